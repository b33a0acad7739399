// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.yamato;

import java.time.Instant;
import java.util.ArrayList;
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
import org.jsoup.nodes.Element;

/**
 * Yamato's page of up to ten parcels: one block each, with its number, its state and what happened.
 * Source: the page's classes as the open delivery-tracker reads them (one source).
 */
final class YamatoPage {
  private static final String BLOCK = ".parts-tracking-invoice-block";
  private static final Words WORDS = Words.beside(YamatoPage.class, "words.tsv");

  private YamatoPage() {}

  /** The parcels asked about that are on the page. */
  static List<ParcelStatus> read(Document page, List<Waybill> asked, Instant now)
      throws ConnectorException {
    List<Element> blocks = page.select(BLOCK);
    if (blocks.isEmpty()) {
      throw Pages.strange(
          new Text("ヤマト運輸の配送状況のページに荷物がありません", "Yamato's page of the status shows no parcel"));
    }
    List<ParcelStatus> all = new ArrayList<>();
    for (Element block : blocks) {
      all.add(status(block, asked, now));
    }
    return all;
  }

  private static ParcelStatus status(Element block, List<Waybill> asked, Instant now)
      throws ConnectorException {
    String title = Pages.text(block, ".tracking-invoice-block-title");
    String number = title.substring(title.indexOf('：') + 1).replaceAll("[^0-9A-Za-z]", "");
    Waybill waybill =
        asked.stream()
            .filter(w -> w.number().equals(number))
            .findFirst()
            .orElseThrow(
                () ->
                    Pages.strange(
                        new Text(
                            "ヤマト運輸の配送状況のページに別の荷物があります",
                            "Yamato's page of the status shows another parcel")));
    String words = Words.plain(Pages.text(block, ".tracking-invoice-block-state-title"));
    State state = WORDS.state(words);
    Optional<Element> last =
        block.select(".tracking-invoice-block-detail > ol > li").stream()
            .reduce((before, after) -> after);
    Optional<Instant> at = last.flatMap(li -> JapanTime.before(now, li.select(".date").text()));
    return new ParcelStatus(
        waybill, state, words, at, last.map(li -> li.select(".name").text()).orElse(""));
  }
}
