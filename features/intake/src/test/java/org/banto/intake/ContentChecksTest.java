// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import static org.banto.intake.Orders.amounts;
import static org.banto.intake.Orders.charge;
import static org.banto.intake.Orders.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banto.base.DeliveryWish;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Yen;
import org.banto.flow.Check;
import org.banto.order.Amounts;
import org.banto.order.Charge.Kind;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.OrderFlag;
import org.banto.order.OrderKey;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;
import org.junit.jupiter.api.Test;

class ContentChecksTest {
  @Test
  void anOrdinaryOrderHasNothingAgainstIt() {
    for (Check check :
        List.of(
            new AmountsCheck(), new BuyerWordsCheck(), new MallStateCheck(), new RemarkCheck())) {
      assertEquals(
          List.of(), check.check(order(o -> o), Desk.NEW), check.getClass().getSimpleName());
    }
  }

  @Test
  void whatTheBuyerWroteIsToBeReadAndSaysWhatItSeemsToBeAbout() {
    Finding f = only(new BuyerWordsCheck(), o -> o.remarks("御祝の熨斗をお願いします。領収書も同封してください"));
    assertEquals("remarks.present", f.code());
    assertTrue(f.ja().contains("「のし」「領収書」"), f.ja());
    assertEquals(
        "備考欄に購入者の記載があります。内容を確認してください。",
        only(new BuyerWordsCheck(), o -> o.remarks("よろしくお願いします")).ja());
  }

  @Test
  void aFormThatWasLeftEmptyIsNoRemark() {
    assertEquals(
        List.of(),
        new BuyerWordsCheck().check(order(o -> o.remarks("[配送日時指定:]\n\n[備考:]\nなし")), Desk.NEW));
  }

  @Test
  void aWishThatWasReadFromTheFormIsNoRemarkAnyMore() {
    String form = "[配送日時指定:]\n2026-11-24(火)\n14時~16時\n\n[備考:]\n";
    UnaryOperator<Orders> read = o -> o.wish(day("2026-11-24"));
    assertEquals(
        List.of(), new BuyerWordsCheck().check(order(o -> read.apply(o).remarks(form)), Desk.NEW));
    assertEquals(
        "remarks.present",
        only(new BuyerWordsCheck(), o -> read.apply(o).remarks(form + "玄関前でお電話ください。")).code());
    assertEquals("remarks.present", only(new BuyerWordsCheck(), o -> o.remarks(form)).code());
  }

  @Test
  void aYesToOneRemarkIsNoYesToAnother() {
    assertNotEquals(
        only(new BuyerWordsCheck(), o -> o.remarks("あ")).key(),
        only(new BuyerWordsCheck(), o -> o.remarks("い")).key());
  }

  @Test
  void amountsThatAddUpInAnyMallsWayPass() {
    passes(amounts(2000, 2500, 2200, charge(Kind.POSTAGE, 500), charge(Kind.POINTS, -300)));
    passes(amounts(2100, 2600, 2600, charge(Kind.POSTAGE, 500), charge(Kind.WRAPPING, 100)));
    passes(amounts(2000, 2600, 2600, charge(Kind.POSTAGE, 500), charge(Kind.WRAPPING, 100)));
    passes(amounts(2000, 2500, 2830, charge(Kind.POSTAGE, 500), charge(Kind.COD_FEE, 330)));
    passes(amounts(2000, 2830, 2830, charge(Kind.POSTAGE, 500), charge(Kind.COD_FEE, 330)));
    passes(amounts(2000, 2300, 2300, charge(Kind.POSTAGE, 500), charge(Kind.SHOP_COUPON, -200)));
    passes(amounts(2000, 2500, 0, charge(Kind.POSTAGE, 500), charge(Kind.POINTS, -2500)));
  }

  @Test
  void amountsThatDoNotAddUpAreSaidWithTheirFigures() {
    Finding f =
        only(
            new AmountsCheck(), o -> o.costs(amounts(2000, 2500, 2400, charge(Kind.POSTAGE, 500))));
    assertEquals("amounts.mismatch", f.code());
    assertTrue(f.ja().contains("2,400円") && f.ja().contains("2,500円"), f.ja());
    assertEquals(
        "amounts.mismatch",
        only(new AmountsCheck(), o -> o.costs(amounts(1900, 2400, 2400, charge(Kind.POSTAGE, 500))))
            .code());
    assertEquals(
        "amounts.mismatch",
        only(new AmountsCheck(), o -> o.costs(amounts(2000, 9999, 2500, charge(Kind.POSTAGE, 500))))
            .code());
  }

  @Test
  void aStruckLineIsNotCounted() {
    OrderLine struck =
        new OrderLine(
            2, "L2", 0, "SKU-2", "", "湯呑", List.of(), 1, new Yen(9), TaxRate.STANDARD, true);
    Amounts amounts = amounts(2000, 2000, 2000);
    Order order = order(o -> o.lines(line(1, 2, 1000), struck).costs(amounts));
    assertEquals(List.of(), new AmountsCheck().check(order, Desk.NEW));
  }

  @Test
  void anAmountTheMallHasNotFixedIsSaid() {
    Amounts open =
        new Amounts(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    assertEquals("amounts.undecided", only(new AmountsCheck(), o -> o.costs(open)).code());
  }

  @Test
  void anOrderTheMallWarnsOfIsFound() {
    assertEquals(
        "mall.caution", only(new MallStateCheck(), o -> o.flags(OrderFlag.MALL_CAUTION)).code());
  }

  @Test
  void anOrderThatCouldNotBeReadHasNoFindingsOfItsContents() {
    Order unread =
        UnreadOrder.order(
            new OrderId(1),
            House.MAIN,
            new OrderKey(House.TOKYO.shop(), "A"),
            House.NOON,
            "x",
            House.NOON);
    for (Check check : List.of(new AmountsCheck(), new BuyerWordsCheck())) {
      assertEquals(List.of(), check.check(unread, Desk.NEW));
    }
  }

  private static void passes(Amounts amounts) {
    assertEquals(
        List.of(),
        new AmountsCheck().check(order(o -> o.costs(amounts)), Desk.NEW),
        amounts.toString());
  }

  private static DeliveryWish day(String day) {
    return new DeliveryWish(Optional.of(LocalDate.parse(day)), Optional.empty());
  }

  private static Finding only(Check check, UnaryOperator<Orders> edit) {
    List<Finding> found = check.check(order(edit), Desk.NEW);
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }

  static Order order(UnaryOperator<Orders> edit) {
    return Arrival.order(
        new OrderId(1),
        House.MAIN,
        new OrderKey(House.TOKYO.shop(), "A-1"),
        Orders.order("A-1", edit),
        new RouteAssignment(),
        House.NOON,
        House.NOON);
  }
}
