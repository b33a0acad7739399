// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.banto.base.ConnectionId;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.house.Ledger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What waits is found at once however much was kept before and whenever the database last counted.
 * The same question without a word about the index is asked in turns; it shows that the statistics
 * are bad indeed.
 */
@Tag("measure")
final class WaitingPlanTest {
  private static final ConnectionId SHOP = new ConnectionId("rakuten", "tokyo");
  private static final int MANY = 12_000;
  private static final int PAGE = 500;
  private static final int BATCH = 200;
  private static final int TURNS = 7;
  private static final byte[] LONG = "x".repeat(1_500).getBytes(StandardCharsets.UTF_8);

  @Test
  void statisticsOfAnotherHourLeadNobodyThroughAllThatWasKept() throws Exception {
    try (House house = House.derby(House.folder(), Clock.systemUTC())) {
      keep(house, 0);
      work(house, MANY / 2);
      count(house);
      work(house, MANY / 2 - BATCH);
      keep(house, MANY);
      double[] ours = new double[TURNS];
      double[] plain = new double[TURNS];
      for (int i = 0; i < TURNS; i++) {
        long start = System.nanoTime();
        assertEquals(BATCH, house.ledger.waiting(House.MAIN, SHOP, BATCH).size());
        ours[i] = (System.nanoTime() - start) / 1e6;
        plain[i] = plain(house);
      }
      Arrays.sort(ours);
      Arrays.sort(plain);
      double ratio = plain[TURNS / 2] / ours[TURNS / 2];
      System.out.printf(
          "what waits behind %d that are done: %.1f ms, without a word about the index %.1f ms%n",
          MANY, ours[TURNS / 2], plain[TURNS / 2]);
      assertTrue(ratio >= 2, "only " + ratio + " times as fast");
    }
  }

  private static void keep(House house, int from) {
    for (int at = from; at < from + MANY; at += PAGE) {
      List<IncomingOrder> some =
          IntStream.range(at, at + PAGE)
              .mapToObj(n -> new IncomingOrder("N" + n, new Payload("text/plain", LONG)))
              .toList();
      Cursor seen = house.ledger.cursor(House.MAIN, SHOP);
      Cursor next = new Cursor("" + (at + PAGE));
      house.ledger.keep(House.MAIN, SHOP, seen, new Page<>(some, next, false), Instant.EPOCH);
    }
  }

  private static void work(House house, int orders) {
    for (int n = 0; n < orders; n += PAGE) {
      int some = Math.min(PAGE, orders - n);
      house.ledger.done(
          House.MAIN,
          house.ledger.waiting(House.MAIN, SHOP, some).stream().map(Ledger.Entry::seq).toList());
    }
  }

  private static void count(House house) throws SQLException {
    try (var c = house.data.getConnection();
        var s = c.createStatement()) {
      String schema = c.getSchema();
      s.execute("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('" + schema + "', 'LEDGER', null)");
    }
  }

  private static double plain(House house) throws SQLException {
    long start = System.nanoTime();
    String sql =
        "SELECT * FROM ledger WHERE account = ? AND far_side = ? AND done = 0 ORDER BY seq";
    try (var c = house.data.getConnection();
        PreparedStatement s = c.prepareStatement(sql)) {
      s.setString(1, House.MAIN.value());
      s.setString(2, SHOP.toString());
      s.setMaxRows(BATCH);
      try (ResultSet rows = s.executeQuery()) {
        while (rows.next()) {
          rows.getBytes("payload");
        }
      }
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
