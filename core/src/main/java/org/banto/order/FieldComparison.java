// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.order.Condition.Op;
import org.banto.order.Condition.Quantifier;

/** One leaf of a condition with its field at hand, its values read as the field's type has them. */
final class FieldComparison {
  private final Condition.Leaf leaf;
  private final OrderField field;
  private final boolean folds;
  private final Predicate<Object> meets;

  /**
   * Makes it ready.
   *
   * @throws Rejection when the field cannot be compared so, or with this
   */
  FieldComparison(Condition.Leaf leaf, OrderField field) {
    this.leaf = leaf;
    this.field = field;
    OrderField.Type type = field.type();
    boolean text = type == OrderField.Type.TEXT || type == OrderField.Type.SET;
    this.folds = text && !leaf.exact();
    this.meets = predicate(leaf.op(), values(compared()));
  }

  /** As what the values of the leaf are read. */
  private OrderField.Type compared() {
    OrderField.Type type = field.type();
    Quantifier quantifier = leaf.quantifier();
    if (field.scope() == OrderField.Scope.ORDER && quantifier != Quantifier.ANY) {
      throw refused("受注に1つの項目です", "stands once in an order");
    }
    boolean adds = type == OrderField.Type.NUMBER || type == OrderField.Type.YEN;
    if (quantifier == Quantifier.SUM && !adds) {
      throw refused("合計できません", "cannot be summed");
    }
    if (quantifier == Quantifier.COUNT || quantifier == Quantifier.SUM) {
      return OrderField.Type.NUMBER;
    }
    if (!type.fits(leaf.op())) {
      throw refused(leaf.op().word() + " では比べられません", "cannot be compared with " + leaf.op().word());
    }
    return type;
  }

  private Rejection refused(String ja, String en) {
    return new Rejection(
        new Text(
            field.name().ja() + "（" + field.id() + "）は" + ja + "。",
            field.name().en() + " (" + field.id() + ") " + en + "."));
  }

  private List<Object> values(OrderField.Type type) {
    return leaf.values().stream().map(v -> value(type, v)).toList();
  }

  private Object value(OrderField.Type type, String text) {
    // digits, colons and hyphens may come in full width from where staff writes Japanese
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    try {
      return switch (type) {
        case TEXT, SET -> leaf.exact() ? text : OrderFacts.folded(text);
        case NUMBER, YEN -> Long.valueOf(plain);
        case DATE -> LocalDate.parse(plain);
        case TIME -> LocalTime.parse(plain);
        case FLAG -> flag(plain);
      };
    } catch (NumberFormatException | DateTimeException e) {
      throw new Rejection(
          new Text(
              field.name().ja() + "（" + field.id() + "）と比べられない値です: " + text,
              field.name().en() + " (" + field.id() + ") cannot be compared with: " + text),
          e);
    }
  }

  private static Boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new NumberFormatException(text);
    }
    return Boolean.valueOf(text);
  }

  private static Predicate<Object> predicate(Op op, List<Object> values) {
    return switch (op) {
      case EQ, NE, IN -> values::contains;
      case CONTAINS -> v -> ((String) v).contains((String) values.get(0));
      case STARTS -> v -> ((String) v).startsWith((String) values.get(0));
      case ENDS -> v -> ((String) v).endsWith((String) values.get(0));
      case GE -> v -> compare(v, values.get(0)) >= 0;
      case GT -> v -> compare(v, values.get(0)) > 0;
      case LE -> v -> compare(v, values.get(0)) <= 0;
      case LT -> v -> compare(v, values.get(0)) < 0;
      case BETWEEN -> v -> compare(v, values.get(0)) >= 0 && compare(v, values.get(1)) <= 0;
      case EMPTY, NOT_EMPTY -> v -> true;
    };
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object value, Object with) {
    return ((Comparable<Object>) value).compareTo(with);
  }

  /** Whether it holds for the one at this index; never where the field has a fault. */
  boolean holds(OrderFacts facts, int index) {
    FieldValues said = folds ? facts.folded(field, index) : facts.of(field, index);
    if (said.failed()) {
      return false;
    }
    List<List<Object>> things = said.each();
    return switch (leaf.quantifier()) {
      case ANY -> any(things);
      case ALL -> !things.isEmpty() && all(things);
      case NONE -> !any(things);
      case SUM -> {
        OptionalLong sum = sum(things);
        yield sum.isPresent() && compares(sum.getAsLong());
      }
      case COUNT -> compares(things.stream().filter(t -> !t.isEmpty()).count());
    };
  }

  private boolean any(List<List<Object>> things) {
    for (List<Object> thing : things) {
      if (one(thing)) {
        return true;
      }
    }
    return false;
  }

  private boolean all(List<List<Object>> things) {
    for (List<Object> thing : things) {
      if (!one(thing)) {
        return false;
      }
    }
    return true;
  }

  /** Of one line, one destination, or the order. */
  private boolean one(List<Object> values) {
    if (leaf.op() == Op.EMPTY || values.isEmpty()) {
      return leaf.op() == Op.EMPTY && values.isEmpty();
    }
    boolean met = false;
    for (Object value : values) {
      met = met || meets.test(value instanceof Yen yen ? (Object) yen.value() : value);
    }
    return met != (leaf.op() == Op.NE);
  }

  private boolean compares(long number) {
    return meets.test(number) != (leaf.op() == Op.NE);
  }

  private static OptionalLong sum(List<List<Object>> things) {
    long sum = 0;
    for (List<Object> thing : things) {
      if (thing.isEmpty()) {
        return OptionalLong.empty();
      }
      Object value = thing.get(0);
      sum += value instanceof Yen yen ? yen.value() : (Long) value;
    }
    return things.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum);
  }
}
