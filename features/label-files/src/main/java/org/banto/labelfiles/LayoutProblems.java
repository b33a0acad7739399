// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.Map;
import org.banto.base.Text;
import org.banto.file.engine.TextColumn;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ShipmentNumber;

/** What is wrong with a shipment, by the titles of the shop's own columns. */
final class LayoutProblems {
  private final ShipmentNumber shipment;

  LayoutProblems(ShipmentNumber shipment) {
    this.shipment = shipment;
  }

  LabelProblem missing(TextColumn column) {
    return problem(column, "column-missing", column.missing());
  }

  LabelProblem tooLong(TextColumn column, String cell) {
    return problem(column, "column-long", column.tooLongBy(cell));
  }

  LabelProblem addressLong(TextColumn column) {
    return problem(
        column.title(),
        "address-long",
        "住所が" + column.title() + "から続く欄に入りません。",
        "The address does not fit into the columns from " + column.title() + " on.");
  }

  LabelProblem street(TextColumn column) {
    return problem(
        column.title(),
        "street",
        column.title() + "に町名・番地がありません。",
        column.title() + " has no town and house number.");
  }

  LabelProblem stranger(TextColumn column, String character) {
    return problem(column, "column-stranger", column.stranger(character));
  }

  LabelProblem noProducts() {
    return problem("", "no-products", "商品の明細がありません。", "There are no products in it.");
  }

  private LabelProblem problem(TextColumn column, String code, Text words) {
    return problem(column.title(), code, words.ja(), words.en());
  }

  private LabelProblem problem(String column, String code, String ja, String en) {
    return new LabelProblem(shipment, column, code, ja, en, Map.of());
  }
}
