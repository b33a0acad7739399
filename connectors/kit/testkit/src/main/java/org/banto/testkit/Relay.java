// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/**
 * Hands requests on to a program that listens somewhere, a simulator say: {@code new FarSide(new Relay(mall.url()))} is
 * the kit's far side, with its faults and counts, over real HTTP.
 */
public final class Relay implements FarSide.Rule {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI to;

  /** Keeps path and query, and goes to this place instead of the one in the request. */
  public Relay(URI to) {
    this.to = to;
  }

  @Override
  public Answer answer(FarRequest request) throws ConnectorException {
    String query = request.uri().getRawQuery();
    String path = request.uri().getRawPath() + (query == null ? "" : "?" + query);
    HttpRequest.Builder copy = HttpRequest.newBuilder(to.resolve(path));
    request.headers().map().forEach((name, values) -> copy.header(name, values.get(0)));
    copy.method(request.method(), BodyPublishers.ofByteArray(request.body()));
    try {
      HttpResponse<byte[]> answer = HTTP.send(copy.build(), BodyHandlers.ofByteArray());
      Map<String, String> headers = new HashMap<>();
      answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
      return new Answer(answer.statusCode(), headers, answer.body());
    } catch (IOException e) {
      throw new ConnectorException(Reason.NO_ANSWER, new Text("応答がありません", "No answer came"));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
