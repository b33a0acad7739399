// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.logizard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.connect.Token;
import org.banto.connect.Tokens;

/**
 * ロジザード's API as one public client speaks it (github.com/buckcode16/shym-logizard): JSON by POST, a
 * session in cookies, and what is exported as lines of CSV. The session is kept by the house; one that
 * is not taken any more is opened anew, once.
 */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();

  /** The export of shipments to consumers. */
  private static final String SHIPMENTS = "3";

  /** A large export takes long. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** A session is not kept for longer; how long it lives nobody has published. */
  private static final Duration SESSION = Duration.ofHours(12);

  private static final int LONGEST = 200;

  private static final Text REFUSED =
      new Text(
          "ロジザードがアプリケーションキー、ユーザーID、パスワードを受け付けません",
          "Logizard refuses application key, user ID and password");

  private final Outbound outbound;
  private final Tokens tokens;
  private final LogizardAccount account;
  private final Clock clock;

  Api(Outbound outbound, Tokens tokens, LogizardAccount account, Clock clock) {
    this.outbound = outbound;
    this.tokens = tokens;
    this.account = account;
    this.clock = clock;
  }

  /** What an export said: its lines, or why there are none. */
  private record Said(Optional<List<String>> lines, String code, String detail) {}

  /** The lines of CSV of what was shipped from one day to another, headings first; none for nothing. */
  List<String> shipped(LocalDate from, LocalDate to) throws ConnectorException {
    AtomicBoolean fresh = new AtomicBoolean();
    Token session = session(fresh, t -> clock.instant().isBefore(t.ends()));
    Optional<Said> said = ask(session, from, to, fresh.get());
    if (said.isEmpty() || (said.get().lines().isEmpty() && !fresh.get())) {
      said = ask(session(fresh, t -> !t.equals(session)), from, to, true);
    }
    Said last = said.orElseThrow();
    return last.lines()
        .orElseThrow(
            () ->
                new ConnectorException(
                    Reason.MALFORMED,
                    new Text("ロジザードのエラー ", "Logizard's error ")
                        .before(last.code() + ": " + last.detail())));
  }

  /** Empty when the session is not taken, unless it is fresh. */
  private Optional<Said> ask(Token session, LocalDate from, LocalDate to, boolean fresh)
      throws ConnectorException {
    try {
      HttpRequest.Builder request = request("common/export/export", export(from, to));
      request.header("Cookie", session.access());
      return Optional.of(said(read(new Text("出荷実績", "the results"), send(request.build()))));
    } catch (ConnectorException e) {
      if (e.reason() != Reason.UNAUTHORIZED || fresh) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private ObjectNode export(LocalDate from, LocalDate to) {
    return JSON.createObjectNode()
        .put("OWNER_ID", account.owner())
        .put("AREA_ID", account.area())
        .put("FILE_ID", SHIPMENTS)
        .put("PTRN_ID", account.pattern())
        .put("TARGET_DATE_FROM", from.format(DateTimeFormatter.BASIC_ISO_DATE))
        .put("TARGET_DATE_TO", to.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  private Said said(JsonNode answer) throws ConnectorException {
    String code = answer.path("ERROR_CODE").asText();
    if (code.equals("0")) {
      return new Said(Optional.of(lines(answer.path("DATA").path("EXPORT_DATA"))), code, "");
    }
    if (!code.isEmpty() && code.equals(account.noneCode())) {
      return new Said(Optional.of(List.of()), code, "");
    }
    return new Said(Optional.empty(), code, detail(answer));
  }

  private static List<String> lines(JsonNode data) throws ConnectorException {
    if (data.isMissingNode() || data.isNull()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (JsonNode line : data) {
      lines.add(line.asText());
    }
    if (!data.isArray()) {
      throw new ConnectorException(
          Reason.MALFORMED,
          new Text(
              "出荷実績の EXPORT_DATA が行の並びではありません", "EXPORT_DATA of the results is no list of lines"));
    }
    return lines;
  }

  private static String detail(JsonNode answer) {
    String all = answer.path("DATA").path("ERROR_DETAIL").asText();
    return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
  }

  private Token session(AtomicBoolean fresh, Predicate<Token> good) throws ConnectorException {
    return tokens.current(
        account.login().origin(),
        good,
        last -> {
          fresh.set(true);
          return login();
        });
  }

  private Token login() throws ConnectorException {
    LogizardAccount.Login who = account.login();
    ObjectNode body =
        JSON.createObjectNode()
            .put("APP_KEY", who.appKey())
            .put("USER_ID", who.user())
            .put("PASSWORD", who.password())
            .put("PROCESS_FLG", "1");
    HttpResponse<byte[]> answer = send(request("login/login/userlogin", body).build());
    JsonNode said = read(new Text("ログイン", "the login"), answer);
    if (!said.path("ERROR_CODE").asText("0").equals("0")) {
      String why = (said.path("ERROR_CODE").asText() + " " + detail(said)).strip();
      throw refused(
          new Text(REFUSED.ja() + "（" + why + "）", REFUSED.en() + " (" + why + ")"), null);
    }
    String cookies =
        answer.headers().allValues("Set-Cookie").stream()
            .map(c -> c.split(";", 2)[0].strip())
            .filter(c -> c.contains("="))
            .collect(Collectors.joining("; "));
    if (cookies.isEmpty()) {
      throw new ConnectorException(
          Reason.MALFORMED,
          new Text(
              "ログインの応答にセッション（Cookie）がありません", "The answer to the login has no session (cookie)"));
    }
    return new Token(cookies, "", clock.instant().plus(SESSION), Optional.empty());
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws ConnectorException {
    try {
      return outbound.send(request);
    } catch (ConnectorException e) {
      throw e.reason() == Reason.UNAUTHORIZED ? refused(REFUSED, e) : e;
    }
  }

  private static ConnectorException refused(Text words, Throwable cause) {
    return new ConnectorException(
        Reason.UNAUTHORIZED, words, LogizardAccount.FIELD_PASSWORD, Optional.empty(), cause);
  }

  private HttpRequest.Builder request(String path, ObjectNode body) {
    return HttpRequest.newBuilder(account.at(path))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .POST(BodyPublishers.ofByteArray(bytes(body)));
  }

  private static JsonNode read(Text what, HttpResponse<byte[]> answer) throws ConnectorException {
    try {
      JsonNode node = JSON.readTree(answer.body());
      if (node != null && node.isObject() && answer.statusCode() / 100 == 2) {
        return node;
      }
      throw strange(what, answer);
    } catch (IOException e) {
      // what the parser says may quote the answer, and with it a buyer
      throw strange(what, answer);
    }
  }

  private static ConnectorException strange(Text what, HttpResponse<byte[]> answer) {
    return new ConnectorException(
        Reason.MALFORMED,
        new Text(
            what.ja() + "の応答がロジザードのものではありません（HTTP " + answer.statusCode() + "）",
            "The answer to "
                + what.en()
                + " is not Logizard's (HTTP "
                + answer.statusCode()
                + ")"));
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
