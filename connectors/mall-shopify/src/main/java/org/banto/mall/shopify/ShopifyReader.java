// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Carriers;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Table;
import org.banto.order.Destination;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;

/** Reads an order of the Admin API; its name ({@code #1001}) is the number that buyer and staff see. */
final class ShopifyReader {
  private static final Table PAYMENTS = Table.of(ShopifyReader.class, "payments.tsv", 3);
  private static final Table COMPANIES = Table.of(ShopifyReader.class, "companies.tsv", 2);

  private final ShopifyAccount account;
  private final Payments payments;
  private final Carriers carriers;

  ShopifyReader(ShopifyAccount account) {
    this.account = account;
    this.payments = new Payments(PAYMENTS, account.payments());
    this.carriers = carriers(account);
  }

  static Carriers carriers(ShopifyAccount account) {
    return new Carriers(COMPANIES, account.carriers());
  }

  /** Whether what the shop set up can be read. */
  void check() throws ConnectorException {
    payments.check();
    account.carriers().check();
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    return Json.read(payload.bytes(), this::read);
  }

  private ReadOrder read(Json order) {
    String number = order.needed("name");
    if (!order.needed("currencyCode").equals("JPY")) {
      throw order.at("currencyCode").wrong(new Text("が JPY ではありません", "is not JPY"));
    }
    PaymentMethod method = method(order);
    Money money = new Money(order, account.codFee());
    return new ReadOrder(
        number,
        placed(order, method, money),
        States.mall(order, method.kind()),
        States.payment(order, method.kind(), money.due()),
        shipped(order));
  }

  private PlacedOrder placed(Json order, PaymentMethod method, Money money) {
    Attributes attributes = new Attributes(order.list("customAttributes"), account.keys());
    List<OrderLine> lines = Lines.of(order);
    return new PlacedOrder(
        order.time("processedAt").orElseGet(() -> order.neededTime("createdAt")),
        People.buyer(order),
        List.of(
            new Destination(
                "", People.recipient(order), attributes.noshi(), attributes.wrapping(), "")),
        lines,
        money.amounts(lines),
        method,
        money.deliveryMethod(),
        attributes.wish(),
        attributes.remarks(order.text("note")),
        flags(attributes, order));
  }

  /** The gateway that pays; gift cards and store credit pay a part, where there is another. */
  private PaymentMethod method(Json order) {
    List<String> names = order.texts("paymentGatewayNames");
    List<PaymentMethod> all = names.stream().map(n -> payments.method(n, "")).toList();
    return all.stream()
        .filter(m -> m.kind() != PaymentMethod.Kind.POINTS)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElse(new PaymentMethod(PaymentMethod.Kind.OTHER, ""));
  }

  private static Set<OrderFlag> flags(Attributes attributes, Json order) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    if (!attributes.noshi().isEmpty() || !attributes.wrapping().isEmpty()) {
      flags.add(OrderFlag.GIFT);
    }
    if (order.text("note").contains("領収")) {
      flags.add(OrderFlag.RECEIPT_WANTED);
    }
    return flags;
  }

  private List<ParcelNotice> shipped(Json order) {
    return order.list("fulfillments").stream()
        .filter(f -> f.text("status").equals("SUCCESS"))
        .flatMap(f -> f.list("trackingInfo").stream().map(t -> parcel(f, t)))
        .filter(p -> !p.number().isEmpty())
        .toList();
  }

  private ParcelNotice parcel(Json fulfilment, Json tracking) {
    return new ParcelNotice(
        "",
        carriers.carrier(tracking.text("company")),
        number(tracking.text("number")),
        fulfilment.neededTime("createdAt").atZone(Japan.ZONE).toLocalDate());
  }

  /** A waybill number without what people put between its digits. */
  static String number(String text) {
    return text.replaceAll("[^0-9A-Za-z]", "");
  }
}
