// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.banto.base.Yen;
import org.banto.order.Order;
import org.banto.payment.Deposit;
import org.banto.payment.PaymentState;

/**
 * For which order money is: one of which just so much is still to come, and that the payer named by
 * its number, or whose buyer has the payer's name. Where two could be meant, none is.
 */
final class DepositMatch {
  private static final Set<PaymentState> OPEN = Set.of(PaymentState.UNPAID, PaymentState.SHORT);

  /** So many digits of a number are no accident, where the amount fits as well. */
  private static final Pattern DIGITS = Pattern.compile("[0-9]{3,}");

  private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
  private static final String LARGE = "アイウエオツヤユヨワカケ";

  private DepositMatch() {}

  /** Whether money of an order is still to come. */
  static boolean open(Order order) {
    return OPEN.contains(order.payment()) && order.placed().amounts().due().isPresent();
  }

  /** The one order that it can be for. */
  static Optional<Order> of(Deposit deposit, List<Order> open) {
    List<Order> fitting =
        open.stream().filter(o -> left(o).equals(Optional.of(deposit.amount()))).toList();
    List<Order> named = filtered(deposit, fitting, DepositMatch::named);
    List<Order> some = named.isEmpty() ? filtered(deposit, fitting, DepositMatch::paidBy) : named;
    return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
  }

  private static List<Order> filtered(
      Deposit deposit, List<Order> all, BiPredicate<Deposit, Order> fits) {
    return all.stream().filter(o -> fits.test(deposit, o)).toList();
  }

  private static Optional<Yen> left(Order order) {
    Yen paid = order.deposits().stream().map(Deposit::amount).reduce(Yen.ZERO, Yen::plus);
    return order.placed().amounts().due().map(due -> due.minus(paid));
  }

  /** The payer wrote the order's number, or the end of it. */
  private static boolean named(Deposit deposit, Order order) {
    String number = order.key().number();
    String said = Normalizer.normalize(deposit.payer(), Normalizer.Form.NFKC);
    return said.contains(number)
        || DIGITS.matcher(said).results().anyMatch(r -> number.endsWith(r.group()));
  }

  private static boolean paidBy(Deposit deposit, Order order) {
    String payer = key(deposit.payer());
    return !payer.isEmpty() && payer.equals(key(order.placed().buyer().kana()));
  }

  /** A reading as banks write it: large katakana and letters alone. */
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .chars()
        .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c - 'ぁ' + 'ァ' : c)
        .map(c -> SMALL.indexOf(c) < 0 ? c : LARGE.charAt(SMALL.indexOf(c)))
        .filter(c -> (c >= 'ァ' && c <= 'ヺ') || (c >= 'A' && c <= 'Z'))
        .forEach(c -> key.append((char) c));
    return key.toString();
  }
}
