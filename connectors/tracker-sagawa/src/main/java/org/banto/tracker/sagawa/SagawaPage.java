// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.sagawa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.connect.ConnectorException;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.Waybill;
import org.banto.tracker.engine.JapanTime;
import org.banto.tracker.engine.Pages;
import org.banto.tracker.engine.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Sagawa's page of one parcel: its state, the day it was picked up, and what happened, in times
 * without a year. Source: the page's places as the open delivery-tracker reads them (one source).
 */
final class SagawaPage {
  private static final Words WORDS = Words.beside(SagawaPage.class, "words.tsv");

  private SagawaPage() {}

  static ParcelStatus read(Document page, Waybill waybill) throws ConnectorException {
    String words = Words.plain(Pages.text(page, "span.state"));
    Optional<Elements> last = last(page);
    return new ParcelStatus(
        waybill,
        WORDS.state(words),
        words,
        last.flatMap(cells -> at(page, cells)),
        last.map(cells -> cell(cells, 2)).orElse(""));
  }

  /** The newest of what happened: state, time and depot. */
  private static Optional<Elements> last(Document page) {
    return table(page, 1).stream()
        .flatMap(table -> table.select("tr").stream())
        .map(row -> row.select("td"))
        .filter(cells -> !cells.isEmpty())
        .reduce((before, after) -> after);
  }

  private static Optional<Instant> at(Document page, Elements event) {
    return pickedUp(page).flatMap(day -> JapanTime.after(day, cell(event, 1)));
  }

  private static Optional<LocalDate> pickedUp(Document page) {
    List<Element> rows =
        table(page, 0).map(t -> List.<Element>copyOf(t.select("tr"))).orElse(List.of());
    return rows.size() < 2 ? Optional.empty() : JapanTime.day(cell(rows.get(1).select("td"), 0));
  }

  private static Optional<Element> table(Document page, int n) {
    Elements tables = page.select("dd#detail1 table");
    return n < tables.size() ? Optional.of(tables.get(n)) : Optional.empty();
  }

  private static String cell(Elements cells, int n) {
    return n < cells.size() ? cells.get(n).text().strip() : "";
  }
}
