// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import static org.banto.mailin.PostHouse.MAIN;
import static org.banto.mailin.PostHouse.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Flags;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.banto.connect.OrderMail;
import org.banto.connect.Payload;
import org.banto.fakes.RoomDatabase;
import org.banto.house.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxReaderTest {
  private static final RoomDatabase TABLES = new RoomDatabase("db/mail-in.xml", "banto-mail-in");

  private interface Walk {
    void in(PostHouse house) throws Exception;
  }

  private static void walk(Walk walk) throws Exception {
    TABLES.onDerby(
        (jpa, data) -> {
          try (PostHouse house = new PostHouse(jpa)) {
            walk.in(house);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"imap", "pop3"})
  void mailsAreReadOnceHoweverOftenTheMailboxIs(String protocol) throws Exception {
    walk(
        house -> {
          house.box("orders", protocol, Map.of());
          house.come(SHOP, new PostHouse.Mall("\\d+"));
          house.arrive("a", "ORDER", "1");
          house.arrive("b", "newsletter", "hello");
          house.round();
          house.round();
          house.arrive("c", "ORDER", "2");
          house.round();
          house.round();
          assertEquals(List.of("1", "2"), house.numbers());
          assertEquals(Payload.Way.MAIL, house.ledger.get(0).payload().way());
          assertEquals(2, house.mails(KeptMail.State.READ).size());
          assertEquals("newsletter", house.mails(KeptMail.State.OTHER).get(0).subject());
          assertEquals(MailboxState.State.OK, house.standings.of(MAIN, "orders").state());
          assertEquals(List.of(SHOP, SHOP), house.woken);
          assertFalse(
              protocol.equals("imap")
                  && house.server.getReceivedMessages()[0].isSet(Flags.Flag.SEEN),
              "left as unseen");
          assertEquals(3, house.server.getReceivedMessages().length);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"imap", "pop3"})
  void aServerThatForgetsItsPlacesMakesNoDoubles(String protocol) throws Exception {
    walk(
        house -> {
          house.box("orders", protocol, Map.of());
          house.come(SHOP, new PostHouse.Mall("\\d+"));
          house.arrive("a", "ORDER", "1");
          house.round();
          PromptServer other = new PromptServer(0, 0);
          try {
            for (var mail : house.server.getReceivedMessages()) {
              other.setUser("shop@example.jp", "shop", "secret").deliver(mail);
            }
            PostHouse.arrive(other, "Message-ID: <a@mall.example>\r\nSubject: ORDER\r\n\r\n2\r\n");
            int port = other.port(protocol);
            house.box(
                "orders", protocol, Map.of("port", Integer.toString(port), "_password", "secret"));
            house.round();
            assertEquals(List.of("1", "2"), house.numbers(), "same id, other words: another mail");
          } finally {
            other.stop();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"imap", "pop3"})
  void fiveHundredMailsComeInWhole(String protocol) throws Exception {
    walk(
        house -> {
          house.box("orders", protocol, Map.of());
          house.come(SHOP, new PostHouse.Mall("\\d+"));
          for (int i = 0; i < 500; i++) {
            house.arrive("m" + i, "ORDER", Integer.toString(i));
          }
          house.round();
          assertEquals(new TreeSet<>(PostHouse.lines(0, 500)), new TreeSet<>(house.numbers()));
          assertEquals(500, house.ledger.size());
          house.round();
          assertEquals(500, house.ledger.size());
        });
  }

  @Test
  void aServerThatWasDownIsReadOnWhenItIsBack() throws Exception {
    walk(
        house -> {
          house.box("orders", "imap", Map.of());
          house.come(SHOP, new PostHouse.Mall("\\d+"));
          int imap = house.server.port("imap");
          house.server.stop();
          house.round();
          MailboxState down = house.standings.of(MAIN, "orders");
          assertEquals(MailboxState.State.WAITING, down.state());
          assertEquals("host", down.field());
          assertEquals(60, down.next().getEpochSecond() - house.now.getEpochSecond());
          for (int i = 0; i < 6; i++) {
            house.round();
          }
          assertEquals(1, house.alarms.size(), "a person is called once: " + house.alarms);
          PromptServer back = new PromptServer(imap, 0);
          try {
            PostHouse.arrive(back, "Message-ID: <a@x>\r\nSubject: ORDER\r\n\r\n1\r\n");
            house.round();
            assertEquals(List.of("1"), house.numbers());
            assertEquals(MailboxState.State.OK, house.standings.of(MAIN, "orders").state());
          } finally {
            back.stop();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"imap", "pop3"})
  void aWrongPasswordStopsTheMailboxAndSaysWhichField(String protocol) throws Exception {
    walk(
        house -> {
          house.box("orders", protocol, Map.of("_password", "wrong"));
          house.round();
          house.round();
          MailboxState stopped = house.standings.of(MAIN, "orders");
          assertEquals(MailboxState.State.STOPPED, stopped.state());
          assertEquals("_password", stopped.field());
          assertEquals(1, house.alarms.size());
          house.box("orders", protocol, Map.of());
          house.standings.keep(MAIN, "orders", stopped.awake());
          house.round();
          assertEquals(MailboxState.State.OK, house.standings.of(MAIN, "orders").state());
        });
  }

  @Test
  void aFolderThatIsNotThereIsNamed() throws Exception {
    walk(
        house -> {
          house.box("orders", "imap", Map.of("folder", "none"));
          house.round();
          assertEquals("folder", house.standings.of(MAIN, "orders").field());
        });
  }

  @Test
  void aMailThatBreaksTheReaderHoldsUpNoOther() throws Exception {
    walk(
        house -> {
          house.box("orders", "imap", Map.of());
          house.come(SHOP, new PostHouse.Mall("\\d+"));
          house.arrive("a", "ORDER", "bang");
          house.arrive("b", "ORDER", "2");
          house.arrive("c", "ORDER", "9".repeat(81));
          house.round();
          assertEquals(List.of("2"), house.numbers());
          assertEquals("注文番号が読めません", house.mails(KeptMail.State.UNREADABLE).get(0).why());
          KeptMail broken = house.mails(KeptMail.State.UNREADABLE).get(1);
          assertEquals("読み取り中の異常 (IllegalStateException)", broken.why());
          assertEquals(SHOP.toString(), broken.connection());
        });
  }

  @Test
  void threeFailuresInARowCallAPersonOnce() throws Exception {
    walk(
        house -> {
          house.box("orders", "imap", Map.of());
          house.come(SHOP, new PostHouse.Mall("\\d+"));
          house.arrive("a", "ORDER", "x");
          house.arrive("b", "ORDER", "x");
          house.arrive("c", "ORDER", "1");
          house.arrive("d", "ORDER", "x");
          house.arrive("e", "ORDER", "x");
          house.round();
          assertEquals(List.of(), house.alarms, "not in a row");
          house.arrive("f", "ORDER", "x");
          house.round();
          assertEquals(1, house.alarms.size());
          assertTrue(house.alarms.get(0).contains(SHOP.toString()));
          house.arrive("g", "ORDER", "x");
          house.start();
          house.round();
          assertEquals(1, house.alarms.size(), "once, and not for a mail offered again");
        });
  }

  @Test
  void whatCouldNotBeReadIsReadWhenAnotherConnectorComes() throws Exception {
    walk(
        house -> {
          house.box("orders", "imap", Map.of());
          OrderMail old = house.come(SHOP, new PostHouse.Mall("\\d+"));
          house.arrive("a", "ORDER", "A-1");
          house.round();
          assertEquals(1, house.mails(KeptMail.State.UNREADABLE).size());
          house.readers.unbind(old);
          house.come(SHOP, new PostHouse.Mall("[A-Z0-9-]+"));
          house.round();
          assertEquals(List.of("A-1"), house.numbers());
          assertEquals("A-1", house.mails(KeptMail.State.READ).get(0).number());
        });
  }

  @Test
  void whatWasKeptButNotHandedOverBeforeARestartIsHandedOverOnce() throws Exception {
    walk(
        house -> {
          house.box("orders", "imap", Map.of());
          house.arrive("a", "ORDER", "1");
          house.round();
          assertEquals(
              1, house.mails(KeptMail.State.NEW).size(), "its connector is away: it waits");
          house.start();
          house.come(SHOP, new PostHouse.Mall("\\d+"));
          house.collector.run();
          house.collector.run();
          house.start();
          house.round();
          assertEquals(List.of("1"), house.numbers());
        });
  }

  @Test
  void ordersOfAStoppedConnectionAreWorkedWithoutAskingItsMall() throws Exception {
    walk(
        house -> {
          house.box("orders", "imap", Map.of());
          house.come(SHOP, new PostHouse.Mall("\\d+"));
          house.state = Connection.State.STOPPED;
          int[] worked = new int[1];
          house.handOver.with(
              (account, connection, max, arrivals) -> {
                worked[0]++;
                return List.of();
              });
          house.arrive("a", "ORDER", "1");
          house.round();
          assertEquals(1, worked[0]);
          assertEquals(List.of(), house.woken);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"imap", "pop3"})
  void mailsAreTakenOffTheServerOnlyWhereTheShopSaysSo(String protocol) throws Exception {
    walk(
        house -> {
          house.box("orders", protocol, Map.of("removes", "true"));
          house.come(SHOP, new PostHouse.Mall("\\d+"));
          house.arrive("a", "ORDER", "1");
          house.round();
          assertEquals(0, house.server.getReceivedMessages().length);
          assertEquals(List.of("1"), house.numbers());
        });
  }

  @Test
  void theFirstReadGoesBackNoFurtherThanItIsTold() throws Exception {
    walk(
        house -> {
          house.box("orders", "pop3", Map.of("firstDays", "3"));
          house.come(SHOP, new PostHouse.Mall("\\d+"));
          PostHouse.arrive(
              house.server,
              "Message-ID: <old@x>\r\nDate: Mon, 02 Nov 2026 10:00:00 +0900\r\n"
                  + "Subject: ORDER\r\n\r\n1\r\n");
          house.arrive("b", "ORDER", "2");
          house.round();
          house.round();
          assertEquals(List.of("2"), house.numbers());
        });
  }

  @Test
  void whereSendersAreProvenAForgedMailIsNoOrder() throws Exception {
    walk(
        house -> {
          house.box("orders", "imap", Map.of("proof", "mx.shop.example"));
          house.come(SHOP, new PostHouse.Mall("\\d+"));
          String rest = "From: order@mall.example\r\nSubject: ORDER\r\n\r\n";
          PostHouse.arrive(
              house.server,
              "Authentication-Results: mx.shop.example; spf=pass smtp.mailfrom=mall.example\r\n"
                  + "Message-ID: <a@x>\r\n"
                  + rest
                  + "1\r\n");
          PostHouse.arrive(
              house.server,
              "Authentication-Results: mx.shop.example; spf=pass smtp.mailfrom=evil.example\r\n"
                  + "Authentication-Results: mx.shop.example; dmarc=pass\r\nMessage-ID: <b@x>\r\n"
                  + rest
                  + "2\r\n");
          PostHouse.arrive(
              house.server,
              "Authentication-Results: evil.example; dmarc=pass\r\nMessage-ID: <c@x>\r\n"
                  + rest
                  + "3\r\n");
          house.round();
          assertEquals(List.of("1"), house.numbers());
          assertEquals(2, house.mails(KeptMail.State.UNREADABLE).size());
        });
  }
}
