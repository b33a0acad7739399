// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.order.Order;
import org.banto.order.PaymentMethod;
import org.banto.payment.Deposit;
import org.banto.payment.PaymentState;

/**
 * For which order money is: one of which just so much is still to come, and that the payer named by
 * its number, or whose buyer has the payer's name. Where two could be meant, none is.
 */
final class DepositMatch {
  private static final Set<PaymentState> OPEN = Set.of(PaymentState.UNPAID, PaymentState.SHORT);

  /**
   * A word that may be a number, or its end: so many digits are no accident, where the amount fits as
   * well. What an agent calls a payment is such a word, and never shorter than the number.
   */
  private static final Pattern WORD = Pattern.compile("[0-9A-Za-z_-]*[0-9]{3}[0-9A-Za-z_-]*");

  private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
  private static final String LARGE = "アイウエオツヤユヨワカケ";

  private static final Text BACK = new Text("取り消し・組み戻しの入金です", "Money that was taken back");
  private static final Text SEVERAL = new Text("当てはまる注文が二つ以上あります", "Two or more orders fit");
  private static final Text TAKEN_BACK = new Text("消込を取り消した入金です", "Its booking was taken back");
  private static final Text NOTHING_FITS =
      new Text("金額も名義も合う注文がありません", "Neither amount nor payer fits an order");
  private static final Text NAME_DIFFERS =
      new Text(
          "金額の合う注文はありますが、名義も注文番号も合いません",
          "Orders have this amount, but neither this payer nor this number");
  private static final Text AMOUNT_DIFFERS =
      new Text("名義か注文番号は合いますが、金額が違います", "Payer or number fits, but the amount differs");

  private DepositMatch() {}

  /** Whether money of an order is still to come. */
  static boolean open(Order order) {
    boolean due = OPEN.contains(order.payment()) || ofAgent(order);
    return due && order.placed().amounts().due().isPresent();
  }

  /** An agent pays it, some time after it has been shipped. */
  private static boolean ofAgent(Order order) {
    return order.desk() == Desk.POSTPAY_WAIT
        && order.placed().payment().kind() == PaymentMethod.Kind.DEFERRED;
  }

  /** The one order that it can be for. */
  static Optional<Order> of(Deposit deposit, List<Order> open) {
    List<Order> fitting =
        open.stream().filter(o -> left(o).equals(Optional.of(deposit.amount()))).toList();
    List<Order> named = filtered(deposit, fitting, DepositMatch::named);
    List<Order> some = named.isEmpty() ? filtered(deposit, fitting, DepositMatch::paidBy) : named;
    return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
  }

  /**
   * Why nobody knows for which order money is.
   *
   * @param why in words for staff
   * @param candidates orders that it could be for, the likeliest first
   */
  record Riddle(Text why, List<Order> candidates) {}

  /** What stands in the way of an order being found. */
  static Riddle riddle(Deposit deposit, List<Order> open) {
    if (deposit.amount().compareTo(Yen.ZERO) <= 0) {
      return new Riddle(BACK, List.of());
    }
    List<Order> fitting =
        open.stream().filter(o -> left(o).equals(Optional.of(deposit.amount()))).toList();
    List<Order> meant = filtered(deposit, open, (d, o) -> named(d, o) || paidBy(d, o));
    List<Order> both = filtered(deposit, fitting, (d, o) -> meant.contains(o));
    if (!both.isEmpty()) {
      return new Riddle(both.size() > 1 ? SEVERAL : TAKEN_BACK, both);
    }
    return meant.isEmpty()
        ? new Riddle(fitting.isEmpty() ? NOTHING_FITS : NAME_DIFFERS, fitting)
        : new Riddle(AMOUNT_DIFFERS, meant);
  }

  private static List<Order> filtered(
      Deposit deposit, List<Order> all, BiPredicate<Deposit, Order> fits) {
    return all.stream().filter(o -> fits.test(deposit, o)).toList();
  }

  /** What is still to come for an order. */
  static Optional<Yen> left(Order order) {
    Yen paid = order.deposits().stream().map(Deposit::amount).reduce(Yen.ZERO, Yen::plus);
    return order.placed().amounts().due().map(due -> due.minus(paid));
  }

  /** The payer wrote the order's number, or the end of it. */
  private static boolean named(Deposit deposit, Order order) {
    String number = order.key().number();
    String said = Normalizer.normalize(deposit.payer(), Normalizer.Form.NFKC);
    String whole = "(?<![0-9_-])" + Pattern.quote(number) + "(?![0-9])";
    return (said.contains(number) && Pattern.compile(whole).matcher(said).find())
        || WORD.matcher(said)
            .results()
            .map(r -> AgentRecord.number(r.group()))
            .anyMatch(word -> WORD.matcher(word).matches() && number.endsWith(word));
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
