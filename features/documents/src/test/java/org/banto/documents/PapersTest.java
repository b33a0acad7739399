// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.transform.TransformerException;
import org.banto.base.OrderId;
import org.banto.fakes.Orders;
import org.banto.order.Order;
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
    for (Paper paper :
        List.of(
            Paper.STATEMENT,
            Paper.PURCHASE_STATEMENT,
            Paper.DELIVERY_STATEMENT,
            Paper.WORKSHEET,
            Paper.PICKING_LIST)) {
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
  void aPickingListIsLaidOutByOrderByTotalOrShelfByShelf() throws Exception {
    List<Order> orders = List.of(Orders.everyday(101), Orders.threePlaces(102));
    Map<String, String> shelves = Map.of("shelves", "SKU-1003\tA-01\nSKU-1000\tB-02");
    String total = text(Paper.PICKING_LIST, Layout.TOTAL, orders, shelves);
    assertTrue(total.contains("商品別合計"));
    assertFalse(total.contains("受注別"));
    String order = text(Paper.PICKING_LIST, Layout.ORDER, orders, shelves);
    assertFalse(order.contains("商品別合計"));
    assertTrue(order.contains("S0000010203"));
    String shelf = text(Paper.PICKING_LIST, Layout.LOCATION, orders, shelves);
    int first = shelf.indexOf("A-01");
    assertTrue(first >= 0 && first < shelf.indexOf("B-02"), shelf);
    assertTrue(shelf.indexOf("B-02") < shelf.indexOf("SKU-1001"), "no shelf comes last");
  }

  @Test
  void eachOrderGetsTheStatementItsRulesSay() throws Exception {
    List<Order> orders = List.of(Orders.everyday(101), Orders.threePlaces(102));
    Press.Print print = Printer.print(Paper.STATEMENT, Layout.TOTAL, orders, Map.of());
    assertEquals(
        List.of("o101", "o102d1", "o102d2", "o102d3"),
        print.runs().stream().map(Press.Run::id).toList());
    String text = Printer.text(print.pdf());
    assertTrue(text.contains("お買い上げ明細書") && text.contains("お届け明細書"), text);
    Map<String, String> all = Map.of("statementRules", "PAYMENT\tCARD\tpurchase-statement");
    assertEquals(
        List.of("o101", "o102"),
        Printer.print(Paper.STATEMENT, Layout.TOTAL, orders, all).runs().stream()
            .map(Press.Run::id)
            .toList());
  }

  @Test
  void aWorksheetIsStampedAndMarkedByRule() throws Exception {
    String rules =
        "STAMP\tAMOUNT_FROM\t5000\t高額\tRED\n"
            + "STAMP\tCARRIER\tnobody\t別便\tBLUE\n"
            + "MARKER\tREMARKS\tはしごだか\t名入れ注意\tYELLOW\n"
            + "MARKER\tPRODUCT\t抹茶\t冷所\tGREEN";
    List<Order> orders = List.of(Orders.threePlaces(102));
    String text = text(Paper.WORKSHEET, Layout.TOTAL, orders, Map.of("decorations", rules));
    assertTrue(text.contains("高額"), text);
    assertFalse(text.contains("別便"), text);
    assertTrue(text.contains("名入れ注意") && text.contains("【冷所】"), text);
  }

  @Test
  void productNamesAreEditedForPrintAndTheOrderKeepsItsOwn() throws Exception {
    Map<String, String> names = Map.of("names", "SKU-1002\t抹茶（缶）", "nameEdits", "【送料無料】\n≪あす楽≫\t");
    List<Order> orders = List.of(Orders.everyday(101));
    for (Paper paper : List.of(Paper.PURCHASE_STATEMENT, Paper.WORKSHEET, Paper.PICKING_LIST)) {
      String text = text(paper, Layout.TOTAL_AND_ORDER, orders, names);
      assertTrue(text.contains("抹茶（缶）"), paper.code());
      assertFalse(text.contains("送料無料") || text.contains("あす楽"), paper.code());
      assertTrue(text.contains("今治タオル"), paper.code());
    }
  }

  private static String text(
      Paper paper, Layout layout, List<Order> orders, Map<String, String> settings)
      throws Exception {
    return Printer.text(Printer.print(paper, layout, orders, settings).pdf());
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
