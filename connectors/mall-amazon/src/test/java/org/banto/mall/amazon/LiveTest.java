// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.ReadOrder;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.TaxRate;
import org.banto.payment.PaymentState;
import org.banto.spapi.engine.Grant;
import org.junit.jupiter.api.Test;

/** Orders of every kind, through the simulated mall over HTTP and back. */
class LiveTest extends MallTest {
  private ReadOrder one(String kind) throws Exception {
    String number = create("{'count':1,'kinds':['" + kind + "']}").get(0);
    round();
    return read(number);
  }

  @Test
  void amountsOfEveryOrderAddUp() throws Exception {
    List<String> made = create("{'count':600,'spreadSeconds':86400}");
    round();
    int priced = 0;
    for (IncomingOrder order : kept.values()) {
      Amounts amounts = shop.read(order.payload()).placed().amounts();
      if (amounts.due().isPresent()) {
        long lines =
            shop.read(order.payload()).placed().lines().stream()
                .map(OrderLine::amount)
                .mapToLong(Yen::value)
                .sum();
        long charges = amounts.charges().stream().map(Charge::amount).mapToLong(Yen::value).sum();
        assertEquals(lines, amounts.goods().orElseThrow().value());
        assertEquals(lines + charges, amounts.due().orElseThrow().value());
        priced++;
      }
    }
    assertTrue(priced > 500, priced + " orders with a price");
    assertTrue(kept.size() < made.size(), "orders that Amazon still ships came in");
  }

  @Test
  void everyKindComesThrough() throws Exception {
    assertEquals(PaymentMethod.Kind.COD, one("CASH_ON_DELIVERY").placed().payment().kind());
    assertTrue(one("WRAPPING").placed().flags().contains(OrderFlag.GIFT));
    assertEquals("ギフト包装", one("WRAPPING").placed().destinations().get(0).wrapping());
    assertEquals(40, one("FORTY_LINES").placed().lines().size());
    assertTrue(one("DATE_AND_SLOT").placed().wish().slot().isPresent());
    assertEquals(PaymentState.NONE, one("ALL_POINTS").payment());
    assertEquals(PaymentState.NONE, one("REPLACEMENT").payment());
    assertTrue(one("REPLACEMENT").mall().words().contains("交換品"));
    assertEquals(Standing.CANCEL_PENDING, one("CANCEL_WISHED").mall().standing());
    assertEquals(TaxRate.REDUCED, one("MIXED_TAX").placed().lines().get(0).tax());
    assertTrue(one("PRIME").placed().deliveryMethod().contains("プライム"));
    assertTrue(one("RESERVATION").placed().flags().contains(OrderFlag.PREORDER));
  }

  @Test
  void aPendingOrderWaitsAndIsCompletedWhenItIsPaid() throws Exception {
    String number = create("{'count':1,'kinds':['CONVENIENCE_STORE']}").get(0);
    round();
    assertEquals(Standing.AWAIT_PAYMENT, read(number).mall().standing());
    assertTrue(read(number).payment().awaited());
    assertEquals("", read(number).placed().destinations().get(0).recipient().address().street());
    tellOf("orders/pay", number);
    round();
    assertEquals(Standing.READY_TO_SHIP, read(number).mall().standing());
    assertEquals(PaymentState.PAID, read(number).payment());
    assertFalse(
        read(number).placed().destinations().get(0).recipient().address().street().isEmpty());
  }

  @Test
  void whatAmazonShipsComesInWhenItIsShipped() throws Exception {
    String number = create("{'count':1,'kinds':['FBA']}").get(0);
    round();
    assertEquals(0, kept.size());
    tellOf("orders/ship", number);
    round();
    assertEquals(Standing.SHIPPED, read(number).mall().standing());
  }

  @Test
  void cancelsAndChangesComeIn() throws Exception {
    List<String> numbers = create("{'count':3,'kinds':['PLAIN']}");
    round();
    tellOf("orders/cancel", numbers.get(0));
    tellOf("orders/wishCancel", numbers.get(1));
    tell(
        "orders/edit",
        "{'orderNumber':'" + numbers.get(2) + "','set':{'addressLine1':'架空市見本町9-9'}}");
    later(Duration.ofMinutes(5));
    round();
    assertEquals(Standing.CANCELLED, read(numbers.get(0)).mall().standing());
    assertEquals(Standing.CANCEL_PENDING, read(numbers.get(1)).mall().standing());
    assertEquals(
        "架空市見本町9-9",
        read(numbers.get(2)).placed().destinations().get(0).recipient().address().street());
  }

  @Test
  void underFaultsNothingIsLeftOut() throws Exception {
    HashSet<String> made = new HashSet<>();
    List<String> kinds =
        List.of(
            "TOO_MANY",
            "ERROR",
            "ERROR_AFTER",
            "NO_ANSWER",
            "RESET",
            "TRUNCATED",
            "CUT",
            "CHARSET",
            "HTML",
            "DUPLICATE_PAGE",
            "REORDERED_PAGE");
    for (int i = 0; i < kinds.size(); i++) {
      String fault = "{'fault':'%s','probability':0.06,'seed':%d}";
      tell("faults", String.format(fault, kinds.get(i), 100 + i));
    }
    int troubles = 0;
    for (int turn = 0; turn < 8; turn++) {
      made.addAll(create("{'count':150,'kinds':['PLAIN'],'spreadSeconds':60}"));
      troubles += round();
    }
    tell("faults/clear", "{}");
    round();
    assertEquals(made, kept.keySet());
    assertTrue(troubles > 5, troubles + " troubles");
  }

  @Test
  void theUsagePlanIsFelt() throws Exception {
    create("{'count':1}");
    for (int i = 0; i < 20; i++) {
      shop.orders(Cursor.START);
    }
    ConnectorException e = assertThrows(ConnectorException.class, () -> shop.orders(Cursor.START));
    assertEquals(Reason.THROTTLED, e.reason());
    later(Duration.ofMinutes(3));
    shop.orders(Cursor.START);
  }

  @Test
  void anAuthorisationTakenBackStopsTheShopAndNamesTheSetting() throws Exception {
    shop.check();
    later(Duration.ofMinutes(10));
    tell("authorisation", "{'on':false}");
    ConnectorException e = assertThrows(ConnectorException.class, shop::check);
    assertEquals(Reason.UNAUTHORIZED, e.reason());
    assertEquals(Grant.FIELD_REFRESH, e.field());
    tell("authorisation", "{'on':true}");
    shop.check();
  }
}
