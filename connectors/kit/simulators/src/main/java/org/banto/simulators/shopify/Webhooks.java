// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.banto.simulators.Json;
import org.banto.simulators.Post;

/** Tells a listener what happens, each time signed over its bytes. What is not taken is told once only. */
final class Webhooks {
  private record Letter(String topic, byte[] body) {}

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Post<Letter> post = new Post<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private volatile String url;
  private volatile String secret;

  Webhooks(String url, String secret) {
    this.url = url;
    this.secret = secret;
  }

  void to(String newUrl, String newSecret) {
    url = newUrl;
    secret = newSecret;
  }

  /** As {@link Post#trouble}. */
  void trouble(ObjectNode wish) {
    post.trouble(wish);
  }

  /** Something happened to an order. */
  void tell(String topic, ObjectNode order) {
    if (!url.isEmpty()) {
      ObjectNode body = Json.object().put("admin_graphql_api_id", order.path("id").asText());
      body.put("name", order.path("name").asText());
      post.add(new Letter(topic, Json.bytes(body.put("updated_at", text(order)))));
    }
  }

  private static String text(ObjectNode order) {
    return order.path("updatedAt").asText();
  }

  /** Sends what waits. */
  void work() {
    for (Letter letter : post.arriving()) {
      sent.incrementAndGet();
      if (status(letter) / 100 == 2) {
        taken.incrementAndGet();
      }
    }
  }

  private int status(Letter letter) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url))
              .timeout(Duration.ofSeconds(5))
              .header("Content-Type", "application/json")
              .header("X-Shopify-Topic", letter.topic())
              .header("X-Shopify-Hmac-Sha256", signature(secret, letter.body()))
              .POST(HttpRequest.BodyPublishers.ofByteArray(letter.body()))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  static String signature(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  ObjectNode counts() {
    return Json.object().put("sent", sent.get()).put("taken", taken.get()).put("lost", post.lost());
  }
}
