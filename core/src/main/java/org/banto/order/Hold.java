// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.Instant;
import java.util.List;
import org.banto.base.Actor;

/**
 * An order set aside in one of thirty named boxes (保留).
 *
 * @param box 1 to 30
 * @param reason why, in words for staff; no personal data
 * @param by who put it there
 * @param since when
 */
public record Hold(int box, String reason, Actor by, Instant since) {
  /** Names the boxes have until the shop gives them others; box n is entry n - 1. */
  public static final List<String> BOX_NAMES =
      List.of(
          "備考あり", "住所不備", "番地なし", "要注意客", "高額", "大量", "在庫なし", "入荷待ち", "予約", "名入れ", "のし", "同梱待ち",
          "電話待ち", "返事待ち", "不着", "長期不在", "住所変更", "日時変更", "数量変更", "キャンセル相談", "離島", "クール", "大型", "海外",
          "領収書", "商品未紐付け", "取込エラー", "金額相違", "不正疑い", "その他");

  /** 住所変更. */
  public static final int BOX_ADDRESS = 17;

  /** 日時変更. */
  public static final int BOX_DATE = 18;

  /** 数量変更. */
  public static final int BOX_QUANTITY = 19;

  /** キャンセル相談. */
  public static final int BOX_CANCEL = 20;

  /** 商品未紐付け. */
  public static final int BOX_UNKNOWN_PRODUCT = 26;

  /** 取込エラー: what came in could not be read. */
  public static final int BOX_INTAKE_ERROR = 27;

  /** 金額相違. */
  public static final int BOX_AMOUNTS = 28;

  /** その他. */
  public static final int BOX_OTHER = 30;

  public Hold {
    if (box < 1 || box > 30) {
      throw new IllegalArgumentException("hold box: " + box);
    }
  }
}
