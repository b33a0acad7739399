// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.MallApi;

/**
 * Speaks GraphQL with a store. Shopify counts what a query costs and not how many there are: a bucket of points fills up
 * again by so many a second, and a query that finds too few in it is not done at all.
 */
final class Graph {
  private static final Set<String> NOT_IN_THIS_VERSION =
      Set.of(
          "undefinedField", "undefinedType", "argumentNotAccepted", "argumentLiteralsIncompatible");
  private static final long LONGEST_WAIT = 60;

  /** No query may ask for more. */
  private static final double LARGEST_QUERY = 1_000;

  /** Marks a refusal; says nothing, for errors may quote what was asked. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final Outbound outbound;
  private final MallApi api;
  private final ShopifyAccount account;

  Graph(Outbound outbound, ShopifyAccount account) {
    this.outbound = outbound;
    this.api = account.api(outbound);
    this.account = account;
  }

  /** What came of a query: its data, and the bytes they stand in. */
  record Said(Json data, Answer answer) {}

  /** Asks for something, changing nothing. */
  Said ask(Operation operation, ObjectNode variables) throws ConnectorException {
    Answer answer = send(operation, variables);
    if (answer.status() == 404) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          new Text(
              "Shopify にこのストアか、この版の API がありません",
              "Shopify does not have this store, or this version of the API"),
          "shop",
          Optional.empty(),
          null);
    }
    Json json = answer.json();
    spare(json);
    refuse(json, Reason.UNAVAILABLE);
    if (!json.has("data")) {
      throw answer.malformed(new Text("に data がありません", "gave no data"));
    }
    return new Said(json.at("data"), answer);
  }

  /** Asks for something to be done: an answer that cannot be read leaves open whether it was. */
  Json command(Operation operation, ObjectNode variables) throws ConnectorException {
    Json json = send(operation, variables).done();
    spare(json);
    refuse(json, Reason.NO_ANSWER);
    Json said = json.at("data").at(operation.root());
    if (!said.present()) {
      throw new ConnectorException(
          Reason.NO_ANSWER,
          new Text(
              "Shopify の " + operation.root() + " に答えがありません",
              "Shopify gave no answer to " + operation.root()));
    }
    return said;
  }

  private Answer send(Operation operation, ObjectNode variables) throws ConnectorException {
    ObjectNode body = Json.object().put("operationName", operation.name());
    body.put("query", operation.text()).set("variables", variables);
    return api.send("POST", account.path(), body);
  }

  private static void refuse(Json json, Reason internal) throws ConnectorException {
    List<Json> errors = json.list("errors");
    if (errors.isEmpty()) {
      return;
    }
    Json error = errors.get(0);
    String code = error.at("extensions").text("code");
    if (NOT_IN_THIS_VERSION.contains(code)) {
      throw failed(
          Reason.MISCONFIGURED,
          new Text("この版の API では使えません: " + code, "This version of the API cannot be used: " + code),
          "apiVersion");
    }
    throw switch (code) {
      case "THROTTLED" ->
          new ConnectorException(
              Reason.THROTTLED,
              new Text("Shopify の枠を使い切りました", "Shopify allows no more for now"),
              "",
              Optional.of(wait(json)),
              null);
      case "ACCESS_DENIED" ->
          failed(
              Reason.UNAUTHORIZED,
              new Text("アプリに権限が足りません", "The application lacks rights"),
              ShopifyAccount.FIELD_TOKEN);
      case "SHOP_INACTIVE" ->
          failed(Reason.UNAUTHORIZED, new Text("ストアが停止しています", "The store is closed down"), "shop");
      case "INTERNAL_SERVER_ERROR", "TIMEOUT" ->
          failed(internal, new Text("Shopify が失敗しました: " + code, "Shopify failed: " + code), "");
      default ->
          new ConnectorException(
              Reason.MALFORMED,
              new Text("Shopify が問い合わせを受け付けません " + code, "Shopify refuses the query " + code),
              "",
              Optional.empty(),
              new Refusal());
    };
  }

  /** Whether Shopify read the query and would not answer it, as it does with a cursor it does not know. */
  static boolean refused(ConnectorException e) {
    return e.getCause() instanceof Refusal;
  }

  /** Rests until the bucket holds what any query may ask for, so that none is sent in vain. */
  private void spare(Json json) {
    Json bucket = json.at("extensions").at("cost").at("throttleStatus");
    double wanted = Math.min(LARGEST_QUERY, number(bucket, "maximumAvailable"));
    double missing = wanted - number(bucket, "currentlyAvailable");
    if (missing > 0) {
      double seconds = missing / Math.max(1, number(bucket, "restoreRate"));
      outbound.rest(Duration.ofMillis((long) (1_000 * Math.min(LONGEST_WAIT, seconds))));
    }
  }

  /** Until the bucket holds what the query asked for. */
  private static Duration wait(Json json) {
    Json cost = json.at("extensions").at("cost");
    Json bucket = cost.at("throttleStatus");
    double missing = number(cost, "requestedQueryCost") - number(bucket, "currentlyAvailable");
    double rate = Math.max(1, number(bucket, "restoreRate"));
    return Duration.ofSeconds(
        Math.max(1, Math.min(LONGEST_WAIT, (long) Math.ceil(missing / rate))));
  }

  private static double number(Json at, String field) {
    try {
      return Double.parseDouble(at.text(field));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static ConnectorException failed(Reason reason, Text words, String field) {
    return new ConnectorException(reason, words, field, Optional.empty(), null);
  }
}
