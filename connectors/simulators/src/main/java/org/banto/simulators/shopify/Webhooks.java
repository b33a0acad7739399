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
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.banto.simulators.Json;

/** Tells a listener what happens, each time signed over its bytes. What is not taken is told once only. */
final class Webhooks {
  private record Letter(String topic, byte[] body) {}

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Queue<Letter> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private volatile String url;
  private volatile String secret;
  private volatile double loses;
  private volatile double doubles;
  private volatile boolean shuffles;
  private volatile Random random = new Random();

  Webhooks(String url, String secret) {
    this.url = url;
    this.secret = secret;
  }

  void to(String newUrl, String newSecret) {
    url = newUrl;
    secret = newSecret;
  }

  /** On their way letters get lost or doubled, so often, and come in any order. */
  void trouble(ObjectNode wish) {
    loses = wish.path("lost").asDouble();
    doubles = wish.path("doubled").asDouble();
    shuffles = wish.path("shuffled").asBoolean();
    random = new Random(wish.path("seed").asLong(1));
  }

  /** Something happened to an order. */
  void tell(String topic, ObjectNode order) {
    if (!url.isEmpty()) {
      ObjectNode body = Json.object().put("admin_graphql_api_id", order.path("id").asText());
      body.put("name", order.path("name").asText());
      waiting.add(new Letter(topic, Json.bytes(body.put("updated_at", text(order)))));
    }
  }

  private static String text(ObjectNode order) {
    return order.path("updatedAt").asText();
  }

  /** Sends what waits. */
  void work() {
    for (Letter letter : onTheWay()) {
      sent.incrementAndGet();
      if (status(letter) / 100 == 2) {
        taken.incrementAndGet();
      }
    }
  }

  private List<Letter> onTheWay() {
    List<Letter> letters = new ArrayList<>();
    for (Letter letter = waiting.poll(); letter != null; letter = waiting.poll()) {
      if (random.nextDouble() < loses) {
        lost.incrementAndGet();
        continue;
      }
      letters.add(letter);
      if (random.nextDouble() < doubles) {
        letters.add(letter);
      }
    }
    if (shuffles) {
      Collections.shuffle(letters, random);
    }
    return letters;
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
    return Json.object().put("sent", sent.get()).put("taken", taken.get()).put("lost", lost.get());
  }
}
