// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.ConnectionId;
import org.banto.fakes.Events;
import org.banto.fakes.MemorySettings;
import org.banto.flow.fake.OneAccount;
import org.banto.flow.fake.Samples;
import org.banto.house.Accounts;
import org.banto.testkit.TestClock;

/** The lines of a house in memory; connectors are put in and taken away by hand. */
public final class LineHouse {
  public final MemorySettings settings;
  public final Events events = new Events();
  public final Accounts accounts = new OneAccount();
  public final SavedConnections saved;
  public final ConnectionStates standings;
  public final List<String> unread = new ArrayList<>();
  public final HttpLanes lines =
      new HttpLanes(
          1,
          (far, answer, why) ->
              unread.add(
                  new String(answer.bytes(), StandardCharsets.UTF_8) + " " + why.getMessage()));
  public final WakeUps bell = new WakeUps();
  public final Ports ports = new Ports(bell);
  public final Pushes pushes;
  public final OnePerMall one;

  public LineHouse(MemorySettings settings, TestClock clock) {
    this.settings = settings;
    this.saved = new SavedConnections(settings, clock);
    this.standings = new ConnectionStates(settings, events);
    this.one = new OnePerMall(saved, ports).with(Optional.of(new ManyPerMall()));
    this.pushes = new Pushes(ports, standings, type -> 1, clock);
  }

  /** The shop sets up a connection, and its connector is there. */
  public ConnectionKey connect(String id, Object connector) {
    ConnectionKey far = new ConnectionKey(Samples.MAIN, ConnectionId.of(id));
    saved.keep(far, new SavedConnection(true, 1, Map.of()), Samples.CLERK);
    arrive(far, connector);
    return far;
  }

  /** A connector's bundle is installed. */
  public void arrive(ConnectionKey far, Object connector) {
    ports.arrive(new Ports.Present(far, "1", connector));
  }

  /** A connector's bundle is taken away. */
  public void leave(ConnectionKey far) {
    ports.find(far, Object.class).ifPresent(ports::leave);
  }
}
