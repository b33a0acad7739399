// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.logizard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/** ロジザード in memory, just enough of it for the contracts. */
final class MemoryLogizard {
  static final Instant NOON = Instant.parse("2026-07-03T03:00:00Z");
  static final String HEAD = "荷主出荷NO,送り状番号,配送会社,出荷確定日,出荷状況,備考";
  static final Columns COLUMNS =
      new Columns(
          "荷主出荷NO",
          "送り状番号",
          "出荷確定日",
          "配送会社",
          "ヤマト運輸=yamato;佐川急便=sagawa",
          "出荷状況",
          "欠品=SHORT;取消=CANCELLED",
          "備考");

  final FarSide far = new FarSide().with(this);
  private final Map<LocalDate, List<String>> rows = new TreeMap<>();
  private final Set<String> sessions = new HashSet<>();
  private boolean closed;
  private int logins;

  MemoryLogizard() {
    far.on("POST", "/api/login/login/userlogin", this::login);
    far.on("POST", "/api/common/export/export", this::export);
  }

  static LogizardAccount account(String url, Columns columns) {
    return new LogizardAccount(
        url,
        new LogizardAccount.Login("appkey-sample", "user-sample", "password-sample"),
        "1001",
        "1",
        "7",
        columns,
        2,
        3,
        "4");
  }

  void add(LocalDate day, String line) {
    rows.computeIfAbsent(day, d -> new ArrayList<>()).add(line);
  }

  void end() {
    sessions.clear();
  }

  void close() {
    closed = true;
  }

  private Answer login(FarRequest request) {
    if (closed || !request.text().contains("\"PASSWORD\":\"password-sample\"")) {
      return Answer.json("{'ERROR_CODE':'2','DATA':{'ERROR_DETAIL':'login failed'}}");
    }
    String session = "ZSESSION=memory-" + ++logins;
    sessions.add(session);
    return new Answer(
        200,
        Map.of("Set-Cookie", session + "; Path=/; HttpOnly"),
        "{\"ERROR_CODE\":\"0\"}".getBytes(StandardCharsets.UTF_8));
  }

  private Answer export(FarRequest request) {
    if (!sessions.contains(request.header("Cookie"))) {
      return Answer.json("{'ERROR_CODE':'1','DATA':{'ERROR_DETAIL':'session expired'}}");
    }
    try {
      JsonNode asked = Api.JSON.readTree(request.body());
      ObjectNode answer = Api.JSON.createObjectNode().put("ERROR_CODE", "0");
      ArrayNode lines = answer.putObject("DATA").putArray("EXPORT_DATA").add(HEAD);
      rows.forEach(
          (day, of) -> {
            String text = day.format(DateTimeFormatter.BASIC_ISO_DATE);
            if (text.compareTo(asked.path("TARGET_DATE_FROM").asText()) >= 0
                && text.compareTo(asked.path("TARGET_DATE_TO").asText()) <= 0) {
              of.forEach(lines::add);
            }
          });
      return Answer.of(200, "application/json", Api.JSON.writeValueAsBytes(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
