// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.banto.house.PaymentTerms;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

class PaymentTermsTest {
  private static final PaymentTerms TERMS =
      PaymentTerms.of(Map.of("remindAfterDays", "3", "cancelAfterDays", "7"));

  private final Order waiting =
      Orders.fresh(Route.PREPAID, PaymentState.UNPAID).with(e -> e.stage(Stage.ACCEPTED));

  private static LocalDate day(int after) {
    return LocalDate.ofInstant(
            Orders.fresh(Route.PREPAID, PaymentState.UNPAID).placed().orderedAt(),
            ZoneId.of("Asia/Tokyo"))
        .plusDays(after);
  }

  @Test
  void nothingHappensUnlessTheShopSetsIt() {
    PaymentTerms none = PaymentTerms.of(Map.of());
    assertFalse(none.remindsOn(waiting, day(80)));
    assertFalse(none.expiredOn(waiting, day(80)));
    assertEquals(Optional.empty(), none.deadline(waiting));
  }

  @Test
  void theBuyerIsRemindedFromItsDayToTheLastDayAndNotAfter() {
    assertFalse(TERMS.remindsOn(waiting, day(2)));
    assertTrue(TERMS.remindsOn(waiting, day(3)));
    assertTrue(TERMS.remindsOn(waiting, day(7)));
    assertFalse(TERMS.remindsOn(waiting, day(8)));
  }

  @Test
  void theOrderExpiresTheDayAfterItsLastDay() {
    assertEquals(Optional.of(day(7)), TERMS.deadline(waiting));
    assertFalse(TERMS.expiredOn(waiting, day(7)));
    assertTrue(TERMS.expiredOn(waiting, day(8)));
  }

  @Test
  void whatTheMallWaitsForOrReviewsOrSomebodyHoldsIsLeftAlone() {
    Order reviewed = waiting.with(e -> e.payment(PaymentState.MALL_REVIEW));
    Order atMall =
        waiting.with(e -> e.mall(new MallState(MallState.Standing.AWAIT_PAYMENT, "200", "楽天処理中")));
    Order partly = waiting.with(e -> e.payment(PaymentState.SHORT));
    for (Order order : new Order[] {reviewed, atMall, partly}) {
      assertFalse(TERMS.expiredOn(order, day(8)));
      assertFalse(TERMS.remindsOn(order, day(3)));
    }
  }

  @Test
  void daysThatCannotBeAreRefusedByName() {
    for (String bad : new String[] {"0", "91", "x"}) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> PaymentTerms.of(Map.of("cancelAfterDays", bad)));
      assertTrue(e.getMessage().contains(bad), e.getMessage());
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> PaymentTerms.of(Map.of("remindAfterDays", "7", "cancelAfterDays", "7")));
  }
}
