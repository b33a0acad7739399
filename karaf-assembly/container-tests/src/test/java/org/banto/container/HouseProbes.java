// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.banto.container.Clerk.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.banto.testhouse.Api;
import org.banto.testhouse.Waiting;

/** Probes of papers, of the plan's numbers, and of what concerns the whole house. */
final class HouseProbes {
  private static final Map<String, Probe> ALL = new TreeMap<>();
  private static final String EVERY_ORDER = "STAMP\tALWAYS\t\tこわれもの\tRED";

  /** Longer than what was read of a shop's settings is kept, by the house's clock. */
  static final Duration KEPT = Duration.ofSeconds(6);

  private static final Duration READ = Duration.ofSeconds(30);

  static {
    ALL.put("shipping-worksheet", c -> printed(c, "worksheet"));
    ALL.put("picking-list", c -> printed(c, "picking-list"));
    ALL.put("purchase-statement", c -> printed(c, "purchase-statement"));
    ALL.put("delivery-statement", c -> printed(c, "delivery-statement"));
    ALL.put("document-auto-selection", c -> printed(c, "statement"));
    ALL.put("receipt-print", c -> printed(c, "receipt"));
    ALL.put("invoice-print", c -> printed(c, "invoice"));
    ALL.put("document-product-name-edit", c -> set(c, "nameEdits", "【送料無料】\t").statusCode() == 200);
    ALL.put("worksheet-decoration", HouseProbes::decoration);
    ALL.put(
        "issued-receipt-download",
        c ->
            c.offered(
                "issued-receipt-download",
                c.send("POST", "issued-documents/export", json()),
                "PK"));
    ALL.put("holiday-calendar", HouseProbes::calendar);
    ALL.put("speed-up-option", c -> readWithin(c, Duration.ofMinutes(5)));
    ALL.put("multi-shop-same-mall", HouseProbes::secondShop);
    ALL.put("shop-id-switch", HouseProbes::otherAccount);
    ALL.put("mail-fetch-interval", HouseProbes::mailsFetched);
    ALL.put("order-data-retention", HouseProbes::keeps);
    ALL.put("tls12", c -> speaks(c, "TLSv1.2") && speaks(c, "TLSv1.3"));
    ALL.put("tls11-blocked", HouseProbes::refusesTls11);
    ALL.put("ip-restriction", HouseProbes::addresses);
    ALL.put("pii-encryption", HouseProbes::sealed);
    ALL.put("shop-login", HouseProbes::logIn);
    ALL.put("user-login", HouseProbes::user);
    ALL.put("staff-operation-history", HouseProbes::history);
    ALL.put("recommended-browsers", HouseProbes::browsers);
  }

  private HouseProbes() {}

  static Map<String, Probe> all() {
    return ALL;
  }

  private static boolean printed(Clerk c, String kind) {
    long id = c.plainOrder();
    JsonNode job = c.api().job("documents", b -> Clerk.ids(b.put("kind", kind), id));
    String paper =
        new String(c.api().bytes(job.get("result").asText()), StandardCharsets.ISO_8859_1);
    if (!c.menu("documents") || !paper.startsWith("%PDF-")) {
      throw new AssertionError(kind + ": " + job);
    }
    return true;
  }

  /** A second shop of a mall is read as well; or it rests, until it is chosen in place of the first. */
  private static boolean secondShop(Clerk c) throws Exception {
    String second = "rakuten~second";
    try {
      c.secondShop("second");
      boolean many = c.menu("multi-shop-same-mall");
      stands(c, second, many ? "OK" : "RESTS");
      stands(c, Clerk.CONNECTION, "OK");
      if (!many) {
        c.api().post("connections/" + second + "/choose", b -> b);
        stands(c, second, "OK");
        stands(c, Clerk.CONNECTION, "RESTS");
      }
      return many;
    } finally {
      c.api().answer("DELETE", "connections/" + second);
      stands(c, Clerk.CONNECTION, "OK");
    }
  }

  private static void stands(Clerk c, String connection, String state) {
    Waiting.until(
        () -> connection + " is " + state + ": " + c.api().get("connections/" + connection),
        READ,
        () -> c.api().get("connections/" + connection).get("state").asText().equals(state));
  }

  private static HttpResponse<byte[]> set(Clerk c, String key, String value) {
    return c.send("PUT", "documents/settings", json().put(key, value));
  }

  private static boolean decoration(Clerk c) {
    HttpResponse<byte[]> answer = set(c, "decorations", EVERY_ORDER);
    String said = new String(answer.body(), StandardCharsets.UTF_8);
    boolean refused = answer.statusCode() >= 400 && said.contains("設定できない項目です: decorations");
    boolean menu = c.menu("worksheet-decoration");
    if (menu == refused || !refused && answer.statusCode() != 200) {
      throw new AssertionError("menu " + menu + ", answer " + answer.statusCode() + " " + said);
    }
    return menu;
  }

  /** A shop that is closed for three weeks ships after them; one without a calendar cannot say so. */
  private static boolean calendar(Clerk c) throws Exception {
    LocalDate today = c.today();
    String closed =
        IntStream.range(0, 21)
            .mapToObj(i -> today.plusDays(i).toString())
            .collect(Collectors.joining(" "));
    boolean taken = settings(c, "shipping", "closed=" + closed);
    if (taken != c.menu("holiday-calendar")) {
      throw new AssertionError("menu " + !taken + ", the setting is taken: " + taken);
    }
    if (!taken) {
      return false;
    }
    try {
      c.pass(KEPT);
      long id = c.move(c.plainOrder(), "SHIP_WAIT");
      LocalDate ships = LocalDate.parse(c.look(id).at("/order/shipments/0/shipDate").asText());
      if (!ships.isAfter(today.plusDays(20))) {
        throw new AssertionError("it is taken that the shop is closed, and it ships on " + ships);
      }
      return true;
    } finally {
      settings(c, "shipping", "closed=");
      c.pass(KEPT);
    }
  }

  /** Sets something that has no page; false where the house says that it cannot be set. */
  static boolean settings(Clerk c, String section, String setting) {
    String key = setting.substring(0, setting.indexOf('='));
    String said =
        said(c, "banto:settings --account " + c.account() + " " + section + " '" + setting + "'");
    boolean refused = said.contains("設定できない項目です: " + key);
    if (!refused && !setting.endsWith("=") && !said.contains(key)) {
      throw new AssertionError(setting + ": " + said);
    }
    return !refused;
  }

  private static String said(Clerk c, String command) {
    try {
      return c.house().run(command);
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  /** Whether the mall is read again within this time, by the house's clock. */
  static boolean readWithin(Clerk c, Duration time) throws Exception {
    String woken = lastRead(c);
    c.api().answer("POST", "connections/" + Clerk.CONNECTION + "/wake");
    Waiting.until("it is read", Duration.ofSeconds(60), () -> !lastRead(c).equals(woken));
    String before = atRest(c);
    c.pass(time.plusSeconds(5));
    return isReadSoon(c, before);
  }

  /** When it was read last, once nothing asks for another read. */
  private static String atRest(Clerk c) {
    String last = "";
    while (!lastRead(c).equals(last)) {
      last = lastRead(c);
      Waiting.pause(2_500);
    }
    return last;
  }

  private static boolean isReadSoon(Clerk c, String before) {
    for (int i = 0; i < 16 && lastRead(c).equals(before); i++) {
      Waiting.pause(250);
    }
    return !lastRead(c).equals(before);
  }

  private static String lastRead(Clerk c) {
    return c.api().get("connections/" + Clerk.CONNECTION).path("lastRead").asText();
  }

  private static boolean otherAccount(Clerk c) {
    ObjectNode other = json().put("account", c.account());
    return c.offered("shop-id-switch", c.send("POST", "session/account", other), "{");
  }

  /**
   * By the house's clock the mailbox is read after the plan's minutes and not a minute before. Mailboxes are looked at by
   * name: when the look has come to one that is new, the other was not due.
   */
  private static boolean mailsFetched(Clerk c) throws Exception {
    Duration time = Duration.ofMinutes(Map.of("plus", 5, "premium", 3).getOrDefault(c.plan(), 15));
    try (Mailbox box = new Mailbox();
        Mailbox next = new Mailbox()) {
      setUp(c, "orders", box);
      look(c);
      Waiting.until(
          () -> "the mailbox is read: " + c.api().get("mailboxes/orders"),
          READ,
          () -> box.reads() > 0 && c.api().get("mailboxes/orders").path("lastRead").isTextual());
      int before = box.reads();
      c.pass(time.minusMinutes(1));
      setUp(c, "orders-next", next);
      look(c);
      Waiting.until("it was looked which are due", READ, () -> next.reads() > 0);
      if (box.reads() > before) {
        throw new AssertionError("the mailbox is read before " + time);
      }
      c.pass(Duration.ofSeconds(65));
      look(c);
      Waiting.until(time + " are over", READ, () -> box.reads() > before);
      return true;
    } finally {
      c.api().answer("DELETE", "mailboxes/orders");
      c.api().answer("DELETE", "mailboxes/orders-next");
    }
  }

  private static void setUp(Clerk c, String name, Mailbox box) {
    ObjectNode settings = json().put("protocol", "pop3").put("host", "127.0.0.1");
    settings.put("port", "" + box.port()).put("security", "none");
    settings.put("user", "shop").put("_password", "only-in-tests");
    settings.put("connections", Clerk.CONNECTION);
    c.api().put("mailboxes/" + name, settings);
  }

  /** Has it looked at once which mailboxes are due, and not within ten seconds. */
  private static void look(Clerk c) throws IOException {
    trigger(c, "banto-mail-in");
  }

  /** Has the scheduler do something now; it calls a job by its name and the number of its service. */
  private static void trigger(Clerk c, String name) throws IOException {
    Matcher job =
        Pattern.compile(Pattern.quote(name) + "\\.\\d+").matcher(c.house().run("scheduler:list"));
    if (!job.find()) {
      throw new AssertionError(name + " is not scheduled");
    }
    c.house().run("scheduler:trigger " + job.group());
  }

  /** How long orders are kept is what the room that takes them out goes by. */
  private static boolean keeps(Clerk c) throws IOException {
    int months = c.plan().equals("lite") ? 3 : 0;
    trigger(c, "banto-retention");
    Waiting.until(
        () -> months + " months; " + c.api().get("plans/retention").get("term"),
        Duration.ofSeconds(60),
        () -> c.api().get("plans/retention").at("/term/months").asInt() == months);
    return true;
  }

  /** What the database writes holds the order's number in the clear, and not its buyer's name. */
  private static boolean sealed(Clerk c) throws IOException {
    long id = c.plainOrder();
    String name = "秘匿" + UUID.randomUUID();
    c.correct(id, placed -> ((ObjectNode) placed.get("buyer")).put("name", name));
    String number = c.look(id).at("/order/key/number").asText();
    if (!written(c, number, StandardCharsets.UTF_8)) {
      throw new AssertionError("the number " + number + " is not found: nothing is proven");
    }
    return !written(c, name, StandardCharsets.UTF_8)
        && !written(c, name, StandardCharsets.UTF_16BE);
  }

  private static boolean written(Clerk c, String text, Charset charset) throws IOException {
    String bytes = new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    try (Stream<Path> files = Files.walk(c.house().data().resolve("derby"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(bytes)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Nobody sees an order without a log-in, and a log-in shows them. */
  private static boolean logIn(Clerk c) throws Exception {
    int nobody = c.house().get("/api/v1/orders").statusCode();
    Api again = Api.logIn(c.house().uri(""), c.house().data());
    return nobody == 401 && again.get("session").get("user").asText().equals("admin");
  }

  /** One who may only see orders is refused the list of users. */
  private static boolean user(Clerk c) {
    String login = "user" + UUID.randomUUID();
    ObjectNode edit = json().put("login", login).put("name", "受注 花子");
    edit.putArray("rights").add("orders.see");
    edit.putArray("accounts").add(c.account());
    String oneTime = c.api().post("users", b -> b.setAll(edit)).get("password").asText();
    Api own = Api.first(c.house().uri(""), login, oneTime);
    own.get("orders?limit=1");
    return own.answer("GET", "users").statusCode() == 403;
  }

  /** Who opens the page in a browser that is too old reads which to take. */
  private static boolean browsers(Clerk c) throws Exception {
    String page = c.house().get("/ui/").body();
    return page.contains("推奨環境")
        && List.of("Chrome", "Edge", "Firefox").stream().allMatch(page::contains)
        && page.contains("type=\"module\"");
  }

  private static boolean speaks(Clerk c, String protocol) {
    try (SSLSocket socket = c.house().line().open(protocol)) {
      return socket.getSession().getProtocol().equals(protocol);
    } catch (ConnectException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean refusesTls11(Clerk c) {
    try {
      return c.house().line().refusesTls11();
    } catch (ConnectException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Who comes from another address than those of the list is refused; where there is no list, there
   * is none to set.
   */
  private static boolean addresses(Clerk c) throws IOException {
    String ask = "GET /api/v1/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    ObjectNode list = json().put("of", "HOUSE");
    list.putArray("addresses").add("127.0.0.1").add("::1");
    ObjectNode edit = json();
    edit.putArray("lists").add(list);
    int set = c.send("PUT", "address-rules", edit).statusCode();
    try {
      String here = c.house().line().clear("127.0.0.1", ask);
      String elsewhere = c.house().line().clear("127.0.0.2", ask);
      return set == 200 && !isRefused(here) && isRefused(elsewhere);
    } finally {
      ObjectNode none = json();
      none.putArray("lists");
      c.send("PUT", "address-rules", none);
    }
  }

  /** Turned away at the door: whoever is let in is asked who they are. */
  private static boolean isRefused(String answer) {
    return answer.startsWith("HTTP/1.1 403");
  }

  private static boolean history(Clerk c) {
    long id = c.plainOrder();
    c.api().post("orders/" + id + "/notes", b -> b.put("text", "記録"));
    JsonNode line = c.api().get("orders/" + id + "/history").get(0);
    JsonNode audit = c.api().get("audit?act=order.noted&limit=1").get("items").get(0);
    return line.toString().contains("admin") && audit.toString().contains("admin");
  }
}
