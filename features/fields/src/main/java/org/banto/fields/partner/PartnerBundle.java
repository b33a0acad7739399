// SPDX-License-Identifier: Apache-2.0
package org.banto.fields.partner;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.flow.Amendment;
import org.banto.flow.Amendment.Amended;
import org.banto.flow.Check;
import org.banto.flow.CommandKind;
import org.banto.flow.Correspondence;
import org.banto.flow.Decision;
import org.banto.flow.Follower;
import org.banto.flow.Move;
import org.banto.flow.OrderAction;
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

  OrderAction of(OrderAction action) {
    return new OrderAction() {
      @Override
      public Description description(AccountId account) {
        return action.description(account);
      }

      @Override
      public Function<Order, Decision> decide(AccountId account, Request request) {
        Function<Order, Decision> decides = action.decide(account, request);
        return order -> back(order, decides);
      }
    };
  }

  private Decision back(Order order, Function<Order, Decision> decides) {
    Order seen = view.of(order);
    Decision decision = decides.apply(seen);
    if (!(decision instanceof Decision.Go go)) {
      return decision;
    }
    try {
      Order after = go.order() == seen ? order : view.back(order, go.order());
      return new Decision.Go(after, go.act(), go.detail(), go.recalls());
    } catch (OrderView.Unseen e) {
      return Decision.Stop.of(
          new Text(
              "この操作のプログラムが、見えない項目（" + e.what() + "）を変えようとしたため、変更していません",
              "The program of this act would change what it does not see ("
                  + e.what()
                  + "), so nothing was changed"));
    }
  }

  Follower of(Follower follower) {
    return move ->
        follower.follow(new Move(view.of(move.before()), view.of(move.after()), move.by()));
  }

  Correspondence of(Correspondence room) {
    return new Correspondence() {
      private List<CommandKind> all;

      @Override
      public synchronized List<CommandKind> kinds() {
        if (all == null) {
          all = room.kinds().stream().map(PartnerBundle.this::of).toList();
        }
        return all;
      }
    };
  }

  private CommandKind of(CommandKind kind) {
    return new CommandKind(
        kind.id(),
        kind.name(),
        kind.verb(),
        kind.repeatable(),
        (commands, orders) -> {
          Map<OrderId, Order> seen = new HashMap<>();
          orders.forEach((id, order) -> seen.put(id, view.of(order)));
          return kind.preparation().prepare(commands, seen);
        },
        kind.ending(),
        kind.tells());
  }
}
