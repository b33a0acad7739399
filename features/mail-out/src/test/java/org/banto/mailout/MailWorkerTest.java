// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.OrderId;
import org.banto.base.Shop;
import org.banto.connect.ConnectorException;
import org.banto.connect.Receipt;
import org.banto.fakes.Events;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.Orders;
import org.banto.flow.Command;
import org.banto.house.Topics;
import org.banto.order.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailWorkerTest {
  private static final Actor STAFF = Actor.staff("hanako");

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final MemorySettings settings = new MemorySettings();
  private final MemoryLetters letters = new MemoryLetters();
  private final Map<OrderId, Order> orders = new HashMap<>();
  private final Events events = new Events();
  private MailWorker worker;

  @BeforeEach
  void start() {
    server.start();
    settings.write(Orders.MAIN, Shop.SECTION, Orders.SHOP.toSettings(), STAFF);
    worker = worker();
    orders.put(new OrderId(1), Orders.everyday(1));
    orders.put(new OrderId(2), Orders.threePlaces(2));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private MailWorker worker() {
    return new MailWorker(
        Found.in(orders),
        letters,
        new Writer(settings),
        Here.servers(settings),
        events,
        Clock.fixed(Orders.NOW, ZoneOffset.UTC));
  }

  @Test
  void aMailIsSentOnceHoweverOftenItsCommandComes() throws Exception {
    smtp(Map.of());
    Command thanks = command(1, "thanks", "");
    Command shipped = command(2, "shipped", "S0000000201");
    assertEquals(2, accepted(worker.work(List.of(thanks, shipped))));
    assertEquals(2, accepted(worker.work(List.of(thanks, shipped))));
    MimeMessage[] got = server.getReceivedMessages();
    assertEquals(2, got.length);
    assertEquals("<mail.main.thanks.1@banto.example>", got[0].getMessageID());
    assertEquals("【番頭商店 楽天市場店】ご注文ありがとうございます（123456-20261123-00000001）", got[0].getSubject());
    assertEquals("番頭商店 楽天市場店", ((InternetAddress) got[0].getFrom()[0]).getPersonal());
    assertTrue(((String) got[0].getContent()).startsWith("髙﨑 𠮷乃 様"));
    assertTrue(got[0].getContentType().contains("UTF-8"));
    assertTrue(((String) got[1].getContent()).contains("123456789012"));
    assertEquals(2, letters.all.size());
    assertTrue(letters.all.values().stream().allMatch(l -> l.state() == Letter.State.SENT));
  }

  @Test
  void manyMailsAreWrittenAtOnceAndEachIsMarkedWhenItHasGone() throws Exception {
    smtp(Map.of());
    List<Command> six =
        LongStream.rangeClosed(3, 8).mapToObj(i -> command(i, "thanks", "")).toList();
    six.forEach(c -> orders.put(c.order(), Orders.mailed(c.order().value(), "n@example.jp")));
    assertEquals(6, accepted(worker.work(six)));
    assertEquals(2 + 6, letters.asked, "looked for, kept, and marked six times");
    assertEquals(6, accepted(worker.work(six)));
    assertEquals(6, server.getReceivedMessages().length);
  }

  @Test
  @Tag("house.mailbox")
  void thePageHearsOfMailsWhetherTheyAreSentOrKept() throws Exception {
    worker.work(List.of(command(1, "thanks", "")));
    smtp(Map.of());
    worker.work(List.of(command(2, "thanks", "")));
    server.stop();
    assertThrows(ConnectorException.class, () -> worker.work(List.of(command(1, "thanks", "x"))));
    assertEquals(
        List.of("main mailbox", "main mailbox", "main mailbox"),
        events.all().stream()
            .map(e -> e.getProperty(Topics.ACCOUNT) + " " + e.getProperty(Topics.ROOM))
            .toList());
  }

  @Test
  @Tag("security.C1")
  void aHouseThatClosesBeginsNoMailAndSendsItAfterTheStart() throws Exception {
    smtp(Map.of());
    Command thanks = command(1, "thanks", "");
    worker.end();
    assertEquals(List.of(), worker.work(List.of(thanks)));
    assertEquals(0, server.getReceivedMessages().length);
    worker = worker();
    assertEquals(1, accepted(worker.work(List.of(thanks))));
  }

  @Test
  void afterACrashInTheMiddleTheMailIsSentAgainWithTheSameId() throws Exception {
    smtp(Map.of());
    Command thanks = command(1, "thanks", "");
    worker.work(List.of(thanks));
    letters.all.replaceAll((id, l) -> l.in(Letter.State.SENDING));
    worker.work(List.of(thanks));
    MimeMessage[] got = server.getReceivedMessages();
    assertEquals(2, got.length);
    assertEquals(got[0].getMessageID(), got[1].getMessageID());
  }

  @Test
  void oldCharsetIsUsedOnlyWhereItHasEveryCharacter() throws Exception {
    smtp(Map.of("charset", "ISO-2022-JP"));
    worker.work(List.of(command(1, "thanks", "")));
    settings.write(Orders.MAIN, Shop.SECTION, Map.of("company", ""), STAFF);
    settings.write(
        Orders.MAIN,
        MailSettings.SECTION,
        Map.of("thanks.subject", "ありがとう", "thanks.body", "ご注文 {{受注番号}}"),
        STAFF);
    worker.work(List.of(command(2, "thanks", "")));
    MimeMessage[] got = server.getReceivedMessages();
    assertTrue(got[0].getContentType().contains("UTF-8"));
    assertTrue(got[1].getContentType().contains("ISO-2022-JP"));
    assertEquals("ご注文 123456-20261123-00000002", ((String) got[1].getContent()).strip());
  }

  @Test
  void anAddressOfAnOldMobilePhoneIsWrittenTo() throws Exception {
    smtp(Map.of());
    orders.put(new OrderId(3), Orders.mailed(3, "foo..bar.@docomo.ne.jp"));
    assertEquals(1, accepted(worker.work(List.of(command(3, "thanks", "")))));
    assertEquals(1, server.getReceivedMessages().length);
  }

  @Test
  void inTheDemoMailsAreKeptInTheMailbox() throws Exception {
    assertEquals(1, accepted(worker.work(List.of(command(1, "thanks", "")))));
    assertEquals(0, server.getReceivedMessages().length);
    Letter letter = letters.all.values().iterator().next();
    assertEquals(Letter.State.KEPT, letter.state());
    assertEquals("t-takasaki@example.jp", letter.to());
  }

  @Test
  void aServerThatIsDownMakesTheMailWaitAndAWrongLoginNamesTheSetting() {
    smtp(Map.of());
    server.stop();
    ConnectorException down =
        assertThrows(
            ConnectorException.class, () -> worker.work(List.of(command(1, "thanks", ""))));
    assertEquals(ConnectorException.Reason.UNAVAILABLE, down.reason());
    assertEquals(0, letters.all.size());
    server.start();
    server.setUser("shop", "right");
    smtp(Map.of("user", "shop", "_password", "wrong"));
    ConnectorException login =
        assertThrows(
            ConnectorException.class, () -> worker.work(List.of(command(1, "thanks", ""))));
    assertEquals(ConnectorException.Reason.UNAUTHORIZED, login.reason());
    assertEquals("user", login.field());
  }

  @Test
  void aServerWithoutTlsIsNotTrustedWithAMailThatWantsIt() {
    smtp(Map.of("security", "starttls"));
    assertThrows(ConnectorException.class, () -> worker.work(List.of(command(1, "thanks", ""))));
    assertEquals(0, server.getReceivedMessages().length);
  }

  @Test
  void aRecipientWhoIsTurnedAwayForNowHoldsUpNobodyElse() throws Exception {
    orders.put(new OrderId(3), Orders.mailed(3, "a@example.jp"));
    orders.put(new OrderId(4), Orders.mailed(4, "b@example.jp"));
    try (SmtpSink grey = new SmtpSink().awayOnce("a@example.jp")) {
      smtp(Map.of("port", Integer.toString(grey.port())));
      List<Command> both = List.of(command(3, "thanks", ""), command(4, "thanks", ""));
      List<Receipt> receipts = worker.work(both);
      assertEquals(List.of("b@example.jp"), grey.taken());
      assertEquals(List.of(both.get(1).id()), receipts.stream().map(Receipt::command).toList());
      assertEquals(2, accepted(worker.work(both)));
      assertEquals(List.of("b@example.jp", "a@example.jp"), grey.taken());
    }
  }

  private void smtp(Map<String, String> more) {
    Map<String, String> s = new HashMap<>();
    s.put("host", "127.0.0.1");
    s.put("port", Integer.toString(server.getSmtp().getPort()));
    s.put("security", "none");
    s.putAll(more);
    settings.write(Orders.MAIN, MailSettings.SECTION, s, STAFF);
  }

  private static Command command(long order, String template, String shipment) {
    String about = shipment.isEmpty() ? Long.toString(order) : shipment;
    return new Command(
        new CommandId("mail/main/" + template + "/" + about),
        Orders.MAIN,
        MailWorker.KIND,
        "",
        new OrderId(order),
        (template + " " + shipment).strip());
  }

  private static long accepted(List<Receipt> receipts) {
    return receipts.stream().filter(r -> r.status() == Receipt.Status.ACCEPTED).count();
  }
}
