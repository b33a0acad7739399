// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.house.ProductMaster;
import org.banto.order.OrderLine;

/**
 * Product names as they are printed (帳票出力時の商品名編集): another name for a code, else that of the product master, else the
 * mall's name with pieces of it replaced.
 */
record PrintNames(Map<String, String> byCode, List<List<String>> replacements) {
  /** As the shop has set them. */
  static PrintNames of(Map<String, String> settings) {
    Map<String, String> names = new HashMap<>();
    TableSetting.of(settings.getOrDefault(DocumentSettings.NAMES, ""), 2)
        .forEach(row -> names.put(row.get(0), row.get(1)));
    return new PrintNames(
        names, TableSetting.of(settings.getOrDefault(DocumentSettings.NAME_EDITS, ""), 1));
  }

  /**
   * The name to print.
   *
   * @param sold what the master says of the line
   */
  String of(OrderLine line, Optional<ProductMaster.Sold> sold) {
    String own = byCode.getOrDefault(line.sku(), byCode.getOrDefault(line.itemCode(), ""));
    String given = own.isEmpty() ? sold.map(s -> s.item().paperName()).orElse("") : own;
    if (!given.isEmpty()) {
      return given;
    }
    String name = line.name();
    for (List<String> edit : replacements) {
      name = name.replace(edit.get(0), edit.size() > 1 ? edit.get(1) : "");
    }
    return name.isBlank() ? line.name() : name.strip();
  }

  /** The name to print of what a kit is made of. */
  String of(ProductMaster.Item part) {
    String master = part.paperName().isEmpty() ? part.name() : part.paperName();
    return byCode.getOrDefault(part.code(), master);
  }
}
