// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.banto.base.Yen;
import org.banto.connect.IncomingOrder;
import org.banto.connect.ReadOrder;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.junit.jupiter.api.Test;

/** Orders of every awkward kind, through the mall and back. */
class KindsTest extends MallTest {
  private ReadOrder one(String kind) throws Exception {
    String number = create("{'count':1,'kinds':['" + kind + "']}").get(0);
    round(shop);
    return shop.read(kept.get(number).payload());
  }

  @Test
  void amountsOfEveryOrderAddUp() throws Exception {
    create("{'count':600,'spreadSeconds':86400}");
    round(shop);
    assertEquals(600, kept.size());
    for (IncomingOrder order : kept.values()) {
      ReadOrder read = shop.read(order.payload());
      Amounts amounts = read.placed().amounts();
      long lines =
          read.placed().lines().stream().map(OrderLine::amount).mapToLong(Yen::value).sum();
      long charges = amounts.charges().stream().map(Charge::amount).mapToLong(Yen::value).sum();
      assertEquals(lines, amounts.goods().orElseThrow().value());
      amounts.due().ifPresent(due -> assertEquals(lines + charges, due.value()));
    }
  }

  @Test
  void everyKindComesThrough() throws Exception {
    assertTrue(one("SEVERAL_DESTINATIONS").placed().destinations().size() >= 2);
    assertTrue(one("ISLAND").placed().flags().contains(OrderFlag.ISLAND));
    assertTrue(one("CAUTION").placed().flags().contains(OrderFlag.MALL_CAUTION));
    assertTrue(one("SOCIAL_GIFT").placed().flags().contains(OrderFlag.SOCIAL_GIFT));
    assertTrue(one("RESERVATION").placed().flags().contains(OrderFlag.PREORDER));
    assertTrue(one("RECEIPT_REMARK").placed().flags().contains(OrderFlag.RECEIPT_WANTED));
    assertEquals(40, one("FORTY_LINES").placed().lines().size());
    LocalDate wished = one("DATE_IN_REMARKS").placed().wish().date().orElseThrow();
    assertTrue(wished.isAfter(LocalDate.of(2026, 11, 24)));
    assertEquals(
        "", one("NO_HOUSE_NUMBER").placed().buyer().address().street().replaceAll("\\D", ""));
    assertTrue(one("COOL").placed().deliveryMethod().startsWith("クール便（冷"));
  }
}
