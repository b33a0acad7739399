// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.banto.products.Goods.HANAKO;
import static org.banto.products.Goods.NOW;
import static org.banto.products.Goods.part;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.banto.base.Yen;
import org.banto.fakes.OrderFieldContract;
import org.banto.fakes.Orders;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.junit.jupiter.api.Test;

class ProductFieldsTest {
  private static final String SHOP = "rakuten~tokyo";

  private static List<List<Object>> said(ProductFields fields, String id, Order order) {
    OrderField field =
        fields.fields().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    return field.values().of(List.of(order)).get(0).each();
  }

  @Test
  void theyKeepWhatAllFieldsKeepAndSayWhatTheMasterSays() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          ProductFields fields = new ProductFields(new LineGoods(products, Goods.CLOCK));
          assertEquals(List.of(), OrderFieldContract.faults(fields.fields(), List.of()));
          assertEquals(List.of(false), said(fields, "products.known", Orders.everyday(1)).get(0));
          products.save(
              Orders.MAIN,
              List.of(
                  Goods.full("sku-1000", "きな粉", "製粉所", List.of("食品", "", ""), "", 120),
                  Goods.linked("TOWEL", "タオル", SHOP, "sku-1001"),
                  Goods.linked("OTHER", "別の店", "yahoo~x", "SKU-1002"),
                  Goods.kit("SKU-1003", part("TOWEL", 1), part("SKU-1000", 2))),
              HANAKO,
              NOW);
          fields = new ProductFields(new LineGoods(products, Goods.CLOCK));
          assertEquals(
              List.of(), OrderFieldContract.faults(fields.fields(), List.of(Orders.fortyLines(9))));
          Order order = Orders.everyday(1);
          assertEquals(
              List.of(
                  List.of("sku-1000"), List.of("TOWEL"), List.of(), List.of("SKU-1003"), List.of()),
              said(fields, "products.code", order).subList(0, 5));
          assertEquals(List.of(new Yen(120)), said(fields, "products.cost", order).get(0));
          assertEquals(List.of("食品"), said(fields, "products.categoryL", order).get(0));
          assertEquals(List.of("きな粉"), said(fields, "products.paperName", order).get(0));
          assertEquals(
              List.of(List.of(false), List.of(false), List.of(), List.of(true), List.of()),
              said(fields, "products.kit", order).subList(0, 5));
          assertEquals(
              List.of(List.of(true), List.of(true), List.of(false), List.of(true), List.of(false)),
              said(fields, "products.known", order).subList(0, 5));
        });
  }
}
