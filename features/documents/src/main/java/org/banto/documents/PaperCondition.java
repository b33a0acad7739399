// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.List;
import java.util.Locale;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.order.Condition;
import org.banto.order.Condition.Leaf;
import org.banto.order.Condition.Op;
import org.banto.order.OrderFlag;
import org.banto.order.PaymentMethod;

/**
 * What a shop's rules for papers ask of an order, a delivery or a line, as the settings write it: a
 * word and a value.
 *
 * @param about the word, also where a marker is drawn
 * @param when what it asks
 */
record PaperCondition(About about, Condition when) {
  /** What is looked at. */
  enum About {
    ALWAYS,
    GIFT,
    RECEIPT_WANTED,
    OTHER_RECIPIENT,
    SEVERAL_DESTINATIONS,
    NOSHI,
    WRAPPING,
    REMARKS,
    MALL,
    PAYMENT,
    CARRIER,
    TEMPERATURE,
    TAG,
    WISH_DATE,
    PREFECTURE,
    AMOUNT_FROM,
    /** Of a line: a part of code, name or choices. */
    PRODUCT,
    /** Of a line: so many or more. */
    QUANTITY_FROM
  }

  /** Reads one; the name of what is looked at in any case. */
  static PaperCondition of(String about, String value) {
    try {
      About of = About.valueOf(about.toUpperCase(Locale.ROOT));
      return new PaperCondition(of, when(of, value));
    } catch (IllegalArgumentException e) {
      throw new Rejection(
          new Text(
              "使えない条件です: " + about + " " + value,
              "this condition cannot be used: " + about + " " + value),
          e);
    }
  }

  private static Condition when(About about, String value) {
    return switch (about) {
      case ALWAYS -> Condition.ALWAYS;
      case GIFT -> flag(OrderFlag.GIFT);
      case RECEIPT_WANTED -> flag(OrderFlag.RECEIPT_WANTED);
      case OTHER_RECIPIENT -> new Leaf("destination.other", Op.EQ, "true");
      case SEVERAL_DESTINATIONS -> new Leaf("destinations", Op.GT, "1");
      case NOSHI -> has("destination.noshi", value);
      case WRAPPING -> has("destination.wrapping", value);
      case REMARKS -> has("remarks", value);
      case MALL -> is("mall", value);
      case PAYMENT -> is("payment", PaymentMethod.Kind.valueOf(value).name());
      case CARRIER -> value.isEmpty() ? unchosen() : is("carrier", value);
      case TEMPERATURE -> is("temperature", value);
      case TAG -> is("tag", value);
      case WISH_DATE -> new Leaf("destination.wish", Op.NOT_EMPTY);
      case PREFECTURE ->
          value.isEmpty()
              ? new Leaf("destination.prefecture", Op.EMPTY)
              : is("destination.prefecture", value);
      case AMOUNT_FROM -> new Leaf("due", Op.GE, number(value));
      case PRODUCT -> has("line.product", value);
      case QUANTITY_FROM -> new Leaf("line.qty", Op.GE, number(value));
    };
  }

  private static Condition flag(OrderFlag flag) {
    return is("flag", flag.name());
  }

  /** A shipment, and no carrier of it yet. */
  private static Condition unchosen() {
    return new Condition.All(
        List.of(new Leaf("temperature", Op.NOT_EMPTY), new Leaf("carrier", Op.EMPTY)));
  }

  /** These rules have always told letters of one width or case from another. */
  private static Condition is(String field, String value) {
    return new Leaf(field, Op.EQ, value).exactly();
  }

  /** Something, where no words are given. */
  private static Condition has(String field, String words) {
    return words.isEmpty()
        ? new Leaf(field, Op.NOT_EMPTY)
        : new Leaf(field, Op.CONTAINS, words).exactly();
  }

  private static String number(String value) {
    if (!value.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(value);
    }
    return value;
  }

  /** Whether it asks about a line. */
  boolean isAboutLine() {
    return about == About.PRODUCT || about == About.QUANTITY_FROM;
  }
}
