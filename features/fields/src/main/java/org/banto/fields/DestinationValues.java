// SPDX-License-Identifier: Apache-2.0
package org.banto.fields;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.banto.base.Person;
import org.banto.fields.FieldRegister.Mark;
import org.banto.order.Destination;
import org.banto.order.Order;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;
import org.banto.shipment.Shipment;

/** Where an order goes, and how: of each destination. */
final class DestinationValues {
  private DestinationValues() {}

  static FieldRegister of(FieldRegister fields) {
    return fields.and(DestinationValues::recipient).and(DestinationValues::carriage);
  }

  private static FieldRegister recipient(FieldRegister fields) {
    return fields
        .and(f -> person(f, "name", "氏名", "", Person::name, Mark.PERSONAL))
        .and(f -> person(f, "kana", "フリガナ", ": reading", Person::kana, Mark.PERSONAL))
        .and(f -> person(f, "company", "会社名", ": company", Person::company, Mark.PERSONAL))
        .and(f -> person(f, "zip", "郵便番号", ": zip", p -> p.address().zip(), Mark.PERSONAL))
        .and(f -> person(f, "prefecture", "都道府県", ": prefecture", p -> p.address().prefecture()))
        .and(
            f -> person(f, "address", "住所", ": address", p -> p.address().oneLine(), Mark.PERSONAL))
        .and(f -> person(f, "phone", "電話番号", ": phone", Person::phone, Mark.PERSONAL))
        .with(
            "destination.other",
            Type.FLAG,
            Scope.DESTINATION,
            "注文者と別の送付先",
            "Recipient is not the buyer",
            Values.ofDestinations((o, i) -> other(o.placed().buyer(), place(o, i).recipient())))
        .and(f -> words(f, "noshi", "のし", "Noshi", Destination::noshi))
        .and(f -> words(f, "wrapping", "ラッピング", "Wrapping", Destination::wrapping))
        .and(f -> words(f, "note", "送付先への指示", "Note of the place", Destination::note));
  }

  private static FieldRegister person(
      FieldRegister fields,
      String part,
      String ja,
      String en,
      Function<Person, String> of,
      Mark... marks) {
    return fields.with(
        "destination." + part,
        Type.TEXT,
        Scope.DESTINATION,
        "送付先" + ja,
        "Recipient" + en,
        Values.ofDestinations((o, i) -> of.apply(place(o, i).recipient())),
        marks);
  }

  /** What buyers write for a gift may name people. */
  private static FieldRegister words(
      FieldRegister fields, String part, String ja, String en, Function<Destination, String> of) {
    return fields.with(
        "destination." + part,
        Type.TEXT,
        Scope.DESTINATION,
        ja,
        en,
        Values.ofDestinations((o, i) -> of.apply(place(o, i))),
        Mark.PERSONAL);
  }

  private static FieldRegister carriage(FieldRegister fields) {
    return fields
        .with(
            "destination.wish",
            Type.DATE,
            Scope.DESTINATION,
            "送付先のお届け希望日",
            "Wished day of the place",
            Values.ofDestinations(DestinationValues::wish))
        .with(
            "carrier",
            Type.SET,
            Scope.DESTINATION,
            "運送会社",
            "Carrier",
            Values.ofDestinations(
                (o, i) -> shipments(o, i).stream().map(s -> s.carriage().carrier()).toList()),
            Mark.SEARCHABLE)
        .with(
            "label",
            Type.SET,
            Scope.DESTINATION,
            "送り状種類",
            "Slip type",
            Values.ofDestinations(
                (o, i) -> shipments(o, i).stream().map(s -> s.carriage().label()).toList()))
        .with(
            "temperature",
            Type.SET,
            Scope.DESTINATION,
            "温度帯",
            "Temperature",
            Values.ofDestinations(
                (o, i) ->
                    shipments(o, i).stream().map(s -> s.carriage().temperature().name()).toList()))
        .choices(FieldChoices.TEMPERATURES);
  }

  /** That of its shipments, the earliest; that of the order while none is planned. */
  private static Optional<LocalDate> wish(Order order, int destination) {
    List<Shipment> planned = shipments(order, destination);
    return planned.isEmpty()
        ? order.placed().wish().date()
        : planned.stream().flatMap(s -> s.wish().date().stream()).min(LocalDate::compareTo);
  }

  private static List<Shipment> shipments(Order order, int destination) {
    return order.live().stream().filter(s -> s.destination() == destination).toList();
  }

  private static Destination place(Order order, int destination) {
    return order.placed().destinations().get(destination);
  }

  /** Unknown while neither has a name. */
  private static Optional<Boolean> other(Person buyer, Person recipient) {
    String from = plain(buyer.name() + buyer.company());
    String to = plain(recipient.name() + recipient.company());
    return from.isEmpty() && to.isEmpty()
        ? Optional.empty()
        : Optional.of(!from.equals(to) || !buyer.address().equals(recipient.address()));
  }

  /** A name as it is compared: width, case and blanks are no matter. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s", "");
  }
}
