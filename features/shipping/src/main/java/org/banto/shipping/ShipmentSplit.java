// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.ActRequest;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;

/**
 * What staff takes out of a shipment; what is null is as in the shipment it is taken from.
 *
 * @param items which lines, and how many of each
 * @param shipDate {@code yyyy-MM-dd}
 * @param carrier connector id
 * @param label slip type
 * @param temperature AMBIENT, CHILLED or FROZEN
 */
public record ShipmentSplit(
    List<Shipment.Item> items, String shipDate, String carrier, String label, String temperature) {
  /**
   * The deed.
   *
   * @param usual how the shop ships what collects no money
   * @throws IllegalArgumentException naming the part and the value
   */
  ActRequest.Split deed(Shipment from, Carriage usual) {
    Carriage old = from.carriage();
    String same = from.cod().isPresent() ? usual.label() : old.label();
    Carriage carriage =
        new Carriage(
            carrier == null ? old.carrier() : carrier,
            label == null ? same : label,
            temperature == null ? old.temperature() : cold(),
            old.place());
    return new ActRequest.Split(
        from.number(), items == null ? List.of() : items, day(from), carriage);
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

  private LocalDate day(Shipment from) {
    if (shipDate == null || shipDate.isEmpty()) {
      return from.shipDate()
          .orElseThrow(() -> new Rejection(new Text("shipDate を指定してください。", "Name a shipDate.")));
    }
    try {
      return LocalDate.parse(shipDate);
    } catch (DateTimeException e) {
      throw new Rejection(
          new Text(
              "shipDate は yyyy-MM-dd で指定してください: " + shipDate,
              "shipDate has to be written yyyy-MM-dd: " + shipDate),
          e);
    }
  }
}
