// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * What the columns of a file are taken for.
 *
 * @param heads the headings
 * @param places where each field stands, from 0
 * @param blank what a blank cell does
 */
record ColumnMap(List<String> heads, Map<ProductField, Integer> places, BlankCells blank) {
  ColumnMap {
    heads = List.copyOf(heads);
    places = new EnumMap<>(places);
  }

  /**
   * By ids of fields, empty for a column that is left out.
   *
   * @throws Rejection naming the column where that cannot be
   */
  static ColumnMap of(List<String> heads, List<String> columns, BlankCells blank) {
    if (columns.size() != heads.size()) {
      throw new Rejection(
          new Text(
              "columns は見出しと同じ数だけ必要です: " + columns.size() + " / " + heads.size(),
              "columns has one for each heading: " + columns.size() + " of " + heads.size()));
    }
    Map<ProductField, Integer> places = new EnumMap<>(ProductField.class);
    for (int at = 0; at < columns.size(); at++) {
      String id = columns.get(at) == null ? "" : columns.get(at);
      if (!id.isEmpty()) {
        put(places, field(id), at, heads);
      }
    }
    needs(places, ProductField.CODE);
    withDay(places, ProductField.COST_FROM, ProductField.COST);
    withDay(places, ProductField.TAX_FROM, ProductField.TAX);
    return new ColumnMap(heads, places, blank);
  }

  private static ProductField field(String id) {
    return ProductField.of(id)
        .orElseThrow(
            () -> new Rejection(new Text("columns に使えない値です: " + id, "columns cannot be: " + id)));
  }

  private static void put(
      Map<ProductField, Integer> places, ProductField field, int at, List<String> heads) {
    Integer other = places.putIfAbsent(field, at);
    if (other != null) {
      String one = heads.get(other);
      String two = heads.get(at);
      throw new Rejection(
          new Text(
              "「" + field.label().ja() + "」が2つの列に選ばれています: 「" + one + "」「" + two + "」",
              field.label().en() + " is chosen for two columns: \"" + one + "\", \"" + two + "\""));
    }
  }

  private static void needs(Map<ProductField, Integer> places, ProductField field) {
    if (!places.containsKey(field)) {
      throw new Rejection(
          new Text(
              "「" + field.label().ja() + "」の列を選んでください。",
              "Choose the column of the " + field.label().en() + "."));
    }
  }

  private static void withDay(
      Map<ProductField, Integer> places, ProductField day, ProductField value) {
    if (places.containsKey(day)) {
      needs(places, value);
    }
  }

  /** Whether a column is taken for this field. */
  boolean has(ProductField field) {
    return places.containsKey(field);
  }

  /** What the row says of a field; empty where that is blank or there is no such column. */
  String said(ProductField field, ImportLine line) {
    Integer at = places.get(field);
    return at == null || at >= line.cells().size() ? "" : CellText.said(line.cells().get(at));
  }

  /** The heading of a field's column. */
  String head(ProductField field) {
    return Optional.ofNullable(places.get(field)).map(heads::get).orElse("");
  }

  /** The fields, by their ids as they were chosen. */
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    heads.forEach(h -> columns.add(""));
    places.forEach((field, at) -> columns.set(at, field.id()));
    return columns;
  }
}
