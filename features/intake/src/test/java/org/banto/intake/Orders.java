// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.base.Yen;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ReadOrder;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxRate;
import org.banto.payment.PaymentState;

/** Orders for tests, made bit by bit; every name and number is invented. */
final class Orders {
  static final Address GOOD = new Address("1000001", "東京都", "千代田区", "千代田1-1-5", "");

  private String number = "A-1";
  private Instant at = House.NOON;
  private Address address = GOOD;
  private String phone = "03-0000-0000";
  private final List<OrderLine> lines = new ArrayList<>();
  private Amounts amounts;
  private PaymentMethod.Kind kind = PaymentMethod.Kind.CARD;
  private DeliveryWish wish = DeliveryWish.NONE;
  private String remarks = "";
  private Standing standing = Standing.NEW;
  private PaymentState payment = PaymentState.AUTHORISED;
  private final List<ParcelNotice> shipped = new ArrayList<>();
  private Set<OrderFlag> flags = Set.of();

  private Orders() {
    lines.add(line(1, 2, 1000));
  }

  static ReadOrder order(String number, UnaryOperator<Orders> edit) {
    Orders o = new Orders();
    o.number = number;
    return edit.apply(o).read();
  }

  static ReadOrder order(String number) {
    return order(number, o -> o);
  }

  static OrderLine line(int no, int quantity, long price) {
    return new OrderLine(
        no,
        "L" + no,
        0,
        "SKU-" + no,
        "",
        "急須",
        List.of(),
        quantity,
        new Yen(price),
        TaxRate.STANDARD,
        false);
  }

  static Charge charge(Charge.Kind kind, long yen) {
    return new Charge(kind, "", new Yen(yen), TaxRate.STANDARD, -1);
  }

  static Amounts amounts(long goods, long total, long due, Charge... charges) {
    return new Amounts(
        Optional.of(new Yen(goods)),
        Optional.of(new Yen(total)),
        Optional.of(new Yen(due)),
        List.of(charges),
        List.of());
  }

  Orders at(Instant value) {
    at = value;
    return this;
  }

  Orders to(Address value) {
    address = value;
    return this;
  }

  Orders phone(String value) {
    phone = value;
    return this;
  }

  Orders lines(OrderLine... value) {
    lines.clear();
    lines.addAll(List.of(value));
    return this;
  }

  Orders costs(Amounts value) {
    amounts = value;
    return this;
  }

  Orders paidBy(PaymentMethod.Kind value) {
    kind = value;
    return this;
  }

  Orders wish(DeliveryWish value) {
    wish = value;
    return this;
  }

  Orders remarks(String value) {
    remarks = value;
    return this;
  }

  Orders stands(Standing value) {
    standing = value;
    return this;
  }

  Orders money(PaymentState value) {
    payment = value;
    return this;
  }

  Orders shipped(ParcelNotice value) {
    shipped.add(value);
    return this;
  }

  Orders flags(OrderFlag... value) {
    flags = Set.of(value);
    return this;
  }

  private ReadOrder read() {
    Person person = new Person("番頭 花子", "バントウ ハナコ", "", address, phone, "hanako@example.jp");
    long goods = lines.stream().mapToLong(l -> l.amount().value()).sum();
    Amounts money =
        amounts != null
            ? amounts
            : amounts(goods, goods + 500, goods + 500, charge(Charge.Kind.POSTAGE, 500));
    PlacedOrder placed =
        new PlacedOrder(
            at,
            person,
            List.of(new Destination("D1", person, "", "", "")),
            lines,
            money,
            new PaymentMethod(kind, ""),
            "宅配便",
            wish,
            remarks,
            flags);
    return new ReadOrder(
        number,
        placed,
        new MallState(standing, standing.name(), standing.name()),
        payment,
        shipped);
  }
}
