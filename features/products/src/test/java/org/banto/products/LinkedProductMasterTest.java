// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.banto.products.Goods.HANAKO;
import static org.banto.products.Goods.NOW;
import static org.banto.products.Goods.part;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.banto.base.Rejection;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.house.ProductMaster.Delay;
import org.banto.house.ProductMaster.Part;
import org.banto.house.ProductMaster.Sold;
import org.banto.order.Order;
import org.banto.products.OrderKitsResource.KitLine;
import org.banto.products.OrderKitsResource.KitPart;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Test;

class LinkedProductMasterTest {
  private static final String CODE = "SKU-1000";

  private static List<String> made(Sold sold) {
    return sold.parts().stream().map(LinkedProductMasterTest::said).toList();
  }

  private static String said(Part part) {
    return part.item().code() + "*" + part.quantity();
  }

  @Test
  void kitsOfKitsComeDownToWhatIsPickedEachOnce() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          LinkedProductMaster master =
              new LinkedProductMaster(new LineGoods(products, Goods.CLOCK), products);
          Order order = Orders.everyday(1);
          assertEquals(Map.of(), master.sold(Orders.MAIN, List.of(order)));
          products.save(
              Orders.MAIN,
              List.of(
                  Goods.full("A", "茶碗", "", List.of(), "4901234567894", 1),
                  Goods.named("B", "箸"),
                  Goods.kit("PAIR", part("A", 2), part("B", 2)),
                  Goods.kit("SKU-1000", part("PAIR", 3), part("B", 1)),
                  Goods.named("SKU-1001", "タオル")),
              HANAKO,
              NOW);
          Map<Integer, Sold> sold =
              new LinkedProductMaster(new LineGoods(products, Goods.CLOCK), products)
                  .sold(Orders.MAIN, List.of(order, Orders.unread(3)))
                  .get(order.id());
          assertEquals(List.of("A*6", "B*7"), made(sold.get(1)));
          assertEquals(List.of("4901234567894", "A"), sold.get(1).parts().get(0).item().barcodes());
          assertEquals(List.of(), made(sold.get(2)));
          assertEquals("タオル", sold.get(2).item().name());
          assertEquals(false, sold.containsKey(3), "nobody has entered it");
          MemoryOrders orders = new MemoryOrders();
          orders.put(order);
          OrderKitsResource kits =
              new OrderKitsResource(orders, new LineGoods(products, Goods.CLOCK), products);
          List<KitPart> made =
              List.of(new KitPart("A", "茶碗", "A-1", 6), new KitPart("B", "箸", "", 7));
          assertEquals(
              List.of(new KitLine(1, made), new KitLine(6, made)),
              kits.of(order.id().value(), Orders.MAIN),
              "the page of the order is told of kits alone");
          assertThrows(Rejection.class, () -> kits.of(999, Orders.MAIN));
        });
  }

  @Test
  void kitsThatHoldOneAnotherByMoreWaysThanAnybodyCountsAreWorkedOutAtOnce() throws Exception {
    ProductsDatabase.TABLES.onDerby(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          List<Product> all =
              new ArrayList<>(List.of(Goods.named("A40", "茶"), Goods.named("B40", "箸")));
          for (int i = 0; i < 40; i++) {
            Product.Part[] below = {part("A" + (i + 1), 1), part("B" + (i + 1), 1)};
            all.add(Goods.kit(i == 0 ? "SKU-1000" : "A" + i, below));
            all.add(Goods.kit("B" + i, below));
          }
          products.save(Orders.MAIN, all, HANAKO, NOW);
          Order order = Orders.everyday(1);
          Sold sold =
              CompletableFuture.supplyAsync(
                      () ->
                          new LinkedProductMaster(new LineGoods(products, Goods.CLOCK), products)
                              .sold(Orders.MAIN, List.of(order))
                              .get(order.id())
                              .get(1))
                  .get(60, TimeUnit.SECONDS);
          assertEquals(List.of("A40*" + Integer.MAX_VALUE, "B40*" + Integer.MAX_VALUE), made(sold));
        });
  }

  @Test
  void aCircleAndAPartThatIsGoneStopNobody() throws Exception {
    ProductsDatabase.TABLES.onDerby(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          products.save(
              Orders.MAIN,
              List.of(
                  Goods.kit("SKU-1000", part("X", 2), part("GONE", 1)),
                  Goods.kit("X", part("SKU-1000", 2))),
              HANAKO,
              NOW);
          Order order = Orders.everyday(1);
          Sold sold =
              new LinkedProductMaster(new LineGoods(products, Goods.CLOCK), products)
                  .sold(Orders.MAIN, List.of(order))
                  .get(order.id())
                  .get(1);
          assertEquals(List.of("SKU-1000*4", "GONE*1"), made(sold));
        });
  }

  /** As every new shipment asks: what was read is not read again, and what is changed is told. */
  @Test
  void delaysAreReadOnceWhileTheMasterStands() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          TestClock clock = new TestClock(NOW);
          JpaProducts products = new JpaProducts(jpa);
          LinkedProductMaster master =
              new LinkedProductMaster(new LineGoods(products, clock), products, clock);
          JpaProducts elsewhere = new JpaProducts(jpa);
          products.save(
              Orders.MAIN, List.of(Goods.taking(Goods.named(CODE, "茶碗"), 3)), HANAKO, NOW);
          assertEquals(3, days(master));
          try (Connection c = data.getConnection();
              Statement s = c.createStatement()) {
            assertEquals(1, s.executeUpdate("DELETE FROM products_item"));
          }
          assertEquals(3, days(master), "it is not read again");
          assertEquals(
              0,
              days(new LinkedProductMaster(new LineGoods(products, clock), products, clock)),
              "whoever reads finds nothing");
          products.save(
              Orders.MAIN, List.of(Goods.taking(Goods.named(CODE, "茶碗"), 5)), HANAKO, NOW);
          assertEquals(5, days(master), "changed here");
          Product there = products.byCode(Orders.MAIN, List.of(CODE)).get(CODE);
          elsewhere.save(Orders.MAIN, List.of(Goods.taking(there, 7)), HANAKO, NOW);
          assertEquals(5, days(master));
          clock.go(Duration.ofSeconds(5));
          assertEquals(7, days(master), "changed at another house");
        });
  }

  private static int days(LinkedProductMaster master) {
    Order order = Orders.everyday(1);
    return master
        .delays(Orders.MAIN, List.of(order))
        .getOrDefault(order.id(), Map.of())
        .values()
        .stream()
        .mapToInt(Delay::days)
        .max()
        .orElse(0);
  }
}
