// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.order.TaxRate;

/**
 * A place in a mall's JSON. A missing field, a null and an empty text are the same: nothing. Numbers may come as text,
 * ids as numbers. What is needed and is not there, or is of another kind, is {@link Unreadable} and named by its path.
 */
public final class Json {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode node;
  private final String path;

  private Json(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** A new object, to be filled and sent. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * The object that these bytes are.
   *
   * @throws IOException when they are none; its message may quote what a buyer wrote
   */
  public static Json of(byte[] bytes) throws IOException {
    JsonNode node = MAPPER.readTree(bytes);
    if (node == null || !node.isObject()) {
      throw new IOException("not a JSON object");
    }
    return new Json(node, "");
  }

  /**
   * Reads a kept payload: whatever is wrong with it is MALFORMED, with the place and without what stood there.
   *
   * @param how from the whole payload to what it says
   */
  public static <T> T read(byte[] payload, Function<Json, T> how) throws ConnectorException {
    try {
      return how.apply(of(payload));
    } catch (Unreadable e) {
      throw new ConnectorException(Reason.MALFORMED, e.sentence());
    } catch (IOException e) {
      throw new ConnectorException(
          Reason.MALFORMED, new Text("注文を JSON として読めません", "The order cannot be read as JSON"));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      // messages of values quote them, and that may be a buyer's words
      throw new ConnectorException(
          Reason.MALFORMED,
          new Text("注文の内容に正しくない値があります", "The order holds a value that is not right"));
    }
  }

  /** Where this is, e.g. {@code order.order_items[0]}. */
  public String path() {
    return path;
  }

  /** The place under a field; it may be nothing. */
  public Json at(String field) {
    return new Json(node.path(field), path.isEmpty() ? field : path + '.' + field);
  }

  /** Whether something is here. */
  public boolean present() {
    return !node.isMissingNode() && !node.isNull();
  }

  /** Whether something stands in a field. */
  public boolean has(String field) {
    return at(field).present();
  }

  /** The elements of a list; none where there is no list. */
  public List<Json> list(String field) {
    Json list = at(field);
    List<Json> all = new ArrayList<>();
    for (JsonNode one : list.node) {
      all.add(new Json(one, list.path + '[' + all.size() + ']'));
    }
    return all;
  }

  /** The texts of a list; none where there is no list. */
  public List<String> texts(String field) {
    List<String> all = new ArrayList<>();
    node.path(field).forEach(one -> all.add(one.asText("")));
    return all;
  }

  /** Text, or a number or truth as text; empty for nothing. */
  public String text(String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() ? value.asText("") : "";
  }

  /** As {@link #text}, but something must be there. */
  public String needed(String field) {
    String text = text(field).strip();
    if (text.isEmpty() || !has(field)) {
      throw at(field).missing();
    }
    return text;
  }

  /** A whole number, also when written as text or with zeros behind the point. */
  public Optional<Long> whole(String field) {
    String text = text(field).strip();
    if (text.isEmpty() || !has(field)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text).longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      throw at(field).wrong(new Text("が整数ではありません", "is no whole number"));
    }
  }

  /** A whole number, zero for nothing. */
  public long number(String field) {
    return whole(field).orElse(0L);
  }

  /** A whole number that must be there. */
  public long neededNumber(String field) {
    return whole(field).orElseThrow(() -> at(field).missing());
  }

  /** An amount, where there is one. */
  public Optional<Yen> yen(String field) {
    return whole(field).map(Yen::new);
  }

  /** Whether a field says yes: true, 1, Y. */
  public boolean flag(String field) {
    return switch (text(field)) {
      case "true", "1", "Y", "y" -> true;
      default -> false;
    };
  }

  /** A rate of tax, as 0.1 or as 10; the standard rate for nothing. */
  public TaxRate rate(String field) {
    String text = text(field).strip();
    if (text.isEmpty() || !has(field)) {
      return TaxRate.STANDARD;
    }
    try {
      double value = Double.parseDouble(text);
      return new TaxRate((int) Math.round(value < 1 ? value * 100 : value));
    } catch (IllegalArgumentException e) {
      throw at(field).wrong(new Text("が税率ではありません", "is no tax rate"));
    }
  }

  /** A time in any of the malls' ways to write one; without a zone it is Japan's. */
  public Optional<Instant> time(String field) {
    return Times.read(text(field));
  }

  /** A time that must be there. */
  public Instant neededTime(String field) {
    return time(field).orElseThrow(() -> at(field).noTime());
  }

  /** A day, where there is one. */
  public Optional<LocalDate> day(String field) {
    return Times.day(text(field));
  }

  /** That something is wrong here; not what stood here. */
  public Unreadable wrong(Text how) {
    return new Unreadable(how.after(path + " "));
  }

  /** That nothing is here where something must be. */
  public Unreadable missing() {
    return wrong(new Text("がありません", "is missing"));
  }

  /** That no time stands here where one must. */
  public Unreadable noTime() {
    return wrong(new Text("が日時ではありません", "is no time"));
  }

  /** That a word stands here which the connector has never heard. */
  public Unreadable unknown() {
    return wrong(new Text("が知られていません", "is not known"));
  }

  @Override
  public String toString() {
    return "Json[" + path + "]";
  }
}
