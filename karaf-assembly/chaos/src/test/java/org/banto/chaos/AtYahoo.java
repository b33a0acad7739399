// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;

/**
 * An order of the mall's journal (the fields of orderInfo) as fields. Written anew from the mall's
 * specification and not shared with the house: a mistake of the house's reader must show.
 */
final class AtYahoo {
  private static final int CANCELLED = 4;

  private AtYahoo() {}

  static Fields fields(JsonNode order) {
    Fields fields = new Fields();
    JsonNode pay = order.path("Pay");
    fields.put("number", order.path("OrderId").asText());
    fields.put("ordered", OffsetDateTime.parse(order.path("OrderTime").asText()).toInstant());
    fields.put("off", order.path("OrderStatus").asInt() == CANCELLED);
    fields.put("payment", pay.path("PayMethodName").asText());
    fields.put("remarks", order.path("BuyerComments").asText());
    fields.put("due", order.path("Detail").path("TotalPrice").asText());
    person(fields, "buyer", pay, "Bill");
    fields.put("buyer.mail", pay.path("BillMailAddress").asText());
    person(fields, "to.0", order.path("Ship"), "Ship");
    int line = 0;
    for (JsonNode item : order.path("Item")) {
      line(fields, "line." + ++line, item);
    }
    return fields;
  }

  /** LastName is 姓, FirstName is 名. */
  private static void person(Fields fields, String who, JsonNode from, String as) {
    String last = from.path(as + "LastName").asText();
    fields.put(who + ".name", last + " " + from.path(as + "FirstName").asText());
    fields.put(who + ".zip", from.path(as + "ZipCode").asText());
    fields.put(
        who + ".address",
        InTheHouse.address(
            from.path(as + "Prefecture").asText(),
            from.path(as + "City").asText(),
            from.path(as + "Address1").asText(),
            from.path(as + "Address2").asText()));
    fields.put(who + ".phone", from.path(as + "PhoneNumber").asText());
  }

  private static void line(Fields fields, String name, JsonNode item) {
    String code = item.path("SubCode").asText();
    fields.put(name + ".to", 0);
    fields.put(name + ".key", item.path("LineId").asText());
    fields.put(name + ".sku", code.isEmpty() ? item.path("ItemId").asText() : code);
    fields.put(name + ".name", item.path("Title").asText());
    fields.put(name + ".quantity", item.path("Quantity").asInt());
    fields.put(name + ".price", item.path("UnitPrice").asLong());
    fields.put(name + ".tax", item.path("ItemTaxRatio").asInt());
  }
}
