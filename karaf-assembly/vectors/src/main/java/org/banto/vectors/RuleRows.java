// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banto.base.Rejection;
import org.banto.fields.HouseFields;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.rules.Rule;
import org.banto.rules.RuleDoor;
import org.banto.rules.RuleJson;
import org.banto.rules.RuleRun;
import org.banto.rules.RuleVerdict;

/** What rules make of an order, once and again after changes. */
final class RuleRows implements RowTrial {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Verdict of(Row row) throws Malformed {
    try {
      return tried(row);
    } catch (JsonProcessingException | Rejection e) {
      throw row.malformed("rules", e.getMessage());
    }
  }

  private static Verdict tried(Row row) throws JsonProcessingException {
    JsonNode rules = JSON.readTree(row.text("rules"));
    ObjectNode given = (ObjectNode) JSON.readTree(row.text("order"));
    Map<String, String> claims = new HashMap<>();
    JSON.readTree(row.text("claims"))
        .properties()
        .forEach(e -> claims.put(e.getKey(), e.getValue().asText()));
    RuleOrder order = new RuleOrder(given);
    List<List<String>> traces = new ArrayList<>();
    traces.add(run(order, rules, claims));
    for (JsonNode again : JSON.readTree(row.text("again"))) {
      order.change(again.path("change"));
      rules = again.has("rules") ? again.get("rules") : rules;
      traces.add(run(order, rules, claims));
    }
    Map<String, String> expected = new LinkedHashMap<>();
    JSON.readTree(row.text("after"))
        .properties()
        .forEach(e -> expected.put(e.getKey(), plain(e.getKey(), e.getValue())));
    Map<String, String> was = order.after();
    was.keySet().forEach(k -> expected.putIfAbsent(k, ""));
    expected.put("trace", JSON.readTree(row.text("trace")).toString());
    Map<String, String> all = new TreeMap<>(was);
    all.put("trace", JSON.valueToTree(traces).toString());
    return Verdict.of(expected, all);
  }

  private static String plain(String key, JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    List<String> all = new ArrayList<>();
    value.forEach(v -> all.add(v.asText()));
    return String.join(",", key.equals("tag") ? new TreeSet<>(all) : all);
  }

  private static List<String> run(RuleOrder order, JsonNode rules, Map<String, String> claims) {
    List<Rule> all = new ArrayList<>();
    Set<Rule> broken = new HashSet<>();
    for (JsonNode json : rules) {
      Rule rule = RuleJson.read(json);
      all.add(rule);
      if (json.path("broken").asBoolean()) {
        broken.add(rule);
      }
    }
    FieldSet fields = new FieldSet(List.of(new HouseFields(), order));
    Order before = order.now();
    RuleRun.Result result =
        RuleDoor.run(before, all, broken::contains, fields, order.buyer(), claims);
    order.now(result.order());
    return result.verdicts().stream().map(RuleVerdict::toString).collect(Collectors.toList());
  }
}
