// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import java.util.List;
import java.util.Optional;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.editions.Edition;
import org.banto.file.engine.Delimiters;
import org.banto.file.engine.FileForm;
import org.banto.file.engine.TextColumn;
import org.banto.house.Form;
import org.banto.payment.PaymentState;

/**
 * A layout as the page edits it.
 *
 * @param id which
 * @param version what it was made from; 0 as it came with the house
 * @param preset whether it came with the house
 * @param name as staff know it
 * @param used whether staff can choose it
 * @param note what is known and what is not
 * @param proven whether a file of the shop has been read by it; told, never taken
 * @param charset the character set
 * @param mark whether a mark stands before a Unicode file
 * @param delimiter comma, tab, semicolon or pipe
 * @param head whether titles stand above
 * @param quoted whether every cell is in quotes
 * @param columns what stands in which column
 * @param result where decisions stand in the file that comes back, if any does
 */
@Form
public record PaymentLayoutView(
    String id,
    int version,
    boolean preset,
    String name,
    boolean used,
    String note,
    boolean proven,
    String charset,
    boolean mark,
    String delimiter,
    boolean head,
    boolean quoted,
    List<ColumnView> columns,
    Optional<ResultView> result) {
  /**
   * One column.
   *
   * @param title its name
   * @param text fixed text and {@code {symbols}}
   * @param codes {@code true=1;false=0}
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
   * Where decisions stand.
   *
   * @param key column of the order's number: its title, or its number from 1
   * @param outcome column of the decision, or empty
   * @param granted what stands there for a payment that was granted: {@code OK;可}
   * @param refused what stands there for one that was refused
   * @param held what stands there for one that is still looked at
   * @param payment column of what the agent calls the payment, or empty
   * @param reason column of why, or empty
   * @param head whether titles stand above
   */
  public record ResultView(
      String key,
      String outcome,
      String granted,
      String refused,
      String held,
      String payment,
      String reason,
      boolean head) {}

  static PaymentLayoutView of(Edition<PaymentLayout> edition) {
    PaymentLayout l = edition.body();
    return new PaymentLayoutView(
        edition.id(),
        edition.version(),
        PaymentLayoutRoom.PRESETS.containsKey(edition.id()),
        l.name(),
        l.used(),
        l.note(),
        l.proven(),
        l.form().charset(),
        l.form().mark(),
        Delimiters.name(l.form().delimiter()),
        l.form().head(),
        l.form().quoted(),
        l.columns().stream().map(PaymentLayoutView::column).toList(),
        l.result()
            .map(
                r ->
                    new ResultView(
                        r.key(),
                        r.outcome(),
                        r.words(PaymentState.AUTHORISED),
                        r.words(PaymentState.FAILED),
                        r.words(PaymentState.MALL_REVIEW),
                        r.payment(),
                        r.reason(),
                        r.head())));
  }

  private static ColumnView column(TextColumn c) {
    return new ColumnView(
        c.title(), c.text().source(), c.codesText(), c.most(), c.unitName(), c.required(), c.cut());
  }

  /**
   * What it says, checked; whether it is proven is not taken from it.
   *
   * @throws Rejection in words for the page
   */
  PaymentLayout layout() {
    List<ColumnView> all = columns == null ? List.of() : columns;
    require(!text(name).isEmpty(), new Text("レイアウトの名前を入れてください。", "Give the layout a name."));
    require(
        !all.isEmpty() || result.isPresent(),
        new Text("書き出す列か、審査結果の列を決めてください。", "Name columns to write, or those of decisions."));
    return new PaymentLayout(
        text(name),
        used,
        note == null ? "" : note,
        false,
        FileForm.of(text(charset), mark, delimiter == null ? "comma" : delimiter, head, quoted),
        all.stream()
            .map(
                c ->
                    TextColumn.of(
                        text(c.title()),
                        c.text() == null ? "" : c.text(),
                        text(c.codes()),
                        c.most(),
                        text(c.unit()),
                        c.required(),
                        c.cut()))
            .toList(),
        result.map(PaymentLayoutView::checked));
  }

  private static PaymentLayout.Result checked(ResultView r) {
    require(
        !text(r.key()).isEmpty(),
        new Text("審査結果ファイルの注文番号の列を決めてください。", "Name the column of the order number."));
    PaymentLayout.Result result =
        PaymentLayout.Result.of(
            text(r.key()),
            text(r.outcome()),
            text(r.granted()),
            text(r.refused()),
            text(r.held()),
            text(r.payment()),
            text(r.reason()),
            r.head());
    require(
        result.outcome().isEmpty() || !result.words().get(PaymentState.AUTHORISED).isEmpty(),
        new Text("審査を通ったときに書かれている言葉を入れてください。", "Say which word means that a payment was granted."));
    for (String column :
        List.of(result.key(), result.outcome(), result.payment(), result.reason())) {
      boolean place = column.isEmpty() || column.matches("[1-9][0-9]{0,2}");
      require(
          place || r.head(),
          new Text(
              "見出しのないファイルの列は番号で書きます: " + column,
              "Without titles a column is named by its number: " + column));
    }
    return result;
  }

  private static void require(boolean good, Text words) {
    if (!good) {
      throw new Rejection(words);
    }
  }

  private static String text(String given) {
    return given == null ? "" : given.strip();
  }
}
