// SPDX-License-Identifier: Apache-2.0
package org.banto.conditions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.order.Condition;
import org.banto.order.Condition.Leaf;
import org.banto.order.Condition.Op;
import org.banto.order.Condition.Quantifier;

/**
 * A condition as JSON: {@code {"all":[…]}}, {@code {"any":[…]}}, {@code {"not":…}}, and for a leaf
 * {@code {"f":"line.qty","op":"ge","v":10,"q":"SUM"}}; {@code v} is one value or a list of them, {@code q}
 * is left out for {@code ANY}, {@code "exact":true} compares to the letter.
 */
public final class ConditionJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OF_A_LEAF = Set.of("f", "op", "v", "q", "exact");
  private static final int LONGEST = 100_000;

  private ConditionJson() {}

  /**
   * Reads one.
   *
   * @throws Rejection naming what cannot be read
   */
  public static Condition read(String json) {
    if (json.length() > LONGEST) {
      throw wrong("条件が長すぎます。", "the condition is too long");
    }
    try {
      return read(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new Rejection(
          new Text("条件を読めません（JSON ではありません）。", "the condition cannot be read: it is no JSON"), e);
    }
  }

  /**
   * The same of JSON that is read already.
   *
   * @throws Rejection naming what cannot be read
   */
  public static Condition read(JsonNode json) {
    return read(json, 1);
  }

  private static Condition read(JsonNode json, int floor) {
    if (floor > Condition.DEEPEST) {
      throw wrong(
          "条件の入れ子は" + Condition.DEEPEST + "段までです。",
          "conditions may be " + Condition.DEEPEST + " deep");
    }
    if (json == null || !json.isObject()) {
      throw wrong("条件を読めません: " + cut(json), "this is no condition: " + cut(json));
    }
    if (json.has("f")) {
      return leaf(json);
    }
    if (json.size() == 1 && json.path("all").isArray()) {
      return new Condition.All(each(json.get("all"), floor));
    }
    if (json.size() == 1 && json.path("any").isArray()) {
      return new Condition.Any(each(json.get("any"), floor));
    }
    if (json.size() == 1 && json.has("not")) {
      return new Condition.Not(read(json.get("not"), floor + 1));
    }
    throw wrong("条件を読めません: " + cut(json), "this is no condition: " + cut(json));
  }

  private static List<Condition> each(JsonNode some, int floor) {
    List<Condition> all = new ArrayList<>();
    some.forEach(c -> all.add(read(c, floor + 1)));
    return all;
  }

  private static Condition leaf(JsonNode json) {
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!OF_A_LEAF.contains(name)) {
        // what is left out unseen would choose other orders than are meant
        throw wrong("条件に知らない項目があります: " + name, "a condition has no part " + name);
      }
    }
    return new Leaf(
        json.get("f").asText(),
        Op.of(json.path("op").asText()),
        values(json.path("v")),
        quantifier(json.path("q").asText("ANY")),
        json.path("exact").asBoolean(false));
  }

  private static List<String> values(JsonNode json) {
    List<String> values = new ArrayList<>();
    if (json.isArray()) {
      json.forEach(v -> values.add(value(v)));
    } else if (!json.isMissingNode()) {
      values.add(value(json));
    }
    return values;
  }

  private static String value(JsonNode json) {
    if (!json.isTextual() && !json.isBoolean() && !json.isIntegralNumber()) {
      throw wrong("比べられない値です: " + cut(json), "this value cannot be compared with: " + cut(json));
    }
    return json.asText();
  }

  private static Quantifier quantifier(String name) {
    try {
      return Quantifier.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new Rejection(
          new Text(
              "q は ANY・ALL・NONE・SUM・COUNT のどれかです: " + name,
              "q is one of ANY, ALL, NONE, SUM, COUNT: " + name),
          e);
    }
  }

  private static String cut(JsonNode json) {
    String text = String.valueOf(json);
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }

  private static Rejection wrong(String ja, String en) {
    return new Rejection(new Text(ja, en));
  }

  /** Writes one; what is read of it is equal to it. */
  public static String write(Condition condition) {
    return node(condition).toString();
  }

  /** The same as a tree. */
  public static JsonNode node(Condition condition) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (condition instanceof Condition.All all) {
      node.set("all", nodes(all.of()));
    } else if (condition instanceof Condition.Any any) {
      node.set("any", nodes(any.of()));
    } else if (condition instanceof Condition.Not not) {
      node.set("not", node(not.of()));
    } else if (condition instanceof Leaf leaf) {
      node.put("f", leaf.field()).put("op", leaf.op().word());
      if (leaf.values().size() == 1) {
        node.put("v", leaf.values().get(0));
      } else if (!leaf.values().isEmpty()) {
        leaf.values().forEach(node.putArray("v")::add);
      }
      if (leaf.quantifier() != Quantifier.ANY) {
        node.put("q", leaf.quantifier().name());
      }
      if (leaf.exact()) {
        node.put("exact", true);
      }
    }
    return node;
  }

  private static ArrayNode nodes(List<Condition> of) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    of.forEach(c -> all.add(node(c)));
    return all;
  }
}
