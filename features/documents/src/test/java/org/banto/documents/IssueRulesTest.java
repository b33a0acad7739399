// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.order.Amounts;
import org.banto.order.Order;
import org.banto.order.PaymentMethod.Kind;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

class IssueRulesTest {
  private static final IssueRules HOUSE = IssueRules.of(Map.of(), Printer.FIELDS);

  @Test
  void theHousesTableSaysWhoMayIssueAReceipt() {
    assertFalse(receipt("rakuten", Kind.CARD, PaymentState.AUTHORISED));
    assertFalse(receipt("yahoo", Kind.COD, PaymentState.UNPAID));
    assertFalse(receipt("yahoo", Kind.DEFERRED, PaymentState.PAID));
    assertFalse(receipt("yahoo", Kind.BANK_TRANSFER, PaymentState.UNPAID));
    assertFalse(receipt("yahoo", Kind.BANK_TRANSFER, PaymentState.SHORT));
    assertTrue(receipt("yahoo", Kind.BANK_TRANSFER, PaymentState.PAID));
    assertTrue(receipt("yahoo", Kind.CONVENIENCE_STORE, PaymentState.PAID));
    assertTrue(receipt("yahoo", Kind.CARD, PaymentState.AUTHORISED));
  }

  private static boolean receipt(String mall, Kind kind, PaymentState state) {
    return HOUSE.judge(Paper.RECEIPT, Sold.on(mall, 1, kind, state)).allowed();
  }

  @Test
  void whatACouponBroughtToZeroHasNoReceipt() {
    Order order = Sold.on("yahoo", 1, Kind.CARD, PaymentState.PAID);
    Amounts a = order.placed().amounts();
    Order free =
        Sold.with(
            order,
            new Amounts(a.goods(), a.total(), Optional.of(Yen.ZERO), a.charges(), a.taxes()));
    assertEquals(IssueRules.Money.ZERO_POINTS, IssueRules.money(free));
    assertFalse(HOUSE.judge(Paper.RECEIPT, free).allowed());
  }

  @Test
  void rakutensStatementsDoNotClaimToBeTheQualifiedInvoice() {
    Order rakuten = Sold.on("rakuten", 1, Kind.COD, PaymentState.UNPAID);
    assertTrue(HOUSE.judge(Paper.PURCHASE_STATEMENT, rakuten).allowed());
    assertFalse(HOUSE.judge(Paper.PURCHASE_STATEMENT, rakuten).qualified());
    assertTrue(HOUSE.judge(Paper.INVOICE, rakuten).allowed());
    assertFalse(HOUSE.judge(Paper.INVOICE, rakuten).qualified());
    Order own = Sold.on("yahoo", 1, Kind.COD, PaymentState.UNPAID);
    assertTrue(HOUSE.judge(Paper.INVOICE, own).qualified());
  }

  @Test
  void aShopMayLoosenTheTableAndIsStillToldWhyItWasShut() {
    IssueRules own =
        IssueRules.of(Map.of("issueRules", "receipt\trakuten\t*\t*\tPLAIN"), Printer.FIELDS);
    IssueRules.Judgement judgement =
        own.judge(Paper.RECEIPT, Sold.on("rakuten", 1, Kind.CARD, PaymentState.AUTHORISED));
    assertTrue(judgement.allowed());
    assertFalse(judgement.qualified());
    assertTrue(judgement.ja().contains("購入履歴"), judgement.ja());
    IssueRules shut =
        IssueRules.of(Map.of("issueRules", "invoice\t*\t*\t*\tFORBID"), Printer.FIELDS);
    assertFalse(
        shut.judge(Paper.INVOICE, Sold.on("yahoo", 1, Kind.CARD, PaymentState.PAID)).allowed());
  }

  @Test
  void aTableThatCannotBeReadIsRefusedWithTheRow() {
    String wrong = "receipt\t*\tGOLD\t*\tALLOW";
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> DocumentSettings.check(Map.of("issueRules", wrong)));
    assertTrue(e.getMessage().contains("GOLD"), e.getMessage());
  }
}
