// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Parameter;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.conditions.ConditionJson;
import org.banto.order.Condition;
import org.banto.order.FieldSet;
import org.banto.rules.RuleRefusals.Refusal;

/**
 * Rules as somebody wrote them, read as far as they can be.
 *
 * @param rules those, with what could be read of each
 * @param refusals what is wrong with them, each at its field; none where they can be saved
 */
record RuleDraft(List<Rule> rules, List<Refusal> refusals) {
  RuleDraft {
    rules = List.copyOf(rules);
    refusals = List.copyOf(refusals);
  }

  /**
   * Reads them.
   *
   * @param functions what the plan has: a rule that does something else is taken where it was there
   *     before, and refused where it is new
   * @param before the rules as they are kept
   */
  static RuleDraft of(
      List<RuleEdit> edits, FieldSet fields, Set<String> functions, List<Rule> before) {
    List<Rule> rules = new ArrayList<>();
    List<Refusal> all = new ArrayList<>();
    Set<String> unread = new HashSet<>();
    for (RuleEdit edit : edits) {
      int known = all.size();
      Rule rule = rule(edit, all);
      if (all.stream().skip(known).anyMatch(r -> r.field().startsWith("actions"))) {
        unread.add(rule.id());
      } else if (!before.contains(rule)) {
        lacking(rule, functions, before, all);
      }
      rules.add(rule);
    }
    RuleRefusals.of(rules, fields).stream()
        .filter(r -> !(unread.contains(r.rule()) && r.field().startsWith("actions")))
        .forEach(all::add);
    return new RuleDraft(rules, all);
  }

  private static void lacking(
      Rule rule, Set<String> functions, List<Rule> before, List<Refusal> to) {
    for (int i = 0; i < rule.acts().size(); i++) {
      RuleAct act = rule.acts().get(i);
      String function = RuleKind.of(act).function();
      boolean kept =
          before.stream().anyMatch(b -> b.id().equals(rule.id()) && b.acts().contains(act));
      if (!function.isEmpty() && !functions.contains(function) && !kept) {
        to.add(
            new Refusal(
                rule.id(),
                "actions." + i,
                new Text("今のプランでは使えない動作です。", "The plan does not have this.")));
      }
    }
  }

  private static Rule rule(RuleEdit edit, List<Refusal> to) {
    String id = said(edit.id());
    if (edit.phase() == null) {
      throw new Rejection(
          new Text("「" + id + "」の phase を指定してください。", "Name the phase of \"" + id + "\"."));
    }
    List<RuleAct> acts = new ArrayList<>();
    List<RuleEdit.ActionEdit> actions = edit.actions() == null ? List.of() : edit.actions();
    for (int i = 0; i < actions.size(); i++) {
      act(id, "actions." + i, actions.get(i), to).ifPresent(acts::add);
    }
    return new Rule(
        id,
        said(edit.name()).strip(),
        edit.phase(),
        yes(edit.active()),
        day(edit.from()),
        day(edit.until()),
        edit.shops() == null ? Set.of() : new HashSet<>(edit.shops()),
        yes(edit.onPaid()),
        yes(edit.onChange()),
        condition(id, said(edit.condition()), to),
        acts,
        edit.stop() == null ? RuleStop.NONE : edit.stop(),
        yes(edit.override()),
        edit.once() == RuleOnce.BUYER);
  }

  private static String said(String text) {
    return text == null ? "" : text;
  }

  /** Null where it was not sent. */
  private static Optional<LocalDate> day(Optional<LocalDate> sent) {
    return sent == null ? Optional.empty() : sent;
  }

  private static boolean yes(Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }

  private static Condition condition(String rule, String json, List<Refusal> to) {
    if (json.isBlank()) {
      return Condition.ALWAYS;
    }
    try {
      return ConditionJson.read(json);
    } catch (Rejection e) {
      to.add(new Refusal(rule, "condition", e.sentence()));
      return Condition.ALWAYS;
    }
  }

  private static Optional<RuleAct> act(
      String rule, String field, RuleEdit.ActionEdit edit, List<Refusal> to) {
    Optional<RuleKind> kind = RuleKind.find(said(edit.kind()));
    if (kind.isEmpty()) {
      to.add(new Refusal(rule, field, new Text("知らない動作です。", "There is no such thing to do.")));
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    if (edit.values() != null) {
      edit.values().forEach((name, value) -> values.put(name, said(value)));
    }
    values.values().removeIf(String::isBlank);
    int known = to.size();
    for (Parameter p : kind.get().parameters()) {
      wrong(p, values.get(p.name()))
          .ifPresent(why -> to.add(new Refusal(rule, field + "." + p.name(), why)));
    }
    values.keySet().stream()
        .filter(name -> kind.get().parameters().stream().noneMatch(p -> p.name().equals(name)))
        .findFirst()
        .ifPresent(
            name ->
                to.add(
                    new Refusal(
                        rule, field, new Text("知らない項目です。", "It has a value that is not known."))));
    return to.size() > known ? Optional.empty() : Optional.of(kind.get().act(values));
  }

  /** What is wrong with a value; empty where it is taken. */
  private static Optional<Text> wrong(Parameter p, String value) {
    if (value == null) {
      return p.required()
          ? Optional.of(new Text(p.label().ja() + "を入力してください。", "Enter: " + p.label().en() + "."))
          : Optional.empty();
    }
    return switch (p.kind()) {
      case NUMBER ->
          refused(
              number(value, p.least(), p.most()),
              p.least() + "～" + p.most() + "の数字で入力してください。",
              "Enter a number from " + p.least() + " to " + p.most() + ".");
      case TEXT ->
          refused(
              value.length() <= p.most(),
              "1～" + p.most() + "文字で入力してください。",
              "Enter from 1 to " + p.most() + " characters.");
      case DATE ->
          refused(day(value), "日付は 2026-12-01 の形で入力してください。", "Write the day as 2026-12-01.");
      case CHOICE ->
          refused(
              p.choices().stream().anyMatch(c -> c.value().equals(value)),
              p.label().ja() + "を選んでください。",
              "Choose: " + p.label().en() + ".");
      case FLAG -> Optional.empty();
    };
  }

  private static Optional<Text> refused(boolean good, String ja, String en) {
    return good ? Optional.empty() : Optional.of(new Text(ja, en));
  }

  private static boolean number(String value, long least, long most) {
    return value.matches("[0-9]{1,9}")
        && Long.parseLong(value) >= least
        && Long.parseLong(value) <= most;
  }

  private static boolean day(String value) {
    try {
      return LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /**
   * Refuses them as a whole where something is wrong.
   *
   * @throws Rejection naming the first rule and field
   */
  void demand() {
    if (refusals.isEmpty()) {
      return;
    }
    Refusal first = refusals.get(0);
    String name =
        rules.stream()
            .filter(r -> r.id().equals(first.rule()) && !r.name().isEmpty())
            .map(Rule::name)
            .findFirst()
            .orElse(first.rule());
    throw new Rejection(
        new Text(
            "「" + name + "」の" + first.field() + ": " + first.text().ja(),
            "\"" + name + "\", " + first.field() + ": " + first.text().en()));
  }
}
