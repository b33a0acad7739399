// SPDX-License-Identifier: Apache-2.0
package org.banto.fields;

import java.util.Locale;
import java.util.Optional;
import org.banto.base.Person;
import org.banto.fields.FieldRegister.Mark;
import org.banto.order.Order;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderFlag;

/** Who bought. */
final class BuyerValues {
  private BuyerValues() {}

  static FieldRegister of(FieldRegister fields) {
    return fields
        .order("buyer.name", Type.TEXT, "注文者氏名", "Buyer", o -> buyer(o).name(), Mark.PERSONAL)
        .order(
            "buyer.kana",
            Type.TEXT,
            "注文者フリガナ",
            "Buyer: reading",
            o -> buyer(o).kana(),
            Mark.PERSONAL)
        .order(
            "buyer.company",
            Type.TEXT,
            "注文者会社名",
            "Buyer: company",
            o -> buyer(o).company(),
            Mark.PERSONAL)
        .order(
            "buyer.zip",
            Type.TEXT,
            "注文者郵便番号",
            "Buyer: zip",
            o -> buyer(o).address().zip(),
            Mark.PERSONAL)
        .order(
            "buyer.prefecture",
            Type.TEXT,
            "注文者都道府県",
            "Buyer: prefecture",
            o -> buyer(o).address().prefecture())
        .order(
            "buyer.address",
            Type.TEXT,
            "注文者住所",
            "Buyer: address",
            o -> buyer(o).address().oneLine(),
            Mark.PERSONAL)
        .order(
            "buyer.phone",
            Type.TEXT,
            "注文者電話番号",
            "Buyer: phone",
            o -> buyer(o).phone(),
            Mark.PERSONAL)
        .order(
            "buyer.mail", Type.TEXT, "注文者メール", "Buyer: mail", o -> buyer(o).mail(), Mark.PERSONAL)
        .order(
            "buyer.mail-domain",
            Type.TEXT,
            "注文者メールのドメイン",
            "Buyer: mail domain",
            o -> domain(buyer(o).mail()))
        .order("buyer.masked", Type.FLAG, "注文者メールはマスク", "Buyer: masked mail", BuyerValues::masked);
  }

  private static Optional<Boolean> masked(Order order) {
    return Optional.of(order)
        .filter(o -> !buyer(o).mail().isBlank())
        .map(o -> o.placed().flags().contains(OrderFlag.MASKED_MAIL));
  }

  private static Person buyer(Order order) {
    return order.placed().buyer();
  }

  private static String domain(String mail) {
    int at = mail.lastIndexOf('@');
    return at < 0 ? "" : mail.substring(at + 1).toLowerCase(Locale.ROOT);
  }
}
