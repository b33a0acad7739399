// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.connect.Dispatch;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Waybill;
import org.banto.spapi.engine.Fields;
import org.banto.spapi.engine.Tables;

/**
 * A fulfilment order as Amazon shows it. Its number is the house's key of the request; others
 * were not asked for by this house.
 */
record Fulfilment(JsonNode said) {
  private static final Set<String> OFF = Set.of("cancelled", "unfulfillable", "invalid");
  private static final Map<String, String[]> CARRIERS = Tables.of(Fulfilment.class, "carriers.tsv");

  /** Its state without case and underscores: documents and examples write it differently. */
  static String state(JsonNode order) {
    return Fields.text(order, "fulfillmentOrderStatus").replace("_", "").toLowerCase(Locale.ROOT);
  }

  String state() {
    return state(said.path("fulfillmentOrder"));
  }

  /** Amazon will not ship it. */
  boolean off() {
    return OFF.contains(state());
  }

  /** The packages that left with a number. */
  List<Dispatch> dispatches() {
    Optional<ShipmentNumber> shipment =
        RequestFulfilment.shipment(
            Fields.text(said.path("fulfillmentOrder"), "sellerFulfillmentOrderId"));
    List<Dispatch> all = new ArrayList<>();
    if (shipment.isEmpty()) {
      return all;
    }
    for (JsonNode one : Fields.list(said, "fulfillmentShipments")) {
      Optional<Instant> at = Fields.time(one, "shippingDate");
      boolean left = Fields.text(one, "fulfillmentShipmentStatus").equals("SHIPPED");
      if (left && at.isPresent()) {
        LocalDate day = at.get().atZone(Fields.TOKYO).toLocalDate();
        for (JsonNode box : Fields.list(one, "fulfillmentShipmentPackage")) {
          String number = Fields.text(box, "trackingNumber").replaceAll("[^0-9A-Za-z]", "");
          if (!number.isEmpty()) {
            String carrier = carrier(Fields.text(box, "carrierCode"));
            all.add(new Dispatch(shipment.get(), new Waybill(carrier, number), day));
          }
        }
      }
    }
    return all;
  }

  /** The connector id of a carrier; Amazon's code for one nobody knows. */
  static String carrier(String code) {
    String plain = code.replaceAll("[\\s_-]", "").toUpperCase(Locale.ROOT);
    return CARRIERS.containsKey(plain) ? CARRIERS.get(plain)[1] : code;
  }
}
