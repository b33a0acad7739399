// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Violation;
import org.banto.time.HouseClock;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Hands the kept connections to ConfigAdmin, one factory configuration each, so that SCR makes one
 * connector per connection. Configurations of a connector that is away stay: it may come back.
 */
@Component(service = Configurations.class)
public final class Configurations {
  private static final String SESSION = "banto.session";

  private final ConfigurationAdmin admin;
  private final SavedConnections saved;
  private final Catalogue catalogue;
  private final Types types;
  private final ConnectionStates standings;
  private final Clock clock = new HouseClock();

  /** Another at every start, so that connectors made before {@link Secrets} was there are made anew. */
  private final String session = UUID.randomUUID().toString();

  /** Remembers. */
  @Activate
  public Configurations(
      @Reference ConfigurationAdmin admin,
      @Reference SavedConnections saved,
      @Reference Catalogue catalogue,
      @Reference Types types,
      @Reference ConnectionStates standings,
      @Reference Secrets secrets) {
    this.admin = admin;
    this.saved = saved;
    this.catalogue = catalogue;
    this.types = types;
    this.standings = standings;
  }

  /**
   * Makes ConfigAdmin hold exactly the connections that are switched on and whose settings their
   * connectors can work with; the others of those are stopped.
   */
  public synchronized void reconcile() {
    Map<String, Capability> here =
        catalogue.installed().stream()
            .collect(Collectors.toMap(Capability::id, c -> c, (a, b) -> a));
    Map<ConnectionKey, SavedConnection> all = saved.all();
    try {
      Map<ConnectionKey, Configuration> held = held();
      for (Map.Entry<ConnectionKey, SavedConnection> e : all.entrySet()) {
        Configuration stays = held.remove(e.getKey());
        Capability type = here.get(e.getKey().id().type());
        boolean on = e.getValue().enabled();
        boolean fits = !on || type == null || fits(e.getKey(), e.getValue());
        if (on && fits && type != null) {
          put(e.getKey(), e.getValue(), type);
        } else if (stays != null && !(on && fits)) {
          stays.delete();
        }
      }
      for (Configuration nobodys : held.values()) {
        nobodys.delete();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("connections cannot be handed to ConfigAdmin", e);
    }
  }

  private boolean fits(ConnectionKey far, SavedConnection connection) {
    List<Violation> wrong = types.violations(far.id().type(), connection.settings());
    if (!wrong.isEmpty()) {
      standings.change(far, s -> s.unfit(wrong, clock.instant()));
    } else if (standings.of(far).unfit()) {
      standings.change(far, ConnectionState::awake);
    }
    return wrong.isEmpty();
  }

  private void put(ConnectionKey far, SavedConnection connection, Capability type)
      throws IOException {
    Dictionary<String, Object> properties = new Hashtable<>(connection.settings());
    connection.secrets().keySet().forEach(properties::remove);
    properties.put(SESSION, session);
    properties.put(Ports.ACCOUNT, far.account().value());
    properties.put(Ports.CONNECTION, far.id().toString());
    properties.put(Ports.EDITION, Long.toString(connection.edition()));
    admin.getFactoryConfiguration(type.pid(), name(far), "?").updateIfDifferent(properties);
  }

  /** The connection's name; another account than the first has its own before it. */
  private static String name(ConnectionKey far) {
    String account = far.account().value();
    return account.equals("main") ? far.id().name() : account + "." + far.id().name();
  }

  private Map<ConnectionKey, Configuration> held() throws IOException {
    Map<ConnectionKey, Configuration> held = new HashMap<>();
    try {
      Configuration[] all = admin.listConfigurations("(" + Ports.CONNECTION + "=*)");
      for (Configuration c : all == null ? new Configuration[0] : all) {
        Dictionary<String, Object> p = c.getProperties();
        String id = String.valueOf(p.get(Ports.CONNECTION));
        String account = String.valueOf(p.get(Ports.ACCOUNT));
        held.put(new ConnectionKey(new AccountId(account), ConnectionId.of(id)), c);
      }
      return held;
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
