// SPDX-License-Identifier: Apache-2.0
package org.banto.spapi.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Yen;

/** Reads fields of Amazon's JSON; a missing field and a null are the same. */
public final class Fields {

  private Fields() {}

  /** A text without the blanks around it. */
  public static String text(JsonNode node, String field) {
    return node.path(field).asText("").strip();
  }

  /** What a list holds. */
  public static List<JsonNode> list(JsonNode node, String field) {
    List<JsonNode> all = new ArrayList<>();
    node.path(field).forEach(all::add);
    return all;
  }

  /** The texts of a list. */
  public static List<String> texts(JsonNode node, String field) {
    return list(node, field).stream().map(JsonNode::asText).toList();
  }

  /** A time with its offset; Amazon writes UTC. */
  public static Optional<Instant> time(JsonNode node, String field) {
    try {
      String text = text(node, field);
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * A sum of money: {@code "2980"} and {@code "2980.00"} are the same.
   *
   * @throws Rejection when it is not in yen, or not whole yen
   */
  public static Optional<Yen> yen(JsonNode money) {
    String amount = text(money, "amount");
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    String currency = text(money, "currencyCode");
    if (!currency.equals("JPY")) {
      throw new Rejection(
          new Text("円でない金額です: " + currency, "An amount is not in yen: " + currency));
    }
    try {
      return Optional.of(new Yen(new BigDecimal(amount).longValueExact()));
    } catch (ArithmeticException | NumberFormatException e) {
      throw new Rejection(new Text("円の金額として読めません", "An amount cannot be read as yen"), e);
    }
  }

  /** What is in the envelope of an answer that has one. */
  public static JsonNode payload(JsonNode answer) {
    return answer.has("payload") ? answer.path("payload") : answer;
  }
}
