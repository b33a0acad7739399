// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import org.banto.simulators.Json;
import org.banto.simulators.invented.Goods;
import org.banto.simulators.invented.People;
import org.banto.simulators.invented.Person;

/** Goods and people in the fields of getOrder. */
final class Rows {
  private Rows() {}

  static ObjectNode line(Goods.Item item, int units, long detailId, Random random) {
    ObjectNode line = Json.object();
    line.put("itemDetailId", detailId).put("itemName", item.name()).put("itemId", item.id());
    line.put("itemNumber", item.number()).put("manageNumber", item.manage());
    line.put("price", item.price()).put("units", units).put("includePostageFlag", 0);
    line.put("includeTaxFlag", 1).put("includeCashOnDeliveryPostageFlag", 0);
    item.choice(random)
        .ifPresentOrElse(c -> line.put("selectedChoice", c), () -> line.putNull("selectedChoice"));
    line.put("pointRate", 1).put("pointType", 0).put("inventoryType", 2).putNull("delvdateInfo");
    line.put("restoreInventoryFlag", 0).put("dealFlag", 0).put("drugFlag", 0);
    line.put("deleteItemFlag", 0).put("taxRate", item.rate()).put("priceTaxIncl", item.price());
    line.put("isSingleItemShipping", 0);
    line.putArray("SkuModelList").add(sku(People.pick(item.skus(), random)));
    return line;
  }

  private static ObjectNode sku(Goods.Sku sku) {
    ObjectNode row = Json.object().put("variantId", sku.variant());
    if (sku.code().isEmpty()) {
      return row.putNull("merchantDefinedSkuId").putNull("skuInfo");
    }
    return row.put("merchantDefinedSkuId", sku.code())
        .put("skuInfo", sku.about().replace(',', '\n'));
  }

  static ObjectNode sender(Person person) {
    return person(person).put("isolatedIslandFlag", person.place().island() ? 1 : 0);
  }

  static ObjectNode orderer(Person person, String mail) {
    ObjectNode json = person(person).put("emailAddress", mail);
    return json.putNull("sex").putNull("birthYear").putNull("birthMonth").putNull("birthDay");
  }

  private static ObjectNode person(Person p) {
    return Json.object()
        .put("zipCode1", p.zip().substring(0, 3))
        .put("zipCode2", p.zip().substring(3))
        .put("prefecture", p.prefecture())
        .put("city", p.place().city())
        .put("subAddress", p.subAddress())
        .put("familyName", p.family())
        .put("firstName", p.given())
        .put("familyNameKana", p.familyKana())
        .put("firstNameKana", p.givenKana())
        .put("phoneNumber1", p.phone()[0])
        .put("phoneNumber2", p.phone()[1])
        .put("phoneNumber3", p.phone()[2]);
  }
}
