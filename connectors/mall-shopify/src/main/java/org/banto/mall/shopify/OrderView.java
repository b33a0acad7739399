// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.mall.engine.Json;

/**
 * An order as it stands at Shopify at this moment, as far as instructions need to know.
 *
 * @param id its id
 * @param cancelled whether it was called off
 * @param fulfilments what has left
 * @param pieces what is to leave and what of it has left, by location
 */
record OrderView(String id, boolean cancelled, List<Fulfilment> fulfilments, List<Pieces> pieces) {
  /** Goods that have left together, with the waybill numbers buyers see. */
  record Fulfilment(String id, String company, List<String> numbers) {}

  /**
   * Pieces of an order line in a fulfilment order.
   *
   * @param order the fulfilment order
   * @param location from where they leave; one fulfilment is of one location
   * @param id what Shopify calls them there
   * @param line the order line
   * @param gone how many have left
   * @param left how many can leave now; none where Shopify holds them back
   * @param held how many are held back
   */
  record Pieces(
      String order, String location, String id, String line, int gone, int left, int held) {}

  /** Looks at an order; empty when there is none of that number. */
  static Optional<OrderView> of(Graph graph, String number) throws ConnectorException {
    Optional<String> id = id(graph, number);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Json order = graph.ask(Operation.VIEW, Json.object().put("id", id.get())).data().at("order");
    if (!order.present()) {
      return Optional.empty();
    }
    Checked.text(order, "name");
    List<Fulfilment> fulfilments = new ArrayList<>();
    for (Json one : order.list("fulfillments")) {
      if (!one.text("status").matches("CANCELLED|ERROR|FAILURE")) {
        fulfilments.add(fulfilment(one));
      }
    }
    List<Pieces> pieces = new ArrayList<>();
    for (Json one : order.at("fulfillmentOrders").list("nodes")) {
      pieces(graph, one, pieces);
    }
    return Optional.of(
        new OrderView(id.get(), order.has("cancelledAt"), fulfilments, List.copyOf(pieces)));
  }

  /** Searches match words, so only the very number counts. */
  private static Optional<String> id(Graph graph, String number) throws ConnectorException {
    String query = "name:'" + number.replaceAll("['\\\\]", "") + "'";
    Json orders = graph.ask(Operation.FIND, Json.object().put("query", query)).data().at("orders");
    for (Json one : orders.list("nodes")) {
      if (one.text("name").equals(number)) {
        return Optional.of(Checked.text(one, "id"));
      }
    }
    if (!orders.has("nodes")) {
      throw new ConnectorException(
          ConnectorException.Reason.MALFORMED,
          new Text(
              "Shopify の応答の orders に一覧がありません", "In the answer of Shopify, orders has no list"));
    }
    return Optional.empty();
  }

  private static Fulfilment fulfilment(Json one) throws ConnectorException {
    List<Json> tracking = one.list("trackingInfo");
    return new Fulfilment(
        Checked.text(one, "id"),
        tracking.isEmpty() ? "" : tracking.get(0).text("company"),
        tracking.stream()
            .map(t -> ShopifyReader.number(t.text("number")))
            .filter(n -> !n.isEmpty())
            .toList());
  }

  private static void pieces(Graph graph, Json order, List<Pieces> to) throws ConnectorException {
    String id = Checked.text(order, "id");
    String status = Checked.text(order, "status");
    if (status.equals("CANCELLED")) {
      return;
    }
    String location = order.at("assignedLocation").at("location").text("id");
    Json page = order.at("lineItems");
    for (int more = 0; more < 5; more++) {
      for (Json one : page.list("nodes")) {
        to.add(pieces(one, id, location, status.equals("OPEN") || status.equals("IN_PROGRESS")));
      }
      Json info = page.at("pageInfo");
      if (!info.flag("hasNextPage")) {
        return;
      }
      var variables = Json.object().put("id", id).put("after", info.text("endCursor"));
      page =
          graph
              .ask(Operation.MORE_TO_SHIP, variables)
              .data()
              .at("fulfillmentOrder")
              .at("lineItems");
    }
  }

  private static Pieces pieces(Json one, String order, String location, boolean open)
      throws ConnectorException {
    int all = Math.toIntExact(Checked.number(one, "totalQuantity"));
    int remaining = Math.toIntExact(Checked.number(one, "remainingQuantity"));
    return new Pieces(
        order,
        location,
        Checked.text(one, "id"),
        Checked.text(one.at("lineItem"), "id"),
        all - remaining,
        open ? remaining : 0,
        open ? 0 : remaining);
  }
}
