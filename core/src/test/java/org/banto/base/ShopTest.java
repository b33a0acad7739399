// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "name", "架空商店",
          "phone", "03-0000-0000",
          "zip", "1040061",
          "carrier.seino.sender", "00000000000",
          "sender.rakuten~tokyo.name", "架空商店 楽天市場店",
          "sender.rakuten~tokyo.phone", "",
          "sender.rakuten~tokyo2.name", "別の店");

  @Test
  void ordersOfAShopOnAMallHaveTheSenderThatIsSetForItAndElseTheShops() {
    Shop shop = Shop.of(SETTINGS);
    Person tokyo = shop.sender(ShopId.of("rakuten~tokyo"));
    assertEquals("架空商店 楽天市場店", tokyo.name());
    assertEquals("03-0000-0000", tokyo.phone());
    assertEquals("1040061", tokyo.address().zip());
    assertEquals(shop.sender(), shop.sender(ShopId.of("yahoo~main")));
  }

  @Test
  void whatCarriersAskByContractIsFoundByCarrierAndAllOfItIsKept() {
    Shop shop = Shop.of(SETTINGS);
    assertEquals("00000000000", shop.code("seino", "sender"));
    assertEquals("", shop.code("seino", "other"));
    assertEquals(shop, Shop.of(shop.toSettings()));
  }
}
