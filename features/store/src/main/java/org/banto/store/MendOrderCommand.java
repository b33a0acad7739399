// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.flow.Repair;

/** {@code banto:mend-order}. */
@Service
@Command(
    scope = "banto",
    name = "mend-order",
    description = "Makes anew what is kept beside one order, from what the order says")
public final class MendOrderCommand implements Action {
  @Reference Repair mending;

  @Argument(name = "order", description = "the house's number of the order", required = true)
  long order;

  @Option(name = "--account", description = "its account; main without it")
  String account = "main";

  @Override
  public Object execute() {
    AccountId of = new AccountId(account);
    MendCommand.print("受注 " + order, mending.mend(of, new OrderId(order), MendCommand.BY), false);
    return null;
  }
}
