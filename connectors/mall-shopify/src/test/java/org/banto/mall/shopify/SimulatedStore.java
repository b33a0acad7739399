// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Signature;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;
import org.banto.simulators.run.RealTime;
import org.banto.simulators.shopify.ShopifyStore;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/** The kit's far side, with a simulated store behind it over HTTP. */
final class SimulatedStore implements Closeable {
  static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  static final String TOKEN = "shpat_sample";
  static final String PUSH_SECRET = "whsec_of_the_sample_shop";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Simulator store;
  private final FarSide far = new FarSide(this::answer).with(this);

  private SimulatedStore(Simulator store) {
    this.store = store;
  }

  static SimulatedStore open(Clock clock) {
    try {
      MallSettings settings = RealTime.forTests().withClock(clock).with("bucket", "1000000");
      return new SimulatedStore(ShopifyStore.open(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ShopifyAccount account() {
    ShopifyAccount.Keys keys =
        new ShopifyAccount.Keys(
            List.of("delivery_date", "配送希望日"),
            List.of("delivery_time", "配送希望時間帯"),
            List.of("のし"),
            List.of("ラッピング"));
    return new ShopifyAccount(
        "https://shop.example",
        "2026-07",
        TOKEN,
        new Signature(PUSH_SECRET),
        30,
        new Mapping("payments", ""),
        keys,
        "代引",
        new Mapping("carriers", ""),
        false,
        new ShopifyAccount.Cancels("OTHER", false));
  }

  /** Another way to the same store, with counts of its own. */
  FarSide beside() {
    return new FarSide(this::answer);
  }

  FarSide far() {
    return far;
  }

  static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  JsonNode tell(String command, String wish) {
    return store.control(command, json(wish));
  }

  List<String> create(String wish) {
    List<String> numbers = new ArrayList<>();
    tell("orders/create", wish).path("orderNumbers").forEach(n -> numbers.add(n.asText()));
    return numbers;
  }

  /** The numbers of all orders, in the order they were made. */
  List<String> numbers() {
    List<String> numbers = new ArrayList<>();
    tell("orders", "{}")
        .path("orders")
        .forEach(order -> numbers.add(order.path("orderNumber").asText()));
    return numbers;
  }

  JsonNode order(String number) {
    return tell("orders", "{'orderNumber':'" + number + "'}").path("orders").path(0);
  }

  /** What each waybill number of an order was reported, how often. */
  Map<String, Integer> parcels(String number) {
    Map<String, Integer> parcels = new HashMap<>();
    order(number)
        .path("parcels")
        .forEach(p -> parcels.put(p.path("number").asText(), p.path("reported").asInt()));
    return parcels;
  }

  int effects() {
    return store.effects();
  }

  int effects(String kind) {
    return tell("state", "{}").path("effects").path(kind).asInt();
  }

  private Answer answer(FarRequest request) throws ConnectorException {
    URI to = store.url().resolve(request.uri().getRawPath());
    HttpRequest.Builder copy = HttpRequest.newBuilder(to);
    request.headers().map().forEach((name, values) -> copy.header(name, values.get(0)));
    copy.method(request.method(), BodyPublishers.ofByteArray(request.body()));
    try {
      HttpResponse<byte[]> answer = HTTP.send(copy.build(), BodyHandlers.ofByteArray());
      Map<String, String> headers = new HashMap<>();
      answer.headers().firstValue("Retry-After").ifPresent(s -> headers.put("Retry-After", s));
      return new Answer(answer.statusCode(), headers, answer.body());
    } catch (IOException e) {
      throw new ConnectorException(Reason.NO_ANSWER, Text.same("no answer"));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
