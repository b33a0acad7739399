// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Japan;
import org.banto.base.Person;
import org.banto.base.TimeSlot;
import org.banto.house.ProductMaster;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Temperature;

/**
 * An order as XML, the language of the templates: everything a paper may show, dates and names ready
 * to print, money as plain numbers. README.md describes it.
 */
final class OrderSheet {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu年M月d日(E)", Locale.JAPANESE);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.JAPANESE);

  private final Paper paper;
  private final PrintNames names;
  private final PrintShelves shelves;
  private final Decorations decorations;
  private final Map<String, String> settings;
  private final TaxKinds kinds;
  private final FieldWords words;
  private final FieldWords.Sheet sheet;
  private final XmlSheet xml = XmlSheet.piece("order");

  private OrderSheet(
      Paper paper, Order order, Map<String, String> settings, FieldSet fields, FieldWords words) {
    this.paper = paper;
    this.words = words;
    this.sheet = new FieldWords.Sheet(paper, order);
    this.kinds = TaxKinds.of(order, settings);
    this.settings = settings;
    this.names = PrintNames.of(settings);
    this.shelves = PrintShelves.of(settings);
    this.decorations = Decorations.of(settings, fields);
  }

  /**
   * Writes the order of one paper.
   *
   * @param facts what is issued, for a numbered paper
   * @param settings the settings section {@code documents}
   * @param fields what its decorations may ask
   * @param words what its template asks of fields; made for this very order
   */
  static byte[] of(
      Paper paper,
      Order order,
      Optional<Facts> facts,
      String registration,
      Map<String, String> settings,
      FieldSet fields,
      FieldWords words) {
    OrderSheet sheet = new OrderSheet(paper, order, settings, fields, words);
    sheet.xml.with("registration", registration);
    sheet.order(order);
    facts.ifPresent(f -> f.write(sheet.xml, sheet.kinds));
    return sheet.xml.toBytes();
  }

  /** A day as it is printed. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A moment as it is printed. */
  static String time(Instant moment) {
    return TIME.format(moment.atZone(Japan.ZONE));
  }

  /** The day of a moment in Japan. */
  static LocalDate dayOf(Instant moment) {
    return moment.atZone(Japan.ZONE).toLocalDate();
  }

  private void order(Order order) {
    xml.with("id", order.id())
        .with("paper", paper.code())
        .with("number", order.key().number())
        .with("shop", order.key().shop())
        .with("mall", order.key().shop().mall())
        .with("ordered", DAY.format(order.placed().orderedAt().atZone(Japan.ZONE)))
        .with("payment", order.placed().payment().name())
        .with("payment-kind", order.placed().payment().kind())
        .with("method", order.placed().deliveryMethod())
        .with("gift", order.placed().flags().contains(OrderFlag.GIFT) ? "yes" : "")
        .with("receipt", order.placed().flags().contains(OrderFlag.RECEIPT_WANTED) ? "yes" : "")
        .with("destinations", order.placed().destinations().size());
    money(order);
    xml.open("buyer");
    person(order.placed().buyer());
    xml.close();
    List<Delivery> deliveries = deliveries(paper, order);
    for (int i = 0; i < deliveries.size(); i++) {
      delivery(order, deliveries.get(i), i + 1, deliveries.size());
    }
    xml.text("remarks", order.placed().remarks());
    order.tags().stream().sorted().forEach(t -> xml.text("tag", t));
    order.notes().forEach(n -> xml.text("note", n.text()));
    words.order(xml, sheet);
  }

  /** What a paper tells of: the buyer's statement adds up to the whole order. */
  static List<Delivery> deliveries(Paper paper, Order order) {
    return paper.hasPrices() ? Delivery.of(order) : Delivery.now(order);
  }

  private void money(Order order) {
    xml.with("goods", order.placed().amounts().goods().map(y -> y.value()))
        .with("total", order.placed().amounts().total().map(y -> y.value()))
        .with("due", order.placed().amounts().due().map(y -> y.value()));
    for (Charge charge : order.placed().amounts().charges()) {
      if (charge.amount().value() != 0) {
        xml.open("charge")
            .with("kind", charge.kind())
            .with("label", charge.label().isBlank() ? label(charge.kind()) : charge.label())
            .with("amount", charge.amount().value())
            .with("rate", charge.tax().percent())
            .with(TaxKinds.KIND, kinds.of(charge.tax()))
            .close();
      }
    }
    TaxTable table = TaxTable.of(order.placed(), TaxRules.of(settings));
    xml.open("paid").with("amount", table.paid().value()).close();
    table
        .totals()
        .forEach(
            t ->
                xml.open("tax")
                    .with("rate", t.rate().percent())
                    .with(TaxKinds.KIND, kinds.of(t.rate()))
                    .with("total", t.total().value())
                    .with("tax", t.tax().value())
                    .close());
  }

  private static String label(Charge.Kind kind) {
    return switch (kind) {
      case POSTAGE -> "送料";
      case COD_FEE -> "代引手数料";
      case PAYMENT_FEE -> "決済手数料";
      case WRAPPING -> "ラッピング料";
      case SHOP_COUPON, MALL_COUPON -> "クーポン利用";
      case POINTS -> "ポイント利用";
      case OTHER -> "その他";
    };
  }

  private void delivery(Order order, Delivery delivery, int n, int of) {
    Destination destination = order.placed().destinations().get(delivery.destination());
    xml.open("delivery")
        .with("n", n)
        .with("of", of)
        .with("noshi", destination.noshi())
        .with("wrapping", destination.wrapping());
    wish(delivery.shipment().map(Shipment::wish).orElse(order.placed().wish()));
    delivery.shipment().ifPresent(this::shipment);
    person(destination.recipient());
    xml.text("note", destination.note());
    if (paper == Paper.WORKSHEET) {
      decorations.on(order, delivery).forEach(this::decoration);
    }
    words.delivery(xml, sheet, n - 1);
    for (int i = 0; i < delivery.pieces().size(); i++) {
      line(order, delivery.pieces().get(i), n - 1, i);
    }
    delivery.shipment().ifPresent(this::codes);
    xml.close();
  }

  private void decoration(Decorations.Rule rule) {
    boolean stamp = rule.how() == Decorations.How.STAMP;
    xml.open(stamp ? "stamp" : "marker")
        .with("text", rule.text())
        .with("about", rule.about().about())
        .with("colour", stamp ? rule.ink() : rule.stroke())
        .close();
  }

  private void wish(DeliveryWish wish) {
    xml.with("wish-day", wish.date().map(DAY::format));
    xml.with("wish-slot", wish.slot().map(TimeSlot::label));
  }

  private void shipment(Shipment shipment) {
    xml.with("shipment", shipment.number())
        .with("carrier", CarrierNames.of(shipment.carriage().carrier()))
        .with("label", CarrierNames.label(shipment.carriage().label()))
        .with("temperature", temperature(shipment.carriage().temperature()))
        .with("ship-day", shipment.shipDate().map(DAY::format))
        .with("cod", shipment.cod().map(y -> y.value()))
        .with("parcels", shipment.parcels().size())
        .with("label-note", shipment.labelNote())
        .with("together", together(shipment));
  }

  /** 同梱: which other shipments are in the same parcel. */
  private static String together(Shipment shipment) {
    return Stream.concat(shipment.lead().stream(), shipment.companions().stream())
        .map(ShipmentNumber::value)
        .collect(Collectors.joining("・"));
  }

  private void codes(Shipment shipment) {
    barcode(Barcode.code128(shipment.number().value()), shipment.number().value());
    for (Parcel parcel : shipment.parcels()) {
      parcel
          .waybill()
          .ifPresent(
              w -> {
                xml.open("waybill").with("parcel", parcel.no()).with("number", w.number());
                if (w.number().matches("[0-9]+")) {
                  barcode(Barcode.nw7(w.number()), w.number());
                }
                xml.close();
              });
    }
  }

  private void barcode(Barcode code, String text) {
    xml.open("barcode")
        .with("text", text)
        .with("width", code.width())
        .with("path", code.path())
        .close();
  }

  private void line(Order order, Delivery.Piece piece, int delivery, int at) {
    OrderLine line = piece.line();
    int quantity = piece.quantity();
    Optional<ProductMaster.Sold> sold = words.sold(order, line);
    xml.open("line")
        .with("no", line.no())
        .with("sku", line.sku())
        .with("item", line.itemCode())
        .with("name", names.of(line, sold))
        .with("quantity", quantity)
        .with("price", line.unitPrice().value())
        .with("amount", line.unitPrice().times(quantity).value())
        .with("rate", line.tax().percent())
        .with(TaxKinds.KIND, kinds.of(line.tax()));
    Optional<Decorations.Rule> marked =
        paper == Paper.WORKSHEET ? decorations.on(order, line, quantity) : Optional.empty();
    xml.with("marker", marked.map(Decorations.Rule::stroke))
        .with("mark", marked.map(Decorations.Rule::text));
    line.options().forEach(o -> xml.text("option", o));
    if (paper.isForPicking()) {
      sold.ifPresent(s -> s.parts().forEach(part -> part(part, quantity)));
    }
    words.line(xml, sheet, delivery, at);
    xml.close();
  }

  /** What is fetched for so many of a kit. */
  private void part(ProductMaster.Part part, int kits) {
    xml.open("part")
        .with("sku", part.item().code())
        .with("name", names.of(part.item()))
        .with("location", shelves.of(part.item()))
        .with("quantity", Math.multiplyFull(part.quantity(), kits))
        .close();
  }

  /** A person papers speak to; a company without a name takes its place. */
  private void person(Person person) {
    Honorific.Named named = Honorific.of(settings).of(person);
    String company = person.name().isBlank() ? "" : person.company();
    person(xml, person, named.name(), company, named.honorific());
  }

  /** The shop. */
  static void person(XmlSheet xml, Person person) {
    person(xml, person, person.name(), person.company(), "");
  }

  private static void person(
      XmlSheet xml, Person person, String name, String company, String honorific) {
    Address address = person.address();
    String zip = address.zip();
    xml.open("person")
        .with("name", name)
        .with("honorific", honorific)
        .with("kana", person.kana())
        .with("company", company)
        .with("zip", zip.matches("[0-9]{7}") ? zip.substring(0, 3) + "-" + zip.substring(3) : zip)
        .with("prefecture", address.prefecture())
        .with("city", address.city())
        .with("street", address.street())
        .with("building", address.building())
        .with("phone", person.phone())
        .with("mail", person.mail())
        .close();
  }

  private static String temperature(Temperature temperature) {
    return switch (temperature) {
      case AMBIENT -> "";
      case CHILLED -> "クール（冷蔵）";
      case FROZEN -> "クール（冷凍）";
    };
  }
}
