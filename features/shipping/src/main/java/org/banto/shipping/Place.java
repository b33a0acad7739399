// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banto.base.Address;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.order.Order;
import org.banto.order.PaymentMethod;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Temperature;

/**
 * Something of an order that waits and goes somewhere.
 *
 * @param key the same for what may share a parcel: buyer, recipient, address, phone, temperature,
 *     and where the shop wants it the way to pay; a digest
 * @param order of which order
 * @param number the mall's number of the order
 * @param desk where the order stands
 * @param shipment which shipment, once planned
 * @param cod whether the carrier collects its money
 */
record Place(
    String key,
    OrderId order,
    String number,
    Desk desk,
    Optional<ShipmentNumber> shipment,
    boolean cod) {
  /** Bytes of a key; it is written in hex. */
  static final int KEY_BYTES = 16;

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final Pattern COUNTED = Pattern.compile("(?<=[0-9])(丁目|番地の|番地|番|号|の)");
  private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–—―−ー-]+(?=[0-9])");
  private static final Pattern LAST_HYPHENS = Pattern.compile("-+$");

  private static final Set<Desk> WAITING = EnumSet.of(Desk.NEW, Desk.PAY_WAIT, Desk.SHIP_WAIT);

  /** What of an order may share a parcel with something of another; a companion has one already. */
  static List<Place> of(Order order, ShippingSettings settings, CarriageChoice choice) {
    boolean off = settings.sharing() == ShippingSettings.Sharing.OFF;
    if (off || !WAITING.contains(order.desk()) || !order.route().has(Desk.DOC_WAIT)) {
      return List.of();
    }
    return order.live().isEmpty()
        ? unplanned(order, settings, choice)
        : planned(order, settings).toList();
  }

  /** The first of several to one place. */
  private static Stream<Place> planned(Order order, ShippingSettings settings) {
    return order.live().stream()
        .filter(s -> s.waiting() && s.lead().isEmpty())
        .map(
            s ->
                place(
                    order, s.destination(), Optional.of(s), s.carriage().temperature(), settings));
  }

  private static List<Place> unplanned(
      Order order, ShippingSettings settings, CarriageChoice choice) {
    Temperature cold = choice.of(settings, order, false).temperature();
    return IntStream.range(0, order.placed().destinations().size())
        .mapToObj(d -> place(order, d, Optional.empty(), cold, settings))
        .toList();
  }

  private static Place place(
      Order order,
      int destination,
      Optional<Shipment> shipment,
      Temperature cold,
      ShippingSettings settings) {
    PaymentMethod.Kind kind = order.placed().payment().kind();
    Person to = order.placed().destinations().get(destination).recipient();
    Address address = to.address();
    boolean same = settings.sharing() == ShippingSettings.Sharing.SAME_PAYMENT;
    String key =
        String.join(
            "|",
            plain(order.placed().buyer().name()),
            plain(to.name()),
            plain(to.company()),
            digits(address.zip()),
            plain(address.prefecture() + address.city() + address.street()),
            plain(address.building()),
            digits(to.phone()),
            cold.name(),
            same ? kind.name() : "");
    boolean cod = shipment.map(s -> s.cod().isPresent()).orElse(kind == PaymentMethod.Kind.COD);
    return new Place(
        Digest.of(key).substring(0, 2 * KEY_BYTES),
        order.id(),
        order.key().number(),
        order.desk(),
        shipment.map(Shipment::number),
        cod);
  }

  private static String digits(String text) {
    return NO_DIGIT.matcher(text).replaceAll("");
  }

  /** One way of writing: full and half width, spaces, kinds of hyphens, 丁目 and 番地. */
  private static String plain(String text) {
    String one = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String close = SPACE.matcher(one).replaceAll("");
    String counted = COUNTED.matcher(close).replaceAll("-");
    String joined = HYPHENS.matcher(counted).replaceAll("-");
    return LAST_HYPHENS
        .matcher(joined)
        .replaceAll("")
        .replace('髙', '高')
        .replace('﨑', '崎')
        .replace('栁', '柳')
        .replace('關', '関');
  }
}
