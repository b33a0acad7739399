// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.Map;
import org.banto.file.engine.Count;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ShipmentNumber;

/** What is wrong with a shipment, by the titles of the shop's own columns. */
final class LayoutProblems {
  private final ShipmentNumber shipment;

  LayoutProblems(ShipmentNumber shipment) {
    this.shipment = shipment;
  }

  LabelProblem missing(LabelLayout.Column column) {
    return problem(
        column.title(),
        "column-missing",
        column.title() + "がありません。",
        column.title() + " is missing.");
  }

  LabelProblem tooLong(LabelLayout.Column column, int length) {
    String unit = column.unit() == Count.BYTES ? "バイト" : "文字";
    String half = column.unit() == Count.DISPLAY ? "半角" : "";
    return problem(
        column.title(),
        "column-long",
        "%sが長すぎます（%s%s%sまで、いま%s%s）。"
            .formatted(column.title(), half, column.most(), unit, length, unit),
        "%s is too long (%s of %s).".formatted(column.title(), length, column.most()));
  }

  LabelProblem addressLong(LabelLayout.Column column) {
    return problem(
        column.title(),
        "address-long",
        "住所が" + column.title() + "から続く欄に入りません。",
        "The address does not fit into the columns from " + column.title() + " on.");
  }

  LabelProblem street(LabelLayout.Column column) {
    return problem(
        column.title(),
        "street",
        column.title() + "に町名・番地がありません。",
        column.title() + " has no town and house number.");
  }

  LabelProblem stranger(LabelLayout.Column column, String character) {
    return problem(
        column.title(),
        "column-stranger",
        "%sの「%s」はこのファイルに書けません。".formatted(column.title(), character),
        "\"%s\" in %s cannot be written in this file.".formatted(character, column.title()));
  }

  LabelProblem noProducts() {
    return problem("", "no-products", "商品の明細がありません。", "There are no products in it.");
  }

  private LabelProblem problem(String column, String code, String ja, String en) {
    return new LabelProblem(shipment, column, code, ja, en, Map.of());
  }
}
