// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banto.base.Rejection;
import org.banto.documents.PaperCondition.About;
import org.banto.fakes.OrderFieldContract;
import org.banto.fakes.Orders;
import org.banto.order.Criterion;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.PaymentMethod.Kind;
import org.banto.payment.PaymentState;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.junit.jupiter.api.Test;

class PaperConditionTest extends OrderFieldContract {
  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "1",
          "3",
          "5000",
          "99999",
          "rakuten",
          "RAKUTEN",
          "yahoo",
          "CARD",
          "COD",
          "yamato",
          "AMBIENT",
          "CHILLED",
          "VIP",
          "vip",
          "大阪府",
          "沖縄県",
          "抹茶",
          "SKU-1001",
          "sku-1001",
          "item1",
          "色:藍, サイズ:L",
          "御歳暮",
          "内祝",
          "リボン",
          "はしごだか",
          "領収書");

  PaperConditionTest() {
    super(new PaperFields());
  }

  @Override
  protected List<Order> orders() {
    return List.of(
        Orders.fortyLines(8),
        Orders.remarked(Orders.everyday(9), "抹茶と急須は別々に"),
        Sold.on("yahoo", 10, Kind.COD, PaymentState.UNPAID),
        Orders.everyday(11).with(e -> e.shipments(List.of())),
        unchosen());
  }

  private static Order unchosen() {
    Order order = Orders.everyday(12);
    Shipment planned = order.shipments().get(0).by(Carriage.NONE);
    return order.with(e -> e.shipment(planned));
  }

  /** Each rule that a shop may have set means what it meant, for each delivery of each order. */
  @Test
  void everyRuleOfBeforeMeansWhatItMeant() {
    List<Order> all = new ArrayList<>(orders());
    all.addAll(
        List.of(Orders.everyday(1), Orders.threePlaces(2), Orders.mailless(3), Orders.unread(4)));
    Set<About> met = new TreeSet<>();
    Set<About> unmet = new TreeSet<>();
    for (About about : About.values()) {
      for (String value : VALUES) {
        PaperCondition condition;
        try {
          condition = PaperCondition.of(about.name(), value);
        } catch (Rejection e) {
          continue; // it could not be set before either
        }
        Criterion now = Printer.FIELDS.criterion(condition.when());
        assertEquals(Set.of(), now.missing(), about::name);
        FormerComparison former = new FormerComparison(about, value);
        for (Order order : all) {
          if (about == About.AMOUNT_FROM && order.placed().amounts().due().isEmpty()) {
            continue; // the one that has changed: see below
          }
          for (Delivery delivery : Delivery.of(order)) {
            boolean was = former.meets(order, delivery);
            assertEquals(
                was,
                now.holds(delivery.part(order)),
                () -> about + " '" + value + "' of " + order.id() + " " + delivery.destination());
            (was ? met : unmet).add(about);
          }
        }
      }
    }
    assertEquals(Set.of(About.values()), met, "each is seen to hold");
    Set<About> never = new TreeSet<>(Set.of(About.values()));
    never.removeAll(unmet);
    assertEquals(Set.of(About.ALWAYS), never, "and not to");
  }

  @Test
  void anAmountThatIsNotFixedIsNeitherAboveNorBelow() {
    Order unread = Orders.unread(1);
    assertTrue(new FormerComparison(About.AMOUNT_FROM, "0").meets(unread), "was taken for zero");
    Criterion now = Printer.FIELDS.criterion(PaperCondition.of("AMOUNT_FROM", "0").when());
    assertFalse(now.holds(unread));
  }

  @Test
  void whatCannotBeUsedIsRefused() {
    for (List<String> wrong :
        List.of(
            List.of("COLOUR", "red"),
            List.of("PAYMENT", "GOLD"),
            List.of("AMOUNT_FROM", "many"),
            List.of("QUANTITY_FROM", "-1"))) {
      assertThrows(Rejection.class, () -> PaperCondition.of(wrong.get(0), wrong.get(1)));
    }
    assertEquals(About.GIFT, PaperCondition.of("gift", "").about());
  }

  /** A receipt that the table may forbid is not issued while nobody can ask the table. */
  @Test
  void withoutTheFieldsThatItsRowsAskAboutNoReceiptIsIssued() {
    IssueRules blind = IssueRules.of(Map.of(), FieldSet.NONE);
    Order paid = Sold.on("yahoo", 1, Kind.BANK_TRANSFER, PaymentState.PAID);
    IssueRules.Judgement judgement = blind.judge(Paper.RECEIPT, paid);
    assertFalse(judgement.allowed());
    assertTrue(judgement.en().contains("mall"), judgement.en());
    assertTrue(blind.judge(Paper.WORKSHEET, paid).allowed(), "no row asks anything of it");
    assertTrue(
        IssueRules.of(Map.of(), Printer.FIELDS).judge(Paper.RECEIPT, paid).allowed(),
        "with them it is");
  }
}
