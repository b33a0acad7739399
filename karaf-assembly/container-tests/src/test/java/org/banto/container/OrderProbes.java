// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.banto.container.Clerk.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.banto.testhouse.Wire;

/** Probes of what is done with an order before it ships, and of lists of orders. */
final class OrderProbes {
  private static final Map<String, Probe> ALL = new TreeMap<>();

  static {
    ALL.put("new-order", c -> c.move(c.plainOrder(), "SHIP_WAIT") > 0);
    ALL.put("hold-boxes", OrderProbes::holdBox);
    ALL.put("payment-wait", OrderProbes::moneyOfOne);
    ALL.put("manual-reconciliation", OrderProbes::moneyOfMany);
    ALL.put("address-check", c -> c.finds(c.order("WRONG_ZIP"), "address.city"));
    ALL.put("house-number-check", c -> c.finds(c.order("NO_HOUSE_NUMBER"), "address.house-number"));
    ALL.put("caution-area-check", c -> c.finds(c.order("OKINAWA"), "address.caution"));
    ALL.put("remote-island-master", c -> c.finds(c.order("ISLAND"), "address.island"));
    ALL.put("delivery-date-alarm", OrderProbes::wished);
    ALL.put("memo", OrderProbes::memo);
    ALL.put("team-board", OrderProbes::board);
    ALL.put("canned-texts", OrderProbes::cannedText);
    ALL.put(
        "processing-routes",
        c -> c.offered("processing-routes", c.api().answer("GET", "routes"), "["));
    ALL.put("route-assignment", OrderProbes::route);
    ALL.put("order-tags", OrderProbes::tag);
    ALL.put("slip-bulk-edit", OrderProbes::slip);
    ALL.put("saved-search-panel", OrderProbes::savedSearch);
    ALL.put(
        "order-data-download",
        c ->
            c.offered(
                "order-data-download",
                c.api().answer("GET", "exports/orders?reason=test"),
                "\uFEFF\"受注ID"));
    ALL.put("product-list-output", OrderProbes::productList);
    ALL.put("product-list-download", OrderProbes::productList);
  }

  private OrderProbes() {}

  static Map<String, Probe> all() {
    return ALL;
  }

  private static boolean holdBox(Clerk c) {
    long id = c.plainOrder();
    c.act(id, b -> b.put("action", "hold").put("box", 4).put("reason", "確認中"));
    c.stands(id, "HOLD");
    String name = c.api().get("boxes").get(3).asText();
    c.act(id, b -> b.put("action", "release"));
    return c.api().get("boxes").size() == 30 && !name.isEmpty() && c.stands(id, "NEW");
  }

  private static ObjectNode money(Clerk c, long id) {
    JsonNode due = c.look(id).at("/order/placed/amounts/due");
    return json().put("day", c.today().toString()).put("amount", due.asLong());
  }

  private static boolean moneyOfOne(Clerk c) {
    long id = c.move(c.plainOrder("BANK_TRANSFER"), "PAY_WAIT");
    c.api().post("orders/" + id + "/deposits", b -> b.setAll(money(c, id)));
    return c.stands(id, "SHIP_WAIT");
  }

  private static boolean moneyOfMany(Clerk c) {
    long id = c.move(c.plainOrder("BANK_TRANSFER"), "PAY_WAIT");
    ObjectNode money = money(c, id).put("order", id);
    return c.offered("payments", c.send("POST", "payments", money), "")
        && c.stands(id, "SHIP_WAIT");
  }

  /** Orders that are paid otherwise take another route, or all take the one. */
  private static boolean route(Clerk c) {
    String cod = c.look(c.order("CASH_ON_DELIVERY")).at("/order/route/id").asText();
    String bank = c.look(c.order("BANK_TRANSFER")).at("/order/route/id").asText();
    if (cod.equals("cod") && bank.equals("prepaid")) {
      return true;
    }
    if (cod.equals("standard") && bank.equals("standard")) {
      return false;
    }
    throw new AssertionError("cash on delivery: " + cod + ", bank transfer: " + bank);
  }

  private static boolean wished(Clerk c) {
    long id = c.plainOrder();
    int before = c.api().get("desks").at("/alarms/wishTomorrow").asInt();
    String tomorrow = c.today().plusDays(1).toString();
    c.correct(id, placed -> ((ObjectNode) placed.get("wish")).put("date", tomorrow));
    return c.api().get("desks").at("/alarms/wishTomorrow").asInt() == before + 1;
  }

  private static boolean memo(Clerk c) {
    long id = c.plainOrder();
    c.api().post("orders/" + id + "/notes", b -> b.put("text", "電話で確認した"));
    return c.look(id).at("/order/notes/0/text").asText().equals("電話で確認した");
  }

  private static boolean board(Clerk c) {
    JsonNode note = json().put("title", "棚卸しの日").put("text", "30日は15時まで");
    boolean there = c.offered("team-board", c.send("POST", "board/notes", note), "{");
    if (there && c.api().get("board/notes").get("items").isEmpty()) {
      throw new AssertionError("the note is not on the board");
    }
    return there;
  }

  private static boolean cannedText(Clerk c) {
    long id = c.plainOrder();
    ObjectNode text = json().put("name", "確認").put("text", "{{受注番号}}を確認").put("shared", true);
    text.putArray("places").add("MEMO");
    boolean there = c.offered("canned-texts", c.send("PUT", "board/texts/probe", text), "{");
    if (there) {
      String number = c.look(id).at("/order/key/number").asText();
      JsonNode full = c.api().post("board/texts/probe/fill", b -> b.put("order", id));
      if (!full.get("text").asText().equals(number + "を確認")) {
        throw new AssertionError(full.toString());
      }
    }
    return there;
  }

  private static boolean tag(Clerk c) {
    long id = c.plainOrder();
    JsonNode tags = Wire.JSON.createArrayNode().add("急ぎ" + id);
    boolean there = c.offered("order-tags", c.send("PUT", "orders/" + id + "/tags", tags), "{");
    int found = c.api().get("orders?tag=急ぎ" + id).get("items").size();
    if (found != (there ? 1 : 0)) {
      throw new AssertionError(found + " orders have the tag");
    }
    return there;
  }

  private static boolean slip(Clerk c) {
    if (!c.api().get("actions").findValuesAsText("id").contains("shipping.slip")) {
      return false;
    }
    long id = c.move(c.plainOrder(), "SHIP_WAIT");
    String day = c.today().plusDays(9).toString();
    c.act(id, b -> b.put("action", "shipping.slip").put("shipDate", day));
    return c.look(id).at("/order/shipments/0/shipDate").asText().equals(day);
  }

  private static boolean savedSearch(Clerk c) {
    JsonNode search = json().put("query", "desk=NEW");
    boolean kept = c.offered("saved-search-panel", c.send("PUT", "searches/本日", search), "{");
    return c.offered("searches", c.api().answer("GET", "searches"), "[") && kept;
  }

  private static boolean productList(Clerk c) {
    ObjectNode which = Clerk.ids(json(), c.plainOrder());
    return c.offered("product-list", c.send("POST", "product-list", which), "\uFEFF");
  }
}
