// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.banto.container.Clerk.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banto.testhouse.Waiting;

/** Probes of what is done with an order from 発送待ち on, and of what follows it on its way. */
final class ShippingProbes {
  private static final Map<String, Probe> ALL = new TreeMap<>();

  /** Of files between a shop and those who ship. */
  static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");
  private static final Duration SOON = Duration.ofSeconds(30);
  private static long next = 44_440_000_000L;

  static {
    ALL.put("shipping-wait", c -> plannedDay(c, c.plainOrder()).isAfter(c.today().minusDays(1)));
    ALL.put("shipping-date-auto-set", ShippingProbes::autoSet);
    ALL.put("carrier-label-type-assignment", ShippingProbes::slipType);
    ALL.put(
        "ship-date-past-check", c -> dated(c, c.today().minusDays(1).toString(), "shipdate.past"));
    ALL.put("ship-date-missing-check", c -> dated(c, "", "shipdate.missing"));
    ALL.put("consolidation", ShippingProbes::consolidation);
    ALL.put("document-output-wait", c -> c.move(c.plainOrder(), "SHIP_WAIT", "DOC_WAIT") > 0);
    ALL.put("label-data-export", c -> written(c, c.plainOrder()));
    ALL.put(
        "tracking-number-missing",
        c -> {
          long id = c.plainOrder();
          return written(c, id) && c.stands(id, "TRACK_WAIT");
        });
    ALL.put("tracking-number-import", c -> shipped(c, c.plainOrder()));
    ALL.put("shipped-mail", c -> mailed(c, "shipped"));
    ALL.put("mail-history", c -> mailed(c, "thanks"));
    ALL.put("post-shipment-payment-wait", ShippingProbes::afterShipping);
    ALL.put(
        "delivery-status-tracking",
        c -> c.offered("tracking", c.api().answer("GET", "tracking"), ""));
    ALL.put("smart-cat-integration", c -> layout(c, "smartcat"));
    ALL.put("custom-label-data", c -> layout(c, "custom-lines"));
    ALL.put("logizard-plus-integration", c -> warehouse(c, "logizard"));
    ALL.put("amazon-fba-mcf-integration", c -> warehouse(c, "fba"));
  }

  private ShippingProbes() {}

  static Map<String, Probe> all() {
    return ALL;
  }

  /** The first shipment of an order. */
  static JsonNode shipment(Clerk c, long id) {
    return c.look(id).at("/order/shipments/0");
  }

  private static LocalDate plannedDay(Clerk c, long id) {
    c.move(id, "SHIP_WAIT");
    return LocalDate.parse(shipment(c, id).get("shipDate").asText());
  }

  /** By itself, on a day the shop works. */
  private static boolean autoSet(Clerk c) {
    return plannedDay(c, c.plainOrder()).getDayOfWeek().getValue() < 6;
  }

  /** The mall's delivery method asks for a slip type, which the shipment gets. */
  private static boolean slipType(Clerk c) throws IOException {
    long id = c.plainOrder();
    String method = "method." + c.look(id).at("/order/placed/deliveryMethod").asText();
    boolean taken = HouseProbes.settings(c, "shipping", method + "=COMPACT");
    if (taken != c.menu("carrier-label-type-assignment")) {
      throw new AssertionError(method + " is taken: " + taken + ", menu: " + !taken);
    }
    c.pass(HouseProbes.KEPT);
    c.move(id, "SHIP_WAIT");
    boolean got = shipment(c, id).at("/carriage/label").asText().equals("COMPACT");
    if (taken) {
      HouseProbes.settings(c, "shipping", method + "=");
      c.pass(HouseProbes.KEPT);
    }
    if (got != taken) {
      throw new AssertionError("the setting is taken: " + taken + ", " + shipment(c, id));
    }
    return got;
  }

  private static boolean dated(Clerk c, String day, String finding) {
    long id = c.move(c.plainOrder(), "SHIP_WAIT");
    ObjectNode edit = json().put("shipDate", day);
    c.send("PATCH", "shipments/" + shipment(c, id).get("number").asText(), edit);
    return c.finds(id, finding);
  }

  private static boolean consolidation(Clerk c) {
    long one = c.move(c.plainOrder(), "SHIP_WAIT");
    long other = c.plainOrder();
    JsonNode placed = c.look(one).at("/order/placed");
    c.correct(
        other,
        mine -> {
          mine.set("buyer", placed.get("buyer"));
          mine.set("destinations", placed.get("destinations"));
        });
    c.move(other, "SHIP_WAIT");
    Waiting.until(
        "the two are offered for one parcel",
        SOON,
        () -> !c.api().get("consolidations?order=" + other).get("items").isEmpty());
    return c.menu("consolidations");
  }

  private static boolean written(Clerk c, long id) {
    if (!c.desk(id).equals("SHIP_WAIT")) {
      c.move(id, "SHIP_WAIT");
    }
    c.move(id, "DOC_WAIT");
    String number = shipment(c, id).get("number").asText();
    JsonNode job = c.api().job("waybill-batches", b -> Clerk.ids(b, id));
    String batch = job.get("result").asText();
    String file = new String(c.api().bytes(batch + "/file"), SHIFT_JIS);
    if (!file.contains(number)) {
      throw new AssertionError(number + " is not in the label data: " + job);
    }
    return true;
  }

  static boolean shipped(Clerk c, long id) {
    written(c, id);
    String number = shipment(c, id).get("number").asText();
    String file = row("お客様管理番号", "送り状番号", "出荷日") + row(number, waybill(), c.today().format(DAY));
    JsonNode seen =
        c.api().upload("tracking-imports?carrier=yamato&save=true", file.getBytes(SHIFT_JIS));
    if (seen.get("matched").asInt() != 1 || c.desk(id).equals("TRACK_WAIT")) {
      throw new AssertionError(seen + ", the order stands on " + c.desk(id));
    }
    return true;
  }

  /** A number that nobody has yet, with its check digit. */
  static String waybill() {
    long body = next++;
    return body + Long.toString(body % 7);
  }

  private static String row(String key, String number, String day) {
    List<String> cells = new ArrayList<>(Collections.nCopies(73, ""));
    cells.set(0, key);
    cells.set(3, number);
    cells.set(4, day);
    return cells.stream()
        .map(cell -> '"' + cell + '"')
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static boolean mailed(Clerk c, String template) {
    if (!c.menu("templates")) {
      throw new AssertionError("no templates of mails in the menu");
    }
    long id = c.plainOrder();
    shipped(c, id);
    Waiting.until(
        () -> template + " is among " + c.api().get("mails?order=" + id),
        SOON,
        () -> !mail(c, id, template).isEmpty());
    return !c.api().get("mails/" + mail(c, id, template)).get("text").asText().isEmpty();
  }

  private static String mail(Clerk c, long id, String template) {
    for (JsonNode mail : c.api().get("mails?order=" + id)) {
      if (mail.get("template").asText().equalsIgnoreCase(template)) {
        return mail.get("id").asText();
      }
    }
    return "";
  }

  /** A desk of the house, and of the route of an order that is paid for at the door. */
  private static boolean afterShipping(Clerk c) {
    String desk = "POSTPAY_WAIT";
    boolean desks = c.api().get("desks").get("desks").findValuesAsText("desk").contains(desk);
    JsonNode cod = c.look(c.order("CASH_ON_DELIVERY"));
    boolean route = cod.at("/order/route/desks").toString().contains(desk);
    if (desks != route) {
      throw new AssertionError("among the desks: " + desks + ", on the route: " + route);
    }
    return desks;
  }

  private static boolean layout(Clerk c, String preset) {
    String menu = "label-file-layouts";
    if (!c.offered(menu, c.api().answer("GET", menu + "/" + preset), "{")) {
      return false;
    }
    JsonNode layout = c.api().get(menu + "/" + preset);
    return c.offered(menu, c.send("POST", menu + "/trial", layout), "{\"text\":\"");
  }

  private static boolean warehouse(Clerk c, String kind) {
    boolean type = c.api().get("connector-types").findValuesAsText("id").contains(kind);
    boolean room =
        c.offered("warehouse-requests", c.api().answer("GET", "warehouse-requests/overview"), "{");
    if (type != room) {
      throw new AssertionError("a connection is offered: " + type + ", requests: " + room);
    }
    return type;
  }
}
