// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.NumberedVault;
import org.banto.fakes.RoomDatabase;
import org.banto.house.WaybillBatch;
import org.banto.shipment.ShipmentNumber;
import org.junit.jupiter.api.Test;

class JpaBatchesTest {
  private static final RoomDatabase TABLES = new RoomDatabase("db/shipping.xml", "banto-shipping");
  private static final AccountId OTHER = new AccountId("other");
  private static final Document FILE = new Document("b2.csv", "text/csv", bytes("架空 花子"));

  @Test
  void batchesAreKeptFoundAndStruckOnDerby() throws Exception {
    TABLES.onDerby(JpaBatchesTest::walk);
  }

  @Test
  void batchesAreKeptFoundAndStruckOnPostgresql() throws Exception {
    TABLES.onPostgresql(JpaBatchesTest::walk);
  }

  private static void walk(JpaTemplate jpa, DataSource data) throws Exception {
    JpaBatches batches = new JpaBatches(jpa, new InvertedVault(), "one");
    everyFieldComesBack(batches);
    abandonedOnesAreFoundAndDropped(batches);
    anotherHouseLeavesThemForAWhile(jpa, batches);
    theNewestComeFirst(batches);
    theFileIsSealed(data);
  }

  @Test
  void filesAreSealedAnewWithAnotherKeyAndReadAsBefore() throws Exception {
    TABLES.onDerby(JpaBatchesTest::rotate);
    TABLES.onPostgresql(JpaBatchesTest::rotate);
  }

  private static void rotate(JpaTemplate jpa, DataSource data) throws Exception {
    NumberedVault vault = new NumberedVault();
    JpaBatches batches = new JpaBatches(jpa, vault, "one");
    batches.keep(House.MAIN, new Batches.Stored(batch("B1", 0, false, 1), "j1", true), FILE);
    vault.renew();
    assertEquals(1, batches.reseal(House.MAIN));
    try (Connection c = data.getConnection();
        var rows = c.createStatement().executeQuery("select sealed from waybill_file")) {
      rows.next();
      assertEquals(2, rows.getBytes(1)[0]);
    }
    assertArrayEquals(FILE.bytes(), batches.file(House.MAIN, "B1").orElseThrow().bytes());
  }

  private static void everyFieldComesBack(JpaBatches batches) {
    Batches.Stored prepared = new Batches.Stored(batch("B1", 0, false, 1_000), "j1", false);
    batches.keep(House.MAIN, prepared, FILE);
    assertEquals(Optional.of(prepared), batches.find(House.MAIN, "B1"));
    assertEquals(Optional.empty(), batches.find(OTHER, "B1"));
    assertEquals(List.of(prepared), batches.ofJob(House.MAIN, "j1"));
    Batches.Stored issued = new Batches.Stored(batch("B1", 0, true, 2), "j1", true);
    batches.keep(House.MAIN, issued);
    assertEquals(Optional.of(issued), batches.find(House.MAIN, "B1"));
    assertArrayEquals(FILE.bytes(), batches.file(House.MAIN, "B1").get().bytes());
    Document second = new Document("c.csv", "text/csv", bytes("second"));
    batches.keep(House.MAIN, issued, second);
    assertArrayEquals(second.bytes(), batches.file(House.MAIN, "B1").get().bytes());
    assertEquals("c.csv", batches.file(House.MAIN, "B1").get().name());
    batches.keep(House.MAIN, issued, FILE);
  }

  private static void abandonedOnesAreFoundAndDropped(JpaBatches batches) {
    Batches.Stored gone = new Batches.Stored(batch("B2", 1, false, 1), "j2", false);
    batches.keep(House.MAIN, gone, FILE);
    assertEquals(List.of(), batches.abandoned(House.MAIN, House.NOW, House.NOW));
    Instant later = House.NOW.plusSeconds(9);
    assertEquals(List.of(gone), batches.abandoned(House.MAIN, later, House.NOW));
    assertEquals(List.of(gone), batches.abandoned(House.MAIN, House.NOW, later));
    batches.drop(House.MAIN, "B2");
    assertEquals(Optional.empty(), batches.find(House.MAIN, "B2"));
    assertEquals(Optional.empty(), batches.file(House.MAIN, "B2"));
  }

  private static void anotherHouseLeavesThemForAWhile(JpaTemplate jpa, JpaBatches batches) {
    Batches.Stored begun = new Batches.Stored(batch("B5", 1, false, 1), "j5", false);
    batches.keep(House.MAIN, begun, FILE);
    JpaBatches other = new JpaBatches(jpa, new InvertedVault(), "two");
    Instant later = House.NOW.plusSeconds(9);
    assertEquals(List.of(), other.abandoned(House.MAIN, later, House.NOW));
    assertEquals(List.of(begun), other.abandoned(House.MAIN, later, later));
    batches.drop(House.MAIN, "B5");
  }

  private static void theNewestComeFirst(JpaBatches batches) {
    batches.keep(House.MAIN, new Batches.Stored(batch("B3", 3, false, 1), "j3", true), FILE);
    batches.keep(House.MAIN, new Batches.Stored(batch("B4", 2, false, 1), "j4", true), FILE);
    assertEquals(
        List.of("B3", "B4"), batches.newest(House.MAIN, 2).stream().map(WaybillBatch::id).toList());
  }

  private static void theFileIsSealed(DataSource data) throws Exception {
    try (Connection c = data.getConnection();
        var rows = c.createStatement().executeQuery("select sealed from waybill_file")) {
      while (rows.next()) {
        String text = new String(rows.getBytes(1), StandardCharsets.UTF_8);
        assertFalse(text.contains("花子"));
      }
    }
  }

  private static WaybillBatch batch(String id, long second, boolean struck, int shipments) {
    List<ShipmentNumber> numbers =
        IntStream.rangeClosed(1, shipments)
            .mapToObj(n -> ShipmentNumber.of(new OrderId(n), 1))
            .toList();
    Instant at = House.NOW.plusSeconds(second);
    return new WaybillBatch(
        id, "j" + id.substring(1), "yamato", at, House.CLERK, numbers, "ab", "", struck);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
