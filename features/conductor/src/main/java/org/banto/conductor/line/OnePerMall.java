// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.connect.OrderSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Which shop of a mall is read where the house reads one of each mall only: the one the account has
 * chosen, or else the oldest. The others rest: how far they were read is kept, and what came in of
 * them goes on.
 */
@Component(service = OnePerMall.class)
public final class OnePerMall {
  private static final Comparator<Map.Entry<ConnectionId, SavedConnection>> FIRST =
      Comparator.<Map.Entry<ConnectionId, SavedConnection>, Boolean>comparing(
              e -> !e.getValue().chosen())
          .thenComparing(e -> e.getValue().since())
          .thenComparing(e -> e.getKey().toString());

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile ManyPerMall many;

  private final SavedConnections saved;
  private final Ports ports;

  /** Remembers. */
  @Activate
  public OnePerMall(@Reference SavedConnections saved, @Reference Ports ports) {
    this.saved = saved;
    this.ports = ports;
  }

  /** A house that reads several, or one that does not. */
  public OnePerMall with(Optional<ManyPerMall> function) {
    many = function.orElse(null);
    return this;
  }

  /** Whether a connection that is switched on is not read because another shop of its mall is. */
  public boolean rests(ConnectionKey far) {
    return many == null && isAnother(far);
  }

  /** Whether a connection that is switched on would rest were one shop of each mall read only. */
  boolean isAnother(ConnectionKey far) {
    return saved.find(far).filter(SavedConnection::enabled).isPresent()
        && ports.find(far, OrderSource.class).isPresent()
        && read(far).filter(id -> !id.equals(far.id())).isPresent();
  }

  /** Which connection to the mall of this one is read; none where all are switched off. */
  Optional<ConnectionId> read(ConnectionKey far) {
    return saved.of(far.account()).entrySet().stream()
        .filter(e -> same(e.getKey(), far) && e.getValue().enabled())
        .min(FIRST)
        .map(Map.Entry::getKey);
  }

  /** From now on this one is the one. */
  void choose(ConnectionKey far, Actor by) {
    saved
        .of(far.account())
        .forEach(
            (id, connection) -> {
              boolean is = id.equals(far.id());
              if (same(id, far) && connection.chosen() != is) {
                saved.keep(new ConnectionKey(far.account(), id), connection.chosen(is), by);
              }
            });
  }

  private static boolean same(ConnectionId id, ConnectionKey far) {
    return id.type().equals(far.id().type());
  }
}
