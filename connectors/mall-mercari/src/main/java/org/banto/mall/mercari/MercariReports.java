// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.mercari;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Receipt;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.GraphQl;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.LookFirst;
import org.banto.mall.engine.RefusalWords;
import org.banto.mall.engine.Unreadable;

/**
 * Tells that goods left: a shipment is begun (under the instruction's key), gets its numbers, and is completed. Each step
 * is done only where the order does not show it yet.
 */
final class MercariReports {
  private static final int AT_ONCE = 5;

  private final GraphQl api;
  private final LookFirst<MercariView> first;

  MercariReports(GraphQl api) {
    this.api = api;
    this.first = new LookFirst<>(MercariAccount.NAME, this::look);
  }

  List<Receipt> report(List<ReportShipment> shipments) throws ConnectorException {
    return first.perform(shipments, AT_ONCE, MercariReports::known, this::report);
  }

  List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    return first.lookUp(instructions, AT_ONCE, MercariReports::known);
  }

  private Optional<MercariView> look(String id) throws ConnectorException {
    Answer answer = api.send(Queries.ONE, Json.object().put("id", id));
    Json said = answer.json();
    Optional<Text> error = GraphQl.error(answer);
    boolean none =
        error.filter(e -> e.ja().toUpperCase(Locale.ROOT).contains("NOT_FOUND")).isPresent();
    if (error.isPresent() && !none) {
      throw answer.notAccepted(error.get());
    }
    Json order = said.at("data").at("orderTransaction");
    if (!order.present()) {
      return none || said.has("data") ? Optional.empty() : missing(answer);
    }
    try {
      return Optional.of(MercariView.of(order));
    } catch (Unreadable e) {
      throw answer.malformed(e.sentence());
    }
  }

  private static Optional<MercariView> missing(Answer answer) throws ConnectorException {
    throw answer.malformed(new Text("の応答に注文がありません", "gave no order"));
  }

  private Optional<Receipt> report(ReportShipment report, MercariView seen)
      throws ConnectorException {
    if (!seen.paid()) {
      return Optional.empty();
    }
    String shipping = seen.shipping();
    if (shipping.isEmpty()) {
      Answer answer = api.send(Queries.CREATE, input(create(report, seen)));
      Optional<Text> error = GraphQl.error(answer);
      if (error.isPresent()) {
        return refused(report, error.get());
      }
      shipping = answer.done().at("data").at("createOrderShipping").at("orderShipping").text("id");
      if (shipping.isEmpty()) {
        throw new ConnectorException(
            Reason.NO_ANSWER,
            new Text(
                "メルカリShops の応答に発送の番号がありません",
                "The answer of Mercari Shops has no number of the shipment"));
      }
    }
    String numbers = Tracking.text(report.parcels());
    if (!seen.tracking().equals(numbers)) {
      ObjectNode track = about(report, shipping).put("trackingCode", numbers);
      Optional<Text> error = api.command(Queries.TRACK, input(track));
      if (error.isPresent()) {
        return refused(report, error.get());
      }
    }
    Optional<Text> error =
        seen.left()
            ? Optional.empty()
            : api.command(Queries.COMPLETE, input(about(report, shipping)));
    return error.isPresent() ? refused(report, error.get()) : accepted(report);
  }

  private static ObjectNode create(ReportShipment report, MercariView seen) {
    ObjectNode input = Json.object().put("idempotencyKey", report.id().value());
    input.put("orderTransactionId", report.order());
    ArrayNode products = input.putArray("products");
    for (Json product : seen.rest()) {
      products
          .addObject()
          .put("productId", product.text("productId"))
          .put("variantId", product.at("variant").text("id"))
          .put("quantity", product.number("unshippedQuantity"));
    }
    return input;
  }

  private static ObjectNode about(ReportShipment report, String shipping) {
    ObjectNode input = Json.object().put("orderTransactionId", report.order());
    return input.put("orderShippingId", shipping);
  }

  private static ObjectNode input(ObjectNode input) {
    ObjectNode variables = Json.object();
    variables.set("input", input);
    return variables;
  }

  private static Optional<Receipt> known(Instruction one, MercariView order) {
    if (order.cancelled()) {
      return refused(one, RefusalWords.cancelledBeforeReport(MercariAccount.NAME));
    }
    if (order.byTheMall()) {
      return refused(
          one,
          new Text(
              "メルカリ便などモールの配送方法の取引です。発送はメルカリShops の管理画面で行ってください",
              "The mall's own shipping is used for this order. Ship it in the admin pages of"
                  + " Mercari Shops"));
    }
    boolean shown =
        one instanceof ReportShipment report
            && order.left()
            && order.tracking().equals(Tracking.text(report.parcels()));
    return shown ? accepted(one) : Optional.empty();
  }

  private static Optional<Receipt> accepted(Instruction one) {
    return Optional.of(Receipt.accepted(one.id(), ""));
  }

  private static Optional<Receipt> refused(Instruction one, Text words) {
    return Optional.of(Receipt.refused(one.id(), words));
  }
}
