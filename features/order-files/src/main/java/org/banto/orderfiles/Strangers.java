// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.banto.base.Text;

/**
 * Rows under one order number that are of different buyers. They are never made one order: the number
 * is damaged, or the file is.
 */
final class Strangers {
  private static final List<OrderFileField> BUYER =
      List.of(
          OrderFileField.BUYER_NAME,
          OrderFileField.BUYER_MAIL,
          OrderFileField.BUYER_PHONE,
          OrderFileField.ORDERED_AT);

  /** Where no column says who bought, the recipient does, unless places are told apart by a key. */
  private static final List<OrderFileField> RECIPIENT =
      List.of(OrderFileField.PLACE_NAME, OrderFileField.PLACE_ZIP, OrderFileField.ORDERED_AT);

  private Strangers() {}

  /** A fault for every row that is of somebody else than the first. */
  static List<Fault> of(ProfileBinding binding, String number, List<Row> rows) {
    if (rows.size() < 2) {
      return List.of();
    }
    List<Fault> faults = new ArrayList<>();
    for (OrderFileField field : fields(binding, rows)) {
      String first = "";
      for (Row row : rows) {
        String says = binding.text(field, row);
        if (first.isEmpty()) {
          first = says;
        } else if (!says.isEmpty() && !plain(says).equals(plain(first))) {
          faults.add(fault(binding, number, field, rows.get(0), row, says));
        }
      }
    }
    return faults;
  }

  private static List<OrderFileField> fields(ProfileBinding binding, List<Row> rows) {
    boolean buyer =
        rows.stream()
            .anyMatch(
                r ->
                    !binding.text(OrderFileField.BUYER_NAME, r).isEmpty()
                        || !binding.text(OrderFileField.BUYER_MAIL, r).isEmpty());
    return buyer || binding.has(OrderFileField.PLACE_KEY) ? BUYER : RECIPIENT;
  }

  private static Fault fault(
      ProfileBinding binding,
      String number,
      OrderFileField field,
      Row first,
      Row row,
      String says) {
    return new Fault(
        row.line(),
        number,
        binding.columns(field),
        says,
        new Text(
            "同じ注文番号の" + first.line() + "行目と" + field.ja() + "が違います。別の注文が一つの番号になっていないか確認してください。",
            "Row " + first.line() + " has the same order number but another " + field.en() + "."));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
