// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.order.Condition;
import org.banto.order.Hold;

/**
 * How the shop's shipments go to warehouses: settings section {@value #SECTION}.
 *
 * @param rules tried in order, the first that fits wins
 * @param auto whether what a rule chose is asked for by itself, once its ship date has come
 * @param shortBox the hold box of what a warehouse gave up ({@code 1} to {@code 30})
 * @param refusedBox the hold box of what a warehouse did not take
 */
record WarehouseSettings(List<Rule> rules, boolean auto, int shortBox, int refusedBox) {
  static final String SECTION = "fulfilment";

  /** 在庫なし. */
  private static final int SHORT = 7;

  /** その他. */
  private static final int OTHER = 30;

  private static final String RULE = "rule.";

  /**
   * Which shipments go to a warehouse: those of a shop of which every product has such a code.
   *
   * @param shop {@code mall~name}; empty for all
   * @param sku a whole code, or its beginning followed by {@code *}; empty for all
   * @param warehouse which
   */
  record Rule(String shop, String sku, String warehouse) {
    /** What it asks of a shipment. */
    Condition when() {
      return shop.isEmpty()
          ? goods()
          : new Condition.All(
              List.of(new Condition.Leaf("shop", Condition.Op.EQ, shop).exactly(), goods()));
    }

    /** Of each line; of whatever lines there are, where any code will do. */
    private Condition goods() {
      boolean begins = sku.endsWith("*");
      String code = begins ? sku.substring(0, sku.length() - 1) : sku;
      Condition.Leaf leaf =
          code.isEmpty()
              ? new Condition.Leaf("line.no", Condition.Op.NOT_EMPTY)
              : new Condition.Leaf(
                  "line.sku", begins ? Condition.Op.STARTS : Condition.Op.EQ, code);
      return leaf.of(Condition.Quantifier.ALL).exactly();
    }
  }

  WarehouseSettings {
    rules = List.copyOf(rules);
  }

  static WarehouseSettings of(Map<String, String> s) {
    List<Rule> rules = new ArrayList<>();
    new TreeMap<>(s)
        .forEach(
            (key, value) -> {
              if (key.startsWith(RULE)) {
                String[] parts = value.split("\\|", 3);
                rules.add(new Rule(parts[0], parts[1], parts[2]));
              }
            });
    return new WarehouseSettings(
        rules,
        "auto".equals(s.get("send")),
        box(s, "shortBox", SHORT),
        box(s, "refusedBox", OTHER));
  }

  private static int box(Map<String, String> s, String key, int usual) {
    String value = s.getOrDefault(key, "");
    return value.isEmpty() ? usual : Integer.parseInt(value);
  }

  /** As settings; keys of {@code old} that are no more are emptied. */
  Map<String, String> toSettings(Map<String, String> old) {
    Map<String, String> s = new LinkedHashMap<>();
    old.keySet().stream().filter(k -> k.startsWith(RULE)).forEach(k -> s.put(k, ""));
    for (int i = 0; i < rules.size(); i++) {
      Rule r = rules.get(i);
      s.put(RULE + String.format("%03d", i + 1), r.shop() + "|" + r.sku() + "|" + r.warehouse());
    }
    s.put("send", auto ? "auto" : "");
    s.put("shortBox", String.valueOf(shortBox));
    s.put("refusedBox", String.valueOf(refusedBox));
    return s;
  }

  /** Refuses what cannot be meant, in words. */
  void check() {
    for (Rule r : rules) {
      require(r.shop().isEmpty() || r.shop().matches("[a-z0-9-]+~[a-z0-9-]+"), "店舗: " + r.shop());
      require(r.sku().length() <= 100 && !r.sku().contains("|"), "商品コード: " + r.sku());
      require(r.warehouse().matches("[a-z0-9-]{1,30}~[a-z0-9-]{1,30}"), "倉庫: " + r.warehouse());
    }
    require(rules.size() <= 999, "振り分けの数");
    for (int box : List.of(shortBox, refusedBox)) {
      require(box >= 1 && box <= Hold.BOX_NAMES.size(), "保留箱: " + box);
    }
  }

  private static void require(boolean good, String what) {
    if (!good) {
      throw new Rejection(new Text("この設定はできません: " + what, "this cannot be set: " + what));
    }
  }
}
