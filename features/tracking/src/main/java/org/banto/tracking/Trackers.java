// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.ParcelTracker;
import org.banto.connect.Tracks;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The trackers at work: whose parcels are worth following. The conductor drives them. */
@Component(service = Trackers.class)
public final class Trackers {
  private static final String ACCOUNT = "banto.account";
  private static final String CONNECTION = "banto.connection";

  /** One of them, by what its service says of itself. */
  record Tracker(String account, ConnectionId connection, String carrier, int batch) {}

  private record Bound(ParcelTracker port, Tracker tracker) {}

  private final List<Bound> bound = new CopyOnWriteArrayList<>();

  @Reference(
      service = ParcelTracker.class,
      target = "(" + CONNECTION + "=*)",
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void bind(ParcelTracker port, Map<String, Object> properties) {
    ConnectionId connection = ConnectionId.of(String.valueOf(properties.get(CONNECTION)));
    Object carrier = properties.getOrDefault(Tracks.CARRIER, connection.type());
    String account = String.valueOf(properties.get(ACCOUNT));
    int batch = Integer.parseInt(String.valueOf(properties.getOrDefault(Tracks.BATCH, 1)));
    bound.add(new Bound(port, new Tracker(account, connection, carrier.toString(), batch)));
  }

  void unbind(ParcelTracker port) {
    bound.removeIf(b -> b.port() == port);
  }

  /** Those of an account. */
  List<Tracker> of(AccountId account) {
    return bound.stream()
        .map(Bound::tracker)
        .filter(t -> t.account().equals(account.value()))
        .toList();
  }

  /** The one that a connection is. */
  Optional<Tracker> find(AccountId account, ConnectionId connection) {
    return of(account).stream().filter(t -> t.connection().equals(connection)).findFirst();
  }

  /** The one for a carrier's parcels. */
  Optional<Tracker> find(AccountId account, String carrier) {
    return of(account).stream().filter(t -> t.carrier().equals(carrier)).findFirst();
  }
}
