// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.connect.ReadOrder;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.banto.takeout.OrdersFile;
import org.junit.jupiter.api.Test;

/** What a shop has taken out is read in again by the format 自由レイアウト: by another house, or after all. */
class TakenOutTest {
  @Test
  void ordersThatWereTakenOutAreReadInAgain() throws Exception {
    MemoryOrders orders = new MemoryOrders();
    List<PlacedOrder> before =
        List.of(
            orders.put(Orders.everyday(1)).placed(),
            orders.put(Orders.threePlaces(2)).placed(),
            orders.put(Orders.fortyLines(3)).placed(),
            orders.put(withAStruckLine(4)).placed());
    Samples.Taken taken = Samples.read("free", takenOut(orders));
    assertEquals(List.of(), taken.faults);
    assertEquals(
        Stream.of(1L, 2L, 3L, 4L).map(id -> number(orders, id)).toList(),
        taken.orders.stream().map(ReadOrder::number).toList());
    for (int i = 0; i < before.size(); i++) {
      same(before.get(i), taken.orders.get(i).placed());
    }
  }

  private static String number(MemoryOrders orders, long id) {
    return orders.find(Orders.MAIN, new OrderId(id)).orElseThrow().key().number();
  }

  /** What was struck in the house is not ordered in the file. */
  private static Order withAStruckLine(long id) {
    Order order = Orders.everyday(id);
    List<OrderLine> lines = new ArrayList<>(order.placed().lines());
    lines.set(0, Orders.struck(lines.get(0)));
    return order.with(e -> e.placed(order.placed().withLines(lines)));
  }

  private static Document takenOut(MemoryOrders orders) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new OrdersFile(orders).write(Orders.MAIN, name -> file::writeBytes);
    return new Document("orders.csv", "text/csv", file.toByteArray());
  }

  private static void same(PlacedOrder was, PlacedOrder is) {
    assertEquals(was.orderedAt().getEpochSecond(), is.orderedAt().getEpochSecond());
    assertEquals(was.buyer(), is.buyer());
    assertEquals(
        was.destinations().stream().map(Destination::recipient).map(p -> p.name()).toList(),
        is.destinations().stream().map(Destination::recipient).map(p -> p.name()).toList());
    assertEquals(
        was.destinations().stream().map(d -> d.noshi() + "/" + d.wrapping()).toList(),
        is.destinations().stream().map(d -> d.noshi() + "/" + d.wrapping()).toList());
    assertEquals(
        was.lines().stream().map(TakenOutTest::line).toList(),
        is.lines().stream().map(TakenOutTest::line).toList());
    assertEquals(was.remarks(), is.remarks());
    assertEquals(was.payment().kind(), is.payment().kind());
    assertEquals(was.wish().date(), is.wish().date());
    assertEquals(was.amounts().due(), is.amounts().due());
    for (Charge.Kind kind : Charge.Kind.values()) {
      assertEquals(was.amounts().sum(kind), is.amounts().sum(kind), kind.name());
    }
  }

  private static List<Object> line(OrderLine l) {
    return List.of(
        l.destination(),
        l.sku(),
        l.itemCode(),
        l.name(),
        l.struck() ? 0 : l.quantity(),
        l.unitPrice(),
        l.tax());
  }
}
