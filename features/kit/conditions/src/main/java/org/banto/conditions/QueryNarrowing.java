// SPDX-License-Identifier: Apache-2.0
package org.banto.conditions;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.Desk;
import org.banto.order.Condition;
import org.banto.order.Condition.Leaf;
import org.banto.order.Condition.Op;
import org.banto.order.Condition.Quantifier;
import org.banto.order.OrderQuery;
import org.banto.order.PaymentMethod;
import org.banto.shipment.ParcelStatus;

/**
 * What the database can do for a condition: the leaves that all have to hold, as far as a query has
 * words for them. What it finds is never less than what the condition means.
 */
final class QueryNarrowing {
  private Set<Desk> desks;
  private Set<Integer> boxes;
  private Set<String> shops;
  private Set<PaymentMethod.Kind> payments;
  private Set<String> findings;
  private Set<String> tags;
  private Set<String> assignees;
  private Set<String> carriers;
  private Set<ParcelStatus.State> parcels;
  private final Days ordered;
  private final Days ship;
  private final Days wish;
  private final OrderQuery given;
  private boolean nothing;
  private boolean whole = true;

  /** From one day to another. */
  private static final class Days {
    private Optional<LocalDate> from;
    private Optional<LocalDate> to;

    private Days(Optional<LocalDate> from, Optional<LocalDate> to) {
      this.from = from;
      this.to = to;
    }

    private void after(LocalDate day) {
      from = Optional.of(from.filter(f -> f.isAfter(day)).orElse(day));
    }

    private void before(LocalDate day) {
      to = Optional.of(to.filter(t -> t.isBefore(day)).orElse(day));
    }

    private boolean take(Leaf leaf) {
      List<LocalDate> days = leaf.values().stream().map(v -> LocalDate.parse(plain(v))).toList();
      switch (leaf.op()) {
        case EQ -> {
          after(days.get(0));
          before(days.get(0));
        }
        case BETWEEN -> {
          after(days.get(0));
          before(days.get(1));
        }
        case GE -> after(days.get(0));
        case GT -> after(days.get(0).plusDays(1));
        case LE -> before(days.get(0));
        case LT -> before(days.get(0).minusDays(1));
        default -> {
          return false;
        }
      }
      return true;
    }

    private boolean isEmpty() {
      return from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
    }
  }

  QueryNarrowing(OrderQuery given, Condition condition) {
    this.given = given;
    this.desks = given.desks();
    this.boxes = given.boxes();
    this.shops = given.shops();
    this.payments = given.payments();
    this.findings = given.findings();
    this.tags = given.tags();
    this.assignees = given.assignees();
    this.carriers = given.carriers();
    this.parcels = given.parcels();
    this.ordered = new Days(given.orderedFrom(), given.orderedTo());
    this.ship = new Days(given.shipFrom(), given.shipTo());
    this.wish = new Days(given.wishFrom(), given.wishTo());
    take(condition);
  }

  /** The query the database is asked; empty when there can be no such order. */
  Optional<OrderQuery> query() {
    if (nothing || ordered.isEmpty() || ship.isEmpty() || wish.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OrderQuery(
            desks,
            boxes,
            shops,
            payments,
            findings,
            tags,
            assignees,
            carriers,
            parcels,
            ordered.from,
            ordered.to,
            ship.from,
            ship.to,
            wish.from,
            wish.to,
            given.batch(),
            given.text(),
            given.sort()));
  }

  /** Whether the query says all that the condition does, so that nothing is left to look at. */
  boolean isWhole() {
    return whole;
  }

  private void take(Condition condition) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(this::take);
    } else if (!(condition instanceof Leaf leaf
        && leaf.quantifier() == Quantifier.ANY
        && taken(leaf))) {
      whole = false;
    }
  }

  private boolean taken(Leaf leaf) {
    try {
      return switch (leaf.field()) {
        case "desk" -> {
          Optional<Set<Desk>> of = codes(leaf, Desk::valueOf);
          of.ifPresent(some -> desks = both(desks, some));
          yield of.isPresent();
        }
        case "payment" -> {
          Optional<Set<PaymentMethod.Kind>> of = codes(leaf, PaymentMethod.Kind::valueOf);
          of.ifPresent(some -> payments = both(payments, some));
          yield of.isPresent();
        }
        case "parcel" -> {
          Optional<Set<ParcelStatus.State>> of = codes(leaf, ParcelStatus.State::valueOf);
          // one of several sets a parcel each can be in: only one set fits into a query
          boolean free = parcels.isEmpty();
          of.filter(some -> free).ifPresent(some -> parcels = some);
          yield free && of.isPresent();
        }
        case "box" -> {
          Optional<Set<Integer>> of = codes(leaf, Integer::valueOf);
          of.ifPresent(some -> boxes = both(boxes, some));
          yield of.isPresent();
        }
        case "shop" -> {
          Optional<Set<String>> of = smallCodes(leaf);
          of.ifPresent(some -> shops = both(shops, some));
          yield of.isPresent();
        }
        case "assignee" -> {
          Optional<Set<String>> of = smallCodes(leaf);
          of.ifPresent(some -> assignees = both(assignees, some));
          yield of.isPresent();
        }
        case "finding" -> {
          findings = narrower(findings, leaf);
          yield false;
        }
        case "tag" -> {
          tags = narrower(tags, leaf);
          yield false;
        }
        case "carrier" -> {
          carriers = narrower(carriers, leaf);
          yield false;
        }
        case "ordered.date" -> ordered.take(leaf);
        case "ship.date" -> ship.take(leaf);
        case "wish.date" -> wish.take(leaf);
        default -> false;
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      return false; // no such code or day: nothing to narrow by
    }
  }

  /** Of things of which an order has several: only one set fits into a query, and says not all. */
  private static Set<String> narrower(Set<String> before, Leaf leaf) {
    boolean fits = before.isEmpty() && isOneOf(leaf) && leaf.exact();
    return fits ? Set.copyOf(leaf.values()) : before;
  }

  private <T> Set<T> both(Set<T> before, Set<T> more) {
    if (before.isEmpty()) {
      return more;
    }
    Set<T> both = new HashSet<>(before);
    both.retainAll(more);
    nothing |= both.isEmpty();
    return both;
  }

  private static boolean isOneOf(Leaf leaf) {
    return leaf.op() == Op.EQ || leaf.op() == Op.IN;
  }

  /** Codes as they stand in the database, whatever their width and case in the condition. */
  private static <T> Optional<Set<T>> codes(Leaf leaf, Function<String, T> of) {
    if (!isOneOf(leaf)) {
      return Optional.empty();
    }
    return Optional.of(
        leaf.values().stream()
            .map(v -> leaf.exact() ? v : plain(v).toUpperCase(Locale.ROOT))
            .map(of)
            .collect(Collectors.toSet()));
  }

  /** The same, of codes that have no capitals. */
  private static Optional<Set<String>> smallCodes(Leaf leaf) {
    return codes(leaf, v -> leaf.exact() ? v : v.toLowerCase(Locale.ROOT));
  }

  private static String plain(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
  }
}
