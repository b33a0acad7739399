// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.Optional;
import java.util.stream.Stream;

/** A kind of paper; each has a template of its name. */
enum Paper {
  /** Purchase or delivery statement, whichever an order needs (帳票自動判別). */
  STATEMENT("statement", "明細書（自動判別）"),
  /** For the buyer: prices, tax per rate. */
  PURCHASE_STATEMENT("purchase-statement", "お買い上げ明細書"),
  /** For the one who receives: no prices, one per delivery. */
  DELIVERY_STATEMENT("delivery-statement", "お届け明細書"),
  /** For the packing table: what to do with one order. */
  WORKSHEET("worksheet", "発送作業書"),
  /** For the shelves: by product, by order, by shelf. */
  PICKING_LIST("picking-list", "ピッキングリスト"),
  /** That money was received. */
  RECEIPT("receipt", "領収書"),
  /** What is to be paid. */
  INVOICE("invoice", "請求書"),
  /** What is given back of a sale (適格返還請求書). */
  RETURN_INVOICE("return-invoice", "適格返還請求書");

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

  /** The name of a kind of line in the ledger. */
  static String title(String kind) {
    return kind.equals(IssuedPaper.VOID) ? "取消" : of(kind).map(Paper::title).orElse(kind);
  }

  /** What REST calls it, and its template's file name without {@code .xsl}. */
  String code() {
    return code;
  }

  /** Its name in Japanese. */
  String title() {
    return title;
  }

  /** Whether it is one paper for all orders of a job, and nothing that is issued to anybody. */
  boolean isList() {
    return this == PICKING_LIST;
  }

  /** Whether it goes with those who pick and pack, and tells what a kit is made of. */
  boolean isForPicking() {
    return this == PICKING_LIST || this == WORKSHEET;
  }

  /** Whether each has a number, and says the same for ever. */
  boolean isNumbered() {
    return !series().isEmpty();
  }

  /** What its numbers begin with, or empty. */
  String series() {
    return switch (this) {
      case RECEIPT -> "R";
      case INVOICE -> "S";
      case RETURN_INVOICE -> "H";
      default -> "";
    };
  }

  /** Whether it shows what is to be paid. */
  boolean hasPrices() {
    return this == PURCHASE_STATEMENT || isNumbered();
  }
}
