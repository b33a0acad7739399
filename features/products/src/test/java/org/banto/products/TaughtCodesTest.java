// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.banto.fakes.Orders.MAIN;
import static org.banto.fakes.Orders.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.banto.base.AccountId;
import org.banto.fakes.InvertedVault;
import org.banto.house.ProductCodes.Goods;
import org.banto.house.ProductCodes.Taught;
import org.junit.jupiter.api.Test;

class TaughtCodesTest {
  private static final Goods CLOTH = new Goods("ASA-1", "麻布", List.of());
  private static final Goods DYED = new Goods("ASA-1", "麻布 別名", List.of("藍"));
  private static final Goods NAMED = new Goods("", "名入れ布", List.of("山田"));
  private static final String JAN = "4911111111119";

  @Test
  void aTaughtCodeIsThatOfTheSameGoodsUntilItIsForgotten() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          TaughtCodes codes = new TaughtCodes(jpa, new InvertedVault());
          codes.teach(MAIN, CLOTH, JAN, "hanako", NOW);
          codes.teach(MAIN, CLOTH, JAN, "taro", NOW.plusSeconds(1));
          codes.teach(MAIN, NAMED, "123", "hanako", NOW.plusSeconds(2));
          Goods same = new Goods("ａｓａ-1 ", "ほかの名", List.of());
          assertEquals(
              Map.of(same, List.of(JAN), DYED, List.of(), NAMED, List.of("123")),
              codes.of(MAIN, List.of(same, DYED, NAMED)));
          assertEquals(Map.of(CLOTH, List.of()), codes.of(new AccountId("other"), List.of(CLOTH)));
          List<Taught> newest = codes.newest(MAIN, 9);
          assertEquals(
              List.of("123 名入れ布 hanako", JAN + " 麻布 hanako"),
              newest.stream().map(t -> t.code() + " " + t.name() + " " + t.by()).toList());
          codes.forget(MAIN, newest.get(1).item(), JAN);
          assertEquals(Map.of(CLOTH, List.of()), codes.of(MAIN, List.of(CLOTH)));
          codes.take(MAIN, newest);
          codes.take(MAIN, newest);
          assertEquals(newest, codes.newest(MAIN, 9));
          assertEquals(List.of(newest.get(0)), codes.newest(MAIN, 1));
        });
  }

  /** What a buyer chose may be a name to engrave. */
  @Test
  void whatTheBuyerChoseIsNotKept() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          TaughtCodes codes = new TaughtCodes(jpa, new InvertedVault());
          codes.teach(MAIN, NAMED, "123", "hanako", NOW);
          assertEquals(-1, codes.newest(MAIN, 1).toString().indexOf("山田"));
        });
  }
}
