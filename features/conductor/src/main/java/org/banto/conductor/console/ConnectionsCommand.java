// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Connection;
import org.banto.house.Connections;

/** {@code banto:connections}: all connections and where they stand. */
@Service
@Command(scope = "banto", name = "connections", description = "Lists the connections to malls")
public final class ConnectionsCommand implements Action {
  @Reference private Accounts accounts;
  @Reference private Connections connections;

  @Override
  public Object execute() {
    ShellTable table = new ShellTable();
    table.column("account");
    table.column("connection");
    table.column("state");
    table.column("last read");
    table.column("words");
    for (Account account : accounts.all()) {
      for (Connection c : connections.list(account.id())) {
        table
            .addRow()
            .addContent(
                account.id(),
                c.id(),
                c.state(),
                c.lastRead().map(Object::toString).orElse(""),
                c.words().ja());
      }
    }
    table.print(System.out);
    return null;
  }
}
