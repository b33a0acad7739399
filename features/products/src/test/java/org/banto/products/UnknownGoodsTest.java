// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.banto.products.Goods.HANAKO;
import static org.banto.products.Goods.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.fakes.Events;
import org.banto.fakes.IndexPicks;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.flow.ChangeBatch;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.banto.products.UnknownGoodsResource.UnknownEntry;
import org.banto.products.UnknownGoodsResource.UnknownLink;
import org.banto.products.UnknownGoodsResource.UnknownRow;
import org.junit.jupiter.api.Test;

class UnknownGoodsTest {
  private static final String SHOP = "rakuten~tokyo";

  /** A room with its tray, as orders come in. */
  private static final class Room {
    private final MemoryOrders orders = new MemoryOrders();
    private final JpaProducts products;
    private final UnknownGoods unknown;
    private final UnknownGoodsConsumer consumer;
    private final UnknownGoodsResource resource;

    Room(JpaTemplate jpa) {
      products = new JpaProducts(jpa);
      unknown = new UnknownGoods(jpa);
      consumer =
          new UnknownGoodsConsumer(
              orders,
              new LineGoods(products, Goods.CLOCK),
              unknown,
              new NewOrders(jpa),
              Goods.CLOCK);
      resource =
          new UnknownGoodsResource(
              unknown,
              new ProductDesk(products, Goods.CLOCK),
              new ProductBooks(jpa, Goods.CLOCK),
              products,
              new ProductNews(new Events()));
    }

    void comes(Order order, String act) {
      orders.put(order);
      consumer.take(
          Orders.MAIN, new ChangeBatch(false, List.of(new ChangeBatch.Line(1, order.id(), act))));
      look();
    }

    /** Until nothing waits. */
    void look() {
      boolean more = true;
      while (more) {
        more = consumer.more();
      }
    }

    List<UnknownRow> rows() {
      return resource.list(false, "", 200, Orders.MAIN).items();
    }

    List<String> codes() {
      return rows().stream().map(UnknownRow::code).sorted().toList();
    }

    List<String> aside() {
      return resource.list(true, "", 200, Orders.MAIN).items().stream()
          .map(UnknownRow::code)
          .sorted()
          .toList();
    }

    UnknownRow row(String code) {
      return rows().stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
    }

    void save(Product... goods) {
      products.save(Orders.MAIN, List.of(goods), HANAKO, NOW);
    }
  }

  @Test
  void whatComesInAndIsNotKnownIsGatheredOnceForEachShopAndCode() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          Room room = new Room(jpa);
          room.save(Goods.named("sku-1000", "きな粉"), Goods.linked("T", "タオル", SHOP, "sku-1001"));
          room.comes(Orders.everyday(1), ChangeBatch.RECEIVED);
          assertEquals(List.of("SKU-1002", "SKU-1003", "SKU-1004"), room.codes());
          room.comes(Orders.everyday(3), ChangeBatch.RECEIVED);
          room.comes(Orders.everyday(3), ChangeBatch.RECEIVED);
          room.comes(Orders.everyday(4), "order.changed");
          UnknownRow row = room.row("SKU-1002");
          assertEquals(2, row.orders());
          assertEquals(3, row.order().id());
          assertEquals(SHOP, row.shop());
          assertEquals("宇治抹茶 缶入 40g", row.name());
          Slice<UnknownRow> first = room.resource.list(false, "", 2, Orders.MAIN);
          assertEquals(2, first.items().size());
          Slice<UnknownRow> rest =
              room.resource.list(false, first.next().orElseThrow(), 2, Orders.MAIN);
          assertEquals(1, rest.items().size());
          assertEquals(Optional.empty(), rest.next());
        });
  }

  @Test
  void aHouseWithoutGoodsGathersToo() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          Room room = new Room(jpa);
          room.comes(Orders.everyday(1), ChangeBatch.RECEIVED);
          assertEquals(5, room.codes().size());
          assertEquals(5, room.unknown.count(Orders.MAIN));
          assertEquals(0, room.products.revision(Orders.MAIN), "nothing was entered");
        });
  }

  @Test
  void whatIsSavedLeavesTheTrayByCodeJanAndLink() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          Room room = new Room(jpa);
          room.comes(Orders.everyday(1), ChangeBatch.RECEIVED);
          room.save(
              Goods.named("sku-1000", "きな粉"),
              Goods.linked("T", "タオル", SHOP, "SKU-1001"),
              Goods.linked("U", "抹茶", "yahoo~other", "SKU-1002"));
          assertEquals(List.of("SKU-1002", "SKU-1003", "SKU-1004"), room.codes());
        });
  }

  @Test
  void oneIsLinkedEnteredOrIgnored() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          Room room = new Room(jpa);
          room.save(Goods.named("TOWEL", "今治タオル バスタオル2枚組 ギフト箱入"));
          room.comes(Orders.everyday(1), ChangeBatch.RECEIVED);
          UnknownRow towel = room.row("SKU-1001");
          UnknownGoodsResource.Proposal proposal = towel.proposal().orElseThrow();
          assertEquals(ProposalReason.NAME, proposal.why());
          assertEquals("TOWEL", proposal.code());
          room.resource.link(towel.id(), new UnknownLink(proposal.id()), ShopClerk.HANAKO);
          assertThrows(
              Rejection.class,
              () ->
                  room.resource.link(towel.id(), new UnknownLink(proposal.id()), ShopClerk.HANAKO));
          ProductView entered =
              room.resource.enter(
                  room.row("SKU-1002").id(), new UnknownEntry(null, "抹茶"), ShopClerk.HANAKO);
          assertEquals("SKU-1002", entered.product().code());
          assertEquals("抹茶", entered.product().name());
          assertEquals(1, entered.product().links().size());
          room.resource.ignore(room.row("SKU-1003").id(), ShopClerk.HANAKO);
          assertEquals(List.of("SKU-1000", "SKU-1004"), room.codes());
          room.comes(Orders.everyday(2), ChangeBatch.RECEIVED);
          assertEquals(List.of("SKU-1000", "SKU-1004"), room.codes(), "it does not come again");
          assertThrows(
              Rejection.class,
              () ->
                  room.resource.link(
                      room.row("SKU-1000").id(), new UnknownLink("999"), ShopClerk.HANAKO));
        });
  }

  @Test
  void whatWasPutAsideIsListedAndComesBackAndIsGoneOnceItIsAProduct() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          Room room = new Room(jpa);
          room.comes(Orders.everyday(1), ChangeBatch.RECEIVED);
          UnknownRow towel = room.row("SKU-1001");
          UnknownRow pot = room.row("SKU-1003");
          assertThrows(Rejection.class, () -> room.resource.takeBack(pot.id(), ShopClerk.HANAKO));
          room.resource.ignore(towel.id(), ShopClerk.HANAKO);
          room.resource.ignore(pot.id(), ShopClerk.HANAKO);
          assertEquals(List.of("SKU-1001", "SKU-1003"), room.aside());
          room.resource.takeBack(pot.id(), ShopClerk.HANAKO);
          assertEquals(pot, room.row("SKU-1003"));
          assertEquals(List.of("SKU-1001"), room.aside());
          assertThrows(Rejection.class, () -> room.resource.takeBack(pot.id(), ShopClerk.HANAKO));
          room.save(Goods.named("T", "タオル"), Goods.named("sku-1001", "今治タオル"));
          assertEquals(List.of(), room.aside(), "it is a product now");
          assertEquals(List.of("SKU-1000", "SKU-1002", "SKU-1003", "SKU-1004"), room.codes());
        });
  }

  /** The first line of an order as a mall would send it. */
  private static Order selling(long id, String sku, String name) {
    Order order = Orders.everyday(id);
    PlacedOrder placed = order.placed();
    List<OrderLine> lines = new ArrayList<>(placed.lines());
    OrderLine l = lines.get(0);
    lines.set(
        0,
        new OrderLine(
            l.no(),
            l.key(),
            l.destination(),
            sku,
            "",
            name,
            l.options(),
            l.quantity(),
            l.unitPrice(),
            l.tax(),
            l.struck()));
    return order.with(
        e ->
            e.placed(
                new PlacedOrder(
                    placed.orderedAt(),
                    placed.buyer(),
                    placed.destinations(),
                    lines,
                    placed.amounts(),
                    placed.payment(),
                    placed.deliveryMethod(),
                    placed.wish(),
                    placed.remarks(),
                    placed.flags())));
  }

  @Test
  void aCodeThatNoGoodsCanHaveStopsNobody() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          Room room = new Room(jpa);
          room.save(Goods.named("A", "茶碗"), Goods.named("SKU-1001", "タオル"));
          for (String sku : List.of("SKU\0-1", "\uD800", "SKU\n1")) {
            Order order = selling(sku.length(), sku, "急須");
            room.comes(order, ChangeBatch.RECEIVED);
            assertEquals(List.of("SKU-1000", "SKU-1002", "SKU-1003", "SKU-1004"), room.codes());
            LineGoods goods = new LineGoods(room.products, Goods.CLOCK);
            assertEquals(
                Set.of(2, 7),
                new LinkedProductMaster(goods, room.products)
                    .sold(Orders.MAIN, List.of(order))
                    .get(order.id())
                    .keySet());
          }
        });
  }

  @Test
  void whatAMallWritesWithUnseenSignsIsLinkedAndEntered() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          Room room = new Room(jpa);
          room.comes(selling(1, "\u202EPOT\u200B", "急\u202E須\uD800"), ChangeBatch.RECEIVED);
          UnknownRow pot = room.row("POT");
          assertEquals("急須 ", pot.name());
          ProductView made =
              room.resource.enter(pot.id(), new UnknownEntry(null, null), ShopClerk.HANAKO);
          assertEquals("POT", made.product().code());
          assertFalse(room.codes().contains("POT"));
        });
  }

  @Test
  void whatIsEnteredWhileAnOrderIsLookedAtDoesNotWait() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          Room room = new Room(jpa);
          LineGoods goods = new LineGoods(room.products, Goods.CLOCK);
          List<UnknownGoods.Met> seen = List.of(sold(1, "POT"), sold(1, "CUP"));
          room.save(Goods.named("pot", "急須"));
          room.unknown.gather(Orders.MAIN, seen, links -> goods.read(Orders.MAIN, links).keySet());
          assertEquals(List.of("CUP"), room.codes());
          room.unknown.gather(Orders.MAIN, seen, links -> Set.of());
          assertEquals(List.of("CUP", "POT"), room.codes(), "control");
        });
  }

  @Test
  void twoHousesThatLookAtTheSameOrdersCountThemOnce() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          int rounds = 25;
          CyclicBarrier both = new CyclicBarrier(2);
          ExecutorService houses = Executors.newFixedThreadPool(2);
          try {
            List<Future<?>> ends = new ArrayList<>();
            for (int house = 0; house < 2; house++) {
              UnknownGoods tray = new UnknownGoods(jpa);
              ends.add(
                  houses.submit(
                      () -> {
                        for (int order = 1; order <= rounds; order++) {
                          both.await(60, TimeUnit.SECONDS);
                          tray.gather(
                              Orders.MAIN,
                              List.of(sold(order, "POT"), sold(order, "N" + order)),
                              l -> Set.of());
                        }
                        return null;
                      }));
            }
            for (Future<?> end : ends) {
              end.get(60, TimeUnit.SECONDS);
            }
          } finally {
            houses.shutdownNow();
          }
          Room room = new Room(jpa);
          assertEquals(rounds + 1, room.rows().size());
          assertEquals(rounds, room.row("POT").orders());
        });
  }

  private static UnknownGoods.Met sold(long order, String code) {
    return new UnknownGoods.Met(
        new Product.Link(SHOP, code),
        code,
        "",
        "急須",
        List.of(new UnknownGoods.Sale(order, "1", Goods.NOW)));
  }

  @Test
  void thereAreNoMoreThanSomebodyCanWorkThrough() throws Exception {
    ProductsDatabase.TABLES.onDerby(
        (jpa, data) -> {
          Room room = new Room(jpa);
          room.save(Goods.named("A", "茶碗"));
          IndexPicks.fill(
              data,
              "INSERT INTO products_unknown (account, id, shop, normal, code, item_code, name,"
                  + " orders, order_id, order_number, at_ms, ignored) VALUES (?, ?, 'a~b', ?, 'c',"
                  + " '', 'n', 1, 1, '1', 0, 0)",
              UnknownGoods.MOST - 2,
              i -> new Object[] {Orders.MAIN.value(), 100L + i, "N" + i});
          room.comes(Orders.everyday(1), ChangeBatch.RECEIVED);
          assertEquals(UnknownGoods.MOST, room.unknown.count(Orders.MAIN));
        });
  }

  @Test
  void anOrderThatLeavesTheHouseTakesWhatOnlyItHad() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          Room room = new Room(jpa);
          room.comes(Orders.everyday(1), ChangeBatch.RECEIVED);
          room.resource.ignore(room.row("SKU-1003").id(), ShopClerk.HANAKO);
          room.unknown.clear(Orders.MAIN, Set.of(Orders.everyday(1).id()));
          assertEquals(List.of(), room.codes());
          room.comes(Orders.everyday(2), ChangeBatch.RECEIVED);
          assertEquals(4, room.codes().size(), "what is ignored stays so");
        });
  }

  @Test
  void ordersOfManyAreReadInAFewStatements() throws Exception {
    ProductsDatabase.TABLES.onDerby(
        (jpa, data) -> {
          Room room = new Room(jpa);
          List<Order> many =
              IntStream.range(1, 201).mapToObj(i -> room.orders.put(Orders.everyday(i))).toList();
          room.consumer.take(
              Orders.MAIN,
              new ChangeBatch(
                  false,
                  many.stream()
                      .map(o -> new ChangeBatch.Line(1, o.id(), ChangeBatch.RECEIVED))
                      .toList()));
          assertEquals(List.of(), room.codes(), "while they come in nothing is looked at");
          room.look();
          assertEquals(5, room.codes().size());
          assertTrue(room.rows().stream().allMatch(r -> r.orders() == 200));
        });
  }
}
