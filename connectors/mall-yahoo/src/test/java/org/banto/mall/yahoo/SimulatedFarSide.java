// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Tokens;
import org.banto.simulators.Json;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;
import org.banto.simulators.yahoo.YahooMall;
import org.banto.testkit.Answer;
import org.banto.testkit.FarSide;
import org.banto.testkit.Request;

/** The kit's far side, with the simulated mall behind it. */
final class SimulatedFarSide implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Simulator mall;
  private final FarSide far = new FarSide(this::answer);

  private SimulatedFarSide(Simulator mall) {
    this.mall = mall;
  }

  static SimulatedFarSide open(Clock clock) {
    try {
      return new SimulatedFarSide(YahooMall.open(MallSettings.forTests().withClock(clock)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FarSide far() {
    return far;
  }

  /** Lets a keeper have its token by a way of its own: the code is good once, a lost answer would use it up. */
  void authorize(Tokens tokens, Clock clock) {
    try {
      new YahooShop(new FarSide(this::answer), tokens, Stores.STORE, clock).check();
    } catch (ConnectorException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode tell(String command, String wish) {
    ObjectNode json = Json.own(wish.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    return mall.control(command, json);
  }

  JsonNode order(String number) {
    return tell("orders", "{'orderNumber':'" + number + "'}").path("orders").path(0);
  }

  int effects(String kind) {
    return tell("state", "{}").path("effects").path(kind).asInt();
  }

  private Answer answer(Request request) throws ConnectorException {
    URI to = mall.url().resolve(request.uri().getRawPath());
    HttpRequest.Builder copy = HttpRequest.newBuilder(to);
    request.headers().map().forEach((name, values) -> copy.header(name, values.get(0)));
    copy.method(request.method(), BodyPublishers.ofByteArray(request.body()));
    try {
      HttpResponse<byte[]> answer = HTTP.send(copy.build(), BodyHandlers.ofByteArray());
      Map<String, String> headers = new HashMap<>();
      answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
      headers.keySet().removeIf(name -> name.startsWith(":"));
      return new Answer(answer.statusCode(), headers, answer.body());
    } catch (IOException e) {
      throw new ConnectorException(Reason.NO_ANSWER, "no answer");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    mall.close();
  }
}
