// SPDX-License-Identifier: Apache-2.0
package org.banto.fields.partner;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.flow.Amendment;
import org.banto.flow.Amendment.Amended;
import org.banto.flow.Check;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.banto.order.SeesFields;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;

/**
 * A bundle that was dropped in, and what it sees of orders. What it brings is wrapped so that it sees
 * no more.
 */
final class PartnerBundle {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Duration REST = Duration.ofMinutes(1);

  private final OrderView view;
  private final Executor pool;

  /**
   * One that sees these fields.
   *
   * @param pool where its fields are asked
   */
  PartnerBundle(Set<String> sees, Executor pool) {
    this.view = new OrderView(sees);
    this.pool = pool;
  }

  /**
   * Whether a bundle is a partner's: its jar was put into the folder for jars, by hand or in the page.
   * What comes with the house is installed by its features, and what is installed at the console by
   * whoever runs the house.
   */
  static boolean is(Bundle bundle) {
    String location = bundle.getLocation();
    return location.startsWith("file:") && dropped(location);
  }

  private static boolean dropped(String location) {
    String data = System.getProperty("banto.data", System.getProperty("java.io.tmpdir"));
    try {
      return Path.of(data, "deploy").equals(Path.of(URI.create(location)).getParent());
    } catch (IllegalArgumentException e) {
      return false; // no file's address
    }
  }

  /** The fields a bundle says it sees. */
  static Set<String> sees(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision == null
        ? Set.of()
        : revision.getDeclaredCapabilities(SeesFields.NAMESPACE).stream()
            .flatMap(c -> ids(c.getAttributes().get(SeesFields.FIELDS)))
            .collect(Collectors.toSet());
  }

  private static Stream<String> ids(Object stated) {
    return stated instanceof Collection<?> all
        ? all.stream().map(String::valueOf).map(String::strip)
        : Stream.of();
  }

  OrderFields of(OrderFields fields) {
    return new OrderFields() {
      private List<OrderField> all;

      @Override
      public synchronized List<OrderField> fields() {
        if (all == null) {
          all = fields.fields().stream().map(PartnerBundle.this::of).toList();
        }
        return all;
      }
    };
  }

  private OrderField of(OrderField field) {
    return field.asked(
        values ->
            new TimedValues(
                orders -> values.of(orders.stream().map(view::of).toList()), pool, LIMIT, REST));
  }

  Check of(Check check) {
    return (order, leaving) -> check.check(view.of(order), leaving);
  }

  Amendment of(Amendment amendment) {
    return new Amendment() {
      @Override
      public Description description() {
        return amendment.description();
      }

      @Override
      public Amended amend(Move move) {
        Order seen = view.of(move.after());
        Amended made = amendment.amend(new Move(view.of(move.before()), seen, move.by()));
        return made.order() == seen
            ? new Amended(move.after(), made.did())
            : new Amended(view.back(move.after(), made.order()), made.did());
      }
    };
  }
}
