// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** JSON over HTTP. */
public final class Wire {
  /** Reads and writes JSON. */
  public static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final URI base;
  private final Map<String, String> headers = new TreeMap<>();
  private Predicate<HttpResponse<byte[]>> mended = answer -> false;

  /** To a base address. */
  public Wire(URI base) {
    this.base = base;
  }

  /** Sends this header from now on. */
  public void header(String name, String value) {
    headers.put(name, value);
  }

  /** Sends once more what was answered so, when this has mended what was in its way. */
  void again(Predicate<HttpResponse<byte[]>> what) {
    mended = what;
  }

  /** Sends a request and returns the answer whatever its status; a cookie it hands out is sent from then on. */
  public HttpResponse<byte[]> send(
      String method, String path, byte[] body, String type, String... more) {
    HttpResponse<byte[]> answer = once(method, path, body, type, more);
    return mended.test(answer) ? once(method, path, body, type, more) : answer;
  }

  private HttpResponse<byte[]> once(
      String method, String path, byte[] body, String type, String... more) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(LONGEST);
    List<String> all = new ArrayList<>(List.of(more));
    headers.forEach(
        (k, v) -> {
          all.add(k);
          all.add(v);
        });
    for (int i = 0; i < all.size(); i += 2) {
      request.setHeader(all.get(i), all.get(i + 1));
    }
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request.setHeader("Content-Type", type);
      request.method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    }
    HttpResponse<byte[]> answer =
        whole(CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    answer.headers().firstValue("Set-Cookie").ifPresent(c -> header("Cookie", c.split(";")[0]));
    return answer;
  }

  /** The time-out of a request ends with the head of its answer. */
  private static HttpResponse<byte[]> whole(CompletableFuture<HttpResponse<byte[]>> answer) {
    try {
      return answer.get(2 * LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw new UncheckedIOException(io);
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new UncheckedIOException(new HttpTimeoutException("the answer stopped in its middle"));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends JSON and returns the JSON of a good answer; any other answer is an exception. */
  public JsonNode ok(String method, String path, JsonNode body, String... more) {
    try {
      byte[] bytes = body == null ? null : JSON.writeValueAsBytes(body);
      HttpResponse<byte[]> answer = send(method, path, bytes, "application/json", more);
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            method + " " + path + ": " + answer.statusCode() + " " + new String(answer.body()));
      }
      return answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
