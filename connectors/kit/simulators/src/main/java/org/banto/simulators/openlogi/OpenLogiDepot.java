// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.openlogi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.FarSide;
import org.banto.simulators.Json;
import org.banto.simulators.MallClock;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;

/**
 * A simulated account at OpenLogi, API 1.5: shipments are asked for, looked up, taken back and listed
 * by the day they left. They are forgotten when it ends. What nobody published (how taking back
 * answers, the shape of the list) is invented.
 */
public final class OpenLogiDepot implements FarSide {
  /** The token it takes and the account it has. */
  public static final Set<String> SETTINGS = Set.of("token", "account");

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Pattern ONE = Pattern.compile("/api/shipments/([^/]+)/([^/]+)");
  private static final Pattern DAY =
      Pattern.compile("/api/shipments/shipped/([0-9]+)/([0-9]+)/([0-9]+)");

  private final String token;
  private final String account;
  private final Clock clock;
  private final Map<String, ObjectNode> all = new LinkedHashMap<>();
  private final Map<String, Integer> created = new LinkedHashMap<>();
  private long serial;

  /** Opens it, empty. */
  public OpenLogiDepot(MallSettings settings, MallClock clock) {
    this.token = settings.own("token", "token-sample");
    this.account = settings.own("account", "AC1");
    this.clock = clock;
  }

  /** Opens such a depot over HTTP; a port in use is an {@link IOException}. */
  public static Simulator open(MallSettings settings) throws IOException {
    return Simulator.open(settings, OpenLogiDepot::new);
  }

  @Override
  public List<String> roots() {
    return List.of("/api/");
  }

  @Override
  public String operation(Call call) {
    if (call.method().equals("POST")) {
      return call.path().endsWith("/cancel") ? "cancel" : "create";
    }
    return DAY.matcher(call.path()).matches() ? "shipped" : "get";
  }

  @Override
  public synchronized Answer answer(String operation, Call call) {
    if (!call.header("Authorization").equals("Bearer " + token)) {
      return failed(401);
    }
    return switch (operation) {
      case "create" -> create(call.body());
      case "cancel" -> cancel(part(call, 1));
      case "shipped" -> shipped(call.path());
      default ->
          part(call, 1).equals(account)
              ? found(part(call, 2)).map(Answer::ok).orElseGet(() -> failed(404))
              : failed(404);
    };
  }

  private static String part(Call call, int group) {
    Matcher m = ONE.matcher(call.path());
    return m.matches() ? m.group(group) : "";
  }

  private Optional<ObjectNode> found(String key) {
    return Optional.ofNullable(all.get(key));
  }

  private Answer create(byte[] body) {
    ObjectNode asked;
    try {
      asked = Json.read(body);
    } catch (IOException e) {
      return failed(400);
    }
    String key = asked.path("identifier").asText();
    if (key.isEmpty() || all.containsKey(key)) {
      return invalid("identifier", "taken");
    }
    if (asked.findValuesAsText("code").stream().anyMatch(c -> c.startsWith("UNKNOWN"))) {
      return invalid("items.0.code", "unknown");
    }
    ObjectNode one = asked.deepCopy().put("id", "OL-" + (all.size() + 1)).put("status", "waiting");
    all.put(key, one);
    created.merge(key, 1, Integer::sum);
    return Answer.ok(one);
  }

  private static Answer invalid(String field, String why) {
    ObjectNode said = Json.object().put("error", "validation_error");
    said.putObject("errors").putArray(field).add(why);
    return Answer.json(422, said);
  }

  private Answer cancel(String id) {
    Optional<String> key =
        all.entrySet().stream()
            .filter(e -> e.getValue().path("id").asText().equals(id))
            .map(Map.Entry::getKey)
            .findFirst();
    if (key.isEmpty()) {
      return failed(404);
    }
    if (!all.get(key.get()).path("status").asText().equals("waiting")) {
      return failed(400);
    }
    all.remove(key.get());
    return Answer.ok(Json.object());
  }

  private Answer shipped(String path) {
    Matcher m = DAY.matcher(path);
    if (!m.matches()) {
      return failed(404);
    }
    LocalDate day =
        LocalDate.of(
            Integer.parseInt(m.group(1)),
            Integer.parseInt(m.group(2)),
            Integer.parseInt(m.group(3)));
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("shipments");
    all.values().stream()
        .filter(o -> o.path("shipped_at").asText().startsWith(day.toString()))
        .forEach(list::add);
    return Answer.ok(answer);
  }

  @Override
  public Answer tooMany() {
    return failed(429);
  }

  @Override
  public Answer failed(int status) {
    return Answer.json(status, Json.object().put("error", "http_" + status));
  }

  /**
   * {@code shipments} (how each stands and how often it was asked for), {@code shipments/ship
   * {key,numbers}}, {@code shipments/stand {key,status}}.
   */
  @Override
  public synchronized ObjectNode control(String command, ObjectNode wish) {
    switch (command) {
      case "shipments":
        ObjectNode state = Json.object();
        ObjectNode stands = state.putObject("shipments");
        all.forEach((key, one) -> stands.set(key, one.path("status")));
        return state.set("created", Json.of(created));
      case "shipments/ship":
        ship(one(wish), Json.texts(wish.path("numbers")));
        break;
      case "shipments/stand":
        one(wish).put("status", wish.path("status").asText());
        break;
      default:
        throw new IllegalArgumentException("unknown command " + command);
    }
    return Json.object().put("done", true);
  }

  private void ship(ObjectNode one, List<String> numbers) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), TOKYO);
    one.put("status", "shipped").put("shipped_at", today + "T18:00:00+0900");
    one.put("delivery_service", "YAMATO-TAKKYUBIN");
    one.set("tracking_codes", Json.of(numbers));
  }

  private ObjectNode one(ObjectNode wish) {
    String key = wish.path("key").asText();
    return found(key).orElseThrow(() -> new IllegalArgumentException("no shipment " + key));
  }

  /** Whoever waits longest is shipped. */
  @Override
  public synchronized void tick() {
    all.values().stream()
        .filter(o -> o.path("status").asText().equals("waiting"))
        .findFirst()
        .ifPresent(o -> ship(o, List.of("9" + String.format("%011d", ++serial))));
  }

  @Override
  public void close() {
    // nothing is kept
  }
}
