// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banto.base.DeliveryWish;
import org.banto.base.Desk;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Has a person read what the buyer wrote, and says what it seems to be about. */
@Component
public final class BuyerWordsCheck implements Check {
  /** Headings that forms put into the remarks by themselves; what they ask is read elsewhere. */
  private static final Pattern FORM =
      Pattern.compile(
          "\\[(配送日時指定|備考|配送方法|のし|ラッピング)[:：]?\\]|(指定なし|なし|無し|特になし|特に無し)$", Pattern.MULTILINE);

  private static final Pattern WISH =
      Pattern.compile(
          "\\[配送日時指定[:：]?\\]\\s*([0-9]{4}[-/年][^\\n\\[]*\\s*)?((午前中|午後|[0-9]{1,2}[時:：])[^\\n\\[]*)?");

  private static final Map<String, Pattern> TOPICS = topics();

  @Activate
  public BuyerWordsCheck() {}

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    String words = words(order.placed());
    if (words.isEmpty() || !RoomFindings.beforeLabel(order, leaving)) {
      return List.of();
    }
    List<String> topics =
        TOPICS.entrySet().stream()
            .filter(t -> t.getValue().matcher(words).find())
            .map(Map.Entry::getKey)
            .toList();
    String about =
        topics.isEmpty()
            ? ""
            : topics.stream().collect(Collectors.joining("」「", "「", "」")) + "についての記載のようです。";
    return List.of(
        IntakeFindings.OURS.warn(
            "remarks.present",
            RoomFindings.digest(order.placed().remarks()),
            "備考欄に購入者の記載があります。" + about + "内容を確認してください。",
            "The buyer left remarks"
                + (topics.isEmpty() ? "" : " (" + topics.size() + " topics known)")
                + ". Please read them."));
  }

  /** The remarks without what a form put there and was read as the wished day and time. */
  private static String words(PlacedOrder placed) {
    boolean read = !placed.wish().equals(DeliveryWish.NONE);
    String remarks = read ? WISH.matcher(placed.remarks()).replaceAll("") : placed.remarks();
    return FORM.matcher(remarks).replaceAll("").strip();
  }

  private static Map<String, Pattern> topics() {
    Map<String, Pattern> topics = new LinkedHashMap<>();
    topics.put("のし", Pattern.compile("のし|熨斗|ノシ|表書き|名入れ|内祝|御祝|お祝い"));
    topics.put("領収書", Pattern.compile("領収[書証]|インボイス|適格請求書|請求書"));
    topics.put(
        "日時指定", Pattern.compile("[0-9０-９]+\\s*[月/／][0-9０-９]+|[0-9０-９]+時|午前|午後|日時|指定日|着日|必着|までに|急"));
    topics.put("置き配・不在", Pattern.compile("置き配|置配|宅配ボックス|不在"));
    topics.put("ラッピング", Pattern.compile("ラッピング|包装|ギフト|プレゼント|リボン"));
    topics.put("同梱", Pattern.compile("同梱|おまとめ|まとめて"));
    topics.put("キャンセル・変更", Pattern.compile("キャンセル|取り?消|変更"));
    return topics;
  }
}
