// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.Allowance;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.spapi.engine.Fields;
import org.banto.spapi.engine.Grant;
import org.banto.spapi.engine.SpApi;

/** Speaks to one queue of Amazon SQS, in its JSON protocol (AWS JSON 1.0). */
final class Sqs {
  /**
   * A message as it was received.
   *
   * @param handle what it is taken off by
   * @param body what was sent
   */
  record Message(String handle, String body) {
    @Override
    public String toString() {
      return "Message[" + body.length() + " characters]";
    }
  }

  /** The most messages of one answer. */
  static final int AT_ONCE = 10;

  /** Far below what SQS bears; each request costs the shop a little. */
  private static final Allowance ALLOWANCE = new Allowance("sqs", 2, 10);

  /** Above 0 all of the queue's servers are asked; the answer comes as soon as one has a message. */
  private static final int WAIT_SECONDS = 1;

  /** So long what was received shows to nobody: until the orders are read and it is taken off. */
  private static final int HIDDEN_SECONDS = 180;

  private final Outbound outbound;
  private final QueueAccount queue;
  private final Clock clock;

  Sqs(Outbound outbound, QueueAccount queue, Clock clock) {
    this.outbound = outbound;
    this.queue = queue;
    this.clock = clock;
  }

  /** Asks for the queue's own name; changes nothing. */
  void check() throws ConnectorException {
    ObjectNode request = request();
    request.putArray("AttributeNames").add("QueueArn");
    JsonNode said = send("GetQueueAttributes", request);
    if (Fields.text(said.path("Attributes"), "QueueArn").isEmpty()) {
      throw SpApi.malformed(
          new Text(
              "SQS: GetQueueAttributes に QueueArn がありません",
              "SQS: GetQueueAttributes gave no QueueArn"),
          null);
    }
  }

  List<Message> receive() throws ConnectorException {
    ObjectNode request = request().put("MaxNumberOfMessages", AT_ONCE);
    request.put("WaitTimeSeconds", WAIT_SECONDS).put("VisibilityTimeout", HIDDEN_SECONDS);
    JsonNode messages = send("ReceiveMessage", request).path("Messages");
    List<Message> received = new ArrayList<>();
    for (JsonNode one : messages) {
      String handle = one.path("ReceiptHandle").asText("");
      if (handle.isEmpty() || !one.path("Body").isTextual()) {
        throw SpApi.malformed(
            new Text("SQS: 読めないメッセージがあります", "SQS: a message cannot be read"), null);
      }
      received.add(new Message(handle, one.path("Body").asText()));
    }
    return received;
  }

  /** Takes messages off; what the queue keeps all the same comes again. */
  void delete(List<Message> messages) throws ConnectorException {
    ObjectNode request = request();
    ArrayNode entries = request.putArray("Entries");
    for (Message message : messages) {
      ObjectNode entry = entries.addObject().put("Id", Integer.toString(entries.size()));
      entry.put("ReceiptHandle", message.handle());
    }
    JsonNode said = send("DeleteMessageBatch", request);
    if (said.path("Successful").isEmpty()) {
      String code = Fields.text(said.path("Failed").path(0), "Code");
      throw SpApi.malformed(
          new Text(
              "SQS: メッセージを取り除けません（" + code + "）",
              "SQS: messages cannot be taken away (" + code + ")"),
          null);
    }
  }

  private ObjectNode request() {
    return SpApi.object().put("QueueUrl", queue.url());
  }

  private JsonNode send(String action, ObjectNode request) throws ConnectorException {
    byte[] body = bytes(request);
    Map<String, String> named =
        Map.of("Content-Type", "application/x-amz-json-1.0", "X-Amz-Target", "AmazonSQS." + action);
    HttpRequest.Builder signed =
        HttpRequest.newBuilder(queue.endpoint()).POST(BodyPublishers.ofByteArray(body));
    named.forEach(signed::setHeader);
    queue
        .signer()
        .sign("POST", queue.host(), named, body, clock.instant())
        .forEach(signed::setHeader);
    HttpResponse<byte[]> answer;
    try {
      answer = outbound.send(signed.build(), ALLOWANCE);
    } catch (ConnectorException e) {
      throw e.reason() == Reason.UNAUTHORIZED ? refused("", e) : e;
    }
    JsonNode said = read(action, answer.body());
    if (answer.statusCode() != 200) {
      throw error(action, said);
    }
    return said;
  }

  private static JsonNode read(String action, byte[] body) throws ConnectorException {
    try {
      return SpApi.object(body);
    } catch (IOException e) {
      throw SpApi.unreadable(new Text("SQS の " + action, action + " of SQS"), body, e);
    }
  }

  /** Errors come with status 400 as {@code {"__type":"com.amazonaws.sqs#QueueDoesNotExist",…}}. */
  private static ConnectorException error(String action, JsonNode said) {
    String type = Fields.text(said, "__type").replaceFirst("^.*#", "");
    String code = type.matches("[A-Za-z.]{1,80}") ? type : "?";
    if (code.contains("QueueDoesNotExist") || code.contains("NonExistentQueue")) {
      Text words =
          new Text("SQS にその待ち行列がありません（" + code + "）", "SQS has no such queue (" + code + ")");
      return Grant.misconfigured(QueueAccount.FIELD_URL, words, null);
    }
    if (code.matches(".*(Client|Token|Signature|AccessDenied|Credential|Security).*")) {
      return refused(code, null);
    }
    if (code.contains("Throttl") || code.contains("OverLimit")) {
      return new ConnectorException(Reason.THROTTLED, Text.same("SQS: " + code));
    }
    return SpApi.malformed(
        new Text("SQS の " + action + ": " + code, action + " of SQS: " + code), null);
  }

  private static ConnectorException refused(String code, Throwable cause) {
    boolean key = code.contains("Client") || code.contains("Token");
    Text words =
        new Text(
            "SQS がアクセスキーを受け付けないか、受信と削除（sqs:ReceiveMessage・sqs:DeleteMessage）を許しません"
                + (code.isEmpty() ? "" : "（" + code + "）"),
            "SQS refuses the access key, or does not allow to receive and delete"
                + " (sqs:ReceiveMessage, sqs:DeleteMessage)"
                + (code.isEmpty() ? "" : ": " + code));
    String field = key ? QueueAccount.FIELD_KEY : QueueAccount.FIELD_SECRET;
    return new ConnectorException(Reason.UNAUTHORIZED, words, field, Optional.empty(), cause);
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return SpApi.JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
