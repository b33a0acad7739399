// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.Json;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Post;

/**
 * The shop's queue at Amazon SQS, in the JSON protocol: what was received is hidden for a while and
 * shows again unless it is deleted. On its way a message may get lost, be doubled or overtaken. It is
 * forgotten at a restart.
 */
final class MessageQueue {
  static final String REGION = "ap-northeast-1";
  static final String ACCOUNT = "123456789012";
  static final String NAME = "banto-orders";
  static final String ARN = "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":" + NAME;

  private static final String TARGET = "AmazonSQS.";
  private static final int MOST = 10;
  private static final int LONGEST_WAIT = 20;
  private static final int HIDDEN = 30;
  private static final long GLANCE_MILLIS = 50;

  /** A message, hidden until some moment; its handle is another each time it is received. */
  private static final class Message {
    private final String id = UUID.randomUUID().toString();
    private final String body;
    private Instant shows;
    private String handle = "";

    Message(String body, Instant shows) {
      this.body = body;
      this.shows = shows;
    }
  }

  private final Clock clock;
  private final SignedCall signed;
  private final Post<String> post = new Post<>();
  private final List<Message> messages = new ArrayList<>();
  private int received;
  private int deleted;
  private int refused;

  MessageQueue(MallSettings settings, Clock clock) {
    this.clock = clock;
    this.signed =
        new SignedCall(
            settings.own("queueKey", "AKIDSAMPLE"),
            settings.own("queueSecret", "queue-secret-sample"),
            REGION);
  }

  /** What a call asks of a queue; empty when it is for something else. */
  static Optional<String> action(Call call) {
    String target = call.header("X-Amz-Target");
    return call.path().equals("/") && target.startsWith(TARGET)
        ? Optional.of(target.substring(TARGET.length()))
        : Optional.empty();
  }

  /** As {@link Post#trouble}. */
  void trouble(ObjectNode wish) {
    post.trouble(wish);
  }

  /** A message is sent. */
  void send(String body) {
    post.add(body);
  }

  Answer answer(String action, Call call) {
    Optional<String> wrong = signed.wrong(call, clock);
    if (wrong.isPresent()) {
      refuse();
      return error(403, wrong.get());
    }
    ObjectNode asked;
    try {
      asked = Json.read(call.body());
    } catch (IOException e) {
      return error(400, "SerializationException");
    }
    if (!call.header("Content-Type").equals("application/x-amz-json-1.0")) {
      return error(415, "UnsupportedMediaType");
    }
    if (!asked.path("QueueUrl").asText().endsWith('/' + ACCOUNT + '/' + NAME)) {
      return error(400, "com.amazonaws.sqs#QueueDoesNotExist");
    }
    return switch (action) {
      case "ReceiveMessage" -> receive(asked);
      case "DeleteMessageBatch" -> delete(asked);
      case "GetQueueAttributes" ->
          json(200, Json.object().set("Attributes", Json.object().put("QueueArn", ARN)));
      default -> error(400, "com.amazon.coral.service#UnknownOperationException");
    };
  }

  private Answer receive(ObjectNode asked) {
    int most = asked.path("MaxNumberOfMessages").asInt(1);
    int wait = asked.path("WaitTimeSeconds").asInt(0);
    if (most < 1 || most > MOST || wait < 0 || wait > LONGEST_WAIT) {
      return error(400, "com.amazon.coral.validate#InvalidParameterValue");
    }
    Duration hidden = Duration.ofSeconds(asked.path("VisibilityTimeout").asInt(HIDDEN));
    long end = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
    ArrayNode shown = show(most, hidden);
    while (shown.isEmpty() && System.nanoTime() < end && glance()) {
      shown = show(most, hidden);
    }
    ObjectNode answer = Json.object();
    return json(200, shown.isEmpty() ? answer : answer.set("Messages", shown));
  }

  private static boolean glance() {
    try {
      Thread.sleep(GLANCE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized ArrayNode show(int most, Duration hidden) {
    Instant now = clock.instant();
    arrive(now);
    ArrayNode shown = Json.array();
    for (Message message : messages) {
      if (shown.size() < most && !message.shows.isAfter(now)) {
        message.shows = now.plus(hidden);
        message.handle = UUID.randomUUID().toString();
        received++;
        ObjectNode one = shown.addObject().put("MessageId", message.id);
        one.put("ReceiptHandle", message.handle).put("MD5OfBody", md5(message.body));
        one.put("Body", message.body);
      }
    }
    return shown;
  }

  private void arrive(Instant now) {
    post.arriving().forEach(body -> messages.add(new Message(body, now)));
  }

  private synchronized Answer delete(ObjectNode asked) {
    List<ObjectNode> entries = Json.objects(asked, "Entries");
    if (entries.isEmpty() || entries.size() > MOST) {
      String which = entries.isEmpty() ? "EmptyBatchRequest" : "TooManyEntriesInBatchRequest";
      return error(400, "com.amazonaws.sqs#" + which);
    }
    ObjectNode answer = Json.object();
    ArrayNode good = answer.putArray("Successful");
    ArrayNode bad = answer.putArray("Failed");
    for (ObjectNode entry : entries) {
      String id = entry.path("Id").asText();
      if (take(entry.path("ReceiptHandle").asText())) {
        good.addObject().put("Id", id);
      } else {
        ObjectNode failed = bad.addObject().put("Id", id).put("SenderFault", true);
        failed.put("Code", "ReceiptHandleIsInvalid");
      }
    }
    return json(200, answer);
  }

  /** A handle of an earlier receipt deletes nothing. */
  private boolean take(String handle) {
    if (handle.isEmpty()) {
      return false;
    }
    for (Iterator<Message> all = messages.iterator(); all.hasNext(); ) {
      if (all.next().handle.equals(handle)) {
        all.remove();
        deleted++;
        return true;
      }
    }
    return false;
  }

  private synchronized void refuse() {
    refused++;
  }

  /** What waits, also hidden, and what was done. */
  synchronized ObjectNode counts() {
    arrive(clock.instant());
    ObjectNode counts = Json.object().put("waiting", messages.size()).put("received", received);
    return counts.put("deleted", deleted).put("refused", refused).put("lost", post.lost());
  }

  private static Answer error(int status, String type) {
    return json(status, Json.object().put("__type", type).put("message", "simulated"));
  }

  private static Answer json(int status, ObjectNode body) {
    return new Answer(status, "application/x-amz-json-1.0", Map.of(), Json.bytes(body));
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
