// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banto.house.Change;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of an order is sealed anew when it changes. */
final class SealedColumnsTest {
  private House house;
  private Order order;

  @BeforeEach
  void open() throws Exception {
    house = House.derby(House.folder(), Clock.systemUTC());
    order = Orders.store(house, 0, 1).get(0);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void peopleWhoAreAsTheyWereKeepTheirBytes() throws Exception {
    List<byte[]> before = columns();
    hold();
    List<byte[]> after = columns();
    for (int person = 0; person < 3; person++) {
      assertArrayEquals(before.get(person), after.get(person));
    }
    assertFalse(Arrays.equals(before.get(3), after.get(3)), "the body says the hold");
    assertEquals("電話で確認", read().hold().orElseThrow().reason());
  }

  @Test
  void bytesOfAnOlderKeyAreNotKept() throws Exception {
    house.vault.renew(House.MAIN);
    hold();
    for (byte[] column : columns()) {
      assertEquals(2, DatabaseVault.keyNumber(column));
    }
    assertEquals(order.placed(), read().placed());
  }

  private void hold() {
    Hold hold = new Hold(3, "電話で確認", Orders.CLERK, Orders.START);
    Order held = read().with(e -> e.hold(hold));
    assertTrue(
        house
            .orders
            .apply(House.MAIN, List.of(new Change(held, Orders.CLERK, "order.held", "")))
            .get(0)
            .applied());
  }

  private Order read() {
    Optional<Order> found = house.orders.find(House.MAIN, order.id());
    return found.orElseThrow();
  }

  private List<byte[]> columns() throws Exception {
    try (Connection c = house.data.getConnection();
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery("SELECT buyer_name, buyer, places, body FROM orders")) {
      assertTrue(r.next());
      return List.of(r.getBytes(1), r.getBytes(2), r.getBytes(3), r.getBytes(4));
    }
  }
}
