// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banto.spapi.engine.SpApi;
import org.banto.testkit.FarSide;
import org.banto.testkit.Relay;
import org.junit.jupiter.api.Test;

/** The push as Amazon's published schema has it, at both ends; and who may take it off the queue. */
class OrderChangeTest extends MallTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String BODY =
      "{\"QueueUrl\":\"https://sqs.x/123456789012/banto-orders\",\"MaxNumberOfMessages\":10}";

  @Override
  QueueAccount queue() {
    String url = mall.url() + "/123456789012/banto-orders";
    return new QueueAccount(url, "AKIDSAMPLE", "queue-secret-sample", "", true);
  }

  private static JsonNode schema() throws IOException {
    Path schema =
        Path.of(
            System.getProperty("banto.fixtures", ""),
            "third-party/amazon-sp-api/notification-schemas/OrderChangeNotification.json");
    assumeTrue(Files.isRegularFile(schema), "skipped: no schema of notifications");
    return SpApi.JSON.readTree(schema.toFile());
  }

  @Test
  void thePublishedExampleIsReadOfTheJapaneseMarketplaceAlone() throws Exception {
    JsonNode example = schema().path("examples").path(0);
    assertTrue(OrderChange.read(example.toString()).isEmpty(), "of another marketplace");
    ObjectNode here = example.deepCopy();
    here.withObject("/Payload/OrderChangeNotification/Summary")
        .put("MarketplaceId", OrderPages.MARKETPLACE);
    OrderChange read = OrderChange.read(here.toString()).orElseThrow();
    assertEquals("903-8868176-2219830", read.order());
    assertEquals("A3TH9S8BH6GOGM", read.seller());
    assertEquals(Instant.parse("2020-01-11T00:09:53.109Z"), read.at());
    assertFalse(read.byAmazon());
  }

  @Test
  void whatTheSimulatedMallSendsHasAllThatTheSchemaRequires() throws Exception {
    JsonNode schema = schema();
    shop.collect();
    tell("orders/create", "{'count':20}");
    Sqs sqs = new Sqs(new FarSide(new Relay(mall.url())), queue(), time);
    List<Sqs.Message> messages = sqs.receive();
    assertEquals(10, messages.size());
    for (Sqs.Message message : messages) {
      Set<String> missing = new TreeSet<>();
      compare(schema, SpApi.JSON.readTree(message.body()), "", missing);
      assertEquals(Set.of(), missing);
      assertTrue(OrderChange.read(message.body()).isPresent());
    }
  }

  /** What is required and not there, or of another type, or not among the words allowed. */
  private static void compare(JsonNode schema, JsonNode value, String at, Set<String> missing) {
    schema
        .path("required")
        .forEach(
            name -> {
              if (!value.has(name.asText())) {
                missing.add(at + '/' + name.asText());
              }
            });
    boolean known = schema.path("enum").isEmpty();
    for (JsonNode word : schema.path("enum")) {
      known |= word.equals(value);
    }
    if (!known) {
      missing.add(at + " is " + value);
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            p -> {
              if (value.has(p.getKey())) {
                compare(p.getValue(), value.path(p.getKey()), at + '/' + p.getKey(), missing);
              }
            });
  }

  @Test
  void aCallThatIsNotSignedRightIsRefused() throws Exception {
    Signer right = queue().signer();
    Instant now = time.instant();
    assertEquals(200, status(right, now, BODY, Map.of()));
    assertEquals(403, status(new Signer("AKIDOTHER", right.secret(), right.region(), "sqs"), now));
    assertEquals(403, status(new Signer(right.key(), "another", right.region(), "sqs"), now));
    assertEquals(403, status(new Signer(right.key(), right.secret(), "us-east-1", "sqs"), now));
    assertEquals(403, status(new Signer(right.key(), right.secret(), right.region(), "s3"), now));
    assertEquals(403, status(right, now.minus(Duration.ofMinutes(16))));
    assertEquals(403, status(right, now.plus(Duration.ofMinutes(16))));
    assertEquals(403, status(right, now, BODY + " ", Map.of()), "another body");
    Map<String, String> other = Map.of("X-Amz-Target", "AmazonSQS.DeleteMessageBatch");
    assertEquals(403, status(right, now, BODY, other), "another action");
    assertEquals(403, status(right, now, BODY, Map.of("X-Amz-Security-Token", "x")), "unsigned");
    assertEquals(403, status(right, now, BODY, Map.of("Authorization", "")), "no signature");
  }

  private int status(Signer signer, Instant at) throws Exception {
    return status(signer, at, BODY, Map.of());
  }

  /** A call with the signature of the plain one, that may have become another since. */
  private int status(Signer signer, Instant at, String body, Map<String, String> headers)
      throws Exception {
    Map<String, String> all = new HashMap<>();
    all.put("Content-Type", "application/x-amz-json-1.0");
    all.put("X-Amz-Target", "AmazonSQS.ReceiveMessage");
    byte[] plain = BODY.getBytes(StandardCharsets.UTF_8);
    URI to = mall.url().resolve("/");
    all.putAll(signer.sign("POST", to.getRawAuthority(), Map.copyOf(all), plain, at));
    all.putAll(headers);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to).POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    all.forEach(request::header);
    return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
  }
}
