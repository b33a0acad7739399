// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banto.base.Desk;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.order.Condition;
import org.banto.order.FieldSet;
import org.banto.order.Route;
import org.banto.shipment.Temperature;

/** What cannot stay of rules that somebody wants to save, each at its field. */
final class RuleRefusals {
  /** Rules of a shop at most. */
  static final int MOST = 300;

  static final int LONGEST_NAME = 60;
  static final int LONGEST_TAG = 50;
  static final int LONGEST_TEXT = 500;
  static final int MOST_PIECES = 999;
  static final int MOST_PARCELS = 99;
  static final int MOST_DAYS = 60;
  static final int BOXES = 30;
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,36}");
  private static final Pattern WEEKDAYS =
      Pattern.compile("(MON|TUE|WED|THU|FRI|SAT|SUN)(,(MON|TUE|WED|THU|FRI|SAT|SUN))*");

  /**
   * What is wrong.
   *
   * @param rule the id of the rule
   * @param field at which of its fields, e.g. {@code name} or {@code actions.0.sku}
   * @param text what is to be done
   */
  record Refusal(String rule, String field, Text text) {}

  private final FieldSet fields;
  private final List<Refusal> all = new ArrayList<>();

  private RuleRefusals(FieldSet fields) {
    this.fields = fields;
  }

  /** Everything that is wrong with them; nothing where they can be saved. */
  static List<Refusal> of(List<Rule> rules, FieldSet fields) {
    RuleRefusals refusals = new RuleRefusals(fields);
    Set<String> names = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      refusals.look(rule);
      if (!ids.add(rule.id())) {
        refusals.say(rule, "id", "同じ id のルールがあります。", "There are two rules of this id.");
      }
      if (!names.add(rule.name().strip())) {
        refusals.say(rule, "name", "同じ名前のルールがあります。", "There are two rules of this name.");
      }
    }
    if (rules.size() > MOST) {
      refusals.say(
          rules.get(MOST),
          "name",
          "ルールは" + MOST + "件までです。",
          "There are " + MOST + " rules at most.");
    }
    return List.copyOf(refusals.all);
  }

  private void say(Rule rule, String field, String ja, String en) {
    all.add(new Refusal(rule.id(), field, new Text(ja, en)));
  }

  private void look(Rule rule) {
    if (!ID.matcher(rule.id()).matches()) {
      say(rule, "id", "id が正しくありません。", "This cannot be the id of a rule.");
    }
    int length = rule.name().strip().length();
    if (length < 1 || length > LONGEST_NAME) {
      say(
          rule,
          "name",
          "名前は1～" + LONGEST_NAME + "文字で入力してください。",
          "A name has from 1 to " + LONGEST_NAME + " characters.");
    }
    if (rule.from().isPresent() && rule.until().filter(rule.from().get()::isAfter).isPresent()) {
      say(rule, "until", "終了日が開始日より前です。", "It ends before it begins.");
    }
    rule.condition()
        .leaves()
        .filter(leaf -> !RuleStarters.isComing(leaf.field(), fields))
        .flatMap(this::refused)
        .findFirst()
        .ifPresent(why -> all.add(new Refusal(rule.id(), "condition", why)));
    if (rule.acts().isEmpty()) {
      say(rule, "actions", "動作を1つ以上入れてください。", "Name at least one thing that it does.");
    }
    for (int i = 0; i < rule.acts().size(); i++) {
      String field = "actions." + i;
      RuleAct act = rule.acts().get(i);
      if (RuleKind.of(act).phase() != rule.phase()) {
        say(rule, field, "この段階では使えない動作です。", "This is not done in this phase.");
      }
      look(rule, field + ".", act);
    }
  }

  private Stream<Text> refused(Condition.Leaf leaf) {
    try {
      fields.check(leaf);
      return Stream.of();
    } catch (Rejection e) {
      return Stream.of(e.sentence());
    }
  }

  private void look(Rule rule, String at, RuleAct act) {
    if (act instanceof RuleAct.Replace r) {
      words(rule, at + "from", r.from(), LONGEST_TEXT);
    } else if (act instanceof RuleAct.CutLine c) {
      words(rule, at + "starts", c.starts(), LONGEST_TEXT);
    } else if (act instanceof RuleAct.GiveTag g) {
      words(rule, at + "tag", g.tag(), LONGEST_TAG);
    } else if (act instanceof RuleAct.DropTag d) {
      words(rule, at + "tag", d.tag(), LONGEST_TAG);
    } else if (act instanceof RuleAct.Write w) {
      words(rule, at + "text", w.text(), LONGEST_TEXT);
    } else if (act instanceof RuleAct.Ask a) {
      words(rule, at + "text", a.text(), LONGEST_TEXT);
    } else if (act instanceof RuleAct.Put p) {
      words(rule, at + "sku", p.sku(), LONGEST_TAG);
      if (p.quantity() < 1 || p.quantity() > MOST_PIECES) {
        say(
            rule,
            at + "qty",
            "数量は1～" + MOST_PIECES + "で入力してください。",
            "The quantity is from 1 to " + MOST_PIECES + ".");
      }
      if (p.per() < 0 || p.pieces() < 0 || p.most().orElse(1) < 1) {
        say(rule, at + "max", "0より大きい数を入力してください。", "Enter a number above zero.");
      }
    } else if (act instanceof RuleAct.Set s) {
      target(rule, at, s);
    }
  }

  private void words(Rule rule, String field, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      say(rule, field, "1～" + most + "文字で入力してください。", "Enter from 1 to " + most + " characters.");
    }
  }

  private void target(Rule rule, String at, RuleAct.Set set) {
    String value = set.value();
    Consumer<Text> refuse = text -> all.add(new Refusal(rule.id(), at + field(set), text));
    switch (set.target()) {
      case ROUTE -> {
        Optional<Route> route =
            Route.DEFAULTS.stream().filter(r -> r.id().equals(value)).findFirst();
        if (route.isEmpty()) {
          refuse.accept(
              new Text("処理ルート「" + value + "」がありません。", "There is no route \"" + value + "\"."));
        } else if (!route.get().has(Desk.NEW)) {
          refuse.accept(
              new Text("新規受注より後から始まるルートは選べません。", "This route starts behind the new orders."));
        }
      }
      case CARRIER -> words(rule, at + "carrier", value.split("/", 2)[0], LONGEST_TAG);
      case PARCELS -> number(value, 1, MOST_PARCELS).ifPresent(refuse);
      case SHIP_DAYS -> number(value, 0, MOST_DAYS).ifPresent(refuse);
      case HOLD -> number(value.split("/", 2)[0], 1, BOXES).ifPresent(refuse);
      case TEMPERATURE -> {
        if (Arrays.stream(Temperature.values()).noneMatch(t -> t.name().equals(value))) {
          refuse.accept(new Text("温度帯を選んでください。", "Choose how cold."));
        }
      }
      case SHIP_NOT_BEFORE -> {
        try {
          LocalDate.parse(value);
        } catch (DateTimeParseException e) {
          refuse.accept(new Text("日付は 2026-12-01 の形で入力してください。", "Write the day as 2026-12-01."));
        }
      }
      case SHIP_WEEKDAYS -> {
        if (!WEEKDAYS.matcher(value).matches()) {
          refuse.accept(new Text("曜日を選んでください。", "Choose days of the week."));
        }
      }
    }
  }

  private static String field(RuleAct.Set set) {
    return switch (set.target()) {
      case ROUTE -> "route";
      case CARRIER -> "carrier";
      case PARCELS -> "parcels";
      case TEMPERATURE -> "temperature";
      case SHIP_DAYS, SHIP_WEEKDAYS -> "days";
      case SHIP_NOT_BEFORE -> "day";
      case HOLD -> "box";
    };
  }

  private static Optional<Text> number(String value, int least, int most) {
    boolean good =
        value.matches("[0-9]{1,6}")
            && Integer.parseInt(value) >= least
            && Integer.parseInt(value) <= most;
    return good
        ? Optional.empty()
        : Optional.of(
            new Text(
                least + "～" + most + "の数字で入力してください。",
                "Enter a number from " + least + " to " + most + "."));
  }
}
