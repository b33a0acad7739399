// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.conductor.line.Types;
import org.banto.connect.Connection;
import org.banto.connect.ConnectionId;
import org.banto.connect.Connections;

/** {@code banto:connect}: sets up a connection, or changes it, and switches it on. */
@Service
@Command(
    scope = "banto",
    name = "connect",
    description = "Sets up a connection and switches it on, or changes it")
public final class ConnectCommand implements Action {
  @Reference private Connections connections;
  @Reference private Types types;

  @Option(name = "--account", description = "The account")
  private String account = "main";

  @Argument(index = 0, required = true, description = "type~name, e.g. rakuten~tokyo")
  private String id = "";

  @Argument(
      index = 1,
      multiValued = true,
      description = "name=value for each setting; a secret's name may be given without its dot")
  private List<String> settings = List.of();

  @Override
  public Object execute() {
    AccountId whose = new AccountId(account);
    ConnectionId connection = ConnectionId.of(id);
    Actor by = Actor.system("console");
    Connection saved = connections.save(whose, connection, values(connection), by);
    connections.enable(whose, connection, true, by);
    System.out.println(
        connections.find(whose, connection).map(Connection::state).orElse(saved.state()));
    return null;
  }

  private Map<String, String> values(ConnectionId connection) {
    List<String> fields =
        types.all("en").stream()
            .filter(t -> t.id().equals(connection.type()))
            .flatMap(t -> t.fields().stream())
            .map(Types.Field::id)
            .collect(Collectors.toList());
    Map<String, String> values = new TreeMap<>();
    for (String setting : settings) {
      int at = setting.indexOf('=');
      if (at < 1) {
        throw new IllegalArgumentException("not name=value: " + setting.split("=")[0]);
      }
      String name = setting.substring(0, at);
      values.put(fields.contains("." + name) ? "." + name : name, setting.substring(at + 1));
    }
    return values;
  }
}
