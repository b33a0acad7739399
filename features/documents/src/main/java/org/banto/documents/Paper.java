// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.Optional;
import java.util.stream.Stream;

/** A kind of paper; each has a template of its name. */
enum Paper {
  /** For the buyer: prices, tax per rate. */
  PURCHASE_STATEMENT("purchase-statement", "お買い上げ明細書"),
  /** For the one who receives: no prices, one per delivery. */
  DELIVERY_STATEMENT("delivery-statement", "お届け明細書"),
  /** For the packing table: what to do with one order. */
  WORKSHEET("worksheet", "発送作業書"),
  /** For the shelves: the total per product, then order by order. */
  PICKING_LIST("picking-list", "ピッキングリスト");

  private final String code;
  private final String title;

  Paper(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The paper with this code. */
  static Optional<Paper> of(String code) {
    return Stream.of(values()).filter(p -> p.code.equals(code)).findFirst();
  }

  /** What REST calls it, and its template's file name without {@code .xsl}. */
  String code() {
    return code;
  }

  /** Its name in Japanese. */
  String title() {
    return title;
  }
}
