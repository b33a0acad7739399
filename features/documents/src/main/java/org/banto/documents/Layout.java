// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** How a picking list is laid out. */
enum Layout {
  /** The total per product, then order by order. */
  TOTAL_AND_ORDER,
  /** The total per product. */
  TOTAL,
  /** Order by order. */
  ORDER,
  /** The total per product, shelf by shelf. */
  LOCATION;

  /** The layout of this name; {@link #TOTAL_AND_ORDER} for an empty one. */
  static Layout of(String name) {
    if (name.isEmpty()) {
      return TOTAL_AND_ORDER;
    }
    return Stream.of(values())
        .filter(l -> l.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Rejection(
                    new Text(
                        DocumentSettings.LAYOUT + " は " + List.of(values()) + " のどれかです: " + name,
                        DocumentSettings.LAYOUT
                            + " is one of "
                            + List.of(values())
                            + ": "
                            + name)));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
