// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;

/** How the shop of a recorded house is set up: something of its own in every room, in two 店舗ID. */
final class RecordedShop {
  /** The other 店舗ID. */
  static final String OSAKA = "osaka";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final House house;
  private final Api api;
  private final FarSides far;
  private final ObjectNode doors = Wire.JSON.createObjectNode();

  RecordedShop(House house, Api api, FarSides far) {
    this.house = house;
    this.api = api;
    this.far = far;
  }

  /** Sets it up; who has a password and which token opens the house is returned. */
  ObjectNode open() throws Exception {
    house.configure("banto.numbers", "poll.seconds = 20\nmail.poll.seconds = 20\n");
    api.job("plans/options/shop-id-switch", b -> b);
    settings();
    layouts();
    letters();
    people();
    connections();
    searches();
    osaka();
    untilThere(api, 305);
    return doors;
  }

  private void settings() throws Exception {
    put(
        "shop",
        "name=茶碗屋 本店|kana=ﾁﾔﾜﾝﾔ|company=株式会社茶碗屋|zip=1500001|prefecture=東京都|city=渋谷区"
            + "|street=神宮前1-2-3|phone=03-0000-0000|mail=shop@example.jp|url=https://example.jp"
            + "|registration=T1234567890123|carrier.yamato.billing=0300000000");
    ArrayNode boxes = (ArrayNode) api.get("boxes");
    boxes.set(6, "窯元に確認中");
    api.put("boxes", boxes);
    put(
        "documents/settings",
        "message=またのご来店をお待ちしております。|rounding=HALF_UP|proviso=お品代として"
            + "|decorations=STAMP\tWISH_DATE\t\t日時指定\tRED\nMARKER\tQUANTITY_FROM\t3\t3個以上\tYELLOW"
            + "|nameEdits=【送料無料】\t|shelves=bt-miso\tA-01\nbt-chair\tB-12");
    put("settings/tracking", "every=6|absent=4|days=21");
    put("settings/packing", "scan=on|label=off");
    put("payments/settings", "remindAfterDays=3|cancelAfterDays=10");
    ObjectNode rules = (ObjectNode) api.get("warehouse-requests/settings");
    rules.put("auto", false).put("shortBox", 8).put("refusedBox", 29);
    ((ArrayNode) rules.get("rules"))
        .addObject()
        .put("shop", "rakuten~honten")
        .put("sku", "BT-CHAIR")
        .put("warehouse", "file~rsl");
    api.put("warehouse-requests/settings", rules);
    set("shipping closed=2027-01-02 2027-01-04", "open=2026-12-30", "cutoff=13:00", "leadDays=1");
    set("shipping method.メール便=NEKOPOS", "consolidation=same-payment", "giftSender=buyer");
    set("caution-areas 東京都千代田区架空町=転送が多い地域");
  }

  private void set(String section, String... more) {
    house.console("banto:settings " + section.replaceFirst(" (.*)", " '$1'") + quoted(more));
  }

  private static String quoted(String... values) {
    StringBuilder all = new StringBuilder();
    for (String value : values) {
      all.append(" '").append(value).append('\'');
    }
    return all.toString();
  }

  private void layouts() {
    ObjectNode rsl = (ObjectNode) api.get("label-file-layouts/rsl");
    api.put("label-file-layouts/rsl", rsl.put("used", true));
    ObjectNode own = (ObjectNode) api.get("label-file-layouts/custom-lines");
    own = (ObjectNode) api.put("label-file-layouts/custom-lines", own.put("note", "窯元へ渡す一覧"));
    own = (ObjectNode) api.get("label-file-layouts/custom-lines");
    api.put("label-file-layouts/custom-lines", own.put("name", "窯元の一覧").put("used", true));
    ObjectNode free = (ObjectNode) api.get("order-file-profiles/free");
    api.put("order-file-profiles/free", free.put("name", "電話注文の表"));
    free = (ObjectNode) api.get("order-file-profiles/free");
    ((ArrayNode) free.get("meanings"))
        .addObject()
        .put("field", "payment")
        .put("from", "代引*")
        .put("to", "COD");
    api.put("order-file-profiles/free", free);
  }

  private void letters() {
    put(
        "mails/settings",
        "transport=smtp|host=localhost|security=none|from=shop@example.jp|port="
            + far.smtp().port());
    for (JsonNode template : api.get("templates")) {
      if (List.of("thanks", "shipped").contains(template.get("name").asText())) {
        ObjectNode own = Wire.JSON.createObjectNode();
        own.put("subject", "茶碗屋より " + template.get("subject").asText());
        own.put("body", template.get("body").asText() + "\n器の手入れは同封の紙をご覧ください。\n");
        api.put("templates/" + template.get("name").asText(), own);
      }
    }
    ObjectNode target = Wire.JSON.createObjectNode();
    target.put("name", "店長").put("way", "json").put("to", "https://hooks.example.jp/banto");
    target
        .put("secret", "https://hooks.example.jp/s/hidden")
        .put("template", "{\"text\":\"{{text}}\"}");
    target.put("language", "ja").put("faults", true).put("from", "09:00").put("until", "18:00");
    target.put("on", false).putArray("kinds").add("intake.order");
    api.put("alarms/targets/tencho", target);
  }

  private void people() {
    api.post("accounts", b -> b.put("id", OSAKA).put("name", "大阪店"));
    doors.put("admin", Api.PASSWORD);
    user("hanako", "受注 花子", "main", "orders", "orders.edit", "shipping", "documents");
    user("jiro", "経理 次郎", "main", "orders", "payments", "documents", "mail");
    user("naniwa", "大阪 三郎", OSAKA, "orders", "orders.edit", "shipping");
    user("yameta", "退職 四郎", "main", "orders");
    ObjectNode gone = Wire.JSON.createObjectNode().put("disabled", true);
    gone.putArray("rights").add("orders");
    api.put("users/yameta", gone);
    JsonNode token =
        api.post(
            "tokens",
            b -> {
              b.put("name", "zaiko").putArray("rights").add("orders");
              return b;
            });
    doors.put("token zaiko", token.get("token").asText());
  }

  private void user(String login, String name, String account, String... rights) {
    JsonNode made =
        api.post(
            "users",
            b -> {
              b.put("login", login).put("name", name).putArray("accounts").add(account);
              List.of(rights).forEach(b.withArray("rights")::add);
              return b;
            });
    Api.first(house.uri(), login, made.get("password").asText());
    doors.put(login, Api.PASSWORD);
  }

  private void connections() throws Exception {
    api.connect(far.rakuten(), "honten");
    yahoo();
    api.connect(far.amazon(), "jp");
    api.connect(far.shopify(), "ec");
    api.connect(far.depot(), "tokyo");
    put("connections/file~denwa", "title=電話注文|profile=free");
    put("connections/yamato-tracker~main", "url=http://localhost:" + FarSides.NOBODY);
    put(
        "connections/base~old",
        ".clientSecret=base-secret|.code=c|clientId=b|redirectUri=https://example.jp/b");
    api.post("connections/base~old/disable", b -> b);
    Path sample = Path.of("connectors/mall-rakuten/src/test/resources/org/banto/mall/rakuten");
    String mail = Files.readString(House.root().resolve(sample).resolve("order-mail.txt"));
    far.pop3().put("order-confirm@mail.rms.rakuten.co.jp", "[Rakuten] order", body(mail));
    far.pop3().put("friend@example.com", "hello", "お久しぶりです。");
    put(
        "mailboxes/orders",
        "protocol=pop3|host=127.0.0.1|security=none|user=shop|_password=pop-secret"
            + "|connections=rakuten~honten|port="
            + far.pop3().port());
  }

  /** A code that lets the shop in is good once; where it was lost on the way, another is asked for. */
  private void yahoo() {
    api.connect(far.yahoo(), "store");
    int[] codes = new int[1];
    Waiting.until(
        () -> "Yahoo! lets the shop in: " + api.get("connections/yahoo~store"),
        PATIENCE,
        () -> {
          String state = api.get("connections/yahoo~store").get("state").asText();
          if (state.equals("STOPPED")) {
            String code = "code-" + ++codes[0];
            far.yahoo().tell("token", w -> w.put("code", code));
            put("connections/yahoo~store", ".code=" + code);
          }
          return state.equals("OK");
        });
  }

  private static String body(String mail) {
    return mail.substring(mail.indexOf("\n\n") + 2);
  }

  private void searches() {
    put("searches/本日の代引", "query=desk=SHIP_WAIT&payment=COD");
    put("searches/離島", "query=finding=address.island&sort=SHIP_DATE");
    put("searches/急ぎ", "query=tag=急ぎ");
  }

  private void osaka() {
    Api other = Api.logIn(house.uri(), house.data(), OSAKA);
    other.put("shop", map("name=茶碗屋 大阪店|zip=5300001|prefecture=大阪府|city=大阪市北区|street=梅田1-1-1"));
    other.put("searches/大阪の新規", map("query=desk=NEW"));
    other.connect(far.osaka(), "osaka");
    ArrayNode boxes = (ArrayNode) other.get("boxes");
    boxes.set(0, "なにわの箱");
    other.put("boxes", boxes);
    untilThere(other, 30);
  }

  /** What is ordered before the shop connects to its malls. */
  static void sell(FarSides far) {
    Duration spread = Duration.ofHours(20);
    Shop.order(far.rakuten(), 180, spread);
    Shop.order(far.yahoo(), 45, spread);
    Shop.order(far.amazon(), 45, spread);
    Shop.order(far.shopify(), 45, spread);
    Shop.order(far.osaka(), 30, spread);
  }

  /** Waits until orders of all its malls are there: some that are not final yet may come later. */
  private static void untilThere(Api api, long orders) {
    Waiting.until(
        () -> api.get("desks").get("shops") + " of " + orders + ", " + api.get("connections"),
        PATIENCE,
        () -> api.count() >= orders);
  }

  /** The day it is. */
  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Tokyo"));
  }

  private void put(String path, String values) {
    api.put(path, map(values));
  }

  private static JsonNode map(String values) {
    Map<String, String> all = new java.util.TreeMap<>();
    for (String pair : values.split("\\|")) {
      int at = pair.indexOf('=');
      all.put(pair.substring(0, at), pair.substring(at + 1));
    }
    return Wire.JSON.valueToTree(all);
  }
}
