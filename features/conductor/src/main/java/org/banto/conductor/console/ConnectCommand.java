// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.console;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.conductor.line.Types;
import org.banto.house.Connection;
import org.banto.house.Connection.State;
import org.banto.house.Connections;
import org.banto.house.WrongSettings;

/** {@code banto:connect}: sets up a connection, or changes it, switches it on and says what came of it. */
@Service
@Command(
    scope = "banto",
    name = "connect",
    description = "Sets up a connection and switches it on, or changes it")
public final class ConnectCommand implements Action {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(100);

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
    try {
      connections.save(whose, connection, values(connection), by);
    } catch (WrongSettings e) {
      throw new IllegalArgumentException(refused(e), e);
    }
    connections.enable(whose, connection, true, by);
    System.out.println(
        told(await(() -> connections.find(whose, connection).orElseThrow(), PATIENCE)));
    return null;
  }

  /** What is wrong with each setting, one line each. */
  static String refused(WrongSettings e) {
    return e.violations().stream()
        .map(v -> v.field() + v.value().map(g -> "=" + g).orElse("") + ": " + v.reason().en())
        .collect(Collectors.joining("\n", "nothing was saved\n", ""));
  }

  /** A connection as it stands once it has started, or after so long. */
  static Connection await(Supplier<Connection> look, Duration patience) {
    long start = System.nanoTime();
    Connection last = look.get();
    while (last.state() == State.STARTING && System.nanoTime() - start < patience.toNanos()) {
      LockSupport.parkNanos(LOOK.toNanos());
      last = look.get();
    }
    return last;
  }

  /** Where it stands, in its words, and what to type next. */
  static String told(Connection c) {
    String next =
        switch (c.state()) {
          case STOPPED ->
              c.field().isEmpty()
                  ? "banto:connect " + c.id() + " NAME=VALUE"
                  : "banto:connect " + c.id() + " " + c.field() + "=VALUE";
          case CONNECTOR_AWAY -> "bundle:list (its connector is not installed)";
          default -> "banto:connections";
        };
    return c.state() + " " + c.words().ja() + "\nnext: " + next;
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
