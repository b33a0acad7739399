// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.simulators.Simulator;
import org.banto.simulators.rakuten.RakutenMall;
import org.banto.simulators.run.RealTime;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

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
      return new SimulatedFarSide(RakutenMall.open(RealTime.forTests().withClock(clock)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FarSide far() {
    return far;
  }

  JsonNode tell(String command, String wish) {
    return mall.control(command, MallTest.json(wish));
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

  int progress(String number) {
    return order(number).path("orderProgress").asInt();
  }

  /** How often an effect came about for each order that stands between two states. */
  int timesEach(String effect, int from, int to) {
    int there = 0;
    for (JsonNode order : tell("orders", "{}").path("orders")) {
      int progress = order.path("orderProgress").asInt();
      there += progress >= from && progress <= to ? 1 : 0;
    }
    int times = tell("state", "{}").path("effects").path(effect).asInt();
    return (times + there - 1) / there;
  }

  private Answer answer(FarRequest request) throws ConnectorException {
    URI to = mall.url().resolve(request.uri().getRawPath() + query(request));
    HttpRequest.Builder copy = HttpRequest.newBuilder(to);
    request.headers().map().forEach((name, values) -> copy.header(name, values.get(0)));
    copy.method(request.method(), BodyPublishers.ofByteArray(request.body()));
    try {
      HttpResponse<byte[]> answer = HTTP.send(copy.build(), BodyHandlers.ofByteArray());
      return Answer.of(answer.statusCode(), "application/json", answer.body());
    } catch (IOException e) {
      throw new ConnectorException(Reason.NO_ANSWER, Text.same("no answer"));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String query(FarRequest request) {
    return request.uri().getRawQuery() == null ? "" : "?" + request.uri().getRawQuery();
  }

  @Override
  public void close() throws IOException {
    mall.close();
  }
}
