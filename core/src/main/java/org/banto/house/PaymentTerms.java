// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.payment.PaymentState;

/**
 * How long the shop waits for money that comes before the goods, in days from the day of the order
 * (Asia/Tokyo); kept in the settings section {@value #SECTION}. What the shop does not set does not
 * happen.
 *
 * @param remindAfter after so many days the buyer is reminded ({@value #REMIND})
 * @param cancelAfter when so many days have passed the order is cancelled ({@value #CANCEL})
 */
public record PaymentTerms(Optional<Integer> remindAfter, Optional<Integer> cancelAfter) {
  /** The section of {@link org.banto.house.Settings}. */
  public static final String SECTION = "payments";

  /** The setting of {@link #remindAfter}. */
  public static final String REMIND = "remindAfterDays";

  /** The setting of {@link #cancelAfter}. */
  public static final String CANCEL = "cancelAfterDays";

  public PaymentTerms {
    remindAfter.ifPresent(n -> days(REMIND, n));
    cancelAfter.ifPresent(n -> days(CANCEL, n));
    if (remindAfter.isPresent()
        && cancelAfter.isPresent()
        && remindAfter.get() >= cancelAfter.get()) {
      throw new Rejection(
          new Text(
              "入金のお願いは、キャンセルより前の日にしてください",
              "The payment reminder has to come on an earlier day than the cancellation"));
    }
  }

  private static void days(String name, int n) {
    if (n < 1 || n > 90) {
      throw new Rejection(
          new Text(name + " は1～90日で指定してください: " + n, name + " has to be from 1 to 90 days: " + n));
    }
  }

  /**
   * Reads them from their settings.
   *
   * @throws IllegalArgumentException naming the setting and the value
   */
  public static PaymentTerms of(Map<String, String> s) {
    return new PaymentTerms(number(s, REMIND), number(s, CANCEL));
  }

  private static Optional<Integer> number(Map<String, String> s, String name) {
    String text = s.getOrDefault(name, "").strip();
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException e) {
      throw new Rejection(
          new Text(name + " は数字で指定してください: " + text, name + " has to be a number: " + text), e);
    }
  }

  /** The last day on which the money may come in; empty when the shop sets none. */
  public Optional<LocalDate> deadline(Order order) {
    return cancelAfter.map(ordered(order)::plusDays);
  }

  /** Whether the buyer of an order that waits is to be reminded on this day. */
  public boolean remindsOn(Order order, LocalDate today) {
    return waits(order)
        && remindAfter.map(ordered(order)::plusDays).filter(d -> !today.isBefore(d)).isPresent()
        && deadline(order).filter(today::isAfter).isEmpty();
  }

  /** Whether an order that waits has waited too long on this day. */
  public boolean expiredOn(Order order, LocalDate today) {
    return waits(order) && deadline(order).filter(today::isAfter).isPresent();
  }

  /** Whether the shop, and not the mall, waits for the money of this order. */
  private static boolean waits(Order order) {
    return order.desk() == Desk.PAY_WAIT
        && order.payment() == PaymentState.UNPAID
        && order.mall().standing() != MallState.Standing.AWAIT_PAYMENT;
  }

  private static LocalDate ordered(Order order) {
    return LocalDate.ofInstant(order.placed().orderedAt(), Japan.ZONE);
  }
}
