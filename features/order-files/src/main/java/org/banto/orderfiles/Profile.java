// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the order file of a mall is to be read.
 *
 * @param name as staff know it
 * @param malls connector types whose shops it is for; empty for any
 * @param note what is known and what is not (未確認)
 * @param charset name of the character set that is tried first
 * @param delimiter what stands between two cells
 * @param tax rate of tax where no column says it
 * @param swapNames whether names stand given name first
 * @param optionRows start of the item name of rows that are options of the row before, or empty
 * @param dates patterns of dates beyond the usual ones
 * @param columns where each field stands; in the order of the editor
 * @param meanings what values mean
 */
record Profile(
    String name,
    List<String> malls,
    String note,
    String charset,
    char delimiter,
    int tax,
    boolean swapNames,
    String optionRows,
    List<String> dates,
    List<Source> columns,
    List<Meaning> meanings) {
  /**
   * Where a field stands.
   *
   * @param field which
   * @param required whether a file without the column is refused
   * @param columns names in the header; {@code 送料[2]} is the second of that name, {@code 商品#}
   *     stands for 商品1, 商品2 …
   */
  record Source(OrderFileField field, boolean required, List<String> columns) {
    Source {
      columns = List.copyOf(columns);
    }
  }

  /**
   * What a value means.
   *
   * @param field of which field
   * @param from as it stands in the file; {@code *} for anything
   * @param to what it means
   */
  record Meaning(OrderFileField field, String from, String to) {}

  /** A profile that cannot work is not made. */
  Profile {
    malls = List.copyOf(malls);
    dates = List.copyOf(dates);
    columns = List.copyOf(columns);
    meanings = List.copyOf(meanings);
  }

  /** The columns of a field; empty when it stands nowhere. */
  List<String> columns(OrderFileField field) {
    return columns.stream()
        .filter(c -> c.field() == field)
        .flatMap(c -> c.columns().stream())
        .toList();
  }

  /** Whether the field stands anywhere. */
  boolean has(OrderFileField field) {
    return !columns(field).isEmpty();
  }

  /** Names of what has to be given a column before an order can be made of the file. */
  List<OrderFileField> gaps() {
    List<OrderFileField> gaps = new ArrayList<>();
    if (!has(OrderFileField.NUMBER)) {
      gaps.add(OrderFileField.NUMBER);
    }
    if (!has(OrderFileField.ITEM_NAME) && !has(OrderFileField.SKU)) {
      gaps.add(OrderFileField.ITEM_NAME);
    }
    if (!has(OrderFileField.QUANTITY)) {
      gaps.add(OrderFileField.QUANTITY);
    }
    Map<OrderFileField, OrderFileField> either =
        Map.of(
            OrderFileField.PLACE_NAME,
            OrderFileField.BUYER_NAME,
            OrderFileField.PLACE_STREET,
            OrderFileField.BUYER_STREET);
    Set<OrderFileField> missing = EnumSet.noneOf(OrderFileField.class);
    either.forEach(
        (place, buyer) -> {
          if (!has(place) && !has(buyer)) {
            missing.add(place);
          }
        });
    gaps.addAll(missing);
    return gaps;
  }

  /** Whether line fields stand in numbered columns of one row. */
  boolean numbered() {
    return columns.stream().flatMap(c -> c.columns().stream()).anyMatch(c -> c.contains("#"));
  }
}
