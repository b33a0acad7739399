// SPDX-License-Identifier: Apache-2.0
package org.banto.takeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.banto.base.Actor;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.Orders;
import org.banto.flow.SettingsSection;
import org.banto.house.Connections;
import org.banto.house.SettingsRules;
import org.banto.house.TakeOut;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

class TakeOutZipTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Map<String, String> written(TakeOut... rooms) throws IOException {
    TakeOutZip.write(Orders.MAIN, List.of(rooms), out);
    return read(out.toByteArray());
  }

  private static Map<String, String> read(byte[] archive) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        entries.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  @Test
  void whatTheRoomsGiveStandsInOneArchive() throws Exception {
    TakeOut mails =
        (account, to) -> {
          to.begin("mails/1.eml").accept("one".getBytes(StandardCharsets.UTF_8));
          to.begin("mails/2.eml");
        };
    TakeOut nothing = (account, to) -> {};
    TakeOut last = (account, to) -> to.begin("last.csv").accept(new byte[] {'x'});
    Map<String, String> entries = written(mails, nothing, last);
    assertEquals(Map.of("mails/1.eml", "one", "mails/2.eml", "", "last.csv", "x"), entries);
  }

  @Test
  void oneThatBreaksOffIsNotTakenForTheWhole() {
    TakeOut broken =
        (account, to) -> {
          to.begin("half.csv").accept(new byte[1000]);
          throw new UncheckedIOException(new IOException("no more"));
        };
    assertThrows(IOException.class, () -> written((account, to) -> to.begin("a"), broken));
    assertThrows(EOFException.class, () -> read(out.toByteArray()));
  }

  @Test
  void anOrderHasARowForEachLineWithItsPlaceAndWhatBecameOfIt() throws Exception {
    MemoryOrders orders = new MemoryOrders();
    for (long id = 1; id <= 600; id++) {
      orders.put(Orders.everyday(id));
    }
    Order three = orders.put(Orders.threePlaces(601));
    String text = written(new OrdersFile(orders)).get("orders.csv");
    assertTrue(text.startsWith("\uFEFF\"注文番号\",\"注文日時\",\"状態\""), text.substring(0, 60));
    // options of a line stand one below the other in their cell
    List<String> rows = List.of(text.split("\r\n"));
    int columns = rows.get(0).split("\",\"", -1).length;
    for (String row : rows) {
      assertEquals(columns, row.split("\",\"", -1).length, row);
    }
    long lines = three.placed().lines().size() + 600L * Orders.everyday(1).placed().lines().size();
    assertEquals(lines, rows.size() - 1);
    assertTrue(rows.get(rows.size() - 1).startsWith('"' + three.key().number() + '"'));
  }

  @Test
  void whatIsSetIsThereAndNoSecret() throws Exception {
    MemorySettings settings = new MemorySettings();
    Actor by = Actor.staff("hanako");
    settings.write(Orders.MAIN, "shop", Map.of("name", "番頭商店"), by);
    settings.write(Orders.MAIN, "robots", Map.of("pace", "5", "_token", "s3cret"), by);
    settings.write(Orders.MAIN, "users", Map.of("hanako", "hash"), by);
    SettingsSection robots =
        () ->
            new SettingsSection.Description(
                "robots",
                Text.same("robots"),
                "shop.manage",
                List.of(Parameter.number("pace", Text.same("pace"), 1, 9)),
                Map.of());
    SettingsRules shop =
        new SettingsRules() {
          @Override
          public String section() {
            return "shop";
          }

          @Override
          public boolean knows(String key) {
            return key.equals("name");
          }
        };
    Connections none =
        (Connections)
            java.lang.reflect.Proxy.newProxyInstance(
                TakeOutZipTest.class.getClassLoader(),
                new Class<?>[] {Connections.class},
                (proxy, method, args) -> List.of());
    String text =
        written(new SettingsFile(settings, none, List.of(shop, SettingsRules.of(robots))))
            .get("settings.csv");
    assertEquals(
        "\uFEFF\"区分\",\"項目\",\"値\"\r\n\"robots\",\"pace\",\"5\"\r\n\"shop\",\"name\",\"番頭商店\"\r\n",
        text);
  }
}
