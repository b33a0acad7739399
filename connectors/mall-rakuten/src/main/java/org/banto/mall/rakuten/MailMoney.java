// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.PaymentMethod;
import org.banto.order.TaxRate;

/** The sums at the end of an order mail; what bears another name is kept under that name. */
final class MailMoney {
  private MailMoney() {}

  static Amounts of(Map<String, Long> sums, PaymentMethod.Kind method) throws ConnectorException {
    List<Charge> charges = new ArrayList<>();
    sums.forEach((label, amount) -> charge(label, amount, method).ifPresent(charges::add));
    return new Amounts(
        Optional.of(needed(sums, "小計")),
        Optional.of(needed(sums, "合計")),
        Optional.of(needed(sums, "支払い金額")),
        charges,
        List.of());
  }

  private static Yen needed(Map<String, Long> sums, String label) throws ConnectorException {
    Long amount = sums.get(label);
    if (amount == null) {
      throw Rms.malformed(
          new Text("注文メールに" + label + "がありません", "The order mail has no sum 「" + label + "」"), null);
    }
    return new Yen(amount);
  }

  private static Optional<Charge> charge(String label, long amount, PaymentMethod.Kind method) {
    boolean sum = List.of("小計", "合計", "支払い金額").contains(label);
    if (sum || amount == 0) {
      return Optional.empty();
    }
    Charge.Kind kind = kind(label, method);
    TaxRate rate = kind == Charge.Kind.POINTS ? TaxRate.NONE : TaxRate.STANDARD;
    return Optional.of(new Charge(kind, label, new Yen(amount), rate, -1));
  }

  private static Charge.Kind kind(String label, PaymentMethod.Kind method) {
    if (label.contains("送料")) {
      return Charge.Kind.POSTAGE;
    }
    if (label.contains("ラッピング")) {
      return Charge.Kind.WRAPPING;
    }
    if (label.contains("クーポン")) {
      return Charge.Kind.SHOP_COUPON;
    }
    if (label.contains("ポイント")) {
      return Charge.Kind.POINTS;
    }
    if (label.contains("代引")) {
      return Charge.Kind.COD_FEE;
    }
    if (label.contains("手数料")) {
      return method == PaymentMethod.Kind.COD ? Charge.Kind.COD_FEE : Charge.Kind.PAYMENT_FEE;
    }
    return Charge.Kind.OTHER;
  }
}
