// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.banto.products.Goods.HANAKO;
import static org.banto.products.Goods.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.fakes.Orders;
import org.junit.jupiter.api.Test;

class ProductTakeOutTest {
  @Test
  void allGoodsTheirPicturesAndTheTrayGoWithTheShop() throws Exception {
    ProductsDatabase.onBoth(
        (jpa, data) -> {
          JpaProducts products = new JpaProducts(jpa);
          ProductPictures pictures = new ProductPictures(jpa);
          UnknownGoods unknown = new UnknownGoods(jpa);
          products.save(
              Orders.MAIN,
              List.of(Goods.named("茶/1", "=HYPERLINK"), Goods.named("B", "箸")),
              HANAKO,
              NOW);
          long id = products.byCode(Orders.MAIN, List.of("茶/1")).get("茶/1").id();
          pictures.keep(Orders.MAIN, id, new byte[] {1, 2, 3}, HANAKO, NOW);
          unknown.gather(
              Orders.MAIN,
              List.of(
                  new UnknownGoods.Met(
                      new Product.Link("a~b", "X"),
                      "x",
                      "",
                      "皿",
                      List.of(new UnknownGoods.Sale(5, "n-5", NOW)))),
              links -> Set.of());
          Map<String, StringBuilder> files = new LinkedHashMap<>();
          new ProductTakeOut(products, pictures, unknown)
              .write(
                  Orders.MAIN,
                  name -> {
                    StringBuilder file = new StringBuilder();
                    files.put(name, file);
                    return bytes -> file.append(new String(bytes, StandardCharsets.UTF_8));
                  });
          assertEquals(
              List.of(
                  "products/products.csv",
                  "products/pictures/__1-" + id + ".jpg",
                  "products/unknown.csv"),
              List.copyOf(files.keySet()));
          String goods = files.get("products/products.csv").toString();
          assertTrue(goods.contains("\"'=HYPERLINK\""), goods);
          assertTrue(goods.contains("\"箸\""), goods);
          String tray = files.get("products/unknown.csv").toString();
          assertTrue(
              tray.contains("\"a~b\",\"x\",\"\",\"皿\",\"1\",\"n-5\",\"2026/12/01 09:00:00\""),
              tray);
        });
  }
}
