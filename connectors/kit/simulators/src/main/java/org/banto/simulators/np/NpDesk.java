// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.np;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.FarSide;
import org.banto.simulators.Json;
import org.banto.simulators.MallClock;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;

/**
 * A simulated merchant at NP後払い: payments are registered and judged, changed, called off, shipped and
 * paid. They are forgotten when it ends. Whether NP finds a payment by the shop's own id is unknown:
 * {@code --byOrder no} has it refuse that.
 */
public final class NpDesk implements FarSide {
  /** The credentials it takes, and whether it finds payments by the shop's own id. */
  public static final Set<String> SETTINGS = Set.of("merchant", "sp", "terminal", "byOrder");

  private static final String ID = "np_transaction_id";
  private static final String SHOP_ID = "shop_transaction_id";
  private static final String RESULT = "authori_result";

  private final String basic;
  private final String terminal;
  private final boolean byOrder;
  private final Map<String, ObjectNode> all = new LinkedHashMap<>();
  private final Map<String, Integer> registered = new LinkedHashMap<>();
  private ObjectNode next = Json.object().put(RESULT, "00");

  /** Opens it, empty. */
  public NpDesk(MallSettings settings, MallClock clock) {
    String pair = settings.own("merchant", "M0001") + ":" + settings.own("sp", "sp-sample");
    this.basic =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    this.terminal = settings.own("terminal", "T0001");
    this.byOrder = settings.own("byOrder", "yes").equals("yes");
  }

  /** Opens such a desk over HTTP; a port in use is an {@link IOException}. */
  public static Simulator open(MallSettings settings) throws IOException {
    return Simulator.open(settings, NpDesk::new);
  }

  @Override
  public List<String> roots() {
    return List.of("/v1/");
  }

  @Override
  public String operation(Call call) {
    return switch (call.method() + " " + call.path()) {
      case "POST /v1/transactions" -> "register";
      case "PATCH /v1/transactions/update" -> "update";
      case "PATCH /v1/transactions/cancel" -> "cancel";
      case "POST /v1/shipments" -> "ship";
      case "POST /v1/authorizations/find" -> "find";
      default -> "unknown";
    };
  }

  @Override
  public synchronized Answer answer(String operation, Call call) {
    if (!call.header("Authorization").equals(basic)
        || !call.header("X-NP-Terminal-Id").equals(terminal)) {
      return failed(401);
    }
    JsonNode asked;
    try {
      asked = Json.read(call.body()).path("transactions");
    } catch (IOException e) {
      return failed(400);
    }
    if (asked.isEmpty()) {
      return refused("", "EPRO0101");
    }
    if (asked.size() > 1) {
      return refused("", "EPRO0102"); // NP takes 1,000: this one takes what the house sends
    }
    ObjectNode one = (ObjectNode) asked.get(0);
    return switch (operation) {
      case "register" -> register(one);
      case "update" -> changed(one);
      case "cancel" -> cancelled(one);
      case "ship" -> shipped(one);
      case "find" -> found(one);
      default -> failed(404);
    };
  }

  private Answer register(ObjectNode asked) {
    List<String> wrong = wrong(asked);
    if (!wrong.isEmpty()) {
      return refused(asked.path(SHOP_ID).asText(), wrong.toArray(String[]::new));
    }
    String id = "%011d".formatted(18_121_200_000L + all.size() + 1);
    ObjectNode kept = asked.deepCopy().put(ID, id);
    judge(kept, next);
    next = Json.object().put(RESULT, "00");
    all.put(id, kept);
    registered.merge(asked.path(SHOP_ID).asText(), 1, Integer::sum);
    return result(kept);
  }

  /** What NP looks at, as far as it is known. */
  private static List<String> wrong(ObjectNode asked) {
    List<String> codes = new ArrayList<>();
    JsonNode buyer = asked.path("customer");
    check(codes, buyer.path("customer_name").asText().matches(".{1,21}"), "E0100048");
    check(codes, buyer.path("zip_code").asText().matches("[0-9]{3}-?[0-9]{4}"), "E0100057");
    check(codes, buyer.path("address").asText().matches(".{1,55}"), "E0100060");
    check(codes, buyer.path("tel").asText().matches("0[0-9]{9,10}"), "E0100063");
    long sum = 0;
    for (JsonNode goods : asked.path("goods")) {
      sum += goods.path("goods_price").asLong() * goods.path("quantity").asLong();
    }
    long due = asked.path("billed_amount").asLong();
    check(codes, due > 0 && Math.abs(sum - due) <= 3000, "E0102004");
    return codes;
  }

  private static void check(List<String> codes, boolean fine, String code) {
    if (!fine) {
      codes.add(code);
    }
  }

  private static void judge(ObjectNode kept, JsonNode decision) {
    kept.remove(List.of("authori_hold", "authori_ng"));
    kept.set(RESULT, decision.path(RESULT));
    switch (decision.path(RESULT).asText()) {
      case "10" -> kept.set("authori_hold", decision.path("codes"));
      case "20" -> kept.set("authori_ng", decision.path("codes").path(0));
      default -> {}
    }
  }

  private Answer changed(ObjectNode asked) {
    Optional<Answer> not = closed(asked);
    if (not.isPresent()) {
      return not.get();
    }
    ObjectNode kept = all.get(asked.path(ID).asText());
    if (kept.has("slip_no")) {
      return refused(asked.path(ID).asText(), "E0100115");
    }
    List<String> wrong = wrong(asked);
    if (!wrong.isEmpty()) {
      return refused(asked.path(ID).asText(), wrong.toArray(String[]::new));
    }
    kept.setAll(asked);
    judge(kept, next);
    next = Json.object().put(RESULT, "00");
    return result(kept);
  }

  private Answer cancelled(ObjectNode asked) {
    Optional<Answer> not = closed(asked);
    if (not.isEmpty()) {
      all.get(asked.path(ID).asText()).put("off", true);
    }
    return not.orElseGet(() -> done(asked));
  }

  private Answer shipped(ObjectNode asked) {
    Optional<Answer> not = closed(asked);
    if (not.isPresent()) {
      return not.get();
    }
    ObjectNode kept = all.get(asked.path(ID).asText());
    String code = asked.path("pd_company_code").asText();
    if (kept.has("pd_company_code")) {
      return refused(asked.path(ID).asText(), "E0100115");
    }
    String slip = asked.path("slip_no").asText();
    if (!code.matches("[0-9]{5}") || !(code.equals("55555") || slip.matches("[0-9]{1,20}"))) {
      return refused(asked.path(ID).asText(), "E0100107");
    }
    kept.put("pd_company_code", code).put("slip_no", slip);
    return done(asked);
  }

  /** Why nothing can be done with it any more. */
  private Optional<Answer> closed(ObjectNode asked) {
    String id = asked.path(ID).asText();
    ObjectNode kept = all.get(id);
    return kept == null
        ? Optional.of(refused(id, "E0100113"))
        : kept.has("paid")
            ? Optional.of(refused(id, "E0100114"))
            : kept.has("off") ? Optional.of(refused(id, "E0100118")) : Optional.empty();
  }

  private Answer found(ObjectNode asked) {
    String id = asked.path(ID).asText();
    String shopId = asked.path(SHOP_ID).asText();
    if (id.isEmpty() && !byOrder) {
      return refused("", "EPRO0105");
    }
    return all.values().stream()
        .filter(
            o ->
                id.isEmpty()
                    ? o.path(SHOP_ID).asText().equals(shopId)
                    : o.get(ID).asText().equals(id))
        .findFirst()
        .map(NpDesk::result)
        .orElseGet(() -> refused(id.isEmpty() ? shopId : id, "E0100113"));
  }

  private static Answer result(ObjectNode kept) {
    ObjectNode one = Json.object();
    List.of(SHOP_ID, ID, RESULT, "authori_hold", "authori_ng").stream()
        .filter(kept::has)
        .forEach(f -> one.set(f, kept.get(f)));
    return results(one);
  }

  private static Answer done(ObjectNode asked) {
    return results(Json.object().set(ID, asked.path(ID)));
  }

  private static Answer results(ObjectNode one) {
    ObjectNode answer = Json.object();
    answer.putArray("results").add(one);
    return Answer.ok(answer);
  }

  private static Answer refused(String id, String... codes) {
    ObjectNode answer = Json.object();
    ObjectNode error = answer.putArray("errors").addObject().put("id", id);
    ArrayNode list = error.putArray("codes");
    List.of(codes).forEach(list::add);
    return Answer.json(400, answer);
  }

  @Override
  public Answer tooMany() {
    return failed(429);
  }

  @Override
  public Answer failed(int status) {
    return Answer.json(status, Json.object());
  }

  /**
   * {@code payments} (each by the shop's own id, and how often it was registered), {@code next
   * {authori_result,codes}} (how the next registration or change is judged), {@code payments/decide
   * {order,authori_result,codes}}, {@code payments/pay {order}}.
   */
  @Override
  public synchronized ObjectNode control(String command, ObjectNode wish) {
    switch (command) {
      case "payments":
        ObjectNode state = Json.object();
        ObjectNode byShopId = state.putObject("payments");
        all.values().forEach(o -> byShopId.set(o.path(SHOP_ID).asText(), o));
        return state.set("registered", Json.of(registered));
      case "next":
        next = wish;
        break;
      case "payments/decide":
        judge(named(wish), wish);
        break;
      case "payments/pay":
        named(wish).put("paid", true);
        break;
      default:
        throw new IllegalArgumentException("unknown command " + command);
    }
    return Json.object().put("done", true);
  }

  private ObjectNode named(ObjectNode wish) {
    String order = wish.path("order").asText();
    return all.values().stream()
        .filter(o -> o.path(SHOP_ID).asText().equals(order))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no payment of " + order));
  }

  /** Whoever waits longest to be judged is granted. */
  @Override
  public synchronized void tick() {
    all.values().stream()
        .filter(o -> o.path(RESULT).asText().equals("40"))
        .findFirst()
        .ifPresent(o -> judge(o, Json.object().put(RESULT, "00")));
  }

  @Override
  public void close() {
    // nothing is kept
  }
}
