// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.banto.base.Text;
import org.junit.jupiter.api.Test;

class RefusalWordsTest {
  private static final Text LATIN = Text.same("BASE");
  private static final Text JAPANESE = new Text("カラーミーショップ", "Color Me Shop");

  @Test
  void aLatinNameStandsApartFromTheJapaneseAfterIt() {
    assertEquals(
        new Text("BASE でキャンセルされています", "The order is cancelled at BASE"),
        RefusalWords.cancelled(LATIN));
    assertEquals(
        new Text("カラーミーショップでキャンセルされています", "The order is cancelled at Color Me Shop"),
        RefusalWords.cancelled(JAPANESE));
    assertEquals(
        new Text("BASE が受け付けませんでした（409）", "BASE did not accept it (409)"),
        RefusalWords.notAccepted(LATIN, "409"));
    assertEquals(
        new Text("カラーミーショップが受け付けませんでした（409）", "Color Me Shop did not accept it (409)"),
        RefusalWords.notAccepted(JAPANESE, "409"));
    assertEquals(
        new Text(
            "メルカリShops でキャンセルされているため、発送を報告できません",
            "The order is cancelled at Mercari Shops, so its shipment cannot be reported"),
        RefusalWords.cancelledBeforeReport(new Text("メルカリShops", "Mercari Shops")));
  }

  @Test
  void aScreenStandsWithinTheSentence() {
    assertEquals(
        new Text(
            "発送済みのため、キャンセルは BASE の管理画面で行ってください",
            "The order has left already. Cancel it in the admin pages of BASE"),
        RefusalWords.shipped(new Text("BASE の管理画面", "the admin pages of BASE")));
    assertEquals(
        "発送済みのため、キャンセルはストアクリエイターPro で行ってください",
        RefusalWords.shipped(new Text("ストアクリエイターPro", "Store Creator Pro")).ja());
  }
}
