// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.base.Violation;

/** Reads the rows of a file as goods. */
final class RowReading {
  private final ColumnMap columns;

  RowReading(ColumnMap columns) {
    this.columns = columns;
  }

  /** What one row comes to: goods, unless something is wrong with it. */
  record Read(Product now, List<CellFault> faults) {}

  /** What is wrong with a row before it is known which goods it is about. */
  List<CellFault> faults(ImportLine line) {
    List<CellFault> faults = new ArrayList<>();
    int heads = columns.heads().size();
    int cells = line.cells().size();
    if (cells != heads) {
      faults.add(
          row(
              "列の数が見出しと違います: " + cells + "（見出しは" + heads + "）。カンマを含む値が引用符で囲まれていないか、行が途中で切れています。",
              "It has "
                  + cells
                  + " cells under "
                  + heads
                  + " headings: a value with a comma has no quotes, or the row is cut off."));
    }
    code(line).ifPresent(faults::add);
    return faults;
  }

  private static CellFault row(String ja, String en) {
    return new CellFault(Optional.empty(), "", new Text(ja, en));
  }

  private Optional<CellFault> code(ImportLine line) {
    String text = columns.said(ProductField.CODE, line);
    try {
      if (CellCodes.code(text).isEmpty()) {
        throw new CellRefusal("商品コードがありません。", "There is no code.");
      }
      return Optional.empty();
    } catch (CellRefusal e) {
      return Optional.of(fault(ProductField.CODE, text, e));
    }
  }

  /** The code of a row as it is written. */
  String written(ImportLine line) {
    return UnseenSigns.without(columns.said(ProductField.CODE, line)).strip();
  }

  /** Goods as a row makes them of what they were. */
  Read read(ImportLine line, Product was) {
    ProductDraft draft = new ProductDraft(was);
    List<CellFault> faults = new ArrayList<>();
    for (ProductField field : columns.places().keySet()) {
      String text = columns.said(field, line);
      try {
        if (text.indexOf(UploadText.LOST) >= 0) {
          throw new CellRefusal("読み取れない文字があります。", "There are characters that cannot be read.");
        }
        put(draft, field, text, line);
      } catch (CellRefusal e) {
        faults.add(fault(field, text, e));
      }
    }
    Product now = draft.product();
    if (faults.isEmpty()) {
      ProductRules.violations(now).forEach(v -> faults.add(fault(v)));
    }
    return new Read(now, faults);
  }

  private static CellFault fault(ProductField field, String text, CellRefusal why) {
    return new CellFault(Optional.of(field), text, why.sentence());
  }

  /** What rules say, as of a column. */
  static CellFault fault(Violation violation) {
    return new CellFault(
        ProductField.ofProduct(violation.field()),
        violation.value().orElse(""),
        violation.reason());
  }

  private void put(ProductDraft draft, ProductField field, String text, ImportLine line)
      throws CellRefusal {
    switch (field) {
      case CODE -> {}
      case COST, TAX -> dated(draft, field, text, line);
      case COST_FROM, TAX_FROM -> from(text);
      default -> plain(draft, field, text);
    }
  }

  private void plain(ProductDraft draft, ProductField field, String text) throws CellRefusal {
    boolean clears = columns.blank() == BlankCells.CLEAR;
    if (text.isEmpty()) {
      if (clears || below(field) && draft.movedCategory()) {
        draft.clear(field);
      }
    } else if (field == ProductField.LINKS && !clears) {
      draft.link(text);
    } else {
      draft.put(field, text, columns.head(field));
    }
  }

  /** Below a category that has become another there is nothing of before. */
  private static boolean below(ProductField field) {
    return field == ProductField.CATEGORY_M || field == ProductField.CATEGORY_S;
  }

  private void dated(ProductDraft draft, ProductField field, String text, ImportLine line)
      throws CellRefusal {
    boolean cost = field == ProductField.COST;
    String day = columns.said(cost ? ProductField.COST_FROM : ProductField.TAX_FROM, line);
    if (text.isEmpty()) {
      if (columns.blank() == BlankCells.CLEAR) {
        draft.clear(field);
      }
      return;
    }
    Optional<LocalDate> from;
    try {
      from = from(day);
    } catch (CellRefusal e) {
      return; // said of the day's own column
    }
    if (cost) {
      draft.cost(text, from);
    } else {
      draft.tax(text, from);
    }
  }

  private static Optional<LocalDate> from(String text) throws CellRefusal {
    return text.isEmpty() ? Optional.empty() : Optional.of(CellDays.day(text));
  }
}
