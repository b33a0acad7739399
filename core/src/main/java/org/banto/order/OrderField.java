// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.base.Yen;

/**
 * One thing that can be said of an order: one field for conditions, lists, files and mails at once.
 * Offered by {@link OrderFields}.
 *
 * @param id stable, e.g. {@code line.sku}; what is not the house's own begins with its room or
 *     bundle, e.g. {@code documents.money}
 * @param name what staff reads, e.g. over a column; no two fields have the same
 * @param type what its values are
 * @param scope of what it says something
 * @param personal whether it is personal data of a buyer or recipient
 * @param searchable whether the database can narrow orders by it
 * @param choices the names of its values, in their order, where these are codes of a closed list;
 *     empty otherwise
 * @param values what it says; whatever goes wrong behind it, whoever asks has an answer for each
 *     order, {@linkplain FieldValues#failed() failed} where there was none
 */
public record OrderField(
    String id,
    Text name,
    Type type,
    Scope scope,
    boolean personal,
    boolean searchable,
    Map<String, Text> choices,
    Values values) {
  private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9-]*(\\.[a-zA-Z0-9-]+){0,3}");
  private static final int LONGEST_ID = 60;

  /** What the values of a field are. */
  public enum Type {
    /** A {@link String}, one at most, not blank. */
    TEXT(String.class),
    /** A {@link Long}, one at most. */
    NUMBER(Long.class),
    /** A {@link Yen}, one at most. */
    YEN(Yen.class),
    /** A {@link LocalDate}, one at most. */
    DATE(LocalDate.class),
    /** A {@link LocalTime}, one at most. */
    TIME(LocalTime.class),
    /** Any number of different {@link String}s, not blank. */
    SET(String.class),
    /** A {@link Boolean}, one at most. */
    FLAG(Boolean.class);

    private final Class<?> of;

    Type(Class<?> of) {
      this.of = of;
    }

    /** Of which class its values are. */
    public Class<?> of() {
      return of;
    }

    /** How a field of this type can be compared. */
    public List<Condition.Op> ops() {
      return Stream.of(Condition.Op.values()).filter(this::fits).toList();
    }

    /** Whether a field of this type can be compared so: money and days are never text. */
    public boolean fits(Condition.Op op) {
      return switch (this) {
        case TEXT, SET -> !op.isOfOrder();
        case NUMBER, YEN, DATE, TIME -> !op.isOfText();
        case FLAG -> !op.isOfText() && !op.isOfOrder() && op != Condition.Op.IN;
      };
    }
  }

  /** Of what a field says something. */
  public enum Scope {
    /** Of the order: once. */
    ORDER,
    /** Of each of its lines that is not struck. */
    LINE,
    /** Of each of its destinations. */
    DESTINATION
  }

  /**
   * What a field says of orders: always the same of the same orders, whatever others are among them.
   * Fast, without I/O per order, changing nothing, and safe for many threads.
   */
  @FunctionalInterface
  public interface Values {
    /** One for each of the orders, in their order. What is not known is left empty. */
    List<FieldValues> of(List<Order> orders);

    /** Of a field that looks at one order at a time. */
    static Values each(Function<Order, FieldValues> of) {
      return orders -> orders.stream().map(of).toList();
    }

    /** Of a field that looks at one line at a time; what it makes is read as {@link FieldValues#of}. */
    static Values ofLines(Function<OrderLine, Object> of) {
      return each(
          order ->
              FieldValues.each(
                  order.placed().lines().stream()
                      .filter(l -> !l.struck())
                      .map(l -> FieldValues.of(of.apply(l)))
                      .toList()));
    }

    /** Of a field that looks at one destination at a time; what it makes is read as {@link FieldValues#of}. */
    static Values ofDestinations(BiFunction<Order, Integer, Object> of) {
      return each(
          order ->
              FieldValues.each(
                  IntStream.range(0, order.placed().destinations().size())
                      .mapToObj(i -> FieldValues.of(of.apply(order, i)))
                      .toList()));
    }
  }

  public OrderField {
    if (!isId(id)) {
      throw new IllegalArgumentException("field: " + id);
    }
    values = SafeValues.of(id, type, scope, values);
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }

  /**
   * The same field, asked otherwise.
   *
   * @param how makes of what it says what it says then
   */
  public OrderField asked(UnaryOperator<Values> how) {
    Values other = how.apply(((SafeValues) values).raw());
    return new OrderField(id, name, type, scope, personal, searchable, choices, other);
  }

  /** Whether this can be the id of a field. */
  public static boolean isId(String id) {
    return id.length() <= LONGEST_ID && ID.matcher(id).matches();
  }

  /**
   * What is wrong with it: that it failed, or said what no field can say, in the last {@value
   * SafeValues#MINUTES} minutes; empty where nothing is.
   */
  public Optional<FieldFault> fault() {
    return ((SafeValues) values).fault();
  }

  /** A value as staff reads it: by the name of a choice, days and times as they are written, money in digits. */
  public Text said(Object value) {
    String words = value instanceof Yen yen ? Long.toString(yen.value()) : value.toString();
    return choices.getOrDefault(words, Text.same(words));
  }

  @Override
  public String toString() {
    return "OrderField[" + id + "]";
  }
}
