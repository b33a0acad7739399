// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.HashMap;
import java.util.Map;
import org.banto.house.ProductMaster;

/** Where goods lie, as it is printed (棚番): what the shop set for papers, else what the product master says. */
record PrintShelves(Map<String, String> byCode) {
  /** As the shop has set them. */
  static PrintShelves of(Map<String, String> settings) {
    Map<String, String> shelves = new HashMap<>();
    TableSetting.of(settings.getOrDefault(DocumentSettings.SHELVES, ""), 2)
        .forEach(row -> shelves.put(row.get(0), row.get(1)));
    return new PrintShelves(shelves);
  }

  /** The shelf to print, or empty. */
  String of(ProductMaster.Item item) {
    return byCode.getOrDefault(item.code(), item.shelf());
  }
}
