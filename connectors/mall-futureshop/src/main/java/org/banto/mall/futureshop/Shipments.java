// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.futureshop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.LookFirst;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.RefusalWords;

/**
 * Reports shipments: the number and the day of shipping, by which the mall moves a shipment to 発送済み. Only what it does
 * not show yet is sent; what is left out stays as it is there.
 */
final class Shipments {
  private static final int AT_ONCE = 15;
  private static final int LOOKED_UP_AT_ONCE = 50;
  private static final int LONGEST = 100;

  private final MallApi api;
  private final LookFirst<Json> mall;

  Shipments(MallApi api, Orders orders) {
    this.api = api;
    this.mall = new LookFirst<>(Account.MALL, orders::find);
  }

  List<Receipt> report(List<ReportShipment> all) throws ConnectorException {
    return mall.perform(all, AT_ONCE, Shipments::known, this::report);
  }

  List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    return mall.lookUp(all, LOOKED_UP_AT_ONCE, Shipments::known);
  }

  private static Optional<Receipt> known(Instruction one, Json order) {
    if (!(one instanceof ReportShipment report)) {
      return Optional.empty();
    }
    if (FutureshopReader.cancelled(order)) {
      return Optional.of(Receipt.refused(one.id(), RefusalWords.cancelled(Account.MALL)));
    }
    List<String> places =
        order.list("shipmentList").stream().map(s -> s.text("shipmentNo")).toList();
    if (!places.containsAll(wanted(report).keySet())) {
      return Optional.of(
          Receipt.refused(
              one.id(),
              new Text(
                  "futureshop の受注にないお届け先の荷物があります",
                  "A parcel is for a destination that the order at futureshop does not have")));
    }
    return todo(report, order).isEmpty()
        ? Optional.of(Receipt.accepted(one.id(), report.order()))
        : Optional.empty();
  }

  private Optional<Receipt> report(ReportShipment report, Json order) throws ConnectorException {
    ObjectNode body = Json.object();
    ObjectNode entry = body.putArray("orderList").addObject().put("orderNo", report.order());
    ArrayNode shipments = entry.putArray("shipmentList");
    for (String place : todo(report, order).keySet()) {
      ObjectNode shipment = shipments.addObject().put("shipmentNo", Integer.parseInt(place));
      ParcelNotice first = parcels(report, place).get(0);
      shipment
          .putObject("shippingInfo")
          .put("invoiceNo", wanted(report).get(place))
          .put("shippingDate", first.shipped().toString());
    }
    Answer answer = api.send("POST", "/admin-api/v1/shipping/status", body);
    Json said = answer.done();
    boolean failed =
        said.text("status").equalsIgnoreCase("failed") || !said.list("errors").isEmpty();
    if (answer.refused() || failed) {
      return Optional.of(Receipt.refused(report.id(), words(answer, said)));
    }
    return Optional.of(Receipt.accepted(report.id(), report.order()));
  }

  private static Text words(Answer answer, Json said) {
    for (Json error : said.list("errors")) {
      for (String field : List.of("message", "errorCode", "code")) {
        String text = error.text(field).strip();
        if (!text.isEmpty()) {
          return Text.same("futureshop: " + text.substring(0, Math.min(200, text.length())));
        }
      }
    }
    return RefusalWords.notAccepted(answer);
  }

  private static List<ParcelNotice> parcels(ReportShipment report, String place) {
    return report.parcels().stream().filter(p -> p.destination().equals(place)).toList();
  }

  /** The numbers that shall stand in each shipment. */
  private static Map<String, String> wanted(ReportShipment report) {
    Map<String, String> wanted = new LinkedHashMap<>();
    report.parcels().forEach(p -> wanted.merge(p.destination(), p.number(), (a, b) -> a + ',' + b));
    wanted.replaceAll(
        (place, numbers) -> numbers.substring(0, Math.min(LONGEST, numbers.length())));
    return wanted;
  }

  private static Map<String, String> todo(ReportShipment report, Json order) {
    Map<String, String> todo = wanted(report);
    for (Json shipment : order.list("shipmentList")) {
      String numbers = todo.get(shipment.text("shipmentNo"));
      if (Shipped.done(shipment) && Shipped.text(shipment, "invoiceNo").equals(numbers)) {
        todo.remove(shipment.text("shipmentNo"));
      }
    }
    return todo;
  }
}
