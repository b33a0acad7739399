// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.logizard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.FarSide;
import org.banto.simulators.Json;
import org.banto.simulators.MallClock;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;

/**
 * A simulated owner of goods (荷主) at ロジザードZERO: log-in with a session in a cookie, and the export of
 * shipments to consumers by the day they left, in a pattern that has the headings it is told. Its rows are
 * forgotten when it ends. What nobody published (how a log-in is refused, what a day without rows looks like,
 * how long a session lives) is invented.
 */
public final class LogizardWms implements FarSide {
  /** Who it lets in, and whose exports it has. */
  public static final Set<String> SETTINGS =
      Set.of("appKey", "user", "password", "owner", "area", "pattern");

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final String SHIPMENTS = "3";
  private static final int MOST_DAYS = 30;

  /** A row of the export: when it left, and what stands under which heading. */
  private record Row(LocalDate day, Map<String, String> cells) {}

  private final MallSettings settings;
  private final Clock clock;
  private final Set<String> sessions = new LinkedHashSet<>();
  private final List<Row> rows = new ArrayList<>();
  private List<String> headings =
      List.of("荷主出荷NO", "送り状番号", "配送会社", "出荷確定日", "出荷状況", "備考", "商品ID", "出荷数");
  private List<String> recorded = List.of();
  private Optional<String> noneCode = Optional.empty();
  private int logins;
  private long serial;

  /** Opens it, empty. */
  public LogizardWms(MallSettings settings, MallClock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Opens such a warehouse over HTTP; a port in use is an {@link IOException}. */
  public static Simulator open(MallSettings settings) throws IOException {
    return Simulator.open(settings, LogizardWms::new);
  }

  @Override
  public List<String> roots() {
    return List.of("/zero/api/");
  }

  @Override
  public String operation(Call call) {
    return call.path().endsWith("login/userlogin") ? "login" : "export";
  }

  @Override
  public synchronized Answer answer(String operation, Call call) {
    ObjectNode asked;
    try {
      asked = Json.read(call.body());
    } catch (IOException e) {
      return failed(400);
    }
    if (operation.equals("login")) {
      return login(asked);
    }
    boolean known = sessions.stream().anyMatch(s -> call.header("Cookie").contains(s));
    if (!call.path().equals("/zero/api/common/export/export")) {
      return failed(404);
    }
    return known ? export(asked) : error("1", "session expired");
  }

  private Answer login(ObjectNode asked) {
    boolean good =
        is(asked, "APP_KEY", "appKey", "appkey-sample")
            && is(asked, "USER_ID", "user", "user-sample")
            && is(asked, "PASSWORD", "password", "password-sample")
            && asked.path("PROCESS_FLG").asText().equals("1");
    if (!good) {
      return error("2", "login failed");
    }
    String session = "ZSESSION=sample" + ++logins;
    sessions.add(session);
    return Answer.ok(Json.object().put("ERROR_CODE", "0"))
        .with("Set-Cookie", session + "; Path=/zero; HttpOnly");
  }

  private boolean is(ObjectNode asked, String field, String name, String otherwise) {
    return asked.path(field).asText().equals(settings.own(name, otherwise));
  }

  private Answer export(ObjectNode asked) {
    boolean ours =
        is(asked, "OWNER_ID", "owner", "1001")
            && is(asked, "AREA_ID", "area", "1")
            && is(asked, "PTRN_ID", "pattern", "7")
            && asked.path("FILE_ID").asText().equals(SHIPMENTS);
    if (!ours) {
      return error("9", "no such export pattern");
    }
    Optional<LocalDate> from = day(asked.path("TARGET_DATE_FROM").asText());
    Optional<LocalDate> to = day(asked.path("TARGET_DATE_TO").asText());
    if (from.isEmpty() || to.isEmpty() || from.get().plusDays(MOST_DAYS).isBefore(to.get())) {
      return error("9", "the dates are wrong");
    }
    if (!recorded.isEmpty()) {
      return exported(recorded);
    }
    List<String> lines =
        rows.stream()
            .filter(r -> !r.day().isBefore(from.get()) && !r.day().isAfter(to.get()))
            .map(r -> line(headings.stream().map(h -> r.cells().getOrDefault(h, "")).toList()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (lines.isEmpty() && noneCode.isPresent()) {
      return error(noneCode.get(), "no data");
    }
    lines.add(0, line(headings));
    return exported(lines);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(c -> '"' + c.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  private static Answer exported(List<String> lines) {
    ObjectNode answer = Json.object().put("ERROR_CODE", "0");
    ArrayNode data = answer.putObject("DATA").putArray("EXPORT_DATA");
    lines.forEach(data::add);
    return Answer.ok(answer);
  }

  private static Answer error(String code, String detail) {
    ObjectNode answer = Json.object().put("ERROR_CODE", code);
    answer.putObject("DATA").put("ERROR_DETAIL", detail);
    return Answer.ok(answer);
  }

  @Override
  public Answer tooMany() {
    return failed(429);
  }

  @Override
  public Answer failed(int status) {
    return Answer.json(status, Json.object().put("ERROR_CODE", Integer.toString(status)));
  }

  /**
   * {@code state} (log-ins so far), {@code sessions/end}, {@code pattern {headings}}, {@code rows/add
   * {day,cells}} (today without a day), {@code recorded {answer}} (an answer that was recorded elsewhere, for
   * every export), {@code none {code}} (how a day without rows is told; without code by headings alone).
   */
  @Override
  public synchronized ObjectNode control(String command, ObjectNode wish) {
    switch (command) {
      case "state":
        return Json.object().put("logins", logins).put("rows", rows.size());
      case "sessions/end":
        sessions.clear();
        break;
      case "pattern":
        headings = Json.texts(wish.path("headings"));
        break;
      case "rows/add":
        rows.add(row(wish));
        break;
      case "recorded":
        recorded = Json.texts(wish.at("/answer/DATA/EXPORT_DATA"));
        break;
      case "none":
        noneCode = Optional.of(wish.path("code").asText()).filter(c -> !c.isEmpty());
        break;
      default:
        throw new IllegalArgumentException("unknown command " + command);
    }
    return Json.object().put("done", true);
  }

  private Row row(ObjectNode wish) {
    LocalDate day = wish.has("day") ? LocalDate.parse(wish.path("day").asText()) : today();
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("出荷確定日", day.format(DateTimeFormatter.BASIC_ISO_DATE));
    for (Map.Entry<String, JsonNode> cell : wish.path("cells").properties()) {
      cells.put(cell.getKey(), cell.getValue().asText());
    }
    return new Row(day, cells);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), TOKYO);
  }

  /** Something of another shop leaves: what this one asked for came by file, which nobody sees here. */
  @Override
  public synchronized void tick() {
    ObjectNode wish = Json.object();
    wish.putObject("cells")
        .put("荷主出荷NO", "OTHER-" + ++serial)
        .put("送り状番号", "9" + String.format("%011d", serial))
        .put("配送会社", "ヤマト運輸");
    rows.add(row(wish));
  }

  @Override
  public void close() {
    // nothing is kept
  }
}
