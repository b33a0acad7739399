// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.house.Account;
import org.banto.house.Change;
import org.banto.house.SettingsRules;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.sql.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the store promises of secrets: no person in the clear, accounts apart, keys that change. */
interface SealedStoreContract extends OnAStore {
  @Test
  @Tag("security.M8")
  default void settingsThatARoomCouldNotWorkWithAreNotKeptByAnyDoor() {
    SettingsRules rules =
        new SettingsRules() {
          @Override
          public String section() {
            return "packing";
          }

          @Override
          public boolean knows(String key) {
            return key.equals("scan");
          }

          @Override
          public void check(Map<String, String> all) {
            if (!all.getOrDefault("scan", "on").equals("on")) {
              throw new IllegalArgumentException("scan: " + all.get("scan"));
            }
          }
        };
    JpaSettings settings = house().settings;
    settings.rules = List.of(rules);
    settings.write(House.MAIN, "packing", Map.of("scan", "on"), Orders.CLERK);
    for (Map<String, String> bad : List.of(Map.of("scan", "?"), Map.of("scan", "on", "x", "y"))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> settings.write(House.MAIN, "packing", bad, Orders.CLERK));
    }
    assertEquals(Map.of("scan", "on"), settings.read(House.MAIN, "packing"));
    settings.write(House.MAIN, "packing", Map.of("scan", ""), Orders.CLERK);
    assertEquals(Map.of(), settings.read(House.MAIN, "packing"));
  }

  @Test
  default void aSettingThatHasAnotherNameNowIsKeptByIt() {
    JpaSettings settings = house().settings;
    List<FormerSetting> former = List.of(new FormerSetting("shop", "b2", "carrier.b.code"));
    AccountId other = new AccountId("osaka");
    settings.write(House.MAIN, "shop", Map.of("b2", "0300", "name", "番頭"), Orders.CLERK);
    settings.write(House.MAIN, "papers", Map.of("b2", "stays"), Orders.CLERK);
    settings.write(other, "shop", Map.of("b2", "0400", "carrier.b.code", "0500"), Orders.CLERK);
    for (int start = 0; start < 2; start++) {
      settings.rename(former);
      assertEquals(
          Map.of("carrier.b.code", "0300", "name", "番頭"), settings.read(House.MAIN, "shop"));
      assertEquals(Map.of("b2", "stays"), settings.read(House.MAIN, "papers"));
      assertEquals(Map.of("carrier.b.code", "0500"), settings.read(other, "shop"));
    }
    settings.write(House.MAIN, "shop", Map.of("b2", "0600"), Orders.CLERK);
    assertEquals("0600", settings.read(House.MAIN, "shop").get("b2"), "without a start it stays");
  }

  @Test
  default void noColumnOfAnyTableHoldsANameAddressPhoneOrMailInTheClear() throws Exception {
    List<Order> all = Orders.store(house(), 0, 5);
    house()
        .orders
        .apply(
            House.MAIN,
            List.of(
                new Change(
                    all.get(0).with(e -> e.note(new Note(Orders.START, Orders.CLERK, "佐藤さんから電話"))),
                    Orders.CLERK,
                    "note.added",
                    "",
                    "job",
                    List.of(),
                    Optional.empty())));
    house().settings.write(House.MAIN, "shop", Map.of("phone", "03-9876-5432"), Orders.CLERK);
    assertEquals(Map.of("phone", "03-9876-5432"), house().settings.read(House.MAIN, "shop"));
    house()
        .ledger
        .keep(
            House.MAIN,
            new ConnectionId("rakuten", "tokyo"),
            Cursor.START,
            new Page<>(
                List.of(
                    new IncomingOrder(
                        "1", new Payload("text/plain", "佐藤 太郎".getBytes(StandardCharsets.UTF_8)))),
                new Cursor("2"),
                false),
            Orders.START);
    house()
        .ledger
        .aside(
            House.MAIN,
            new ConnectionId("rakuten", "tokyo"),
            new Payload("text/html", "佐藤 太郎".getBytes(StandardCharsets.UTF_8)),
            "読めません",
            Orders.START);
    for (String secret :
        List.of("佐藤", "太郎", "渋谷区", "090-0000", "example.jp", "午前中に", "9876-5432", "ヤマダ")) {
      assertEquals(0, hits(secret), secret);
    }
    assertTrue(hits("403520-20261101") > 0, "the search looks where it should");
  }

  /** In how many values of all tables these words stand, as text or bytes of UTF-8 or UTF-16. */
  private int hits(String words) throws Exception {
    int hits = 0;
    try (Connection c = house().data.getConnection();
        Statement s = c.createStatement()) {
      for (String table : tables(c)) {
        try (ResultSet r = s.executeQuery("SELECT * FROM " + table)) {
          while (r.next()) {
            for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
              Object value = r.getObject(i);
              byte[] bytes =
                  value instanceof byte[] || value instanceof Blob
                      ? Sql.bytes(value)
                      : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
              String text = new String(bytes, StandardCharsets.ISO_8859_1);
              boolean hit =
                  text.contains(latin(words, StandardCharsets.UTF_8))
                      || text.contains(latin(words, StandardCharsets.UTF_16BE));
              hits += hit ? 1 : 0;
            }
          }
        }
      }
    }
    return hits;
  }

  private static String latin(String words, Charset as) {
    return new String(words.getBytes(as), StandardCharsets.ISO_8859_1);
  }

  private static List<String> tables(Connection c) throws Exception {
    List<String> tables = new ArrayList<>();
    try (ResultSet r = c.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
      while (r.next()) {
        String name = r.getString("TABLE_NAME");
        if (!name.toUpperCase(Locale.ROOT).startsWith("DATABASECHANGELOG")) {
          tables.add(name);
        }
      }
    }
    assertTrue(tables.size() >= 15, tables::toString);
    return tables;
  }

  @Test
  @Tag("security.M13")
  default void withoutItsKeyAHouseRefusesToStartAndMakesNoOther() throws Exception {
    byte[] sealed = house().vault.seal(House.MAIN, "x", new byte[] {1});
    Path file = house().keyFile;
    Path away = file.resolveSibling("away");
    Files.move(file, away);
    String missing = assertThrows(IllegalStateException.class, this::vault).getMessage();
    assertTrue(missing.contains(file + " is missing"), missing);
    assertFalse(Files.exists(file), "no other key is made");

    Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
    String strange = assertThrows(IllegalStateException.class, this::vault).getMessage();
    assertTrue(strange.contains("is not the one"), strange);

    Files.move(away, file, StandardCopyOption.REPLACE_EXISTING);
    assertArrayEquals(new byte[] {1}, vault().open(House.MAIN, "x", sealed));
  }

  private DatabaseVault vault() {
    return new DatabaseVault(house().jpa, house().keyFile, house().callers, Clock.systemUTC());
  }

  @Test
  default void accountsAreApart() {
    AccountId other = new AccountId("other");
    house().accounts.keep(new Account(other, "支店"));
    Orders.store(house(), 0, 3);
    Order theirs =
        Orders.fresh(house().orders.ids(1).get(0), other, Orders.number(0), Orders.placed(0));
    assertTrue(house().orders.apply(other, List.of(Orders.received(theirs))).get(0).applied());
    assertEquals(1, house().orders.searchIds(other, OrderQuery.ALL, 10).size());
    assertEquals(Optional.empty(), house().orders.find(House.MAIN, theirs.id()));
    byte[] sealed = house().vault.seal(other, "x", new byte[] {1});
    assertThrows(IllegalArgumentException.class, () -> house().vault.open(House.MAIN, "x", sealed));
    assertThrows(IllegalArgumentException.class, () -> house().vault.open(other, "y", sealed));
    assertEquals(
        List.of("main", "other"),
        house().accounts.all().stream().map(a -> a.id().value()).toList());
  }

  @Test
  default void afterARotationEverythingIsSealedWithTheNewKeyAndStillRead() throws Exception {
    List<Order> all = Orders.store(house(), 0, 250);
    house().settings.write(House.MAIN, "shop", Map.of("name", "番頭商店"), Orders.CLERK);
    ConnectionId from = new ConnectionId("rakuten", "tokyo");
    house().ledger.keep(House.MAIN, from, Cursor.START, OnAStore.page("c", "a"), Orders.START);
    AccountKeyRotation rotation =
        new AccountKeyRotation(house().jpa, house().vault).with(account -> 7);
    assertEquals(252 + 7, rotation.rotate(House.MAIN));
    assertEquals(all, house().orders.find(House.MAIN, all.stream().map(Order::id).toList()));
    assertEquals(Map.of("name", "番頭商店"), house().settings.read(House.MAIN, "shop"));
    assertEquals(1, house().ledger.waiting(House.MAIN, from, 9).size());
    try (Connection c = house().data.getConnection();
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery("SELECT buyer_name, buyer, places, body FROM orders")) {
      while (r.next()) {
        for (int i = 1; i <= 4; i++) {
          assertEquals(2, DatabaseVault.keyNumber(Sql.bytes(r.getObject(i))));
        }
      }
    }
  }
}
