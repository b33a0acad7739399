// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.transform.TransformerException;
import org.banto.fakes.Orders;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PapersTest {
  @Test
  void aPurchaseStatementShowsPricesTaxPerRateAndTheReducedMark() throws Exception {
    Press.Print print = Printer.print(Paper.PURCHASE_STATEMENT, List.of(Orders.everyday(101)));
    String text = Printer.text(print.pdf());
    assertEquals(1, print.pages());
    for (String part :
        List.of(
            "お買い上げ明細書",
            "123456-20261123-00000101",
            "髙﨑 𠮷乃",
            "①号棟 ﾊｲﾂ梅田201",
            "㈱番頭商店",
            "14,370円",
            "10%対象",
            "8%対象（※）",
            "※は軽減税率（8%）対象です。",
            "秋の¥500引きクーポン",
            "−500円")) {
      assertTrue(text.contains(part), part);
    }
  }

  @Test
  void aDeliveryStatementIsOnePerPlaceAndShowsNoPrice() throws Exception {
    Press.Print print = Printer.print(Paper.DELIVERY_STATEMENT, List.of(Orders.threePlaces(102)));
    String text = Printer.text(print.pdf());
    assertEquals(3, print.pages());
    assertFalse(text.contains("円"));
    assertFalse(text.contains("※"));
    assertTrue(text.contains("㈱塚本製作所 営業部②課"));
    assertTrue(text.contains("お届け先 3/3"));
  }

  @Test
  void aWorksheetTellsThePackerWhatIsSpecial() throws Exception {
    Press.Print print = Printer.print(Paper.WORKSHEET, List.of(Orders.threePlaces(102)));
    String text = Printer.text(print.pdf());
    assertEquals(3, print.pages());
    for (String part :
        List.of(
            "【のし】内祝（髙﨑）",
            "【クール（冷蔵）】",
            "【ラッピング】包装紙A・リボン",
            "【領収書希望】",
            "③の荷物は11/28必着です。",
            "S0000010202",
            "123456789012")) {
      assertTrue(text.contains(part), part);
    }
  }

  @Test
  void anOrderWithoutShipmentsHasEveryPaper() throws Exception {
    Order bare = Orders.everyday(9).with(e -> e.shipments(List.of()));
    for (Paper paper : Paper.values()) {
      assertEquals(1, Printer.print(paper, List.of(bare)).pages(), paper.code());
    }
  }

  @Test
  void aPickingListTotalsEachProductAndGoesOnOrderByOrder() throws Exception {
    Press.Print print =
        Printer.print(Paper.PICKING_LIST, List.of(Orders.everyday(101), Orders.threePlaces(102)));
    String text = Printer.text(print.pdf());
    assertTrue(text.contains("受注 2 件　商品 5 種　合計 32 点"));
    assertTrue(text.contains("S0000010203"));
  }

  @Test
  void whatTravelsInAnotherParcelSaysSoOnTheFloor() throws Exception {
    ShipmentNumber other = ShipmentNumber.of(new OrderId(101), 1);
    Order lead = Orders.everyday(102);
    Order carrying = lead.with(e -> e.shipment(lead.shipments().get(0).carrying(List.of(other))));
    String list = Printer.text(Printer.print(Paper.PICKING_LIST, List.of(carrying)).pdf());
    assertTrue(list.contains("同梱 S0000010101"), list);
    Order companion = lead.with(e -> e.shipment(lead.shipments().get(0).inParcelsOf(other)));
    String sheet = Printer.text(Printer.print(Paper.WORKSHEET, List.of(companion)).pdf());
    assertTrue(sheet.contains("【同梱】S0000010101 と同じ箱"), sheet);
  }

  @Test
  void ofAnOrderThatGoesInPartsTheFloorGetsWhatGoesNow() throws Exception {
    Order order = Orders.threePlaces(102);
    Shipment later = order.shipments().get(1).in(ShipmentState.PLANNED);
    List<Order> part = List.of(order.with(e -> e.shipment(later)));
    String list = Printer.text(Printer.print(Paper.PICKING_LIST, part).pdf());
    assertFalse(list.contains("S0000010202"), list);
    assertEquals(2, Printer.print(Paper.DELIVERY_STATEMENT, part).pages());
  }

  @Test
  void manyOrdersAreOneFileAndALongOneGoesOnWithItsHeading() throws Exception {
    Press.Print print =
        Printer.print(
            Paper.PURCHASE_STATEMENT,
            List.of(Orders.everyday(101), Orders.threePlaces(102), Orders.fortyLines(103)));
    assertEquals(4, print.pages());
    assertTrue(Printer.text(print.pdf()).contains("2 / 2"));
  }

  @Test
  void aShopsOwnTemplateTakesThePlaceOfOursAtOnce(@TempDir Path folder) throws Exception {
    Stylesheets templates = new Stylesheets(folder);
    Object ours = templates.of(Orders.MAIN, Paper.WORKSHEET);
    Path own = Files.createDirectories(folder.resolve("main")).resolve("worksheet.xsl");
    Files.writeString(own, KanjiTest.TEMPLATE);
    assertFalse(ours == templates.of(Orders.MAIN, Paper.WORKSHEET));
    Files.delete(own);
    Files.writeString(own, KanjiTest.TEMPLATE.replace("common.xsl", "file:/etc/passwd"));
    assertThrows(TransformerException.class, () -> templates.of(Orders.MAIN, Paper.WORKSHEET));
  }
}
