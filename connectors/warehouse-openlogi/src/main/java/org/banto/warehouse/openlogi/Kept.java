// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.openlogi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Japan;
import org.banto.connect.Dispatch;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Waybill;

/** A shipment as OpenLogi shows it. */
record Kept(JsonNode said) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[XXX][XX]", Locale.ROOT);
  private static final Set<String> AWAY = Set.of("packed", "shipped");

  String id() {
    return said.path("id").asText();
  }

  String status() {
    return said.path("status").asText();
  }

  /** 引当待ち: the goods are not there. */
  boolean lacking() {
    return status().equals("backordered");
  }

  boolean tooLate() {
    return AWAY.contains(status());
  }

  boolean takingBack() {
    return status().equals("cancel_request");
  }

  /** The packages that left, of a shipment of this house. */
  List<Dispatch> dispatches() {
    Optional<ShipmentNumber> shipment =
        RequestFulfilment.shipment(said.path("identifier").asText());
    Optional<LocalDate> day = day();
    List<Dispatch> all = new ArrayList<>();
    if (shipment.isEmpty() || day.isEmpty() || !status().equals("shipped")) {
      return all;
    }
    for (JsonNode code : said.path("tracking_codes")) {
      String number = code.asText().replaceAll("[^0-9A-Za-z]", "");
      if (!number.isEmpty()) {
        all.add(new Dispatch(shipment.get(), new Waybill(carrier(), number), day.get()));
      }
    }
    return all;
  }

  private Optional<LocalDate> day() {
    try {
      OffsetDateTime at = OffsetDateTime.parse(said.path("shipped_at").asText(), TIME);
      return Optional.of(at.atZoneSameInstant(Japan.ZONE).toLocalDate());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The connector id of a carrier; OpenLogi's word for one nobody knows. */
  private String carrier() {
    String service = said.path("delivery_service").asText();
    String plain = service.toUpperCase(Locale.ROOT);
    if (plain.startsWith("YAMATO")) {
      return "yamato";
    }
    return plain.startsWith("SAGAWA") ? "sagawa" : service;
  }
}
