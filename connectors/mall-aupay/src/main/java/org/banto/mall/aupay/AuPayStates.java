// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.aupay;

import java.util.List;
import java.util.Set;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Table;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.PaymentMethod;

/** The mall's states of an order, which are Japanese words. */
final class AuPayStates {
  static final String NEW = "新規受付";
  static final String NEW_PREORDER = "新規予約";
  static final String DONE = "完了";
  static final String POSTPAY = "発送後入金待ち";
  static final String CANCELLED = "キャンセル";

  private static final Table TABLE = Table.of(AuPayStates.class, "statuses.tsv", 2);
  private static final Set<PaymentMethod.Kind> PREPAID =
      Set.of(PaymentMethod.Kind.BANK_TRANSFER, PaymentMethod.Kind.CONVENIENCE_STORE);
  private static final Set<PaymentMethod.Kind> REVIEWED =
      Set.of(PaymentMethod.Kind.CARD, PaymentMethod.Kind.WALLET);

  private AuPayStates() {}

  static MallState of(Json order) {
    String word = order.needed("orderStatus");
    Standing standing =
        TABLE
            .cell(word, 1)
            .map(Standing::valueOf)
            .orElseThrow(() -> order.at("orderStatus").unknown());
    return new MallState(standing, word, word);
  }

  /** All but done. */
  static List<String> open() {
    return TABLE.rows().stream().map(r -> r.get(0)).filter(w -> !w.equals(DONE)).toList();
  }

  /** Where a new order goes when the shop takes it on: to the money it waits for, or to be shipped. */
  static String taken(String word, PaymentMethod.Kind kind, boolean paid, boolean authorised) {
    if (word.equals(NEW_PREORDER)) {
      return "予約中";
    }
    if (PREPAID.contains(kind) && !paid) {
      return "発送前入金待ち";
    }
    return REVIEWED.contains(kind) && !authorised && !paid ? "与信待ち" : "発送待ち";
  }

  /** Where an order goes when it has left, unless the shop says otherwise. */
  static String shipped(String setting, PaymentMethod.Kind kind, boolean paid) {
    boolean later = kind == PaymentMethod.Kind.COD && !paid;
    return setting.equals("auto") ? (later ? POSTPAY : DONE) : setting;
  }
}
