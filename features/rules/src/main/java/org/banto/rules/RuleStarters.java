// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.banto.base.Text;
import org.banto.order.Condition;
import org.banto.order.Condition.Leaf;
import org.banto.order.Condition.Op;
import org.banto.order.Condition.Quantifier;
import org.banto.order.FieldSet;
import org.banto.order.TaxRate;

/** Rules that a shop finds as examples before it has saved any: all switched off. */
final class RuleStarters {
  /** What rooms that are not built yet will say of orders: rules that ask it wait. */
  private static final Map<String, Text> COMING =
      Map.of(
          "customer.ordinal", new Text("購入回数", "Purchases"),
          "customer.rank", new Text("顧客ランク", "Rank"),
          "customer.level", new Text("ブラックリスト", "Blacklist"),
          "customer.cancelled", new Text("最近のキャンセル回数", "Cancelled lately"),
          "customer.last-hour", new Text("1時間以内の注文数", "Orders within an hour"));

  private RuleStarters() {}

  /** Whether nobody says it yet and somebody will. */
  static boolean isComing(String field, FieldSet fields) {
    return COMING.containsKey(field) && fields.find(field).isEmpty();
  }

  /** What they are called. */
  static Text names(Collection<String> coming) {
    return Text.joined(coming.stream().map(COMING::get).toList(), "、", ", ");
  }

  static List<Rule> all() {
    return List.of(
        rule(
            "starter-receipt",
            "備考に領収書",
            RulePhase.TAG,
            is("remarks", Op.CONTAINS, "領収書"),
            new RuleAct.GiveTag("領収書")),
        rule(
                "starter-sample",
                "初回のお客様に試供品",
                RulePhase.ITEM,
                is("customer.ordinal", Op.EQ, "1"),
                new RuleAct.Put("SAMPLE", "試供品", 1, 0, 0, OptionalInt.empty(), TaxRate.STANDARD))
            .with(RuleStop.NONE, false, true),
        rule(
            "starter-island",
            "沖縄は日本郵便",
            RulePhase.CARRIER,
            is("destination.prefecture", Op.EQ, "沖縄県"),
            new RuleAct.Set(RuleTarget.CARRIER, "japanpost")),
        rule(
            "starter-regular",
            "常連のお客様",
            RulePhase.TEXT,
            is("customer.ordinal", Op.GE, "5"),
            new RuleAct.Write(RuleSpot.MEMO, "常連様")),
        rule(
            "starter-mall-risk",
            "モールの注意がある注文",
            RulePhase.HOLD,
            is("flag", Op.EQ, "MALL_CAUTION"),
            new RuleAct.Set(RuleTarget.HOLD, "29/モールの注意")),
        rule(
            "starter-first-cod",
            "初回で高額の代引",
            RulePhase.HOLD,
            all(
                is("payment", Op.EQ, "COD"),
                is("due", Op.GE, "30000"),
                is("customer.ordinal", Op.EQ, "1")),
            new RuleAct.Set(RuleTarget.HOLD, "29/初回で高額の代引")),
        rule(
            "starter-often",
            "1時間に何度も注文",
            RulePhase.HOLD,
            is("customer.last-hour", Op.GE, "3"),
            new RuleAct.Set(RuleTarget.HOLD, "29/1時間に何度も注文")),
        rule(
            "starter-cancels",
            "キャンセルの多いお客様の代引",
            RulePhase.HOLD,
            all(is("payment", Op.EQ, "COD"), is("customer.cancelled", Op.GE, "2")),
            new RuleAct.Set(RuleTarget.HOLD, "29/キャンセルが多い")),
        rule(
            "starter-rich",
            "5万円以上",
            RulePhase.HOLD,
            is("total", Op.GE, "50000"),
            new RuleAct.Set(RuleTarget.HOLD, "5/高額")),
        rule(
            "starter-many",
            "20個以上",
            RulePhase.HOLD,
            new Leaf("line.qty", Op.GE, "20").of(Quantifier.SUM),
            new RuleAct.Set(RuleTarget.HOLD, "6/大量注文")));
  }

  private static Leaf is(String field, Op op, String value) {
    return new Leaf(field, op, value);
  }

  private static Condition all(Condition... of) {
    return new Condition.All(Arrays.stream(of).collect(Collectors.toList()));
  }

  private static Rule rule(
      String id, String name, RulePhase phase, Condition condition, RuleAct act) {
    return new Rule(id, phase, condition, act).named(name).switched(false);
  }
}
