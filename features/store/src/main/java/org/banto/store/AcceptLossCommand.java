// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.banto.base.Actor;

/** {@code banto:accept-loss}. */
@Service
@Command(
    scope = "banto",
    name = "accept-loss",
    description = "Goes on without what the database lacks after a damage or an older copy")
public final class AcceptLossCommand implements Action {
  @Reference HighWater mark;

  @Override
  public Object execute() {
    boolean held = mark.holds();
    int asked = mark.accept(Actor.staff("console"));
    System.out.println(
        held
            ? "The house goes on; " + asked + " commands are asked about before they are sent."
            : "Nothing is missing.");
    return null;
  }
}
