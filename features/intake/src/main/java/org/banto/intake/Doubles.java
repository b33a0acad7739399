// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banto.checks.RoomFindings;
import org.banto.order.Order;
import org.banto.order.OrderKey;

/**
 * Remembers the orders of the last minutes, to see when one buyer orders the same goods to the same
 * place twice. In memory: after a restart it starts anew.
 */
final class Doubles {
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final int MOST = 20_000;

  private record Seen(OrderKey key, Instant orderedAt) {}

  private final Map<String, Seen> recent = new LinkedHashMap<>();

  /** The order, with a memo when another one much like it was placed minutes from it. */
  synchronized Order look(Order order, Instant now) {
    String likeness = likeness(order);
    Seen other = recent.get(likeness);
    Instant at = order.placed().orderedAt();
    boolean close =
        other != null && Duration.between(other.orderedAt(), at).abs().compareTo(WITHIN) <= 0;
    if (!close) {
      // The first of a series is the one the others are compared with, also when one is tried
      // again.
      recent.remove(likeness);
      recent.put(likeness, new Seen(order.key(), at));
    }
    if (recent.size() > MOST) {
      recent.remove(recent.keySet().iterator().next());
    }
    return close && !other.key().equals(order.key())
        ? order.with(e -> e.note(Remark.DOUBLE.note(now, text(other.key()))))
        : order;
  }

  private static String text(OrderKey other) {
    return "注文 " + other.number() + " と注文者・お届け先・商品が同じで、10分以内の注文です。";
  }

  private static String likeness(Order order) {
    StringBuilder goods = new StringBuilder();
    order
        .placed()
        .lines()
        .forEach(
            l ->
                goods
                    .append(l.sku())
                    .append(l.options())
                    .append('x')
                    .append(l.quantity())
                    .append('|'));
    StringBuilder places = new StringBuilder();
    order
        .placed()
        .destinations()
        .forEach(
            d -> places.append(d.recipient().name()).append(d.recipient().address().oneLine()));
    return order.account()
        + RoomFindings.digest(
            order.placed().buyer().name(),
            order.placed().buyer().phone(),
            places.toString(),
            goods.toString());
  }
}
