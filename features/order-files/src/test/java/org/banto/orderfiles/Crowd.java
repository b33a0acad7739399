// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.banto.base.Address;
import org.banto.base.Document;

/** Order files of a preset with as many orders as wanted: its own columns, invented people. */
final class Crowd {
  /** Presets with all their columns known, and a file of their header. */
  static final Map<String, String> SAMPLES =
      Map.ofEntries(
          Map.entry("amazon", "amazon_jp_orders.cp932.tsv"),
          Map.entry("aupay", "aupay_orders.cp932.csv"),
          Map.entry("base", "base_orders.cp932.csv"),
          Map.entry("creema", "creema_orders.utf8.csv"),
          Map.entry("ebisumart", "ebisumart_orders.utf8.csv"),
          Map.entry("eccube4", "eccube4_orders.cp932.csv"),
          Map.entry("free", "free_orders.utf8.csv"),
          Map.entry("minne", "minne_orders.utf8.csv"),
          Map.entry("next-engine", "next-engine_orders.cp932.csv"),
          Map.entry("rakuten", "rakuten_orders.cp932.csv"),
          Map.entry("shopify", "shopify_orders.utf8.csv"),
          Map.entry("stores", "stores_orders.cp932.csv"),
          Map.entry("yahoo", "yahoo_orders.cp932.csv"));

  private static final List<String> FAMILIES = List.of("見本", "試験", "架空", "髙﨑", "番頭", "長宗我部");
  private static final List<String> GIVEN = List.of("花子", "太郎", "瑠璃子", "一", "ひかり");
  private static final List<String> BUILDINGS =
      List.of("", "", "見本ビル301", "架空ハイツＡ棟 102", "サンプルマンション1203号室");

  private final String preset;
  private final Profile profile;
  private final List<String> header;
  private final char delimiter;

  Crowd(String preset) throws UnreadableRows {
    this.preset = preset;
    this.profile = ProfileRoom.PRESETS.get(preset);
    Charset charset = Samples.CP932;
    List<String> names = Formats.header(Samples.document(SAMPLES.get(preset)), charset);
    if (preset.equals("yahoo")) {
      names = new ArrayList<>(names);
      names.addAll(Formats.header(Samples.document("yahoo_order_items.cp932.csv"), charset));
      names = names.stream().distinct().toList();
    }
    this.header = names;
    this.delimiter = profile.delimiter();
  }

  /** What one order of a file says. */
  record Said(
      String number, String name, Address to, String phone, Map<OrderFileField, String> more) {}

  /** An order to this place, as a buyer writes it. */
  static Said said(String preset, int n, Address town, Random random) {
    String street = town.street() + number(random);
    String building = BUILDINGS.get(random.nextInt(BUILDINGS.size()));
    Address to = new Address(town.zip(), town.prefecture(), town.city(), street, building);
    String name =
        FAMILIES.get(random.nextInt(FAMILIES.size()))
            + " "
            + GIVEN.get(random.nextInt(GIVEN.size()));
    String phone = "0%d0-%04d-%04d".formatted(7 + n % 3, n % 10_000, random.nextInt(10_000));
    return new Said(preset + "-" + (100_000 + n), name, to, phone, Map.of());
  }

  private static String number(Random random) {
    int a = 1 + random.nextInt(9);
    int b = 1 + random.nextInt(30);
    int c = 1 + random.nextInt(20);
    return switch (random.nextInt(4)) {
      case 0 -> a + "丁目" + b + "番" + c + "号";
      case 1 -> wide(a + "－" + b + "－" + c);
      case 2 -> (b * 100 + c) + "番地";
      default -> a + "-" + b + "-" + c;
    };
  }

  private static String wide(String text) {
    return text.chars()
        .mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? c - '0' + '０' : c))
        .collect(Collectors.joining());
  }

  /** The file. */
  Document file(List<Said> orders) {
    StringBuilder text = new StringBuilder(row(header));
    for (Said said : orders) {
      Map<String, String> cells = cells(said);
      text.append(row(header.stream().map(h -> cells.getOrDefault(h, "")).toList()));
    }
    Charset charset = Charset.forName(profile.charset());
    return new Document("orders", "text/csv", text.toString().getBytes(charset));
  }

  private String row(List<String> cells) {
    boolean quoted = delimiter == ',';
    return cells.stream()
            .map(c -> quoted ? '"' + c + '"' : c)
            .collect(Collectors.joining(Character.toString(delimiter)))
        + "\r\n";
  }

  private Map<String, String> cells(Said said) {
    Map<OrderFileField, String> values = values(said);
    values.putAll(said.more());
    Map<String, String> cells = new HashMap<>();
    for (Profile.Source source : profile.columns()) {
      String value = values.get(source.field());
      if (value != null) {
        List<String> columns =
            source.columns().stream()
                .map(c -> c.replace("#", "1"))
                .filter(header::contains)
                .toList();
        List<String> parts = parts(source.field(), value, columns.size());
        for (int i = 0; i < parts.size() && i < columns.size(); i++) {
          cells.put(columns.get(i), parts.get(i));
        }
      }
    }
    return cells;
  }

  private static List<String> parts(OrderFileField field, String value, int columns) {
    if (columns < 2) {
      return List.of(value);
    }
    return switch (field) {
      case PLACE_NAME, BUYER_NAME -> List.of(value.split(" ", 2));
      case PLACE_PHONE, BUYER_PHONE -> columns == 3 ? List.of(value.split("-", 3)) : List.of(value);
      case PLACE_ZIP, BUYER_ZIP -> List.of(value.substring(0, 3), value.substring(3));
      default -> List.of(value);
    };
  }

  private Map<OrderFileField, String> values(Said said) {
    Address a = said.to();
    boolean city =
        !profile.columns(OrderFileField.PLACE_CITY).isEmpty() && !preset.equals("amazon");
    boolean prefecture = !profile.columns(OrderFileField.PLACE_PREFECTURE).isEmpty();
    boolean building = !profile.columns(OrderFileField.PLACE_BUILDING).isEmpty();
    String street =
        (prefecture ? "" : a.prefecture())
            + (city ? "" : a.city())
            + a.street()
            + (building || a.building().isEmpty() ? "" : " " + a.building());
    Map<OrderFileField, String> v = new HashMap<>();
    v.put(OrderFileField.NUMBER, said.number());
    v.put(OrderFileField.ORDERED_AT, "2026-11-20 10:15:00");
    v.put(OrderFileField.PLACE_KEY, said.number());
    v.put(OrderFileField.PLACE_NAME, swapped(said.name()));
    v.put(OrderFileField.PLACE_ZIP, a.zip());
    v.put(OrderFileField.PLACE_PREFECTURE, a.prefecture());
    if (city) {
      v.put(OrderFileField.PLACE_CITY, a.city());
    }
    v.put(OrderFileField.PLACE_STREET, street);
    v.put(OrderFileField.PLACE_BUILDING, a.building());
    v.put(OrderFileField.PLACE_PHONE, said.phone());
    v.put(OrderFileField.BUYER_NAME, swapped(said.name()));
    v.put(OrderFileField.LINE_KEY, "1");
    v.put(OrderFileField.SKU, "BT-TS");
    v.put(OrderFileField.ITEM_NAME, "番頭Tシャツ");
    v.put(OrderFileField.QUANTITY, "1");
    v.put(OrderFileField.UNIT_PRICE, "1000");
    v.put(OrderFileField.LINE_TOTAL, "1000");
    v.put(OrderFileField.GOODS, "1000");
    v.put(OrderFileField.TOTAL, "1000");
    v.put(OrderFileField.DUE, "1000");
    return v;
  }

  private String swapped(String name) {
    String[] parts = name.split(" ", 2);
    return profile.swapNames() ? parts[1] + " " + parts[0] : name;
  }
}
