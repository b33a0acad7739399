// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code banto:help}: the house's own commands among those of the console. */
@Service
@org.apache.karaf.shell.api.action.Command(
    scope = HelpCommand.SCOPE,
    name = "help",
    description = "Lists Banto's commands")
public final class HelpCommand implements Action {
  static final String SCOPE = "banto";

  @Reference private Session session;

  @Override
  public Object execute() {
    ShellTable table = new ShellTable();
    table.column("command");
    table.column("what it does");
    own(session.getRegistry().getCommands())
        .forEach((name, does) -> table.addRow().addContent(SCOPE + ":" + name, does));
    table.print(System.out);
    System.out.println("banto:COMMAND --help says what it takes.");
    return null;
  }

  /** Descriptions of Banto's commands by name. */
  static SortedMap<String, String> own(Collection<Command> all) {
    SortedMap<String, String> own = new TreeMap<>();
    all.stream()
        .filter(c -> c.getScope().equals(SCOPE))
        .forEach(c -> own.put(c.getName(), c.getDescription()));
    return own;
  }
}
