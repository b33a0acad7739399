// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** What the simulated shop sells. */
final class Goods {
  /**
   * One item page.
   *
   * @param temperature the mall's deliveryClass: 1 normal, 2 chilled, 3 frozen
   * @param skus {@code variantId=merchantDefinedSkuId=skuInfo}, or the variant alone
   */
  record Item(
      String number,
      String manage,
      int id,
      int price,
      BigDecimal rate,
      int temperature,
      String name,
      List<String> skus) {
    static Item parse(String line) {
      String[] c = line.split("\t");
      return new Item(
          c[0],
          c[1],
          Integer.parseInt(c[2]),
          Integer.parseInt(c[3]),
          new BigDecimal(c[4]),
          Integer.parseInt(c[5]),
          c[6],
          List.of(c[7].split(";")));
    }
  }

  private final List<Item> items = People.lines("goods.txt").stream().map(Item::parse).toList();

  /** Something that needs no cooling. */
  Item normal(Random random) {
    return People.pick(items.stream().filter(i -> i.temperature() == 1).toList(), random);
  }

  Item cool(Random random) {
    return People.pick(items.stream().filter(i -> i.temperature() > 1).toList(), random);
  }

  /** Something at that tax rate that needs no cooling. */
  Item taxed(String rate, Random random) {
    return People.pick(
        items.stream()
            .filter(i -> i.temperature() == 1 && i.rate().equals(new BigDecimal(rate)))
            .toList(),
        random);
  }

  ObjectNode line(Item item, int units, long detailId, Random random) {
    ObjectNode line = Json.object();
    line.put("itemDetailId", detailId).put("itemName", item.name()).put("itemId", item.id());
    line.put("itemNumber", item.number()).put("manageNumber", item.manage());
    line.put("price", item.price()).put("units", units).put("includePostageFlag", 0);
    line.put("includeTaxFlag", 1).put("includeCashOnDeliveryPostageFlag", 0);
    line.put("selectedChoice", choice(item, random));
    line.put("pointRate", 1).put("pointType", 0).put("inventoryType", 2).putNull("delvdateInfo");
    line.put("restoreInventoryFlag", 0).put("dealFlag", 0).put("drugFlag", 0);
    line.put("deleteItemFlag", 0).put("taxRate", item.rate()).put("priceTaxIncl", item.price());
    line.put("isSingleItemShipping", 0);
    line.putArray("SkuModelList").add(sku(People.pick(item.skus(), random)));
    return line;
  }

  private static String choice(Item item, Random random) {
    return switch (item.manage()) {
      case "bt-ts", "bt-apron" -> random.nextBoolean() ? "名入れ:なし\nメッセージ:ありがとう" : "名入れ:あり(備考欄へ)";
      default -> null;
    };
  }

  private static ObjectNode sku(String text) {
    String[] part = text.split("=");
    boolean plain = part.length == 1;
    return Json.object()
        .put("variantId", part[0])
        .put("merchantDefinedSkuId", plain ? null : part[1])
        .put("skuInfo", plain ? null : part[2].replace(',', '\n'));
  }
}
