// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.order.TaxRate;
import org.banto.orderfiles.OrderFileField.Join;

/** Reads the cells of an order's rows and remembers what could not be read. */
final class Cells {
  private final ProfileBinding binding;
  private final Dates dates;
  private final String number;
  private final List<Fault> faults;

  Cells(ProfileBinding binding, Profile profile, String number, List<Fault> faults) {
    this.binding = binding;
    this.dates = new Dates(profile.dates());
    this.number = number;
    this.faults = faults;
  }

  ProfileBinding binding() {
    return binding;
  }

  /** The rows read under another binding, into the same faults. */
  Cells under(ProfileBinding other, Profile profile) {
    return new Cells(other, profile, number, faults);
  }

  /** What the first of the rows says that says anything. */
  String text(OrderFileField field, List<Row> rows) {
    return rows.stream()
        .map(r -> binding.text(field, r))
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** What the rows say of any field. */
  Function<OrderFileField, String> texts(List<Row> rows) {
    return field -> text(field, rows);
  }

  boolean says(OrderFileField field, List<Row> rows) {
    return !text(field, rows).isEmpty();
  }

  /** A day or moment of the rows, read; empty when nothing is said or it cannot be read. */
  Optional<java.time.Instant> moment(OrderFileField field, List<Row> rows) {
    String text = text(field, rows);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<java.time.Instant> read = dates.instant(text);
    if (read.isEmpty()) {
      fault(rows.get(0), field, text, new Text("日時として読み取れません。", "This is no date and time."));
    }
    return read;
  }

  Dates dates() {
    return dates;
  }

  /** An amount that the rows say once; with several columns their sum. */
  Optional<Yen> yen(OrderFileField field, List<Row> rows) {
    for (Row row : rows) {
      Optional<Yen> read = yen(field, row);
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }

  /** The amount of one row. */
  Optional<Yen> yen(OrderFileField field, Row row) {
    if (field.join() != Join.SUM) {
      return amount(field, row, binding.text(field, row));
    }
    return binding.cells(field, row).stream()
        .map(c -> binding.meaning(field, c))
        .flatMap(c -> amount(field, row, c).stream())
        .reduce(Yen::plus);
  }

  private Optional<Yen> amount(OrderFileField field, Row row, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong read = SpreadsheetNumbers.whole(text);
    if (read.isEmpty()) {
      fault(row, field, text, new Text("金額として読み取れません。", "This is no amount in yen."));
      return Optional.empty();
    }
    return Optional.of(new Yen(read.getAsLong()));
  }

  /** The rate of tax of one row. */
  TaxRate rate(Row row, int otherwise) {
    String text = binding.text(OrderFileField.TAX_RATE, row);
    if (text.isEmpty()) {
      return new TaxRate(otherwise);
    }
    Optional<Integer> percent = SpreadsheetNumbers.percent(text);
    if (percent.isEmpty()) {
      fault(
          row, OrderFileField.TAX_RATE, text, new Text("税率として読み取れません。", "This is no rate of tax."));
    }
    return new TaxRate(percent.orElse(otherwise));
  }

  void fault(Row row, OrderFileField field, String value, Text sentence) {
    faults.add(new Fault(row.line(), number, column(field), value, sentence));
  }

  private String column(OrderFileField field) {
    String columns = binding.columns(field);
    return columns.isEmpty() ? field.ja() : columns;
  }
}
