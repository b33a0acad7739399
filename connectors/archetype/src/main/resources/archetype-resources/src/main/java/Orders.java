package ${package};

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.order.*;
import org.banto.payment.PaymentState;

/** What ${id} says of an order, in the house's words. A pure function. */
final class Orders {
  private Orders() {}

  static ReadOrder read(Payload payload) throws ConnectorException {
    JsonNode o = Api.parsed(payload.bytes(), Reason.MALFORMED);
    try {
      return new ReadOrder(
          text(o, "number"), placed(o), state(o), payment(o), List.of());
    } catch (DateTimeException | IllegalArgumentException e) {
      // the message of an exception may quote what a buyer wrote
      throw new ConnectorException(Reason.MALFORMED, "注文の内容を読めません");
    }
  }

  private static PlacedOrder placed(JsonNode o) {
    Person buyer = person(o.path("buyer"));
    List<OrderLine> lines = new ArrayList<>();
    for (JsonNode l : o.path("lines")) {
      int no = lines.size() + 1;
      Yen price = new Yen(number(l, "price"));
      TaxRate tax = new TaxRate((int) number(l, "tax"));
      lines.add(
          new OrderLine(
              no, text(l, "id"), 0, text(l, "sku"), "", text(l, "name"), List.of(),
              (int) number(l, "quantity"), price, tax, false));
    }
    Yen goods = lines.stream().map(OrderLine::amount).reduce(Yen.ZERO, Yen::plus);
    Yen postage = new Yen(number(o, "postage"));
    Charge charge = new Charge(Charge.Kind.POSTAGE, "送料", postage, TaxRate.STANDARD, 0);
    Optional<Yen> due = Optional.of(new Yen(number(o, "total")));
    List<TaxTotal> taxes = new ArrayList<>();
    for (JsonNode t : o.path("taxes")) {
      TaxRate rate = new TaxRate((int) number(t, "rate"));
      taxes.add(new TaxTotal(rate, new Yen(number(t, "total")), new Yen(number(t, "tax"))));
    }
    return new PlacedOrder(
        OffsetDateTime.parse(text(o, "orderedAt")).toInstant(),
        buyer,
        List.of(new Destination("1", buyer, "", "", "")),
        lines,
        new Amounts(Optional.of(goods), due, due, List.of(charge), taxes),
        method(o.path("payment")),
        "宅配便",
        DeliveryWish.NONE,
        o.path("remarks").asText(),
        Set.of());
  }

  private static Person person(JsonNode p) {
    Address address =
        new Address(
            text(p, "zip"), text(p, "prefecture"), text(p, "city"), text(p, "street"),
            p.path("building").asText());
    return new Person(
        text(p, "name"), p.path("kana").asText(), "", address, text(p, "phone"),
        p.path("mail").asText());
  }

  private static MallState state(JsonNode o) {
    String code = text(o, "state");
    MallState.Standing standing =
        switch (code) {
          case "new" -> MallState.Standing.NEW;
          case "ready" -> MallState.Standing.READY_TO_SHIP;
          case "shipped" -> MallState.Standing.SHIPPED;
          case "cancelled" -> MallState.Standing.CANCELLED;
          default -> MallState.Standing.ON_HOLD;
        };
    return new MallState(standing, code, code);
  }

  private static PaymentMethod method(JsonNode payment) {
    String words = text(payment, "method");
    PaymentMethod.Kind kind =
        switch (words) {
          case "クレジットカード" -> PaymentMethod.Kind.CARD;
          case "銀行振込" -> PaymentMethod.Kind.BANK_TRANSFER;
          default -> PaymentMethod.Kind.OTHER;
        };
    return new PaymentMethod(kind, words);
  }

  /** Goods leave for money that came or is safe to come; the promise of a bank transfer is neither. */
  private static PaymentState payment(JsonNode o) {
    boolean card = method(o.path("payment")).kind() == PaymentMethod.Kind.CARD;
    return switch (text(o.path("payment"), "state")) {
      case "free" -> PaymentState.NONE;
      case "open" -> PaymentState.UNPAID;
      case "review" -> PaymentState.MALL_REVIEW;
      case "authorized" -> card ? PaymentState.AUTHORISED : PaymentState.UNPAID;
      case "settled" -> card ? PaymentState.CAPTURED : PaymentState.PAID;
      case "short" -> PaymentState.SHORT;
      case "over" -> PaymentState.OVER;
      case "declined" -> PaymentState.FAILED;
      case "refunding" -> PaymentState.REFUND_DUE;
      case "refunded" -> PaymentState.REFUNDED;
      default -> PaymentState.UNKNOWN;
    };
  }

  private static String text(JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw new IllegalArgumentException(field);
    }
    return node.path(field).asText();
  }

  private static long number(JsonNode node, String field) {
    if (!node.path(field).isIntegralNumber()) {
      throw new IllegalArgumentException(field);
    }
    return node.path(field).asLong();
  }
}
