// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.banto.base.Text;

/**
 * A row of a file of goods.
 *
 * @param row its number as a spreadsheet counts: 1 is the row of headings
 * @param code the code it names, or empty
 * @param name the name of its goods, or empty
 * @param changes what changes; of new goods what the row says of them beside code and name
 * @param faults why it is refused
 */
public record ImportRowView(
    int row, String code, String name, List<FieldChange> changes, List<Fault> faults) {

  /**
   * A field that changes.
   *
   * @param field id of the column
   * @param label its name
   * @param old what it said; of costs and taxes all, with their days
   * @param now what it says
   */
  public record FieldChange(
      String field, Text label, String old, @JsonProperty("new") String now) {}

  /**
   * What is wrong.
   *
   * @param field id of the column; empty for the row as a whole
   * @param label its name
   * @param value what stands there; of a long one its beginning
   * @param why in words
   */
  public record Fault(String field, Text label, String value, Text why) {}

  static ImportRowView of(ImportVerdict v) {
    return new ImportRowView(
        v.row(),
        v.code(),
        v.name(),
        v.changes().stream()
            .map(c -> new FieldChange(c.field().id(), c.field().label(), c.old(), c.now()))
            .toList(),
        v.faults().stream()
            .map(
                f ->
                    new Fault(
                        f.field().map(ProductField::id).orElse(""), f.label(), f.value(), f.why()))
            .toList());
  }
}
