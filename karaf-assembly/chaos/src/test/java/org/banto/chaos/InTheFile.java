// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders of the order file (受注データダウンロード), one row per line, as fields. */
final class InTheFile {
  /** What the file knows. */
  static final Set<String> KINDS =
      Set.of(
          "number",
          "ordered",
          "payment",
          "due",
          "remarks",
          "buyer.name",
          "buyer.phone",
          "buyer.mail",
          "line.sku",
          "line.name",
          "line.quantity",
          "line.price",
          "line.tax",
          "line.recipient.name",
          "line.recipient.zip",
          "line.recipient.address",
          "line.recipient.phone");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");

  private InTheFile() {}

  /** One entry per order of the file, by the order number. */
  static List<Fields> read(String csv) {
    List<List<String>> rows = Csv.rows(csv);
    List<String> columns = rows.get(0).stream().map(c -> c.replace("\uFEFF", "")).toList();
    Map<String, Fields> orders = new LinkedHashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        cells.put(columns.get(i), row.get(i).replaceFirst("^'(?=[=+@\\t\\r-])", ""));
      }
      add(orders.computeIfAbsent(cells.get("受注ID"), id -> new Fields()), cells);
    }
    return new ArrayList<>(orders.values());
  }

  private static void add(Fields order, Map<String, String> cells) {
    order.put("number", cells.get("受注番号"));
    order.put(
        "ordered",
        LocalDateTime.parse(cells.get("注文日時"), MOMENT).atZone(ZoneId.of("Asia/Tokyo")).toInstant());
    order.put("payment", cells.get("支払方法"));
    order.put("due", cells.get("請求金額"));
    order.put("remarks", cells.get("備考"));
    order.put("buyer.name", cells.get("注文者氏名"));
    order.put("buyer.phone", cells.get("注文者電話番号"));
    order.put("buyer.mail", cells.get("注文者メール"));
    String line = "line." + cells.get("明細番号");
    order.put(line + ".sku", cells.get("商品コード"));
    order.put(line + ".name", cells.get("商品名"));
    order.put(line + ".quantity", cells.get("数量"));
    order.put(line + ".price", cells.get("単価"));
    order.put(line + ".tax", cells.get("税率"));
    order.put(line + ".recipient.name", cells.get("送付先氏名"));
    order.put(line + ".recipient.zip", cells.get("送付先郵便番号"));
    order.put(line + ".recipient.address", InTheHouse.address(cells.get("送付先住所")));
    order.put(line + ".recipient.phone", cells.get("送付先電話番号"));
  }

  /** An order of the mall as this file tells it: the recipient stands on each line. */
  static Fields told(Fields mall) {
    Fields told = mall.only(KINDS);
    for (int n = 1; mall.get("line." + n + ".to").isPresent(); n++) {
      String to = "to." + mall.get("line." + n + ".to").orElseThrow();
      for (String part : List.of("name", "zip", "address", "phone")) {
        told.put("line." + n + ".recipient." + part, mall.get(to + "." + part).orElse(""));
      }
    }
    return told;
  }
}
