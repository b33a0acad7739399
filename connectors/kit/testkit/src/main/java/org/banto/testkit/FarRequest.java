// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Flow;

/**
 * What reached the far side.
 *
 * @param method GET, POST …
 * @param uri where to
 * @param headers the headers the connector set
 * @param body the body, empty for none
 * @param parts what stood for each {@code {name}} of the rule's path
 */
public record FarRequest(
    String method, URI uri, HttpHeaders headers, byte[] body, Map<String, String> parts) {
  static FarRequest of(HttpRequest request) {
    byte[] body = request.bodyPublisher().map(FarRequest::bytes).orElseGet(() -> new byte[0]);
    return new FarRequest(request.method(), request.uri(), request.headers(), body, Map.of());
  }

  FarRequest with(Map<String, String> found) {
    return new FarRequest(method, uri, headers, body, Map.copyOf(found));
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** What stood in the path where the rule says {@code {name}}. */
  public String part(String name) {
    return parts.getOrDefault(name, "");
  }

  /** A value of the query, or empty. */
  public String query(String name) {
    String all = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String pair : all.split("&")) {
      String[] two = pair.split("=", 2);
      if (two[0].equals(name)) {
        return two.length == 1 ? "" : URLDecoder.decode(two[1], StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  /** A header, or empty. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  @Override
  public String toString() {
    return method + " " + uri;
  }

  private static byte[] bytes(HttpRequest.BodyPublisher publisher) {
    Collector collector = new Collector();
    publisher.subscribe(collector);
    return collector.all;
  }

  /** Publishers of strings and byte arrays publish on the subscriber's thread, at once. */
  private static final class Collector implements Flow.Subscriber<ByteBuffer> {
    private byte[] all = new byte[0];

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer buffer) {
      byte[] more = new byte[all.length + buffer.remaining()];
      System.arraycopy(all, 0, more, 0, all.length);
      buffer.get(more, all.length, buffer.remaining());
      all = more;
    }

    @Override
    public void onError(Throwable trouble) {
      throw new IllegalStateException(trouble);
    }

    @Override
    public void onComplete() {
      // what has come is there
    }
  }
}
