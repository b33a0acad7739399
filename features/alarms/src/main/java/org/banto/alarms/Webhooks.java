// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.flow.AlarmMessage;
import org.banto.net.BarredPlace;
import org.banto.net.InTheClear;
import org.banto.net.WaysOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells of alarms over HTTP. Slack: an incoming webhook takes {@code {"text": …}}
 * (api.slack.com/messaging/webhooks). Chatwork: {@code POST /v2/rooms/{id}/messages}, form field
 * {@code body}, header {@code X-ChatWorkToken} (developer.chatwork.com). All else, LINE WORKS among
 * it, is JSON the shop can write itself. What is answered is never shown.
 */
@Component(service = Webhooks.class)
public final class Webhooks {
  /** How the address of every incoming webhook of Slack begins. */
  static final String SLACK = "https://hooks.slack.com/";

  private static final String CHATWORK = "https://api.chatwork.com";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WaysOut out;
  private final String chatwork;

  /** Remembers. */
  @Activate
  public Webhooks(@Reference WaysOut out) {
    this(out, CHATWORK);
  }

  Webhooks(WaysOut out, String chatwork) {
    this.out = out;
    this.chatwork = chatwork;
  }

  /** Tells it, for an account. */
  void tell(AccountId account, Target target, AlarmMessage message) throws ConnectorException {
    HttpRequest.Builder request =
        switch (target.way()) {
          case "slack" -> json(target.secret(), "{\"text\": \"{{text}}\"}", message);
          case "chatwork" ->
              HttpRequest.newBuilder(
                      URI.create(chatwork + "/v2/rooms/" + target.to() + "/messages"))
                  .header("X-ChatWorkToken", target.secret())
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(
                      BodyPublishers.ofString(
                          "self_unread=1&body="
                              + URLEncoder.encode(message.text(), StandardCharsets.UTF_8)));
          default -> json(target.secret(), target.template(), message);
        };
    send(account, request.header("User-Agent", "Banto").timeout(PATIENCE).build());
  }

  private static HttpRequest.Builder json(String url, String template, AlarmMessage message)
      throws ConnectorException {
    try {
      return HttpRequest.newBuilder(URI.create(url))
          .header("Content-Type", "application/json; charset=utf-8")
          .POST(BodyPublishers.ofString(fill(template, message)));
    } catch (IllegalArgumentException e) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          new Text("送信先の URL が正しくありません", "The URL that is sent to is wrong"),
          "",
          Optional.empty(),
          e);
    }
  }

  private void send(AccountId account, HttpRequest request) throws ConnectorException {
    String host = request.uri().getHost();
    try {
      int status = out.of(account).send(request).statusCode();
      if (status / 100 != 2) {
        throw new ConnectorException(
            Reason.UNAVAILABLE,
            new Text(host + " が " + status + " を返しました", host + " answered " + status));
      }
    } catch (BarredPlace | InTheClear e) {
      throw new ConnectorException(Reason.MISCONFIGURED, Text.of(e), "", Optional.empty(), e);
    } catch (IOException e) {
      throw new ConnectorException(
          Reason.UNAVAILABLE,
          new Text(host + " につながりません", host + " cannot be reached"),
          "",
          Optional.empty(),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectorException(
          Reason.NO_ANSWER,
          new Text(host + " の答えを待たずに止められました", "It was ended before " + host + " answered"),
          "",
          Optional.empty(),
          e);
    }
  }

  /** The template with the message in it, written as JSON writes texts. */
  static String fill(String template, AlarmMessage message) {
    String filled = template;
    Map<String, String> values =
        Map.of("subject", message.subject(), "text", message.text(), "id", message.id());
    StringBuilder out = new StringBuilder();
    while (!filled.isEmpty()) {
      int at = filled.indexOf("{{");
      int end = at < 0 ? -1 : filled.indexOf("}}", at);
      String name = end < 0 ? "" : filled.substring(at + 2, end).strip();
      if (values.containsKey(name)) {
        out.append(filled, 0, at).append(quoted(values.get(name)));
        filled = filled.substring(end + 2);
      } else {
        int next = at < 0 ? filled.length() : at + 2;
        out.append(filled, 0, next);
        filled = filled.substring(next);
      }
    }
    return out.toString();
  }

  private static String quoted(String value) {
    try {
      String text = JSON.writeValueAsString(value);
      return text.substring(1, text.length() - 1);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Looks at what a shop wrote.
   *
   * @throws IllegalArgumentException when it is no JSON, or the message is not in it
   */
  static void check(String template) {
    if (!template.contains("{{text}}") || template.length() > 4_000) {
      throw new Rejection(
          new Text(
              "送る内容の中に {{text}} を入れてください（4,000文字まで）。",
              "What is sent has to hold {{text}} (4,000 characters at most)."));
    }
    try {
      JSON.readTree(fill(template, new AlarmMessage("id", "s", "t")));
    } catch (JsonProcessingException e) {
      throw new Rejection(
          new Text("送る内容が JSON の書き方になっていません。", "What is sent is not written as JSON."), e);
    }
  }
}
