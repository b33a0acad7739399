// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Receipt;
import org.banto.mall.engine.Carriers;
import org.banto.mall.engine.Json;
import org.banto.mall.shopify.ShippingPlan.Fulfil;
import org.banto.mall.shopify.ShippingPlan.Renumber;
import org.banto.mall.shopify.ShippingPlan.Step;

/** Tells what has left, step by step of what is missing. */
final class Fulfilments {
  private static final Text HELD =
      new Text(
          "Shopify で発送が保留か予定になっています。解除してから送り直してください",
          "Shipping is on hold or scheduled at Shopify. Release it there, then send again");
  private static final Text NOTHING_LEFT =
      new Text("Shopify に発送できる商品が残っていません", "Nothing is left at Shopify that could be shipped");

  private final Graph graph;
  private final boolean tellBuyer;
  private final Carriers carriers;

  Fulfilments(Graph graph, ShopifyAccount account) {
    this.graph = graph;
    this.tellBuyer = account.tellBuyer();
    this.carriers = ShopifyReader.carriers(account);
  }

  Optional<Receipt> known(ReportShipment report, OrderView order) {
    if (order.cancelled()) {
      return Optional.of(
          Receipt.refused(
              report.id(),
              new Text(
                  "Shopify でキャンセルされているため、発送を登録できません",
                  "The order is cancelled at Shopify, so its shipment cannot be entered")));
    }
    if (!ShippingPlan.of(order, report.parcels(), carriers).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        shown(report, order)
            ? Receipt.accepted(report.id(), report.order())
            : Receipt.refused(report.id(), ShippingPlan.held(order) ? HELD : NOTHING_LEFT));
  }

  private static boolean shown(ReportShipment report, OrderView order) {
    return report.parcels().stream()
        .allMatch(
            p -> order.fulfilments().stream().anyMatch(f -> f.numbers().contains(p.number())));
  }

  Optional<Receipt> tell(ReportShipment report, OrderView order) throws ConnectorException {
    for (Step step : ShippingPlan.of(order, report.parcels(), carriers)) {
      Optional<Text> refused = step instanceof Fulfil fulfil ? tell(fulfil) : tell((Renumber) step);
      if (refused.isPresent()) {
        return Optional.of(Receipt.refused(report.id(), refused.get()));
      }
    }
    return Optional.of(Receipt.accepted(report.id(), report.order()));
  }

  private Optional<Text> tell(Fulfil step) throws ConnectorException {
    ObjectNode fulfilment = Json.object().put("notifyCustomer", tellBuyer);
    fulfilment.set("trackingInfo", tracking(step.company(), step.numbers()));
    ArrayNode orders = fulfilment.putArray("lineItemsByFulfillmentOrder");
    Map<String, ArrayNode> lines = new HashMap<>();
    step.pieces()
        .forEach(
            (pieces, quantity) ->
                lines
                    .computeIfAbsent(pieces.order(), id -> order(orders, id))
                    .addObject()
                    .put("id", pieces.id())
                    .put("quantity", quantity));
    ObjectNode variables = Json.object();
    variables.set("fulfillment", fulfilment);
    return Commands.refusal(graph.command(Operation.FULFIL, variables), "userErrors");
  }

  private static ArrayNode order(ArrayNode orders, String id) {
    ObjectNode order = orders.addObject().put("fulfillmentOrderId", id);
    return order.putArray("fulfillmentOrderLineItems");
  }

  private Optional<Text> tell(Renumber step) throws ConnectorException {
    ObjectNode variables = Json.object().put("fulfillmentId", step.fulfilment());
    variables.put("notifyCustomer", tellBuyer);
    variables.set("trackingInfoInput", tracking(step.company(), step.numbers()));
    return Commands.refusal(graph.command(Operation.RENUMBER, variables), "userErrors");
  }

  private static ObjectNode tracking(String company, List<String> numbers) {
    ObjectNode tracking = Json.object().put("company", company);
    if (numbers.size() == 1) {
      return tracking.put("number", numbers.get(0));
    }
    numbers.forEach(tracking.putArray("numbers")::add);
    return tracking;
  }
}
