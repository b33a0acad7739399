// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.Optional;
import org.banto.base.Text;

/**
 * Why a row is refused.
 *
 * @param field of which column; empty for the row as a whole
 * @param value what stands there; of a long one its beginning
 * @param why in words
 */
record CellFault(Optional<ProductField> field, String value, Text why) {
  private static final Text ROW = new Text("行全体", "The row");
  private static final int SHOWN = 100;

  CellFault {
    value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
  }

  /** The column, as staff calls it. */
  Text label() {
    return field.map(ProductField::label).orElse(ROW);
  }

  /** All of it in one sentence, without the row. */
  Text sentence() {
    String said = value.isEmpty() ? "" : "「" + value + "」";
    String saidEn = value.isEmpty() ? "" : " \"" + value + "\"";
    return new Text(label().ja() + said + ": " + why.ja(), label().en() + saidEn + ": " + why.en());
  }
}
