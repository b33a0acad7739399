// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Parameter;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.house.ActRequest;
import org.banto.order.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that can be done to orders: the house's own, and what rooms and partners bring. */
final class ActionList {
  private static final Logger LOG = LoggerFactory.getLogger(ActionList.class);

  private final List<HouseActions.Own> own;
  private final Supplier<List<OrderAction>> rooms;

  ActionList(List<HouseActions.Own> own, Supplier<List<OrderAction>> rooms) {
    this.own = own;
    this.rooms = rooms;
  }

  private record Listed(OrderAction.Description is, OrderAction action) {}

  List<OrderAction.Description> list(AccountId account) {
    return listed(account, own).map(Listed::is).toList();
  }

  /** Some of the house's own, over which nobody takes their place, and all that rooms bring. */
  private Stream<Listed> listed(AccountId account, List<HouseActions.Own> some) {
    return Stream.concat(some.stream(), rooms.get().stream())
        .map(a -> new Listed(a.description(account), a));
  }

  /**
   * How one of them decides.
   *
   * @throws Rejection when there is none of this name, or it does not take these arguments
   */
  Function<Order, Decision> decide(
      AccountId account, ActRequest.Named wish, OrderAction.Request request) {
    String id = wish.action();
    Listed found =
        listed(account, own.stream().filter(o -> o.id().equals(id)).toList())
            .filter(l -> l.is().id().equals(id))
            .findFirst()
            .orElseThrow(() -> unknown(id, list(account)));
    Parameter.check(found.is().parameters(), wish.arguments());
    Function<Order, Decision> decider = found.action().decide(account, request);
    return order -> decide(found, decider, order);
  }

  private static Decision decide(Listed found, Function<Order, Decision> decider, Order order) {
    try {
      Decision decision = decider.apply(order);
      if (decision instanceof Decision.Go go && !go.order().sameAs(order)) {
        throw new IllegalStateException("made another order of it");
      }
      return decision;
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("Action {} failed on order {}", found.is().id(), order.id(), e);
      Text name = found.is().name();
      return Decision.Stop.of(
          new Text(
              "「" + name.ja() + "」が動きませんでした。記録を確認してください",
              "\"" + name.en() + "\" failed. Look at the log of the house"));
    }
  }

  private static Rejection unknown(String action, List<OrderAction.Description> all) {
    String known = all.stream().map(OrderAction.Description::id).collect(Collectors.joining(", "));
    return new Rejection(
        new Text(
            "知らない操作です: " + action + "（使えるのは " + known + "）",
            "unknown action: " + action + " (known are " + known + ")"));
  }
}
