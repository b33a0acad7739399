// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banto.base.Shop;

/** The XML of one run of the press: the shop, what is common, and paper after paper. */
final class PrintSheet {
  private final Paper paper;
  private final Layout layout;
  private final Shop shop;
  private final Map<String, String> settings;
  private final Instant now;

  PrintSheet(Paper paper, Layout layout, Shop shop, Map<String, String> settings, Instant now) {
    this.paper = paper;
    this.layout = layout;
    this.shop = shop;
    this.settings = settings;
    this.now = now;
  }

  /** The document for these papers of orders; the picks only stand on a picking list. */
  byte[] of(List<byte[]> papers, List<PickingTotals.Pick> picks) {
    XmlSheet xml = new XmlSheet("print");
    xml.with("kind", paper.code())
        .with("title", paper.title())
        .with("layout", layout.code())
        .with("day", OrderSheet.day(OrderSheet.dayOf(now)))
        .with("time", OrderSheet.time(now))
        .with("orders", papers.size());
    shop(xml);
    picks.forEach(p -> pick(xml, p));
    papers.forEach(xml::insert);
    return xml.toBytes();
  }

  /**
   * A paper around its order.
   *
   * @param copy 1 for the original; from 2 on it says that it is issued again
   * @param first when the original was issued, for a reissue
   * @param reason why again, or empty
   */
  static byte[] paper(byte[] order, int copy, String first, String reason) {
    XmlSheet xml = XmlSheet.piece("paper");
    if (copy > 1) {
      xml.with("copy", copy).with("first", first).with("reason", reason);
    }
    return xml.insert(order).toBytes();
  }

  private void shop(XmlSheet xml) {
    xml.open("shop").with("url", shop.url());
    String logo = settings.getOrDefault(DocumentSettings.LOGO, "");
    if (!logo.isEmpty()) {
      xml.with("logo", DocumentSettings.dataUri(logo));
    }
    OrderSheet.person(xml, shop.sender());
    xml.text("message", settings.getOrDefault(DocumentSettings.MESSAGE, ""));
    xml.text("delivery-message", settings.getOrDefault(DocumentSettings.DELIVERY_MESSAGE, ""));
    xml.close();
  }

  private static void pick(XmlSheet xml, PickingTotals.Pick pick) {
    xml.open("pick")
        .with("sku", pick.sku())
        .with("name", pick.name())
        .with("location", pick.location())
        .with("quantity", pick.quantity())
        .with("orders", pick.orders());
    pick.options().forEach(o -> xml.text("option", o));
    xml.close();
  }
}
