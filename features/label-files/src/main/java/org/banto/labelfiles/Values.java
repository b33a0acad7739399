// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.Japan;
import org.banto.base.Yen;
import org.banto.connect.Label;
import org.banto.file.engine.Addressee;
import org.banto.file.engine.Count;
import org.banto.file.engine.Slots;
import org.banto.file.engine.Splitter;
import org.banto.file.engine.SymbolText;
import org.banto.file.engine.Windows31J;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;

/** What the fields say for one row: a shipment, and one of its products or all of them. */
final class Values {
  private static final Splitter SPLITTER = new Splitter(Count.DISPLAY);

  private final Label label;
  private final Shipment shipment;
  private final Addressee to;
  private final Addressee from;
  private final List<Goods> goods;
  private final String between;
  private final LabelFacts facts;

  /** Of a label, with these of the goods in its parcels. */
  Values(Label label, List<Goods> goods, String between, LabelFacts facts) {
    this.facts = facts;
    this.label = label;
    this.shipment = label.shipment();
    this.to = new Addressee(label.recipient());
    this.from = new Addressee(label.sender());
    this.goods = goods;
    this.between = between;
  }

  /** What stands for a symbol; nothing where it is away, or has nothing to say. */
  String of(SymbolText.Symbol symbol) {
    return LabelField.of(symbol.code())
        .map(f -> of(f, symbol.how()))
        .orElseGet(() -> ofOrders(symbol));
  }

  /** The text of a field; empty where there is none. */
  private String of(LabelField field, String how) {
    return switch (field.part()) {
      case SHIPMENT -> shipment(field, how);
      case RECIPIENT -> recipient(field, how);
      case SENDER -> sender(field, how);
      case ORDER -> order().map(o -> order(o, field, how)).orElse("");
      case PRODUCT ->
          goods.stream().map(g -> product(g, field)).collect(Collectors.joining(between));
    };
  }

  /** What a field of orders says. */
  private String ofOrders(SymbolText.Symbol said) {
    if (facts.isOfLines(said)) {
      return goods.stream().map(g -> facts.of(said, g)).collect(Collectors.joining(between));
    }
    return facts.of(said, owner());
  }

  /** That of the product where the row has one, else that of the shipment. */
  private Optional<Order> order() {
    return owner().order();
  }

  private Label owner() {
    return goods.size() == 1 ? goods.get(0).of() : label;
  }

  private String shipment(LabelField field, String how) {
    Carriage carriage = shipment.carriage();
    return switch (field) {
      case NUMBER -> shipment.number().value();
      case PARCELS -> String.valueOf(shipment.parcels().size());
      case SHIP_DATE -> day(shipment.shipDate(), how);
      case WISH_DATE -> day(shipment.wish().date(), how);
      case WISH_SLOT -> shipment.wish().slot().map(s -> s.label()).orElse("");
      case SLOT_CODE ->
          shipment.wish().slot().map(s -> Slots.neutral(s).orElse(s.label())).orElse("");
      case CARRIER -> carriage.carrier();
      case LABEL -> carriage.label();
      case TEMPERATURE -> carriage.temperature().name();
      case COD -> yen(shipment.cod());
      case COD_TAX -> yen(label.codTax());
      case NOTE -> shipment.labelNote();
      case DEPOT_CODE -> carriage.depot().map(Carriage.Place::code).orElse("");
      case DEPOT_NAME -> carriage.depot().map(Carriage.Place::name).orElse("");
      case CODE -> label.shop().codes().getOrDefault(how, "");
      case FIRST_ITEM -> label.lines().stream().findFirst().map(OrderLine::name).orElse("");
      case KINDS -> String.valueOf(Goods.in(label).size());
      default -> String.valueOf(Goods.in(label).stream().mapToInt(Goods::quantity).sum());
    };
  }

  private String recipient(LabelField field, String how) {
    return switch (field) {
      case NAME -> to.name();
      case KANA -> label.recipient().kana();
      case COMPANY -> to.company();
      case HONORIFIC -> to.honorific();
      case ZIP -> to.zip();
      case ZIP_DIGITS -> to.zip().replace("-", "");
      case PREFECTURE -> to.prefecture();
      case CITY -> to.city();
      case STREET -> to.street();
      case BUILDING -> to.building();
      case ADDRESS -> address(to, how);
      case PHONE -> to.phone();
      default -> to.phone().replaceAll("[^0-9]", "");
    };
  }

  private String sender(LabelField field, String how) {
    return switch (field) {
      case SENDER_NAME -> from.name();
      case SENDER_ZIP -> from.zip();
      case SENDER_PREFECTURE -> from.prefecture();
      case SENDER_CITY -> from.city();
      case SENDER_STREET -> from.street();
      case SENDER_BUILDING -> from.building();
      case SENDER_ADDRESS -> address(from, how);
      default -> from.phone();
    };
  }

  private static String order(Order order, LabelField field, String how) {
    return switch (field) {
      case ORDER_NUMBER -> order.key().number();
      case MALL_SHOP -> order.key().shop().toString();
      case ORDERED_AT ->
          day(Optional.of(LocalDate.ofInstant(order.placed().orderedAt(), Japan.ZONE)), how);
      case BUYER_NAME -> new Addressee(order.placed().buyer()).name();
      case BUYER_PHONE -> Windows31J.narrow(order.placed().buyer().phone());
      case PAYMENT -> order.placed().payment().name();
      case DELIVERY -> order.placed().deliveryMethod();
      case DUE -> yen(order.placed().amounts().due());
      default -> order.placed().remarks();
    };
  }

  private static String product(Goods of, LabelField field) {
    OrderLine line = of.line();
    return switch (field) {
      case LINE_NO -> String.valueOf(line.no());
      case SKU -> line.sku();
      case ITEM_CODE -> line.itemCode();
      case ITEM_NAME -> line.name();
      case OPTIONS -> String.join(" ", line.options());
      case QUANTITY -> String.valueOf(of.quantity());
      case UNIT_PRICE -> String.valueOf(line.unitPrice().value());
      default -> String.valueOf(line.tax().percent());
    };
  }

  private static String yen(Optional<Yen> yen) {
    return yen.map(Yen::value).map(String::valueOf).orElse("");
  }

  /** A day by its pattern, or as label files write days. */
  private static String day(Optional<LocalDate> day, String how) {
    return day.map(SymbolText.pattern(how)::format).orElse("");
  }

  /** All of it, or one of its lines; where it does not fit, the first line has it all and is told. */
  private static String address(Addressee of, String how) {
    String whole = of.building().isEmpty() ? of.place() : of.place() + "　" + of.building();
    if (how.isEmpty()) {
      return whole;
    }
    SymbolForms.Line line = SymbolForms.Line.of(how);
    Function<List<String>, String> pick = all -> all.get(line.no() - 1);
    return of.lines(SPLITTER, line.width(), line.of())
        .map(pick)
        .orElse(line.no() == 1 ? whole : "");
  }

  /** Whether an address that is asked for in lines fits into them. */
  static boolean fits(Label label, LabelField field, String how) {
    Addressee of = new Addressee(field == LabelField.ADDRESS ? label.recipient() : label.sender());
    SymbolForms.Line line = SymbolForms.Line.of(how);
    return of.lines(SPLITTER, line.width(), line.of()).isPresent();
  }
}
