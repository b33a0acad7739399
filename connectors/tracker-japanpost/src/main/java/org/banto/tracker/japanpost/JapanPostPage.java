// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.japanpost;

import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.ParcelStatus.State;
import org.banto.shipment.Waybill;
import org.banto.tracker.engine.JapanTime;
import org.banto.tracker.engine.Pages;
import org.banto.tracker.engine.Words;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;

/**
 * Japan Post's page of one parcel: its history, two rows each of which the second has the zip code
 * of the office, or a table that says that the number is not found. Source: public code that reads
 * the page (one source).
 */
final class JapanPostPage {
  private static final Words WORDS = Words.beside(JapanPostPage.class, "words.tsv");
  private static final String HISTORY = "table[summary=履歴情報] tr";
  private static final String RESULT = "table[summary=照会結果] td";
  private static final int DATE = 0;
  private static final int EVENT = 1;
  private static final int OFFICE = 3;

  private JapanPostPage() {}

  static ParcelStatus read(Document page, Waybill waybill) throws ConnectorException {
    Optional<Elements> last =
        page.select(HISTORY).stream()
            .map(row -> row.select("td"))
            .filter(cells -> cells.size() > OFFICE)
            .reduce((before, after) -> after);
    if (last.isPresent() && !page.text().replace("-", "").contains(waybill.number())) {
      throw Pages.strange(
          new Text(
              "日本郵便の配送状況のページに別の荷物があります", "Japan Post's page of the status shows another parcel"));
    }
    return last.isPresent() ? status(last.get(), waybill) : answer(page, waybill);
  }

  private static ParcelStatus status(Elements event, Waybill waybill) throws ConnectorException {
    String words = Words.plain(event.get(EVENT).text());
    if (words.isEmpty()) {
      throw Pages.strange(
          new Text("日本郵便の配送状況のページに配送履歴がありません", "Japan Post's page of the status shows no history"));
    }
    return new ParcelStatus(
        waybill,
        WORDS.state(words),
        words,
        JapanTime.of(event.get(DATE).text()),
        event.get(OFFICE).text().strip());
  }

  /** A page without a history says why; anything else than "not found" is not known here. */
  private static ParcelStatus answer(Document page, Waybill waybill) throws ConnectorException {
    List<String> said = page.select(RESULT).eachText();
    return said.stream()
        .map(Words::plain)
        .filter(words -> WORDS.state(words) == State.NOT_FOUND)
        .findFirst()
        .map(words -> new ParcelStatus(waybill, State.NOT_FOUND, words, Optional.empty()))
        .orElseThrow(
            () ->
                Pages.strange(
                    new Text(
                        "日本郵便の配送状況のページの作りが変わったようです",
                        "Japan Post's page of the status seems to be made in another way")));
  }
}
