// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.editions.Edition;
import org.banto.file.engine.Delimiters;
import org.banto.file.engine.FileForm;
import org.banto.file.engine.TextColumn;
import org.banto.file.engine.WarehouseWords;
import org.banto.house.Form;

/**
 * A layout as the page edits it.
 *
 * @param id which
 * @param version what it was made from; 0 as it came with the house
 * @param preset whether it came with the house
 * @param name as staff know it
 * @param used whether shipments are written by it
 * @param note what is known and what is not
 * @param carrier connector id of the carrier, or one the shop makes up
 * @param carrierName the carrier's name
 * @param labels slip types it is for; none for all
 * @param charset the character set
 * @param mark whether a mark stands before a Unicode file
 * @param delimiter comma, tab, semicolon or pipe
 * @param head whether titles stand above
 * @param quoted whether every cell is in quotes
 * @param perLine whether each product has a row
 * @param between what stands between products in one cell
 * @param columns what stands in which column
 * @param result where numbers stand in the file that comes back, if any does
 * @param warehouse what a warehouse says beside the numbers; not for a carrier's layout
 */
@Form
public record LayoutView(
    String id,
    int version,
    boolean preset,
    String name,
    boolean used,
    String note,
    String carrier,
    String carrierName,
    List<LabelView> labels,
    String charset,
    boolean mark,
    String delimiter,
    boolean head,
    boolean quoted,
    boolean perLine,
    String between,
    List<ColumnView> columns,
    Optional<ResultView> result,
    Optional<WarehouseView> warehouse) {
  /** A slip type. */
  public record LabelView(String code, String name) {}

  /**
   * One column.
   *
   * @param title its name
   * @param text fixed text and {@code {symbols}}
   * @param codes {@code AMBIENT=0;CHILLED=1}
   * @param most longest text, 0 for no limit
   * @param unit width, characters or bytes
   * @param required whether it must be filled
   * @param cut whether a text too long is cut
   */
  public record ColumnView(
      String title,
      String text,
      String codes,
      int most,
      String unit,
      boolean required,
      boolean cut) {}

  /**
   * Where the numbers stand.
   *
   * @param key column of our number: its title, or its number from 1
   * @param number column of the carrier's number
   * @param date column of the day, or empty
   * @param head whether titles stand above
   * @param digits {@code 12}, {@code 10-12}, or empty
   * @param checked whether the last of twelve digits checks the others
   */
  public record ResultView(
      String key, String number, String date, boolean head, String digits, boolean checked) {}

  /**
   * What a warehouse says beside the numbers.
   *
   * @param carrier column of the carrier, or empty
   * @param carriers {@code ヤマト運輸=yamato;*=yamato}
   * @param outcome column of what became of it, or empty
   * @param outcomes {@code 0=SHIPPED;1=SHORT;2=CANCELLED}
   * @param cause column of why nothing left, or empty
   */
  public record WarehouseView(
      String carrier, String carriers, String outcome, String outcomes, String cause) {}

  static LayoutView of(Edition<LabelLayout> edition) {
    LabelLayout l = edition.body();
    return new LayoutView(
        edition.id(),
        edition.version(),
        LayoutRoom.PRESETS.containsKey(edition.id()),
        l.name(),
        l.used(),
        l.note(),
        l.carrier(),
        l.carrierName(),
        l.labels().entrySet().stream().map(e -> new LabelView(e.getKey(), e.getValue())).toList(),
        l.form().charset(),
        l.form().mark(),
        Delimiters.name(l.form().delimiter()),
        l.form().head(),
        l.form().quoted(),
        l.perLine(),
        l.between(),
        l.columns().stream().map(LayoutView::column).toList(),
        l.result().map(LayoutView::result),
        l.warehouse().map(LayoutView::warehouse));
  }

  private static ColumnView column(TextColumn c) {
    return new ColumnView(
        c.title(), c.text().source(), c.codesText(), c.most(), c.unitName(), c.required(), c.cut());
  }

  private static ResultView result(LabelLayout.Result r) {
    return new ResultView(r.key(), r.number(), r.date(), r.head(), r.digits(), r.checked());
  }

  private static WarehouseView warehouse(WarehouseWords w) {
    return new WarehouseView(
        w.carrier(), w.carriersText(), w.outcome(), w.outcomesText(), w.cause());
  }

  /**
   * What it says, checked.
   *
   * @throws IllegalArgumentException in words for the page
   */
  LabelLayout layout() {
    require(!text(name).isEmpty(), "レイアウトの名前を入れてください。");
    require(text(carrier).matches("[a-z0-9-]{1,20}"), "運送会社のIDは英小文字・数字・ハイフンで20字までです。");
    List<ColumnView> all = columns == null ? List.of() : columns;
    require(!all.isEmpty() || result.isPresent(), "書き出す列か、番号の列を決めてください。");
    return new LabelLayout(
        text(name),
        used,
        note == null ? "" : note,
        text(carrier),
        text(carrierName).isEmpty() ? text(carrier) : text(carrierName),
        checkedLabels(),
        FileForm.of(text(charset), mark, delimiter == null ? "comma" : delimiter, head, quoted),
        perLine,
        between == null ? " " : between,
        all.stream().map(LayoutView::checked).toList(),
        result.map(LayoutView::checked),
        warehouse.map(LayoutView::checked));
  }

  private Map<String, String> checkedLabels() {
    Map<String, String> all = new LinkedHashMap<>();
    for (LabelView label : labels == null ? List.<LabelView>of() : labels) {
      String code = text(label.code());
      require(code.matches("[A-Z0-9_]{1,20}"), "送り状種類のコードは英大文字・数字・_ で20字までです: " + code);
      all.put(code, text(label.name()).isEmpty() ? code : text(label.name()));
    }
    return all;
  }

  private static TextColumn checked(ColumnView c) {
    return TextColumn.of(
        text(c.title()),
        c.text() == null ? "" : c.text(),
        text(c.codes()),
        c.most(),
        text(c.unit()),
        c.required(),
        c.cut());
  }

  private static LabelLayout.Result checked(ResultView r) {
    String digits = text(r.digits());
    require(!text(r.key()).isEmpty() && !text(r.number()).isEmpty(), "戻りファイルの出荷番号と伝票番号の列を決めてください。");
    require(digits.matches("([1-9][0-9]?(-[1-9][0-9]?)?)?"), "桁数は 12 や 10-12 のように書きます: " + digits);
    for (String column : List.of(r.key(), r.number(), text(r.date()))) {
      boolean place = column.isBlank() || text(column).matches("[1-9][0-9]{0,2}");
      require(place || r.head(), "見出しのないファイルの列は番号で書きます: " + column);
    }
    return new LabelLayout.Result(
        text(r.key()), text(r.number()), text(r.date()), r.head(), digits, r.checked());
  }

  private static WarehouseWords checked(WarehouseView w) {
    return WarehouseWords.of(
        text(w.carrier()),
        text(w.carriers()),
        text(w.outcome()),
        text(w.outcomes()),
        text(w.cause()));
  }

  private static void require(boolean good, String words) {
    if (!good) {
      throw new IllegalArgumentException(words);
    }
  }

  private static String text(String given) {
    return given == null ? "" : given.strip();
  }
}
