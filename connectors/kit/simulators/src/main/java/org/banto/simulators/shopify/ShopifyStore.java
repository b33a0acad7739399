// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.FarSide;
import org.banto.simulators.Json;
import org.banto.simulators.MallClock;
import org.banto.simulators.MallSettings;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Refused;
import org.banto.simulators.Simulator;
import org.banto.simulators.invented.Kind;

/** A simulated Shopify store: {@code /admin/api/VERSION/graphql.json}, and webhooks to one listener. */
public final class ShopifyStore implements FarSide {
  /** The access token, the size of the bucket, what comes back a second, and who hears of changes. */
  public static final Set<String> SETTINGS =
      Set.of("token", "bucket", "restore", "webhooks", "webhookSecret");

  private static final int LARGEST_QUERY = 1_000;
  private static final int MUTATION = 10;

  private final OrderBook<StoreOrder> book;
  private final Buyers buyers;
  private final AdminApi api;
  private final Bucket bucket;
  private final Webhooks webhooks;
  private final String token;

  /** Opens the store where its journal ends. */
  public ShopifyStore(MallSettings settings, MallClock clock) throws IOException {
    book = new OrderBook<>(settings, clock, StoreOrder::of, Shipping::reported);
    webhooks =
        new Webhooks(settings.own("webhooks", ""), settings.own("webhookSecret", "whsec_sample"));
    long seed = settings.seed() + 7919L * book.size();
    buyers = new Buyers(book, new OrderMaker(seed, book::nextId), clock, webhooks::tell);
    api = new AdminApi(book, buyers);
    token = settings.own("token", "shpat_sample");
    bucket = new Bucket(clock, number(settings, "bucket", 2_000), number(settings, "restore", 100));
    if (book.size() == 0 && settings.orders() > 0) {
      buyers.order(settings.orders(), List.of(), 0, 1, Duration.ofDays(2));
    }
  }

  private static double number(MallSettings settings, String name, int otherwise) {
    return Double.parseDouble(settings.own(name, "" + otherwise));
  }

  /** Opens such a store over HTTP; a port in use is an {@link IOException}. */
  public static Simulator open(MallSettings settings) throws IOException {
    return Simulator.open(settings, ShopifyStore::new);
  }

  @Override
  public List<String> roots() {
    return List.of("/admin/");
  }

  @Override
  public String operation(Call call) {
    try {
      return Json.read(call.body()).path("operationName").asText("unnamed");
    } catch (IOException e) {
      return "unreadable";
    }
  }

  @Override
  public Answer answer(String operation, Call call) {
    if (!call.path().matches("/admin/api/(\\d{4}-\\d{2}|unstable)/graphql\\.json")) {
      return Answer.json(404, Json.object().put("errors", "Not Found"));
    }
    if (!call.header("X-Shopify-Access-Token").equals(token)) {
      String words = "[API] Invalid API key or access token (unrecognized login or wrong password)";
      return Answer.json(401, Json.object().put("errors", words));
    }
    try {
      ObjectNode body = Json.read(call.body());
      return answer(QueryText.read(body.path("query").asText(), body.path("variables")));
    } catch (IOException | Refused e) {
      return error(e.getMessage(), "");
    } catch (Shape.Undefined e) {
      return error(e.getMessage(), "undefinedField");
    }
  }

  private Answer answer(List<Field> fields) {
    int cost = fields.stream().mapToInt(ShopifyStore::cost).sum();
    if (cost > LARGEST_QUERY) {
      return error("Query cost is " + cost, "MAX_COST_EXCEEDED");
    }
    if (!bucket.take(cost)) {
      return Answer.ok(throttled(cost));
    }
    ObjectNode data = Json.object();
    fields.forEach(f -> data.set(f.name(), api.answer(f)));
    int actual = Math.min(cost, objects(data) + (AdminApi.mutates(fields.get(0)) ? MUTATION : 0));
    bucket.back(cost - actual);
    ObjectNode answer = Json.object();
    answer.set("data", data);
    answer.set("extensions", costs(cost, actual));
    return Answer.ok(answer);
  }

  private static int cost(Field field) {
    return AdminApi.mutates(field) ? MUTATION : field.cost();
  }

  private static int objects(JsonNode node) {
    int count = node.isObject() ? 1 : 0;
    for (JsonNode inner : node) {
      count += objects(inner);
    }
    return count;
  }

  private ObjectNode costs(int requested, int actual) {
    ObjectNode cost = Json.object().put("requestedQueryCost", requested);
    cost.put("actualQueryCost", actual).set("throttleStatus", bucket.status());
    return Json.object().set("cost", cost);
  }

  private ObjectNode throttled(int cost) {
    ObjectNode answer = Json.object();
    ObjectNode error = answer.putArray("errors").addObject().put("message", "Throttled");
    error.putObject("extensions").put("code", "THROTTLED");
    ObjectNode extensions = costs(cost, 0);
    ((ObjectNode) extensions.path("cost")).putNull("actualQueryCost");
    answer.set("extensions", extensions);
    return answer;
  }

  private static Answer error(String message, String code) {
    ObjectNode answer = Json.object();
    ObjectNode error = answer.putArray("errors").addObject().put("message", message);
    if (!code.isEmpty()) {
      error.putObject("extensions").put("code", code);
    }
    return Answer.ok(answer);
  }

  @Override
  public Answer stale(String operation, Call call, long seed) {
    return book.stale(seed, () -> answer(operation, call));
  }

  @Override
  public Answer tooMany() {
    return Answer.json(429, throttled(LARGEST_QUERY));
  }

  /** Shopify says so with status 200. */
  @Override
  public boolean tooMany(Answer answer) {
    byte[] body = answer.body();
    return answer.status() == 429
        || body.length < 1_000 && new String(body, UTF_8).contains("\"THROTTLED\"");
  }

  @Override
  public Answer failed(int status) {
    return Answer.json(status, Json.object().put("errors", "Internal Server Error"));
  }

  @Override
  public ObjectNode control(String command, ObjectNode wish) {
    String number = wish.path("orderNumber").asText();
    switch (command) {
      case "state":
        return StateOfStore.counts(book).set("webhooks", webhooks.counts());
      case "orders":
        return StateOfStore.orders(book, number);
      case "orders/create":
        return Json.object().set("orderNumbers", Json.of(create(wish)));
      case "orders/cancel":
        buyers.cancel(number, "CUSTOMER");
        break;
      case "orders/edit":
        buyers.set(number, (ObjectNode) wish.path("set"));
        break;
      case "orders/line":
        buyers.edit(number, wish.path("line").asInt(1), wish.path("pieces").asInt());
        break;
      case "orders/hold":
        buyers.hold(number, wish.path("on").asBoolean(true));
        break;
      case "orders/pay":
        buyers.pay(number);
        break;
      case "bucket":
        double most = wish.path("most").asDouble(2_000);
        bucket.set(most, wish.path("rate").asDouble(100), wish.path("available").asDouble(most));
        break;
      case "webhooks":
        webhooks.to(wish.path("url").asText(), wish.path("secret").asText("whsec_sample"));
        webhooks.trouble(wish);
        break;
      default:
        throw new IllegalArgumentException("unknown command " + command);
    }
    return Json.object().put("done", true);
  }

  private List<String> create(ObjectNode wish) {
    List<Kind> kinds = Json.texts(wish.path("kinds")).stream().map(Kind::valueOf).toList();
    Duration spread = Duration.ofSeconds(wish.path("spreadSeconds").asLong());
    int count = wish.path("count").asInt(1);
    int locations = wish.path("locations").asInt(1);
    return buyers.order(count, kinds, wish.path("lines").asInt(), locations, spread);
  }

  @Override
  public void tick() {
    buyers.order(1, List.of(), 0, 1, Duration.ZERO);
  }

  @Override
  public void work() {
    webhooks.work();
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
