// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.mercari;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Japan;
import org.banto.base.Person;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Charges;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Reduced;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Words;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/** Reads an edge of {@code orderTransactions}. Of the buyer the mall tells only where the goods go. */
final class MercariReader {
  private static final Table STATUSES = Table.of(MercariReader.class, "statuses.tsv", 3);

  private final Reduced reduced;

  MercariReader(Reduced reduced) {
    this.reduced = reduced;
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    return Json.read(payload.bytes(), edge -> read(edge.at("node")));
  }

  private ReadOrder read(Json order) {
    MallState state = state(order);
    PaymentState payment =
        state.standing() == Standing.CANCELLED
            ? PaymentState.NONE
            : order.has("paidAt") ? PaymentState.PAID : PaymentState.UNPAID;
    return new ReadOrder(
        order.needed("id"), placed(order), state, payment, shipped(order.at("shipping")));
  }

  private PlacedOrder placed(Json order) {
    Person to = person(order.at("shippingAddress"));
    List<Json> products = order.list("products");
    return new PlacedOrder(
        order.neededTime("createdAt"),
        to,
        List.of(new Destination("", to, "", "", "")),
        lines(products),
        amounts(order, products),
        new PaymentMethod(PaymentMethod.Kind.WALLET, "メルカリShops"),
        products.isEmpty() ? "" : products.get(0).text("shippingMethod"),
        DeliveryWish.NONE,
        "",
        flags(order));
  }

  private static Person person(Json a) {
    return new Person(
        Words.join(" ", a.text("lastName"), a.text("firstName")),
        "",
        "",
        new Address(
            a.text("postalCode").replaceAll("[-\\s]", ""),
            a.at("state").text("name"),
            a.text("city"),
            a.text("address1"),
            a.text("address2")),
        a.text("phoneNumber"),
        "");
  }

  private List<OrderLine> lines(List<Json> products) {
    List<OrderLine> lines = new ArrayList<>();
    for (Json product : products) {
      String id = product.needed("productId");
      String sku = product.at("variant").text("skuCode");
      lines.add(
          new OrderLine(
              lines.size() + 1,
              id + '/' + product.at("variant").text("id"),
              0,
              sku.isBlank() ? id : sku,
              id,
              product.text("name"),
              List.of(),
              Math.toIntExact(product.neededNumber("purchasedQuantity")),
              new Yen(product.neededNumber("unitPrice")),
              reduced.rate(sku, id),
              false));
    }
    return lines;
  }

  private static Amounts amounts(Json order, List<Json> products) {
    long goods =
        products.stream()
            .mapToLong(p -> p.neededNumber("unitPrice") * p.neededNumber("purchasedQuantity"))
            .sum();
    Charges charges = new Charges();
    products.forEach(p -> charges.add(Charge.Kind.POSTAGE, "送料", p.number("buyerShippingFee")));
    Optional<Yen> due = order.yen("totalPrice");
    return new Amounts(Optional.of(new Yen(goods)), due, due, charges.list(), List.of());
  }

  private static Set<OrderFlag> flags(Json order) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    if (order.text("orderType").contains("PREORDER")) {
      flags.add(OrderFlag.PREORDER);
    }
    return flags;
  }

  private static MallState state(Json order) {
    String code = order.needed("status");
    Standing standing =
        STATUSES
            .cell(code, 1)
            .map(Standing::valueOf)
            .orElseThrow(() -> order.at("status").unknown());
    return new MallState(standing, code, STATUSES.cell(code, 2).orElse(code));
  }

  private static List<ParcelNotice> shipped(Json shipping) {
    return shipping
        .time("shippedAt")
        .or(() -> shipping.time("completedAt"))
        .map(at -> at.atZone(Japan.ZONE).toLocalDate())
        .map(day -> Tracking.read(shipping.text("trackingCode"), day))
        .orElseGet(List::of);
  }
}
