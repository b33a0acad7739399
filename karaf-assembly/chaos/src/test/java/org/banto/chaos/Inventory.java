// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banto.testhouse.Api;
import org.banto.testhouse.Wire;

/**
 * Everything that the REST API of a house answers about what is in it, for each 店舗ID. Members of lists stand under {@code
 * #NAME}, so that a difference says what differs. Left out is what changes by itself:
 *
 * <ul>
 *   <li>of connections and mailboxes, whether their far side answers and when it was read: {@link #BY_ITSELF};
 *   <li>alarms, jobs and sessions, which are of one run;
 *   <li>how many try to leave the house in vain meanwhile, and when they try again;
 *   <li>formats that a later program brings besides;
 *   <li>which versions of connectors are there, and what a plan or a type of connection has;
 *   <li>the bytes of a numbered paper that is taken out again, which says when that was;
 *   <li>lines of the history that came later: they may be more.
 * </ul>
 */
final class Inventory {
  /** Fields that change by themselves, wherever they stand. */
  private static final Set<String> BY_ITSELF =
      Set.of("lastRead", "nextRead", "state of far side", "tries", "nextAt", "csrf");

  /** Lists without an order. */
  private static final Set<String> SETS =
      Set.of("flags", "tags", "rights", "accounts", "kinds", "companions");

  /** What there may be more of. */
  private static final String HISTORY = "audit";

  /** Lists of what the program offers: a later one may offer more. */
  private static final Set<String> OFFERED = Set.of("symbols");

  private final Api api;
  private final ObjectNode all = Wire.JSON.createObjectNode();

  private Inventory(Api api) {
    this.api = api;
  }

  /** Walks through a house; of its history up to a moment. */
  static ObjectNode of(URI house, Path data, Instant until) throws Exception {
    ObjectNode all = of(house, data);
    for (JsonNode account : all) {
      ((ObjectNode) account.get(HISTORY))
          .properties()
          .removeIf(e -> Instant.parse(e.getValue().get("at").asText()).isAfter(until));
    }
    return all;
  }

  /** Walks through a house. */
  static ObjectNode of(URI house, Path data) throws Exception {
    ObjectNode all = Wire.JSON.createObjectNode();
    all.set("main", new Inventory(Api.logIn(house, data)).walk());
    all.set(RecordedShop.OSAKA, new Inventory(Api.logIn(house, data, RecordedShop.OSAKA)).walk());
    return all;
  }

  private ObjectNode walk() throws Exception {
    orders();
    shipping();
    papers();
    mail();
    house();
    return all;
  }

  private void orders() throws Exception {
    keep("desks");
    list("orders/piles", "code");
    slices("orders", "id");
    for (String id : names("orders")) {
      JsonNode view = api.get("orders/" + id);
      view.get("outbox").forEach(Inventory::calm);
      ObjectNode one = one("orders", id);
      one.set("whole", view);
      one.set("history", api.get("orders/" + id + "/history"));
    }
    list("outbox", "command/id");
    all.get("outbox").forEach(Inventory::calm);
    slices("consolidations", "members/0/order");
    slices("consolidations?declined=true", "members/0/order");
    list("searches", "name");
    list("order-file-profiles/profiles", "id");
    editions("order-file-profiles");
  }

  private void shipping() throws Exception {
    list("waybill-batches", "id");
    bytes("waybill-batches", "waybill-batches/%s/file");
    list("label-file-layouts/layouts", "id");
    editions("label-file-layouts");
    for (String state :
        List.of(
            "WAITING",
            "ASKED",
            "TAKEN",
            "SHIPPED",
            "SHORT",
            "REFUSED",
            "CANCELLING",
            "CANCELLED",
            "LATE")) {
      slices("warehouse-requests?state=" + state, "shipment");
    }
    keep("warehouse-requests/overview");
    keep("warehouse-requests/settings");
    list("warehouse-files", "id");
    bytes("warehouse-files", "warehouse-files/%s");
    list("packing/packed", "shipment");
    list("packing/codes", "code");
    section("packing");
    keep("hand-overs");
    section("tracking");
    for (String show : List.of("attention", "open", "delivered", "given-up")) {
      slices("tracking/parcels?show=" + show, "number");
    }
  }

  private void papers() throws Exception {
    keep("documents/settings");
    keep("documents/rules");
    keep("documents/registration");
    slices("documents", "id");
    bytes("documents", "documents/%s");
    ObjectNode issued = all.putObject("issued-documents");
    api.post("issued-documents/search", b -> b.put("limit", 200))
        .get("items")
        .forEach(paper -> put(issued, paper, "seq"));
  }

  private void mail() throws Exception {
    list("templates", "name");
    keep("mails/settings");
    slices("mailbox", "id");
    for (String id : names("mailbox")) {
      one("mailbox", id).set("whole", api.get("mails/" + id));
    }
    list("mailboxes", "id");
    all.get("mailboxes").forEach(Inventory::unheard);
    slices("order-mails", "id");
    for (String id : names("order-mails")) {
      one("order-mails", id).set("whole", api.get("order-mails/" + id));
    }
    bytes("order-mails", "order-mails/%s/eml");
  }

  private void house() throws Exception {
    keep("shop");
    keep("boxes");
    keep("payments/settings");
    list("routes", "id");
    list("users", "login");
    list("tokens", "name");
    list("accounts", "id");
    list("alarms/targets", "id");
    list("connections", "id");
    for (String id : names("connections")) {
      unheard(one("connections", id));
      one("connections", id).set("days", api.get("connections/" + id + "/days"));
      one("connections", id).set("unread", api.get("connections/" + id + "/unread"));
      one("connections", id).set("unstored", api.get("connections/" + id + "/unstored"));
    }
    JsonNode plans = api.get("plans");
    ObjectNode plan = all.putObject("plans").put("current", plans.path("current").asText());
    plans
        .path("options")
        .forEach(o -> plan.put("#" + o.get("id").asText(), o.get("state").asText()));
    keep("plans/retention");
    all.set("chain", api.post("audit/verify", b -> b));
    slices(HISTORY, "seq");
  }

  /** What an earlier and a later version of a layout or profile were. */
  private void editions(String of) {
    for (String id : names(of)) {
      one(of, id).set("versions", api.get(of + "/" + id + "/versions"));
    }
  }

  /** A section of the settings, where the program has it: it once stood with its room. */
  private void section(String room) {
    String then = room + "/settings";
    String now = "settings/" + room;
    all.set(then, api.get(api.answer("GET", now).statusCode() == 200 ? now : then));
  }

  private void keep(String path) {
    HttpResponse<byte[]> answer = api.answer("GET", path);
    all.set(
        path,
        answer.statusCode() == 200
            ? api.get(path)
            : Wire.JSON.getNodeFactory().numberNode(answer.statusCode()));
  }

  /** A list, or the list of that name inside what a path answers. */
  private void list(String path, String key) {
    String resource =
        path.startsWith("label-") || path.startsWith("order-file")
            ? path.replaceFirst("/.*", "")
            : path;
    JsonNode answer = api.get(resource);
    JsonNode items =
        resource.equals(path) ? answer : answer.get(path.substring(resource.length() + 1));
    ObjectNode to = all.putObject(resource);
    items.forEach(item -> put(to, item, key));
  }

  private void slices(String path, String key) {
    ObjectNode to = all.putObject(path);
    api.each(path, item -> put(to, item, key));
  }

  private static void put(ObjectNode to, JsonNode item, String key) {
    String name = "#" + item.at("/" + key).asText();
    for (int i = 2; to.has(name); i++) {
      name = "#" + item.at("/" + key).asText() + " " + i;
    }
    to.set(name, item.deepCopy());
  }

  private void bytes(String of, String path) throws Exception {
    for (String id : names(of)) {
      HttpResponse<byte[]> answer = api.answer("GET", String.format(path, id));
      one(of, id)
          .put(
              "bytes", answer.statusCode() == 200 ? hash(answer.body()) : "" + answer.statusCode());
    }
  }

  private List<String> names(String of) {
    List<String> names = new ArrayList<>();
    all.get(of).fieldNames().forEachRemaining(n -> names.add(n.substring(1)));
    return names;
  }

  private ObjectNode one(String of, String name) {
    return (ObjectNode) all.get(of).get("#" + name);
  }

  /** What waits for a far side tries again by itself. */
  private static void calm(JsonNode entry) {
    ObjectNode one = (ObjectNode) entry;
    BY_ITSELF.forEach(one::remove);
    if (!Set.of("DONE", "STRUCK").contains(one.path("state").asText())) {
      one.remove(List.of("state", "message"));
    }
  }

  private static void unheard(JsonNode connection) {
    ((ObjectNode) connection)
        .remove(List.of("state", "words", "field", "lastRead", "nextRead", "credentialEnds"));
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** In what another inventory differs; fields that were not there before are no difference. */
  static List<String> differences(JsonNode was, JsonNode is) {
    List<String> differences = new ArrayList<>();
    compare("", was, is, differences);
    return differences;
  }

  private static void compare(String at, JsonNode was, JsonNode is, List<String> to) {
    if (was.isObject() && is.isObject()) {
      Set<String> names = new TreeSet<>();
      was.fieldNames().forEachRemaining(names::add);
      if (!at.endsWith("/" + HISTORY)) {
        is.fieldNames()
            .forEachRemaining(
                n -> {
                  if (n.startsWith("#") && !brought(is.path(n))) {
                    names.add(n);
                  }
                });
      }
      names.forEach(n -> compare(at + "/" + n, was.path(n), is.path(n), to));
    } else if (was.isArray()
        && is.isArray()
        && SETS.contains(at.substring(at.lastIndexOf('/') + 1))) {
      compare(at + "/each", sorted(was), sorted(is), to);
    } else if (was.isArray() && is.isArray()) {
      boolean offered = OFFERED.contains(at.substring(at.lastIndexOf('/') + 1));
      int many = offered ? was.size() : Math.max(was.size(), is.size());
      for (int i = 0; i < many; i++) {
        compare(at + "/" + i, was.path(i), is.path(i), to);
      }
    } else if (!was.equals(is)) {
      to.add(at + ": " + brief(was) + " -> " + brief(is));
    }
  }

  /** Whether something came with the program, and nobody has changed it since. */
  private static boolean brought(JsonNode thing) {
    return thing.path("preset").asBoolean() && thing.path("version").asInt(-1) == 0;
  }

  private static JsonNode sorted(JsonNode set) {
    List<String> texts = new ArrayList<>();
    set.forEach(t -> texts.add(t.asText()));
    return Wire.JSON.valueToTree(texts.stream().sorted().toList());
  }

  private static String brief(JsonNode value) {
    String text = value.isMissingNode() ? "missing" : value.toString();
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
