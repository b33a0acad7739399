// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.List;
import java.util.regex.Pattern;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillRow;
import org.banto.file.engine.NumberForm;
import org.banto.file.engine.ResultFile;

/** Reads the numbers that come back where the shop says they stand. */
final class LayoutResult implements WaybillResult {
  private final LabelLayout.Result where;
  private final char delimiter;

  LayoutResult(LabelLayout.Result where, char delimiter) {
    this.where = where;
    this.delimiter = delimiter;
  }

  @Override
  public List<WaybillRow> read(Document file) throws ConnectorException {
    return numbers(where).read(file.bytes(), delimiter, where.head());
  }

  /** Reads the numbers. */
  static ResultFile numbers(LabelLayout.Result where) {
    return new ResultFile(where.key(), where.number(), where.date(), form(where));
  }

  /** What the numbers look like. */
  private static NumberForm form(LabelLayout.Result where) {
    String digits = where.digits();
    if (digits.isEmpty()) {
      return new NumberForm(
          Pattern.compile("[0-9A-Z]+"), where.checked(), "英数字", "letters and digits");
    }
    return new NumberForm(
        Pattern.compile("[0-9]{" + digits.replace("-", ",") + "}"),
        where.checked(),
        digits.replace("-", "～") + "桁",
        digits + " digits");
  }
}
