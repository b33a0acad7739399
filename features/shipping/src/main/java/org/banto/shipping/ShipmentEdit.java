// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.banto.base.DeliveryWish;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.TimeSlot;
import org.banto.shipment.Carriage;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;

/**
 * What staff changes on a shipment; what is null stays, an empty text takes away.
 *
 * @param carrier connector id
 * @param label slip type
 * @param temperature AMBIENT, CHILLED or FROZEN
 * @param shipDate {@code yyyy-MM-dd}
 * @param wishDate {@code yyyy-MM-dd}
 * @param wishSlot {@code 午前中}, {@code 14-16} or as shown
 * @param labelNote 記事欄
 * @param parcels how many boxes
 * @param place where the carrier leaves it: {@code DEPOT} (営業所止め・局留め) or a place of 置き配
 * @param depotCode the carrier's code of the depot
 * @param depotName the depot's name
 */
public record ShipmentEdit(
    String carrier,
    String label,
    String temperature,
    String shipDate,
    String wishDate,
    String wishSlot,
    String labelNote,
    Integer parcels,
    String place,
    String depotCode,
    String depotName) {
  private static final Pattern HOURS = Pattern.compile("([0-9]{1,2})時?[-~～〜]([0-9]{1,2})時?");
  private static final int MOST_PARCELS = 99;

  /** How and when it travels; null for what stays. */
  static ShipmentEdit slip(String carrier, String label, String shipDate) {
    return new ShipmentEdit(
        carrier, label, null, shipDate, null, null, null, null, null, null, null);
  }

  /**
   * The shipment with the changes.
   *
   * @throws IllegalArgumentException naming the part and the value
   */
  Shipment on(Shipment s) {
    Shipment edited = s.by(carriage(s.carriage())).wished(wish(s.wish()));
    if (shipDate != null) {
      edited = shipDate.isEmpty() ? edited.undated() : edited.on(date("shipDate", shipDate));
    }
    if (labelNote != null) {
      edited = edited.noted(labelNote.strip());
    }
    return parcels == null ? edited : edited.boxed(boxes());
  }

  private Carriage carriage(Carriage old) {
    return new Carriage(
        carrier == null ? old.carrier() : carrier,
        label == null ? old.label() : label,
        temperature == null ? old.temperature() : cold(),
        place == null ? old.place() : left());
  }

  private Optional<Carriage.Place> left() {
    if (place.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(new Carriage.Place(place.strip(), text(depotCode), text(depotName)));
  }

  private static String text(String given) {
    return given == null ? "" : given.strip();
  }

  private Temperature cold() {
    try {
      return Temperature.valueOf(temperature);
    } catch (IllegalArgumentException e) {
      throw new Rejection(
          new Text("temperature に使えない値です: " + temperature, "temperature cannot be: " + temperature),
          e);
    }
  }

  private DeliveryWish wish(DeliveryWish old) {
    Optional<LocalDate> date =
        wishDate == null
            ? old.date()
            : Optional.of(wishDate).filter(d -> !d.isEmpty()).map(d -> date("wishDate", d));
    return new DeliveryWish(date, wishSlot == null ? old.slot() : slot(wishSlot));
  }

  static Optional<TimeSlot> slot(String text) {
    Matcher hours = HOURS.matcher(text);
    if (hours.matches()) {
      return Optional.of(
          TimeSlot.hours(Integer.parseInt(hours.group(1)), Integer.parseInt(hours.group(2))));
    }
    return switch (text) {
      case "" -> Optional.empty();
      case "午前中", "AM" -> Optional.of(TimeSlot.MORNING);
      case "午後", "PM" -> Optional.of(TimeSlot.AFTERNOON);
      default ->
          throw new Rejection(
              new Text("wishSlot に使えない値です: " + text, "wishSlot cannot be: " + text));
    };
  }

  private static LocalDate date(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Rejection(
          new Text(
              name + " は yyyy-MM-dd で指定してください: " + text,
              name + " has to be written yyyy-MM-dd: " + text),
          e);
    }
  }

  private List<Parcel> boxes() {
    if (parcels < 1 || parcels > MOST_PARCELS) {
      throw new Rejection(
          new Text(
              "個口数は1から99までです: " + parcels, "The number of parcels is from 1 to 99: " + parcels));
    }
    return IntStream.rangeClosed(1, parcels)
        .mapToObj(n -> new Parcel(n, Optional.empty()))
        .toList();
  }
}
