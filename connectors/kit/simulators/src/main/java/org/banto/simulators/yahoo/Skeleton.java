// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.yahoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Random;
import org.banto.simulators.Json;
import org.banto.simulators.invented.Goods;
import org.banto.simulators.invented.People;
import org.banto.simulators.invented.Person;

/** The parts of an order with their fields at the plainest value; FirstName is 名, LastName is 姓. */
final class Skeleton {
  private Skeleton() {}

  static ObjectNode order(String number, Instant placed, String seller) {
    ObjectNode o = Json.object().put("OrderId", number).put("Version", 1).put("ParentOrderId", "");
    o.put("DeviceType", 3).put("IsSeen", false).put("IsSplit", false);
    o.put("OrderTime", YahooOrder.time(placed)).put("LastUpdateTime", YahooOrder.time(placed));
    o.put("Suspect", 0).put("OrderStatus", 2).put("StoreStatus", "").put("BuyerComments", "");
    o.put("SellerComments", "").put("Notes", "").put("TotalCouponDiscount", 0);
    o.put("IsMultiShip", false).put("SocialGiftType", 0).put("SellerId", seller);
    return o.put("IsLogin", true);
  }

  static ObjectNode pay(Person p) {
    ObjectNode pay = Json.object().put("PayStatus", 0).put("SettleStatus", 1);
    method(pay, "payment_a1", "クレジットカード決済", 0, 0);
    pay.put("NeedReceipt", false);
    person(pay, "Bill", p);
    return pay.put("BillMailAddress", "buyer" + p.phone()[2] + "@example.test");
  }

  static void method(ObjectNode pay, String code, String name, int type, int kind) {
    pay.put("PayType", type).put("PayKind", kind);
    pay.put("PayMethod", code).put("PayMethodName", name);
  }

  static ObjectNode ship(Person p) {
    ObjectNode ship = Json.object().put("ShipStatus", 1).put("ShipMethod", "postage1");
    ship.put("ShipMethodName", "宅配便").put("ShipRequestDate", "").put("ShipRequestTime", "");
    ship.put("ShipNotes", "").put("ShipCompanyCode", "").put("ShipInvoiceNumber1", "");
    ship.put("ShipInvoiceNumber2", "").put("ShipDate", "").put("ArriveType", 0);
    ship.put("NeedGiftWrap", false).put("GiftWrapType", "").put("GiftWrapMessage", "");
    ship.put("NeedGiftWrapPaper", false).put("GiftWrapPaperType", "").put("GiftWrapName", "");
    person(ship, "Ship", p);
    return ship;
  }

  private static void person(ObjectNode into, String as, Person p) {
    into.put(as + "LastName", p.family()).put(as + "FirstName", p.given());
    into.put(as + "LastNameKana", p.familyKana()).put(as + "FirstNameKana", p.givenKana());
    into.put(as + "ZipCode", p.zip()).put(as + "Prefecture", p.prefecture());
    into.put(as + "City", p.place().city());
    String[] street = p.subAddress().split(" ", 2);
    into.put(as + "Address1", street[0]).put(as + "Address2", street.length > 1 ? street[1] : "");
    into.put(as + "PhoneNumber", String.join("", p.phone()));
  }

  static ObjectNode detail() {
    ObjectNode d = Json.object().put("PayCharge", 0).put("ShipCharge", 0).put("GiftWrapCharge", 0);
    d.put("Discount", 0).put("Adjustments", 0).put("UsePoint", 0).put("GiftCardDiscount", 0);
    return d.put("TotalPrice", 0).put("SettleAmount", 0).put("TotalMallCouponDiscount", 0);
  }

  static ObjectNode item(int line, Goods.Item item, int units, Random random) {
    Goods.Sku sku = People.pick(item.skus(), random);
    ObjectNode o = Json.object().put("LineId", line).put("ItemId", item.manage());
    o.put("Title", item.name()).put("SubCode", sku.code()).put("SubCodeOption", sku.about());
    item.choice(random)
        .ifPresent(c -> o.putObject("ItemOption").put("Name", "ご希望").put("Value", c));
    int percent = item.rate().multiply(BigDecimal.valueOf(100)).intValue();
    o.put("ItemTaxRatio", percent).put("Jan", "").put("UnitPrice", item.price());
    return o.put("Quantity", units).put("CouponDiscount", 0).put("OriginalPrice", item.price());
  }
}
