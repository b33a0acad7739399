// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.banto.base.Desk;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.conditions.FilteredOrders;
import org.banto.order.Condition;
import org.banto.order.FieldSet;
import org.banto.order.OrderField;
import org.banto.order.OrderFilter;

/**
 * What the history says of a file of orders: why it was asked for, and which orders were meant. What somebody
 * searched for may be a name or a phone, so of it stands only that there was something, and of a condition only which
 * fields it is about.
 */
final class ExportNote {
  /** Characters of a reason. */
  static final int LONGEST = 200;

  /** Characters of what is said of a search; more would not fit into a line of the history. */
  private static final int MOST = 1_000;

  private ExportNote() {}

  /**
   * A reason as it is kept.
   *
   * @throws Rejection naming the member where there is none, or too long a one
   */
  static String reason(String given) {
    String reason = given == null ? "" : given.strip().replaceAll("\\s+", " ");
    if (reason.isEmpty()) {
      throw new Rejection(
          new Text(
              "reason: 出力する理由を入れてください。処理履歴に残ります。",
              "reason: say why the file is needed. It stays in the history."));
    }
    if (reason.length() > LONGEST) {
      throw new Rejection(
          new Text(
              "reason: 理由は" + LONGEST + "文字までです。", "reason: at most " + LONGEST + " characters."));
    }
    return reason;
  }

  /**
   * The words of a line.
   *
   * @param filter one that could be read
   * @param reason as {@link #reason} gave it
   */
  static String of(OrderFilter filter, FieldSet fields, String reason) {
    List<String> said = new ArrayList<>();
    add(said, "受注箱", filter.desk().stream().map(d -> Desk.valueOf(d).japanese()).toList());
    add(said, "保留箱", filter.box());
    add(said, "店舗", filter.shop());
    add(said, "支払", filter.payment());
    add(said, "確認事項", filter.finding());
    add(said, "タグ", filter.tag());
    add(said, "担当", filter.assignee());
    add(said, "運送会社", filter.carrier());
    add(said, "荷物", filter.parcel());
    days(said, "注文日", filter.orderedFrom(), filter.orderedTo());
    days(said, "出荷予定日", filter.shipFrom(), filter.shipTo());
    days(said, "お届け希望日", filter.wishFrom(), filter.wishTo());
    add(said, "送り状バッチ", filter.batch().isEmpty() ? List.of() : List.of(filter.batch()));
    if (!filter.q().isBlank()) {
      said.add("検索の言葉あり");
    }
    if (!filter.condition().isEmpty()) {
      Condition condition = FilteredOrders.checked(filter.condition(), fields);
      said.add("項目の条件（" + names(condition, fields) + "）");
    }
    String search = said.isEmpty() ? "すべて" : String.join("、", said);
    return "理由: "
        + reason
        + " 条件: "
        + (search.length() > MOST ? search.substring(0, MOST) + "…" : search);
  }

  private static String names(Condition condition, FieldSet fields) {
    return condition
        .leaves()
        .map(
            leaf ->
                fields.find(leaf.field()).map(OrderField::name).map(Text::ja).orElse(leaf.field()))
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static void add(List<String> said, String what, Collection<?> values) {
    if (!values.isEmpty()) {
      said.add(
          what
              + " "
              + values.stream()
                  .map(v -> v.toString().isEmpty() ? "なし" : v.toString())
                  .collect(Collectors.joining("・")));
    }
  }

  private static void days(List<String> said, String what, String from, String to) {
    if (!from.isEmpty() || !to.isEmpty()) {
      said.add(what + " " + from + "〜" + to);
    }
  }
}
