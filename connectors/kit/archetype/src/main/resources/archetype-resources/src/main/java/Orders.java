package ${package};

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.*;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.ParcelNotice;
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
          text(o, "number"), placed(o), state(o), payment(o), shipped(o));
    } catch (DateTimeException | IllegalArgumentException e) {
      // the message of an exception may quote what a buyer wrote
      throw new ConnectorException(
          Reason.MALFORMED, new Text("注文の内容を読めません", "What the order says cannot be read"));
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
    Amounts amounts =
        new Amounts(
            Optional.of(goods),
            Optional.of(new Yen(number(o, "total"))),
            Optional.of(new Yen(number(o, "due"))),
            charges(o),
            taxes(o));
    Person recipient = o.hasNonNull("recipient") ? person(o.path("recipient")) : buyer;
    return new PlacedOrder(
        OffsetDateTime.parse(text(o, "orderedAt")).toInstant(),
        buyer,
        List.of(new Destination("1", recipient, "", "", "")),
        lines,
        amounts,
        method(o.path("payment")),
        "宅配便",
        wish(o.path("wish")),
        optional(o, "remarks"),
        Set.of());
  }

  /** What is taken off is negative. A coupon makes the goods cheaper; points are money and bear no tax. */
  private static List<Charge> charges(JsonNode o) {
    List<Charge> charges =
        List.of(
            charge(Charge.Kind.POSTAGE, "送料", number(o, "postage"), TaxRate.STANDARD),
            charge(Charge.Kind.COD_FEE, "代引手数料", number(o, "codFee"), TaxRate.STANDARD),
            charge(Charge.Kind.SHOP_COUPON, "クーポン", -number(o, "coupon"), TaxRate.STANDARD),
            charge(Charge.Kind.POINTS, "ポイント", -number(o, "points"), TaxRate.NONE));
    return charges.stream().filter(c -> !c.amount().equals(Yen.ZERO)).toList();
  }

  /** One of the whole order, not of one destination. */
  private static Charge charge(Charge.Kind kind, String words, long yen, TaxRate tax) {
    return new Charge(kind, words, new Yen(yen), tax, -1);
  }

  private static List<TaxTotal> taxes(JsonNode o) {
    List<TaxTotal> taxes = new ArrayList<>();
    for (JsonNode t : o.path("taxes")) {
      TaxRate rate = new TaxRate((int) number(t, "rate"));
      taxes.add(new TaxTotal(rate, new Yen(number(t, "total")), new Yen(number(t, "tax"))));
    }
    return taxes;
  }

  private static DeliveryWish wish(JsonNode wish) {
    Optional<LocalDate> day =
        wish.hasNonNull("day") ? Optional.of(LocalDate.parse(text(wish, "day"))) : Optional.empty();
    Optional<TimeSlot> slot =
        wish.hasNonNull("from")
            ? Optional.of(TimeSlot.hours((int) number(wish, "from"), (int) number(wish, "to")))
            : Optional.empty();
    return new DeliveryWish(day, slot);
  }

  /** Parcels that ${id} was told of already, by whomever; the house tells it none of them again. */
  private static List<ParcelNotice> shipped(JsonNode o) {
    List<ParcelNotice> parcels = new ArrayList<>();
    for (JsonNode p : o.path("parcels")) {
      parcels.add(
          new ParcelNotice(
              "1", text(p, "carrier"), text(p, "number"), LocalDate.parse(text(p, "day"))));
    }
    return parcels;
  }

  private static Person person(JsonNode p) {
    Address address =
        new Address(
            text(p, "zip"), text(p, "prefecture"), text(p, "city"), text(p, "street"),
            optional(p, "building"));
    return new Person(
        text(p, "name"), optional(p, "kana"), "", address, text(p, "phone"),
        optional(p, "mail"));
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
          case "コンビニ前払い" -> PaymentMethod.Kind.CONVENIENCE_STORE;
          case "代金引換" -> PaymentMethod.Kind.COD;
          case "後払い" -> PaymentMethod.Kind.DEFERRED;
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

  /** Empty where there is none: a far side may leave it out or say null. */
  private static String optional(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : "";
  }

  private static long number(JsonNode node, String field) {
    if (!node.path(field).isIntegralNumber()) {
      throw new IllegalArgumentException(field);
    }
    return node.path(field).asLong();
  }
}
