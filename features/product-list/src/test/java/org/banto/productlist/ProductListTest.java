// SPDX-License-Identifier: Apache-2.0
package org.banto.productlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.banto.fakes.Orders;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

class ProductListTest {
  @Test
  void eachProductIsOneRowWithItsOrdersAndPieces() {
    ProductList list = new ProductList();
    list.add(Orders.everyday(1));
    list.add(Orders.everyday(2));
    List<String> rows = list.csv().lines().toList();
    assertEquals("\uFEFF商品コード,商品ページコード,商品名,選択肢,受注件数,数量", rows.get(0));
    assertEquals(6, rows.size());
    assertEquals("\"SKU-1000\",\"\",\"国産豆100% 有機きな粉 200g（金田製粉）\",\"\",2,8", rows.get(1));
    assertTrue(rows.get(2).contains("\"色:藍 / サイズ:L\",2,"), rows.get(2));
  }

  @Test
  void ofAnOrderThatGoesInPartsOnlyWhatGoesNowIsCounted() {
    Order order = Orders.threePlaces(1);
    Shipment later = order.shipments().get(1).in(ShipmentState.PLANNED);
    ProductList whole = new ProductList();
    whole.add(order);
    ProductList part = new ProductList();
    part.add(order.with(e -> e.shipment(later)));
    assertTrue(pieces(part) < pieces(whole), part.csv());
    assertFalse(pieces(part) == 0, part.csv());
  }

  private static long pieces(ProductList list) {
    return list.csv()
        .lines()
        .skip(1)
        .mapToLong(row -> Long.parseLong(row.substring(row.lastIndexOf(',') + 1)))
        .sum();
  }
}
