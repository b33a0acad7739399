// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.ShopId;
import org.banto.base.Yen;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.OrderKey;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.order.TaxRate;
import org.banto.payment.PaymentState;

/** An order of nobody, to try a layout on. */
final class InventedOrder {
  private static final Instant AT = Instant.parse("2026-07-01T03:00:00Z");

  private InventedOrder() {}

  static Order order() {
    Yen goods = new Yen(3300);
    Yen due = new Yen(3700);
    Charge postage = new Charge(Charge.Kind.POSTAGE, "送料", new Yen(600), TaxRate.STANDARD, -1);
    Charge coupon =
        new Charge(Charge.Kind.SHOP_COUPON, "クーポン", new Yen(-200), TaxRate.STANDARD, -1);
    PlacedOrder placed =
        new PlacedOrder(
            AT,
            person("架空　花子", "カクウ　ハナコ"),
            List.of(new Destination("1", person("架空　次郎", "カクウ　ジロウ"), "", "", "")),
            List.of(line(1, "SKU-1", "茶碗", 2), line(2, "SKU-2", "湯呑", 1)),
            new Amounts(
                Optional.of(goods),
                Optional.of(due),
                Optional.of(due),
                List.of(postage, coupon),
                List.of()),
            new PaymentMethod(PaymentMethod.Kind.DEFERRED, "後払い"),
            "宅配便",
            DeliveryWish.NONE,
            "",
            Set.of());
    return new Order(
        new OrderId(1),
        new AccountId("main"),
        new OrderKey(ShopId.of("sample~shop"), "SAMPLE-0001"),
        1,
        AT,
        AT,
        placed,
        MallState.NONE,
        Stage.ACCEPTED,
        Route.STANDARD,
        Optional.empty(),
        PaymentState.UNPAID,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Person person(String name, String kana) {
    Address address = new Address("1040061", "東京都", "中央区", "銀座９９－９－９", "架空ビル９階");
    return new Person(name, kana, "", address, "03-0000-0000", "sample@example.com");
  }

  private static OrderLine line(int no, String sku, String name, int quantity) {
    return new OrderLine(
        no, "", 0, sku, "", name, List.of(), quantity, new Yen(1100), TaxRate.STANDARD, false);
  }
}
