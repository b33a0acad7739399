// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.RefusalWords;
import org.banto.mall.engine.Slip;

/** Reports shipments: the numbers first, then that the destinations were shipped. Both set values, so both may be sent again. */
final class Shipments {
  private static final int AT_ONCE = 50;
  private static final String NUMBERS =
      "mutation updateOrderAttribute($input: UpdateOrderAttributeRequest!) {"
          + " updateOrderAttribute(input: $input) {"
          + " updateOrderAttributeResults { displayOrderNumber message } } }";
  private static final String SHIPPED =
      "mutation updateOrderDeliveryStatus($input: UpdateOrderDeliveryStatusRequest!) {"
          + " updateOrderDeliveryStatus(input: $input) {"
          + " updateOrderDeliveryStatusResults { displayOrderNumber deliveryId message } } }";

  private final GraphQl api;
  private final Account account;

  Shipments(GraphQl api, Account account) {
    this.api = api;
    this.account = account;
  }

  List<Receipt> report(List<ReportShipment> all) throws ConnectorException {
    Map<String, ReportShipment> open = new LinkedHashMap<>();
    all.stream().limit(AT_ONCE).forEach(r -> open.putIfAbsent(r.order(), r));
    if (open.isEmpty()) {
      return List.of();
    }
    List<Receipt> receipts = new ArrayList<>();
    settle(open, receipts, tell(NUMBERS, "updateOrderAttribute", numbers(open)));
    if (!open.isEmpty()) {
      settle(open, receipts, tell(SHIPPED, "updateOrderDeliveryStatus", shipped(open)));
    }
    open.values().forEach(r -> receipts.add(Receipt.accepted(r.id(), r.order())));
    return receipts;
  }

  /** Takes those out of the open ones that the mall refuses. */
  private static void settle(
      Map<String, ReportShipment> open, List<Receipt> receipts, Map<String, Text> refused) {
    Set<String> orders = new HashSet<>(open.keySet());
    for (String order : orders) {
      Optional.ofNullable(refused.getOrDefault(order, refused.get("")))
          .ifPresent(words -> receipts.add(Receipt.refused(open.remove(order).id(), words)));
    }
  }

  /** The words of each refusal by order; under no order, when the request as a whole was refused. */
  private Map<String, Text> tell(String document, String name, ObjectNode input)
      throws ConnectorException {
    Answer answer = api.send(document, input);
    Json said = answer.done();
    Optional<Text> error = GraphQl.error(said);
    if (error.isPresent()) {
      return Map.of("", new Text(said(error.get().ja()), said(error.get().en())));
    }
    Json results = said.at("data").at(name);
    if (answer.refused() || !results.has(name + "Results")) {
      return Map.of("", RefusalWords.notAccepted(answer));
    }
    Map<String, Text> refused = new LinkedHashMap<>();
    for (Json result : results.list(name + "Results")) {
      if (!result.text("message").isBlank()) {
        refused.put(result.text("displayOrderNumber"), Text.same(said(result.text("message"))));
      }
    }
    return refused;
  }

  private ObjectNode numbers(Map<String, ReportShipment> open) {
    ObjectNode input = Json.object();
    ArrayNode orders = input.putArray("updateOrderAttributes");
    for (ReportShipment report : open.values()) {
      ObjectNode order = orders.addObject().put("displayOrderNumber", report.order());
      ArrayNode infos = order.putArray("deliveryRequestInfos");
      places(report)
          .forEach(
              (place, parcels) ->
                  infos
                      .addObject()
                      .put("deliveryId", place)
                      .put(
                          "slipNumber",
                          Slip.write(parcels.stream().map(ParcelNotice::number).toList()))
                      .put("deliveryCompanyCode", account.company(parcels.get(0).carrier())));
    }
    return input;
  }

  private static ObjectNode shipped(Map<String, ReportShipment> open) {
    ObjectNode input = Json.object();
    ArrayNode all = input.putArray("updateOrderDeliveryStatusRequests");
    for (ReportShipment report : open.values()) {
      for (String place : places(report).keySet()) {
        all.addObject()
            .put("displayOrderNumber", report.order())
            .put("deliveryId", place)
            .put("deliveryStatus", "COMPLETED");
      }
    }
    return input;
  }

  private static Map<String, List<ParcelNotice>> places(ReportShipment report) {
    Map<String, List<ParcelNotice>> places = new LinkedHashMap<>();
    for (ParcelNotice parcel : report.parcels()) {
      places.computeIfAbsent(parcel.destination(), d -> new ArrayList<>()).add(parcel);
    }
    return places;
  }

  /** What the mall said, cut short. */
  private static String said(String words) {
    return "MakeShop: " + words.substring(0, Math.min(200, words.length()));
  }
}
