// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;
import org.banto.time.HouseClock;

/**
 * What a field says, whatever the code behind it does: there is an answer for each order, right in
 * number, shape and type. An order that makes a field fail takes no other order's answer with it.
 */
final class SafeValues implements Values {
  /** So many minutes after its last fault a field is well again. */
  static final int MINUTES = 10;

  private static final Duration WELL = Duration.ofMinutes(MINUTES);

  private final String id;
  private final Type type;
  private final Scope scope;
  private final Values from;
  private final Clock clock;

  private volatile FieldFault fault;
  private volatile Instant last;

  SafeValues(String id, Type type, Scope scope, Values from, Clock clock) {
    this.id = id;
    this.type = type;
    this.scope = scope;
    this.from = from;
    this.clock = clock;
  }

  /** Those of a field; the same where they are its own already. */
  static SafeValues of(String id, Type type, Scope scope, Values from) {
    return from instanceof SafeValues safe
            && safe.id.equals(id)
            && safe.type == type
            && safe.scope == scope
        ? safe
        : new SafeValues(id, type, scope, from, new HouseClock());
  }

  /** As they come, whatever they are. */
  Values raw() {
    return from;
  }

  /** The last fault, for a while. */
  Optional<FieldFault> fault() {
    Instant at = last;
    return at == null || at.plus(WELL).isBefore(clock.instant())
        ? Optional.empty()
        : Optional.of(fault);
  }

  @Override
  public List<FieldValues> of(List<Order> orders) {
    try {
      List<FieldValues> said = from.of(orders);
      if (said.size() == orders.size()) {
        return shaped(orders, said);
      }
      note(FieldFault.of(id, "says something of other than the orders it was asked about"));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      note(FieldFault.of(id, e));
    }
    return orders.size() == 1
        ? List.of(FieldValues.failed(things(orders.get(0))))
        : orders.stream().map(o -> of(List.of(o)).get(0)).toList();
  }

  private List<FieldValues> shaped(List<Order> orders, List<FieldValues> said) {
    FieldValues[] all = new FieldValues[orders.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = shaped(things(orders.get(i)), said.get(i));
    }
    return List.of(all);
  }

  private FieldValues shaped(int things, FieldValues said) {
    if (said.equals(FieldValues.NONE)) {
      return FieldValues.nothing(things);
    }
    if (!said.each().isEmpty() && said.each().size() != things) {
      return failed(things, "does not say one thing for each " + scope);
    }
    for (List<Object> thing : said.each()) {
      for (Object value : thing) {
        if (!type.of().isInstance(value)) {
          return failed(things, "says a " + value.getClass().getSimpleName() + " and is " + type);
        }
      }
    }
    return said;
  }

  private FieldValues failed(int things, String what) {
    note(FieldFault.of(id, what));
    return FieldValues.failed(things);
  }

  private int things(Order order) {
    return switch (scope) {
      case ORDER -> 1;
      case LINE -> (int) order.placed().lines().stream().filter(l -> !l.struck()).count();
      case DESTINATION -> order.placed().destinations().size();
    };
  }

  private synchronized void note(FieldFault now) {
    fault = fault().map(before -> now.since(before.since())).orElse(now);
    last = clock.instant();
  }
}
