// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.flow.ChangeBatch;
import org.banto.flow.ChangeConsumer;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.OrderQuery;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gathers what orders sell and the master does not know. While orders come in they are only noted; they are looked at a few
 * at a time, so that it takes next to nothing of the house's work.
 */
@Component(
    service = {ChangeConsumer.class, Runnable.class},
    property = {
      ChangeConsumer.NAME + "=products.unknown",
      "scheduler.name=banto-unknown-goods",
      "scheduler.period:Long=2",
      "scheduler.concurrent:Boolean=false"
    })
public final class UnknownGoodsConsumer implements ChangeConsumer, Runnable {
  private static final int AT_ONCE = 50;

  /** Of each two seconds so many milliseconds are worked. */
  private static final long WORKED = 60;

  /** Orders of so many days are looked through where the lines of the history are not all there. */
  private static final int DAYS = 90;

  private static final int MOST = 1_000_000;

  private final OrderService orders;
  private final LineGoods goods;
  private final UnknownGoods unknown;
  private final NewOrders waiting;
  private final Clock clock;

  /** Remembers. */
  @Activate
  public UnknownGoodsConsumer(
      @Reference OrderService orders,
      @Reference LineGoods goods,
      @Reference UnknownGoods unknown,
      @Reference NewOrders waiting) {
    this(orders, goods, unknown, waiting, new HouseClock());
  }

  UnknownGoodsConsumer(
      OrderService orders, LineGoods goods, UnknownGoods unknown, NewOrders waiting, Clock clock) {
    this.orders = orders;
    this.goods = goods;
    this.unknown = unknown;
    this.waiting = waiting;
    this.clock = clock;
  }

  @Override
  public void take(AccountId account, ChangeBatch batch) {
    if (batch.anew()) {
      LocalDate first = LocalDate.now(clock.withZone(Japan.ZONE)).minusDays(DAYS);
      waiting.add(account, orders.searchIds(account, since(first), MOST));
    }
    waiting.add(account, batch.received());
  }

  @Override
  public void run() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WORKED);
    boolean more = true;
    while (more && System.nanoTime() < end) {
      more = more();
    }
  }

  /** Looks at some that wait; whether there were any. */
  boolean more() {
    Map<AccountId, List<OrderId>> some = waiting.next(AT_ONCE);
    some.forEach(
        (account, ids) -> {
          gather(account, orders.find(account, ids));
          waiting.done(account, ids);
        });
    return !some.isEmpty();
  }

  private static OrderQuery since(LocalDate day) {
    OrderQuery all = OrderQuery.ALL;
    return new OrderQuery(
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.of(day),
        all.orderedTo(),
        all.shipFrom(),
        all.shipTo(),
        all.wishFrom(),
        all.wishTo(),
        all.batch(),
        "",
        OrderQuery.Sort.OLDEST);
  }

  private void gather(AccountId account, Collection<Order> some) {
    Map<Product.Link, Product> known = goods.of(account, some);
    Map<Product.Link, List<UnknownGoods.Met>> met = new HashMap<>();
    List<Order> rising = some.stream().sorted(Comparator.comparing(o -> o.id().value())).toList();
    for (Order order : rising) {
      for (OrderLine line : order.placed().lines()) {
        LineGoods.of(order, line)
            .filter(link -> !line.struck() && !known.containsKey(link) && linkable(link, line))
            .ifPresent(
                link ->
                    met.computeIfAbsent(link, l -> new ArrayList<>()).add(met(link, line, order)));
      }
    }
    unknown.gather(account, UnknownGoods.met(met), links -> goods.read(account, links).keySet());
  }

  /** A code that is longer than one can be linked waits for nobody. */
  private static boolean linkable(Product.Link link, OrderLine line) {
    String code = LineGoods.code(line);
    return link.code().codePointCount(0, link.code().length()) <= ProductRules.LONGEST_LINK
        && code.codePointCount(0, code.length()) <= ProductRules.LONGEST_LINK;
  }

  private static UnknownGoods.Met met(Product.Link link, OrderLine line, Order order) {
    UnknownGoods.Sale sale =
        new UnknownGoods.Sale(order.id().value(), order.key().number(), order.placed().orderedAt());
    return new UnknownGoods.Met(
        link, LineGoods.code(line), line.itemCode(), line.name(), List.of(sale));
  }
}
