// SPDX-License-Identifier: Apache-2.0
package org.banto.fields.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.fakes.MemoryFlow;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.flow.Check;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;

class PartnerDoorTest {
  private final FakeRegistry framework = new FakeRegistry();
  private final Bundle fields = framework.bundle("mvn:org.banto/banto-fields/1");
  private final Bundle flow = framework.bundle("file:/opt/banto/system/banto-flow.jar");
  private final Bundle acme = framework.bundle(dropped("acme"), "buyer.name");
  private final Bundle other = framework.bundle(dropped("other"));
  private final List<Order> seen = new ArrayList<>();

  private static String dropped(String name) {
    return Path.of(System.getProperty("java.io.tmpdir"), "deploy", name + ".jar")
        .toUri()
        .toString();
  }

  private Check check() {
    return (order, leaving) -> {
      seen.add(order);
      return List.of();
    };
  }

  private ServiceRegistration<?> brings(Bundle bundle, Check check) {
    return framework
        .of(bundle)
        .registerService(Check.class, check, new Hashtable<>(Map.of("colour", "red")));
  }

  @Test
  void whatAPartnerBringsIsSeenWrappedAndOnlyAsLongAsItIsThere() throws Exception {
    Check before = check();
    Check after = check();
    Check house = check();
    brings(acme, before);
    List<String> heard = new ArrayList<>();
    framework.of(flow).addServiceListener(e -> heard.add(FakeRegistry.kinds(e)), "");
    PartnerDoor door = new PartnerDoor(framework.of(fields));
    heard.clear();
    ServiceRegistration<?> late = brings(acme, after);
    assertEquals(List.of(Check.class.getName()), heard, "of two that came the house hears of one");
    brings(flow, house);
    List<Check> found = framework.found(flow, Check.class);
    assertEquals(3, found.size());
    assertTrue(found.contains(house), "the house's own is as it is");
    assertTrue(!found.contains(before) && !found.contains(after));
    found.forEach(c -> c.check(Orders.everyday(1), Desk.NEW));
    assertEquals(
        List.of("", "", "06-0000-5678"),
        seen.stream().map(o -> o.placed().buyer().phone()).sorted().toList());
    assertEquals(3, framework.found(other, Check.class).size());
    assertTrue(!framework.found(other, Check.class).contains(before), "nor a partner another's");
    assertTrue(framework.found(acme, Check.class).contains(before), "its own it has");
    late.unregister();
    assertEquals(2, framework.found(flow, Check.class).size());
    door.close();
    assertEquals(List.of(before, house), framework.found(flow, Check.class));
  }

  @Test
  void aPartnerFindsOrdersAsItSeesThemAndTheHouseItsOwn() throws Exception {
    MemoryOrders kept = new MemoryOrders();
    Order order = kept.put(Orders.everyday(1));
    framework.of(flow).registerService(OrderService.class, kept, null);
    PartnerDoor door = new PartnerDoor(framework.of(fields));
    SeenOrders orders = new SeenOrders(framework.of(fields), door, kept);
    for (Bundle house : List.of(fields, flow)) {
      assertEquals(List.of(kept), framework.found(house, OrderService.class));
    }
    OrderService cut = framework.found(acme, OrderService.class).get(0);
    assertNotSame(kept, cut);
    Order read = cut.find(Orders.MAIN, order.id()).orElseThrow();
    assertEquals(order.placed().buyer().name(), read.placed().buyer().name());
    assertEquals("", read.placed().buyer().phone());
    OrderService less = framework.found(other, OrderService.class).get(0);
    assertEquals("", less.find(Orders.MAIN, order.id()).orElseThrow().placed().buyer().name());
    orders.close();
    assertEquals(List.of(), framework.found(acme, OrderService.class));
    assertSame(kept, framework.found(flow, OrderService.class).get(0));
  }

  @Test
  void whatAPartnerStoresKeepsWhatItWasNotShown() throws Exception {
    MemoryOrders kept = new MemoryOrders();
    Order order = kept.put(Orders.remarked(Orders.everyday(1), "急ぎで"));
    Flow own = new MemoryFlow(kept);
    framework.of(flow).registerService(Flow.class, own, null);
    PartnerDoor door = new PartnerDoor(framework.of(fields));
    SeenOrders orders = new SeenOrders(framework.of(fields), door, kept);
    SeenFlow seenFlow = new SeenFlow(framework.of(fields), door, kept, own);
    assertEquals(List.of(own), framework.found(fields, Flow.class));
    Flow cut = framework.found(acme, Flow.class).get(0);
    Order read =
        framework
            .found(acme, OrderService.class)
            .get(0)
            .find(Orders.MAIN, order.id())
            .orElseThrow();
    assertEquals("", read.placed().remarks());
    Order tagged = read.with(e -> e.tag("gift"));
    assertEquals("", cut.judge(tagged).placed().remarks());
    assertTrue(cut.submit(Orders.MAIN, List.of(change(tagged)), List.of(read)).get(0).applied());
    Order stored = kept.find(Orders.MAIN, order.id()).orElseThrow();
    assertTrue(stored.tags().contains("gift"));
    assertEquals(order.placed(), stored.placed());
    // of an order that was changed since, its revision says so
    assertEquals(
        Outcome.Result.STALE, cut.submit(Orders.MAIN, List.of(change(tagged))).get(0).result());
    own.submit(Orders.MAIN, List.of(change(new OrderView(Set.of()).of(stored))));
    assertEquals(
        "",
        kept.find(Orders.MAIN, order.id()).orElseThrow().placed().remarks(),
        "the control: by the house's own flow the blank is stored");
    seenFlow.close();
    orders.close();
    assertEquals(List.of(), framework.found(acme, Flow.class));
  }

  private static Change change(Order order) {
    return new Change(order, Actor.system("acme"), "acme.tagged", "");
  }
}
