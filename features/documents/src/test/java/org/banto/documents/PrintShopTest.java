// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.account.Actor;
import org.banto.account.Settings;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.Orders;
import org.banto.flow.Jobs;
import org.banto.order.OrderId;
import org.banto.order.OrderService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintShopTest {
  private static final Actor HANAKO = Actor.staff("hanako");

  @TempDir Path data;
  private String result = "";
  private PrintShop shop;

  @BeforeEach
  void open() {
    shop =
        new PrintShop(
            fake(OrderService.class),
            fake(Settings.class),
            new InvertedVault(),
            fake(Jobs.class),
            data,
            Clock.fixed(Orders.NOW, ZoneOffset.UTC));
  }

  @Test
  void aJobPrintsOnePaperForAllOrdersAndKeepsIt() {
    shop.start(
        Orders.MAIN, HANAKO, Paper.DELIVERY_STATEMENT, List.of(new OrderId(1), new OrderId(2)));
    assertTrue(result.startsWith("documents/20261124-162000000-"), result);
    Issued issued = shop.list(Orders.MAIN, 10).get(0);
    assertEquals("documents/" + issued.id(), result);
    assertEquals(2, issued.orders());
    assertEquals(2, issued.pages());
    assertEquals("hanako", issued.by());
    byte[] pdf = shop.pdf(Orders.MAIN, shop.find(Orders.MAIN, issued.id()).orElseThrow());
    assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
  }

  @Test
  void ordersThatAreGonePrintNothing() {
    List<OrderId> gone = List.of(new OrderId(999));
    assertThrows(
        IllegalStateException.class, () -> shop.start(Orders.MAIN, HANAKO, Paper.WORKSHEET, gone));
    assertEquals(List.of(), shop.list(Orders.MAIN, 10));
  }

  /** Finds orders below 100, has no settings, and runs a job at once. */
  private <T> T fake(Class<T> service) {
    return service.cast(
        Proxy.newProxyInstance(
            service.getClassLoader(),
            new Class<?>[] {service},
            (proxy, method, in) ->
                switch (method.getName()) {
                  case "find" ->
                      ((Collection<?>) in[1])
                          .stream()
                              .map(OrderId.class::cast)
                              .filter(id -> id.value() < 100)
                              .map(id -> Orders.everyday(id.value()))
                              .toList();
                  case "read" -> Map.of();
                  case "start" -> run((Jobs.Task) in[3]);
                  default -> Optional.empty();
                }));
  }

  private String run(Jobs.Task task) {
    try {
      result = task.run(new Quiet());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return "job";
  }

  private static final class Quiet implements Jobs.Progress {
    @Override
    public String job() {
      return "job";
    }

    @Override
    public void at(long done, long total) {
      assertTrue(done <= total);
    }

    @Override
    public void refused(String item, String why) {
      throw new AssertionError(why);
    }
  }
}
