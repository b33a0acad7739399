// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code banto:one-time}: a new one-time password, for whoever stands at the machine. */
@Service
@Command(
    scope = "banto",
    name = "one-time",
    description = "Gives a user a new one-time password, good for 24 hours")
public final class OneTimeCommand implements Action {
  @Reference private Users users;
  @Reference private Sessions sessions;
  @Reference private Factors factors;

  @Argument(index = 0, description = "The login of the user")
  private String login = "admin";

  @Option(name = "--everything", description = "Gives the right to do everything, too")
  private boolean everything;

  @Option(name = "--without-factor", description = "Takes the second factor away, too")
  private boolean withoutFactor;

  @Override
  public Object execute() {
    if (withoutFactor && factors.find(login).isPresent()) {
      factors.remove(login);
    }
    if (everything) {
      users.change(login, User::withEverything);
    }
    String password = users.reset(login);
    sessions.closeAll(login);
    System.out.println(password);
    return null;
  }
}
