// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.order.DeliveryWish;
import org.banto.order.Yen;

/**
 * What goes to one destination at one time by one carrier.
 *
 * @param number the house's number of it
 * @param destination index into the order's destinations
 * @param items what is in it
 * @param carriage how it travels
 * @param shipDate planned day of shipping (出荷予定日)
 * @param wish when to deliver
 * @param cod money the carrier collects
 * @param state where it stands
 * @param parcels one or more
 * @param batch the waybill batch it was last written in
 * @param labelNote 記事欄 for the label, or empty
 */
public record Shipment(
    ShipmentNumber number,
    int destination,
    List<Item> items,
    Carriage carriage,
    Optional<LocalDate> shipDate,
    DeliveryWish wish,
    Optional<Yen> cod,
    ShipmentState state,
    List<Parcel> parcels,
    Optional<String> batch,
    String labelNote) {
  /**
   * So many pieces of an order line.
   *
   * @param line {@link org.banto.order.OrderLine#no()}
   * @param quantity pieces, 1 or more
   */
  public record Item(int line, int quantity) {
    public Item {
      if (quantity < 1) {
        throw new IllegalArgumentException("line " + line + ": quantity " + quantity);
      }
    }
  }

  public Shipment {
    items = List.copyOf(items);
    parcels = List.copyOf(parcels);
  }

  /** The same in another state. */
  public Shipment in(ShipmentState other) {
    return new Shipment(
        number,
        destination,
        items,
        carriage,
        shipDate,
        wish,
        cod,
        other,
        parcels,
        batch,
        labelNote);
  }

  /** The same travelling otherwise. */
  public Shipment by(Carriage other) {
    return new Shipment(
        number, destination, items, other, shipDate, wish, cod, state, parcels, batch, labelNote);
  }

  /** The same on another day. */
  public Shipment on(LocalDate day) {
    return new Shipment(
        number,
        destination,
        items,
        carriage,
        Optional.of(day),
        wish,
        cod,
        state,
        parcels,
        batch,
        labelNote);
  }

  /** The same wished for otherwise. */
  public Shipment wished(DeliveryWish other) {
    return new Shipment(
        number,
        destination,
        items,
        carriage,
        shipDate,
        other,
        cod,
        state,
        parcels,
        batch,
        labelNote);
  }

  /** The same as printed in a batch. */
  public Shipment printedIn(String batchId) {
    return new Shipment(
        number,
        destination,
        items,
        carriage,
        shipDate,
        wish,
        cod,
        ShipmentState.PRINTED,
        parcels,
        Optional.of(batchId),
        labelNote);
  }

  /** The same with these waybills on its parcels, one parcel each, numbered. */
  public Shipment numbered(List<Waybill> waybills) {
    List<Parcel> all = new ArrayList<>();
    for (Waybill w : waybills) {
      all.add(new Parcel(all.size() + 1, Optional.of(w)));
    }
    return new Shipment(
        number,
        destination,
        items,
        carriage,
        shipDate,
        wish,
        cod,
        ShipmentState.NUMBERED,
        all,
        batch,
        labelNote);
  }
}
