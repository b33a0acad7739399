// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.order.Route;
import org.banto.order.TaxRate;

/** A kind of thing that rules do, with the values it takes, as whoever makes rules sees it. */
enum RuleKind {
  REPLACE(
      "remarks.replace",
      RulePhase.REMARKS,
      "auto-edit-order-remarks",
      "備考の言葉を置き換える",
      "Replace words of the remarks",
      text("from", "さがす言葉", "Words", RuleRefusals.LONGEST_TEXT),
      text("to", "置き換える言葉", "Instead", RuleRefusals.LONGEST_TEXT).optional()),
  CUT_LINE(
      "remarks.cut-line",
      RulePhase.REMARKS,
      "auto-edit-order-remarks",
      "備考からこの言葉で始まる行を除く",
      "Leave out lines of the remarks that begin so",
      text("starts", "行の始まり", "Begins with", RuleRefusals.LONGEST_TEXT)),
  TAG(
      "tag.add",
      RulePhase.TAG,
      "order-tags",
      "タグを付ける",
      "Give a tag",
      text("tag", "タグ", "Tag", RuleRefusals.LONGEST_TAG)),
  UNTAG(
      "tag.drop",
      RulePhase.TAG,
      "order-tags",
      "タグを外す",
      "Take a tag away",
      text("tag", "タグ", "Tag", RuleRefusals.LONGEST_TAG)),
  ITEM(
      "item.add",
      RulePhase.ITEM,
      "auto-add-items",
      "商品・おまけを加える",
      "Put goods in",
      text("sku", "商品コード", "SKU", RuleRefusals.LONGEST_TAG),
      text("name", "商品名", "Name", RuleRefusals.LONGEST_TAG).optional(),
      number("qty", "数量", "Quantity", 1, RuleRefusals.MOST_PIECES),
      number("per", "商品代金がこの金額になるごとに（円）", "For each so many yen of goods", 1, 9_999_999).optional(),
      number("pieces", "数量がこの数になるごとに", "For each so many pieces", 1, RuleRefusals.MOST_PIECES)
          .optional(),
      number("max", "多くてもこの数まで", "At most", 1, RuleRefusals.MOST_PIECES).optional(),
      choice("tax", "税率", "Tax rate", "10|10%|10 %", "8|8%|8 %", "0|対象外|None").optional()),
  ROUTE(
      "route.set",
      RulePhase.ROUTE,
      "route-assignment",
      "処理ルートを決める",
      "Choose the route",
      Parameter.choice("route", new Text("処理ルート", "Route"), routes())),
  CARRIER(
      "carrier.set",
      RulePhase.CARRIER,
      "carrier-label-type-assignment",
      "運送会社・送り状種別を決める",
      "Choose carrier and slip type",
      text("carrier", "運送会社", "Carrier", RuleRefusals.LONGEST_TAG),
      text("label", "送り状種別", "Slip type", RuleRefusals.LONGEST_TAG).optional()),
  PARCELS(
      "carrier.parcels",
      RulePhase.CARRIER,
      "carrier-label-type-assignment",
      "個口数を決める",
      "Set how many parcels",
      number("parcels", "個口数", "Parcels", 1, RuleRefusals.MOST_PARCELS)),
  COOL(
      "carrier.cool",
      RulePhase.CARRIER,
      "carrier-label-type-assignment",
      "温度帯を決める",
      "Set how cold",
      choice(
          "temperature",
          "温度帯",
          "Temperature",
          "AMBIENT|常温|Ambient",
          "CHILLED|冷蔵|Chilled",
          "FROZEN|冷凍|Frozen")),
  SHIP_DAYS(
      "ship.days",
      RulePhase.SHIPDATE,
      "",
      "出荷予定日を営業日で遅らせる",
      "Ship so many working days later",
      number("days", "営業日数", "Working days", 0, RuleRefusals.MOST_DAYS)),
  SHIP_NOT_BEFORE(
      "ship.not-before",
      RulePhase.SHIPDATE,
      "",
      "この日より前に出荷しない",
      "Ship on that day or later",
      Parameter.date("day", new Text("日付", "Day"))),
  SHIP_WEEKDAYS(
      "ship.weekdays",
      RulePhase.SHIPDATE,
      "",
      "決まった曜日にだけ出荷する",
      "Ship on certain days of the week",
      text("days", "曜日（例: 火,金）", "Days, e.g. TUE,FRI", RuleRefusals.LONGEST_TAG)),
  MEMO(
      "text.memo",
      RulePhase.TEXT,
      "auto-add-short-memo",
      "一言メモを書く",
      "Write the short memo",
      text("text", "一言メモ", "Memo", RuleRefusals.LONGEST_TEXT)),
  LABEL_NOTE(
      "text.label-note",
      RulePhase.TEXT,
      "auto-add-label-note",
      "送り状記事欄に書く",
      "Write on the slip",
      text("text", "送り状記事欄", "On the slip", RuleRefusals.LONGEST_TEXT)),
  MESSAGE(
      "text.message",
      RulePhase.TEXT,
      "auto-add-personal-message",
      "個別メッセージを書く",
      "Write to the buyer",
      text("text", "個別メッセージ", "Message", RuleRefusals.LONGEST_TEXT)),
  HOLD(
      "hold.set",
      RulePhase.HOLD,
      "",
      "保留ボックスに入れる",
      "Set aside",
      number("box", "保留ボックスの番号", "Hold box", 1, RuleRefusals.BOXES),
      text("reason", "理由", "Reason", RuleRefusals.LONGEST_TAG)),
  ASK(
      "hold.ask",
      RulePhase.HOLD,
      "",
      "確認を求める",
      "Ask for a yes",
      text("text", "確認すること", "What to look at", RuleRefusals.LONGEST_TEXT));

  private static final Map<String, String> WEEKDAYS =
      Map.of("月", "MON", "火", "TUE", "水", "WED", "木", "THU", "金", "FRI", "土", "SAT", "日", "SUN");

  private final String id;
  private final RulePhase phase;
  private final String function;
  private final Text words;
  private final List<Parameter> parameters;

  RuleKind(
      String id, RulePhase phase, String function, String ja, String en, Parameter... parameters) {
    this.id = id;
    this.phase = phase;
    this.function = function;
    this.words = new Text(ja, en);
    this.parameters = List.of(parameters);
  }

  private static Parameter text(String name, String ja, String en, int most) {
    return Parameter.text(name, new Text(ja, en), most);
  }

  private static Parameter number(String name, String ja, String en, long least, long most) {
    return Parameter.number(name, new Text(ja, en), least, most);
  }

  private static Parameter choice(String name, String ja, String en, String... choices) {
    return Parameter.choice(
        name,
        new Text(ja, en),
        Stream.of(choices)
            .map(c -> c.split("\\|"))
            .map(c -> new Parameter.Choice(c[0], new Text(c[1], c[2])))
            .toList());
  }

  private static List<Parameter.Choice> routes() {
    Map<String, Text> names =
        Map.of(
            "standard", new Text("標準", "Standard"),
            "prepaid", new Text("前払い", "Paid before"),
            "cod", new Text("代引き", "Cash on delivery"),
            "deferred", new Text("後払い", "Paid later"),
            "warehouse", new Text("外部倉庫", "Warehouse"));
    return Route.DEFAULTS.stream()
        .map(r -> new Parameter.Choice(r.id(), names.getOrDefault(r.id(), Text.same(r.id()))))
        .toList();
  }

  /** As it is spelt outside, e.g. {@code tag.add}. */
  String id() {
    return id;
  }

  RulePhase phase() {
    return phase;
  }

  /** The row of the plan matrix that lets rules do it; empty where any plan with this room does. */
  String function() {
    return function;
  }

  Text words() {
    return words;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  static Optional<RuleKind> find(String id) {
    return Stream.of(values()).filter(k -> k.id.equals(id)).findFirst();
  }

  /** Of which kind it is. */
  static RuleKind of(RuleAct act) {
    if (act instanceof RuleAct.Replace) {
      return REPLACE;
    }
    if (act instanceof RuleAct.CutLine) {
      return CUT_LINE;
    }
    if (act instanceof RuleAct.GiveTag) {
      return TAG;
    }
    if (act instanceof RuleAct.DropTag) {
      return UNTAG;
    }
    if (act instanceof RuleAct.Put) {
      return ITEM;
    }
    if (act instanceof RuleAct.Ask) {
      return ASK;
    }
    if (act instanceof RuleAct.Write write) {
      return switch (write.spot()) {
        case MEMO -> MEMO;
        case LABEL_NOTE -> LABEL_NOTE;
        case MESSAGE -> MESSAGE;
      };
    }
    return switch (((RuleAct.Set) act).target()) {
      case ROUTE -> ROUTE;
      case CARRIER -> CARRIER;
      case PARCELS -> PARCELS;
      case TEMPERATURE -> COOL;
      case SHIP_DAYS -> SHIP_DAYS;
      case SHIP_NOT_BEFORE -> SHIP_NOT_BEFORE;
      case SHIP_WEEKDAYS -> SHIP_WEEKDAYS;
      case HOLD -> HOLD;
    };
  }

  /** An act of this kind; its values were looked at. */
  RuleAct act(Map<String, String> v) {
    return switch (this) {
      case REPLACE -> new RuleAct.Replace(v.get("from"), v.getOrDefault("to", ""));
      case CUT_LINE -> new RuleAct.CutLine(v.get("starts"));
      case TAG -> new RuleAct.GiveTag(v.get("tag").strip());
      case UNTAG -> new RuleAct.DropTag(v.get("tag").strip());
      case ITEM ->
          new RuleAct.Put(
              v.get("sku").strip(),
              v.getOrDefault("name", "").strip(),
              Integer.parseInt(v.get("qty")),
              Long.parseLong(v.getOrDefault("per", "0")),
              Integer.parseInt(v.getOrDefault("pieces", "0")),
              v.containsKey("max")
                  ? OptionalInt.of(Integer.parseInt(v.get("max")))
                  : OptionalInt.empty(),
              new TaxRate(Integer.parseInt(v.getOrDefault("tax", "10"))));
      case ROUTE -> new RuleAct.Set(RuleTarget.ROUTE, v.get("route"));
      case CARRIER -> new RuleAct.Set(RuleTarget.CARRIER, pair(v, "carrier", "label"));
      case PARCELS -> new RuleAct.Set(RuleTarget.PARCELS, v.get("parcels"));
      case COOL -> new RuleAct.Set(RuleTarget.TEMPERATURE, v.get("temperature"));
      case SHIP_DAYS -> new RuleAct.Set(RuleTarget.SHIP_DAYS, v.get("days"));
      case SHIP_NOT_BEFORE -> new RuleAct.Set(RuleTarget.SHIP_NOT_BEFORE, v.get("day"));
      case SHIP_WEEKDAYS -> new RuleAct.Set(RuleTarget.SHIP_WEEKDAYS, weekdays(v.get("days")));
      case MEMO -> new RuleAct.Write(RuleSpot.MEMO, v.get("text"));
      case LABEL_NOTE -> new RuleAct.Write(RuleSpot.LABEL_NOTE, v.get("text"));
      case MESSAGE -> new RuleAct.Write(RuleSpot.MESSAGE, v.get("text"));
      case HOLD -> new RuleAct.Set(RuleTarget.HOLD, pair(v, "box", "reason"));
      case ASK -> new RuleAct.Ask(v.get("text"));
    };
  }

  private static String pair(Map<String, String> v, String first, String second) {
    String more = v.getOrDefault(second, "").strip();
    return v.get(first).strip() + (more.isEmpty() ? "" : "/" + more);
  }

  private static String weekdays(String days) {
    String all = days.replaceAll("[\\s曜]", "").replaceAll("[、・，/]", ",");
    for (Map.Entry<String, String> day : WEEKDAYS.entrySet()) {
      all = all.replace(day.getKey(), day.getValue());
    }
    return all;
  }

  /** The values of an act, as {@link #act} takes them. */
  static Map<String, String> values(RuleAct act) {
    Map<String, String> v = new LinkedHashMap<>();
    if (act instanceof RuleAct.Replace r) {
      put(v, "from", r.from(), "to", r.to());
    } else if (act instanceof RuleAct.CutLine c) {
      put(v, "starts", c.starts());
    } else if (act instanceof RuleAct.GiveTag g) {
      put(v, "tag", g.tag());
    } else if (act instanceof RuleAct.DropTag d) {
      put(v, "tag", d.tag());
    } else if (act instanceof RuleAct.Put p) {
      put(v, "sku", p.sku(), "name", p.name(), "qty", Integer.toString(p.quantity()));
      put(v, "per", p.per() > 0 ? Long.toString(p.per()) : "");
      put(v, "pieces", p.pieces() > 0 ? Integer.toString(p.pieces()) : "");
      put(v, "max", p.most().isPresent() ? Integer.toString(p.most().getAsInt()) : "");
      put(v, "tax", Integer.toString(p.tax().percent()));
    } else if (act instanceof RuleAct.Write w) {
      put(v, "text", w.text());
    } else if (act instanceof RuleAct.Ask a) {
      put(v, "text", a.text());
    } else if (act instanceof RuleAct.Set s) {
      set(v, s);
    }
    return v;
  }

  private static void set(Map<String, String> v, RuleAct.Set set) {
    String[] sides = (set.value() + "/").split("/", 3);
    switch (set.target()) {
      case CARRIER -> put(v, "carrier", sides[0], "label", sides[1]);
      case HOLD -> put(v, "box", sides[0], "reason", set.value().substring(sides[0].length()));
      default -> put(v, of(set).parameters.get(0).name(), set.value());
    }
    v.computeIfPresent("reason", (name, reason) -> reason.substring(1));
  }

  private static void put(Map<String, String> v, String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (!pairs[i + 1].isEmpty()) {
        v.put(pairs[i], pairs[i + 1]);
      }
    }
  }
}
