// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** The fields that are there, each by its id; of two with one id, the first. */
public final class FieldSet {
  /** None. */
  public static final FieldSet NONE = new FieldSet(List.of());

  private final Map<String, OrderField> byId = new LinkedHashMap<>();
  private final Map<String, OrderField> byName = new HashMap<>();
  private final List<FieldFault> unsaid = new ArrayList<>();

  /** All that rooms and partners bring; of those who fail, none. */
  public FieldSet(Collection<? extends OrderFields> from) {
    for (OrderFields some : from) {
      try {
        List.copyOf(some.fields()).forEach(this::put);
      } catch (RuntimeException | LinkageError e) {
        unsaid.add(FieldFault.of(some.getClass().getName(), e));
      }
    }
  }

  private void put(OrderField field) {
    if (byId.putIfAbsent(field.id(), field) == null) {
      byName.putIfAbsent(field.name().ja(), field);
    }
  }

  /** What is wrong with those that are there, and with those who could not say what they bring. */
  public List<FieldFault> faults() {
    return Stream.concat(
            unsaid.stream(),
            byId.values().stream().map(OrderField::fault).flatMap(Optional::stream))
        .toList();
  }

  /** All of them. */
  public List<OrderField> all() {
    return List.copyOf(byId.values());
  }

  /** The one with this id. */
  public Optional<OrderField> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The one of this name, in Japanese. */
  public Optional<OrderField> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * A condition ready to be asked. Where it cannot be worked with, as a field is away or has become
   * another, that leaf does not hold, and {@link Criterion#missing} says so.
   */
  public Criterion criterion(Condition condition) {
    return new Criterion(condition, this);
  }

  /**
   * Refuses a condition that cannot be worked with as things are; for whoever sets one.
   *
   * @throws Rejection naming the field, and the value where that is it
   */
  public void check(Condition condition) {
    condition.leaves().forEach(this::comparison);
  }

  /** A leaf with its field at hand; refused as {@link #check} does. */
  FieldComparison comparison(Condition.Leaf leaf) {
    String id = leaf.field();
    OrderField field =
        find(id)
            .orElseThrow(
                () -> new Rejection(new Text("知らない項目です: " + id, "there is no such field: " + id)));
    return new FieldComparison(leaf, field);
  }
}
