// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.banto.alarms.House.MAIN;
import static org.banto.alarms.House.OTHER;
import static org.banto.alarms.House.STILL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banto.base.Actor;
import org.banto.connect.ConnectorException;
import org.banto.fakes.OneWay;
import org.banto.flow.AlarmMessage;
import org.banto.house.Form;
import org.banto.wayout.GuardedWayOut;
import org.banto.wayout.InsideList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("house.silence")
class AlarmSenderTest {
  private static final Actor BOSS = Actor.staff("boss");

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private volatile int answer = 200;
  private HttpServer server;

  @BeforeEach
  void open() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          heard.add(exchange.getRequestURI().getPath() + " " + body);
          tokens.add("" + exchange.getRequestHeaders().getFirst("X-ChatWorkToken"));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static Target target(String way, String to, String secret, String from, String until) {
    String template = "{\"title\": \"{{subject}}\", \"body\": {\"text\": \"{{text}}\"}}";
    return new Target(
        way, "夜の当番", way, to, secret, template, "ja", true, Set.of(), from, until, true);
  }

  private void keep(House house, Target target) {
    house.targets.keep(MAIN, target, BOSS);
  }

  @Test
  void mailAndWebhookGetOneMessageAndOneThatItIsMended() throws Exception {
    House.onBoth(
        house -> {
          heard.clear();
          keep(house, target("mail", "night@shop.example", "", "", ""));
          keep(house, target("json", "", url() + "/hook", "", ""));
          house.later(Duration.ofSeconds(30));
          assertEquals(List.of(), house.mails, "a healthy house tells nobody");
          assertEquals(List.of(), heard);

          house.alarms.raise(House.still("rakuten~main"));
          house.later(Duration.ofSeconds(10));
          house.alarms.raise(House.still("rakuten~main"));
          house.restart();
          house.later(Duration.ofMinutes(3));
          assertEquals(1, house.mails.size(), house.mails.toString());
          assertTrue(house.mails.get(0).startsWith("night@shop.example 【番頭】受注取込の停止: 本店\n"));
          assertTrue(house.mails.get(0).contains("「rakuten~main」の受注取込が止まっています"));
          assertEquals(1, heard.size(), heard.toString());
          assertTrue(
              heard.get(0).startsWith("/hook {\"title\": \"【番頭】受注取込の停止: 本店\""), heard.get(0));

          house.alarms.mend(STILL, Optional.of(MAIN), "rakuten~main");
          house.later(Duration.ofMinutes(3));
          assertEquals(2, house.mails.size(), house.mails.toString());
          assertTrue(house.mails.get(1).contains("直りました"));
          assertEquals(2, heard.size(), heard.toString());
          assertTrue(heard.get(1).contains("直りました"));
        });
  }

  @Test
  void aTargetThatIsDownIsTriedAgainLaterAndLaterAndHoldsNobodyUp() throws Exception {
    House.onBoth(
        house -> {
          heard.clear();
          answer = 503;
          keep(house, target("json", "", url() + "/hook", "", ""));
          keep(house, target("mail", "night@shop.example", "", "", ""));
          house.alarms.raise(House.still("rakuten~main"));
          house.later(Duration.ofMinutes(2));
          assertEquals(1, house.mails.size(), "the other is told at once");
          assertTrue(heard.size() >= 3 && heard.size() <= 6, heard.size() + " tries");
          assertTrue(
              house.messages.last(MAIN, "json").orElseThrow().why.contains("503"), "says why");
          house.alarms.mend(STILL, Optional.of(MAIN), "rakuten~main");
          answer = 200;
          heard.clear();
          house.later(Duration.ofMinutes(11));
          assertEquals(2, heard.size(), heard.toString());
          assertFalse(heard.get(0).contains("直りました"), "first that it was, then that it is over");
          assertTrue(heard.get(1).contains("直りました"));
        });
  }

  @Test
  void outsideOfItsHoursATargetIsToldWhenTheyBeginUnlessItIsMendedByThen() throws Exception {
    House.onBoth(
        house -> {
          // 20:00 to 8:00; it is noon in Japan
          keep(house, target("mail", "night@shop.example", "", "20:00", "08:00"));
          house.alarms.raise(House.still("a~a"));
          house.alarms.raise(House.still("b~b"));
          house.later(Duration.ofSeconds(10));
          assertEquals(List.of(), house.mails);
          house.alarms.mend(STILL, Optional.of(MAIN), "a~a");
          house.later(Duration.ofSeconds(10));
          house.clock.go(
              Duration.between(house.clock.instant(), Instant.parse("2026-11-26T11:00:00Z")));
          house.later(Duration.ofSeconds(10));
          assertEquals(1, house.mails.size(), house.mails.toString());
          assertTrue(house.mails.get(0).contains("b~b"));
        });
  }

  @Test
  void whoHasNotChosenAKindOrWorksInAnotherShopIsNotTold() throws Exception {
    House.onBoth(
        house -> {
          Target chosen =
              new Target(
                  "n",
                  "n",
                  "mail",
                  "n@shop.example",
                  "",
                  "",
                  "ja",
                  false,
                  Set.of(House.NEWS.id()),
                  "",
                  "",
                  true);
          keep(house, chosen);
          house.targets.keep(OTHER, target("mail", "osaka@shop.example", "", "", ""), BOSS);
          house.alarms.raise(House.still("rakuten~main"));
          house.happens("注文 A-1 が変わりました");
          house.later(Duration.ofSeconds(10));
          assertEquals(1, house.mails.size(), house.mails.toString());
          assertTrue(house.mails.get(0).startsWith("n@shop.example"));
          assertTrue(house.mails.get(0).contains("A-1"));
        });
  }

  @Test
  void slackChatworkAndJsonAreSpokenToAsTheyDocumentIt() throws Exception {
    AlarmMessage message = new AlarmMessage("id-1", "件名", "一行目\n\"二\" {{subject}}");
    Webhooks webhooks =
        new Webhooks(new OneWay(new GuardedWayOut(InsideList.of("127.0.0.1, localhost"))), url());
    webhooks.tell(House.MAIN, target("slack", "", url() + "/services/T/B/x", "", ""), message);
    assertEquals(
        "/services/T/B/x {\"text\": \"一行目\\n\\\"二\\\" {{subject}}\"}",
        heard.get(0),
        "what a message says is not filled again");
    webhooks.tell(House.MAIN, target("chatwork", "123", "token-1", "", ""), message);
    assertTrue(heard.get(1).startsWith("/v2/rooms/123/messages self_unread=1&body="));
    assertTrue(URLDecoder.decode(heard.get(1), UTF_8).endsWith(message.text()));
    assertEquals("token-1", tokens.get(1));
    webhooks.tell(House.MAIN, target("lineworks", "", url() + "/message/x", "", ""), message);
    assertTrue(heard.get(2).startsWith("/message/x {\"title\": \"件名\", \"body\": {\"text\": "));
    answer = 302;
    Target moved = target("json", "", url() + "/", "", "");
    assertThrows(ConnectorException.class, () -> webhooks.tell(House.MAIN, moved, message));
    assertEquals(4, heard.size(), "nobody is followed elsewhere");
  }

  @Test
  void aSecretStaysWhenLeftOutAndGoesWhenTheWayChanges() throws Exception {
    House.onBoth(
        house -> {
          keep(house, target("json", "", url() + "/hook", "", ""));
          keep(house, target("json", "", "", "", ""));
          assertEquals(url() + "/hook", house.targets.find(MAIN, "json").orElseThrow().secret());
          Target slack =
              new Target("json", "n", "slack", "", "", "", "ja", true, Set.of(), "", "", true);
          assertThrows(IllegalArgumentException.class, () -> keep(house, slack));
          assertFalse(house.targets.find(MAIN, "json").orElseThrow().toString().contains("hook"));
        });
  }

  @Test
  void whatCannotBeToldIsRefusedInWords() throws Exception {
    House.onBoth(
        house -> {
          for (Target wrong :
              List.of(
                  target("mail", "a@b>,<c@d", "", "", ""),
                  target("mail", "髙﨑@shop.example", "", "", ""),
                  target("slack", "", "https://evil.example/x", "", ""),
                  target("chatwork", "../../v2/me", "t", "", ""),
                  target("chatwork", "1", "t\r\nX: y", "", ""),
                  target("json", "", "file:///etc/passwd", "", ""),
                  target("fax", "1", "", "", ""),
                  target("mail", "a@b.example", "", "25:00", "08:00"))) {
            assertThrows(IllegalArgumentException.class, () -> keep(house, wrong), wrong.to());
          }
          Target broken =
              new Target(
                  "j",
                  "j",
                  "json",
                  "",
                  url(),
                  "{\"a\": {{text}}}",
                  "ja",
                  true,
                  Set.of(),
                  "",
                  "",
                  true);
          assertThrows(IllegalArgumentException.class, () -> keep(house, broken));
        });
  }

  @Test
  void aTestArrivesAtOnceAndSaysSo() throws Exception {
    House.onBoth(
        house -> {
          keep(house, target("mail", "night@shop.example", "", "20:00", "08:00"));
          house.telling.test(MAIN, house.targets.find(MAIN, "mail").orElseThrow());
          assertTrue(house.mails.get(0).contains("テスト送信"));
        });
  }

  @Test
  @Tag("data.D17")
  void aFieldThatTheFormHasNotIsRefused() {
    assertTrue(TargetsResource.Wanted.class.isAnnotationPresent(Form.class));
  }
}
