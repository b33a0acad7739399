// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An order of the house as fields: its JSON in the REST API and in the opened database is alike. */
final class InTheHouse {
  private final JsonNode placed;
  private final Fields fields = new Fields();

  private InTheHouse(JsonNode placed) {
    this.placed = placed;
  }

  /** The fields of an order. */
  static Fields fields(JsonNode order) {
    Fields fields = new InTheHouse(order.path("placed")).read();
    fields.put("number", order.path("key").path("number").asText());
    return fields.put("off", order.path("stage").asText().equals("CANCELLED"));
  }

  /** An address without blanks: where the building begins is the reader's guess. */
  static String address(String... parts) {
    return String.join("", parts).replaceAll("[\\s　]+", "");
  }

  private Fields read() {
    fields.put("ordered", Instant.parse(placed.path("orderedAt").asText()));
    fields.put("payment", text(placed.path("payment"), "name"));
    fields.put("method", text(placed, "deliveryMethod"));
    fields.put("remarks", text(placed, "remarks"));
    fields.put(
        "flags", texts(placed.path("flags")).stream().filter(f -> !ofWords(f)).sorted().toList());
    wish(placed.path("wish"));
    person("buyer", placed.path("buyer"));
    int place = 0;
    for (JsonNode to : placed.path("destinations")) {
      place("to." + place++, to);
    }
    placed.path("lines").forEach(this::line);
    amounts(placed.path("amounts"));
    return fields;
  }

  /** Flags that the house reads out of words; the mall has no field for them. */
  private static boolean ofWords(String flag) {
    return flag.equals("RECEIPT_WANTED") || flag.equals("MASKED_MAIL");
  }

  private void wish(JsonNode wish) {
    fields.put("wish.day", text(wish, "date"));
    JsonNode slot = wish.path("slot");
    String band = time(slot.path("from")) + "-" + time(slot.path("to"));
    String label = text(slot, "label");
    fields.put("wish.slot", !band.equals("-") ? band : label.isEmpty() ? "" : "?");
  }

  private static String time(JsonNode time) {
    return time.isTextual() ? LocalTime.parse(time.asText()).toString() : "";
  }

  private void person(String who, JsonNode p) {
    JsonNode at = p.path("address");
    fields.put(who + ".name", text(p, "name"));
    fields.put(who + ".kana", text(p, "kana"));
    fields.put(who + ".zip", text(at, "zip"));
    fields.put(
        who + ".address",
        address(
            text(at, "prefecture"), text(at, "city"), text(at, "street"), text(at, "building")));
    fields.put(who + ".phone", text(p, "phone"));
    fields.put(who + ".mail", text(p, "mail"));
  }

  private void place(String name, JsonNode to) {
    fields.put(name + ".key", text(to, "key"));
    fields.put(name + ".noshi", text(to, "noshi"));
    fields.put(name + ".wrapping", text(to, "wrapping"));
    person(name, to.path("recipient"));
  }

  private void line(JsonNode line) {
    String name = "line." + line.path("no").asInt();
    fields.put(name + ".to", line.path("destination").asInt());
    fields.put(name + ".key", text(line, "key"));
    fields.put(name + ".sku", text(line, "sku"));
    fields.put(name + ".name", text(line, "name"));
    fields.put(name + ".options", String.join("\n", texts(line.path("options"))));
    fields.put(name + ".quantity", line.path("quantity").asInt());
    fields.put(name + ".price", line.path("unitPrice").asLong());
    fields.put(name + ".tax", line.path("tax").asLong());
  }

  private void amounts(JsonNode amounts) {
    Map<String, Long> charges = new TreeMap<>();
    amounts
        .path("charges")
        .forEach(c -> charges.merge(text(c, "kind"), c.path("amount").asLong(), Long::sum));
    charges.forEach((kind, yen) -> fields.put("charge." + kind, yen));
    fields.put("goods", text(amounts, "goods"));
    fields.put("total", text(amounts, "total"));
    fields.put("due", text(amounts, "due"));
    List<String> taxes = new ArrayList<>();
    for (JsonNode t : amounts.path("taxes")) {
      taxes.add(
          t.path("rate").asLong() + "% " + t.path("total").asLong() + " " + t.path("tax").asLong());
    }
    fields.put("taxes", String.join(", ", taxes));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toList());
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText("");
  }
}
