// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.conditions.ConditionJson;
import org.banto.order.Condition;
import org.banto.order.TaxRate;

/**
 * A rule as JSON: {@code {"id":…,"phase":"ROUTE","if":CONDITION,"then":[{"set":"route","v":"cod"}],"stop":"PHASE",
 * "override":true,"once":"BUYER","active":true}}; what is left out is as in a rule for all orders.
 */
public final class RuleJson {
  private RuleJson() {}

  /**
   * Reads one.
   *
   * @throws Rejection naming what cannot be read
   */
  public static Rule read(JsonNode json) {
    String id = json.path("id").asText();
    List<RuleAct> acts = new ArrayList<>();
    json.path("then").forEach(act -> acts.add(act(act)));
    Set<String> shops = new LinkedHashSet<>();
    json.path("shops").forEach(s -> shops.add(s.asText()));
    return new Rule(
        id,
        json.path("name").asText(id),
        word(RulePhase.class, json.path("phase").asText()),
        json.path("active").asBoolean(true),
        day(json.path("from")),
        day(json.path("until")),
        shops,
        json.path("onPaid").asBoolean(false),
        json.path("onChange").asBoolean(false),
        json.has("if") ? ConditionJson.read(json.get("if")) : Condition.ALWAYS,
        acts,
        word(RuleStop.class, json.path("stop").asText("NONE")),
        json.path("override").asBoolean(false),
        json.path("once").asText().equals("BUYER"));
  }

  private static Optional<LocalDate> day(JsonNode json) {
    return json.isTextual() ? Optional.of(LocalDate.parse(json.asText())) : Optional.empty();
  }

  private static <E extends Enum<E>> E word(Class<E> of, String name) {
    return Stream.of(of.getEnumConstants())
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(() -> wrong(name));
  }

  private static Rejection wrong(String what) {
    String shown = what.length() > 100 ? what.substring(0, 100) + "…" : what;
    return new Rejection(
        new Text("ルールを読めません: " + shown, "this cannot be read in a rule: " + shown));
  }

  private static RuleAct act(JsonNode json) {
    String v = json.path("v").asText();
    if (json.has("set")) {
      String target = json.get("set").asText();
      return new RuleAct.Set(
          Stream.of(RuleTarget.values())
              .filter(t -> t.kind().equals(target))
              .findFirst()
              .orElseThrow(() -> wrong(target)),
          v);
    }
    if (json.path("add").asText().equals("tag")) {
      return new RuleAct.GiveTag(v);
    }
    if (json.path("drop").asText().equals("tag")) {
      return new RuleAct.DropTag(v);
    }
    if (json.path("add").asText().equals("item")) {
      JsonNode most = json.path("max");
      return new RuleAct.Put(
          json.path("sku").asText(),
          json.path("name").asText(),
          json.path("qty").asInt(1),
          json.path("per").asLong(),
          json.path("pieces").asInt(),
          most.isInt() ? OptionalInt.of(most.asInt()) : OptionalInt.empty(),
          new TaxRate(json.path("tax").asInt(TaxRate.STANDARD.percent())));
    }
    if (json.path("replace").asText().equals("remarks")) {
      return new RuleAct.Replace(json.path("from").asText(), json.path("to").asText());
    }
    if (json.path("cut").asText().equals("remarks")) {
      return new RuleAct.CutLine(v);
    }
    return switch (json.path("append").asText()) {
      case "memo" -> new RuleAct.Write(RuleSpot.MEMO, v);
      case "labelNote" -> new RuleAct.Write(RuleSpot.LABEL_NOTE, v);
      case "message" -> new RuleAct.Write(RuleSpot.MESSAGE, v);
      case "ask" -> new RuleAct.Ask(v);
      default -> throw wrong(json.toString());
    };
  }

  /** Writes one; what is read of it is equal to it. */
  public static ObjectNode write(Rule rule) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", rule.id()).put("name", rule.name()).put("phase", rule.phase().name());
    json.put("active", rule.active());
    rule.from().ifPresent(d -> json.put("from", d.toString()));
    rule.until().ifPresent(d -> json.put("until", d.toString()));
    rule.shops().stream().sorted().forEach(json.withArray("/shops")::add);
    json.put("onPaid", rule.onPaid()).put("onChange", rule.onChange());
    if (!rule.condition().equals(Condition.ALWAYS)) {
      json.set("if", ConditionJson.node(rule.condition()));
    }
    rule.acts().forEach(a -> json.withArray("/then").add(act(a)));
    json.put("stop", rule.stop().name()).put("override", rule.override());
    if (rule.oncePerBuyer()) {
      json.put("once", "BUYER");
    }
    return json;
  }

  private static ObjectNode act(RuleAct act) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (act instanceof RuleAct.Set set) {
      return json.put("set", set.target().kind()).put("v", set.value());
    }
    if (act instanceof RuleAct.GiveTag give) {
      return json.put("add", "tag").put("v", give.tag());
    }
    if (act instanceof RuleAct.DropTag drop) {
      return json.put("drop", "tag").put("v", drop.tag());
    }
    if (act instanceof RuleAct.Replace replace) {
      json.put("replace", "remarks").put("from", replace.from());
      return json.put("to", replace.to());
    }
    if (act instanceof RuleAct.CutLine cut) {
      return json.put("cut", "remarks").put("v", cut.starts());
    }
    if (act instanceof RuleAct.Ask ask) {
      return json.put("append", "ask").put("v", ask.text());
    }
    if (act instanceof RuleAct.Write write) {
      String spot =
          switch (write.spot()) {
            case MEMO -> "memo";
            case LABEL_NOTE -> "labelNote";
            case MESSAGE -> "message";
          };
      return json.put("append", spot).put("v", write.text());
    }
    RuleAct.Put put = (RuleAct.Put) act;
    json.put("add", "item").put("sku", put.sku()).put("name", put.name());
    json.put("qty", put.quantity()).put("per", put.per()).put("pieces", put.pieces());
    put.most().ifPresent(m -> json.put("max", m));
    return json.put("tax", put.tax().percent());
  }
}
