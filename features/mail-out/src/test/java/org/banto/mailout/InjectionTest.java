// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Shop;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Receipt;
import org.banto.fakes.Events;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.Orders;
import org.banto.flow.Command;
import org.banto.house.OrderService;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a buyer writes as a mail address never speaks to a mail server, nor holds up other mails. */
@Tag("data.D3")
class InjectionTest {
  /** U+560D and U+560A end in the bytes of a line's end. */
  private static final String EVIL = "a@x>\u560d\u560aRCPT TO:<evil@x";

  private static final Actor STAFF = Actor.staff("hanako");

  private final MemorySettings settings = new MemorySettings();
  private final MemoryLetters letters = new MemoryLetters();
  private final Map<OrderId, Order> orders = new HashMap<>();
  private SmtpSink sink;
  private MailWorker worker;

  @BeforeEach
  void start() throws IOException {
    sink = new SmtpSink();
    settings.write(Orders.MAIN, Shop.SECTION, Orders.SHOP.toSettings(), STAFF);
    Map<String, String> to =
        Map.of("host", "127.0.0.1", "port", Integer.toString(sink.port()), "security", "none");
    settings.write(Orders.MAIN, MailSettings.SECTION, to, STAFF);
    OrderService service = Found.in(orders);
    worker =
        new MailWorker(
            service,
            letters,
            new Writer(settings),
            Here.servers(settings),
            new Events(),
            Clock.fixed(Orders.NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void stop() throws IOException {
    sink.close();
  }

  /** Six thanks; the one in the middle goes to this address. */
  private List<Command> batch(String third) {
    List<Command> batch = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      orders.put(new OrderId(i), Orders.mailed(i, i == 3 ? third : "n" + i + "@example.jp"));
      batch.add(thanks(i));
    }
    return batch;
  }

  private static Command thanks(long order) {
    return new Command(
        new CommandId("mail/main/thanks/" + order),
        Orders.MAIN,
        MailWorker.KIND,
        "",
        new OrderId(order),
        "thanks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EVIL,
        "a@x>\r\nRCPT TO:<evil@x",
        "<a@x>,<evil@x>",
        "a@x.jp, evil@x",
        "a@x.jp evil@x",
        "a\u0000@x.jp",
        "a@例え.jp",
        "ａ＠ｘ．ｊｐ",
        "a@x\u202e.jp",
        "a@x.jp\u200b",
        "a",
        "@x.jp"
      })
  void anAddressThatIsNoneIsRefusedByOrderAndItsFiveNeighboursAreSent(String address)
      throws Exception {
    List<Receipt> receipts = worker.work(batch(address));
    List<String> expected =
        List.of(1, 2, 4, 5, 6).stream().map(i -> "n" + i + "@example.jp").toList();
    assertEquals(expected, sink.recipients());
    assertEquals(5, sink.mails().size());
    assertTrue(sink.commands().stream().noneMatch(c -> c.contains("evil")), "spoke to the server");
    Receipt refused = receipts.get(2);
    assertEquals(6, receipts.size());
    assertEquals(Receipt.Status.REFUSED, refused.status());
    assertEquals("mail/main/thanks/3", refused.command().value());
    Text why = refused.words().orElseThrow();
    assertFalse(why.ja().contains(address), "quotes the address");
    // one letter stands in any English sentence
    assertFalse(address.length() > 1 && why.en().contains(address), "quotes the address");
    assertEquals(1, letters.all.values().stream().filter(this::refused).count());
  }

  private boolean refused(Letter letter) {
    return letter.state() == Letter.State.REFUSED && letter.order().equals(new OrderId(3));
  }

  /** What the refusal saves from: the library, asked without it, lets it through or breaks off. */
  @Test
  void withoutTheRefusalTheServerHearsItOrTheBatchStands() throws Exception {
    Properties to = new Properties();
    to.setProperty("mail.smtp.host", "127.0.0.1");
    to.setProperty("mail.smtp.port", Integer.toString(sink.port()));
    to.setProperty("mail.mime.address.strict", "false");
    Session session = Session.getInstance(to);
    boolean broke = false;
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect();
      MimeMessage message = new MimeMessage(session);
      message.setFrom(new InternetAddress("shop@banto.example"));
      InternetAddress buyer = new InternetAddress();
      buyer.setAddress(EVIL);
      message.setRecipients(Message.RecipientType.TO, new Address[] {buyer});
      message.setText("thanks");
      message.saveChanges();
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException | RuntimeException e) {
      broke = true;
    }
    boolean heard = sink.commands().stream().anyMatch(c -> c.contains("RCPT TO:<evil@x"));
    System.out.println("data.D3 control: heard " + heard + ", broke off " + broke);
    assertTrue(heard || broke, "the test proves nothing");
  }

  @Test
  void aMailThatIsNeverAnsweredHoldsUpNoOther() throws Exception {
    sink.hangUpOn("n3@example.jp");
    List<Receipt> receipts = worker.work(batch("n3@example.jp"));
    assertEquals(5, receipts.size());
    assertEquals(5, sink.mails().size());
    assertTrue(receipts.stream().noneMatch(r -> r.command().value().endsWith("/3")));
  }

  @Test
  void aServerThatHangsUpOnEverybodyIsNotTriedByEveryMail() throws Exception {
    sink.hangUpOn("RCPT");
    List<Command> batch = batch("n3@example.jp");
    ConnectorException down = assertThrows(ConnectorException.class, () -> worker.work(batch));
    assertEquals(ConnectorException.Reason.NO_ANSWER, down.reason());
    assertEquals(2, sink.recipients().size());
  }

  @Test
  void inTheMailboxItIsRefusedToo() throws Exception {
    settings.write(Orders.MAIN, MailSettings.SECTION, Map.of("transport", "mailbox"), STAFF);
    List<Receipt> receipts = worker.work(batch(EVIL));
    assertEquals(Receipt.Status.REFUSED, receipts.get(2).status());
    assertEquals(
        5, letters.all.values().stream().filter(l -> l.state() == Letter.State.KEPT).count());
  }

  /** Of the addresses that phones and malls gave out, every one is written to, and word for word. */
  @Test
  void addressesOfOldMobilePhonesArrive() throws Exception {
    List<String> addresses = new ArrayList<>();
    try (InputStream in = InjectionTest.class.getResourceAsStream("address-cases.csv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .forEach(line -> addresses.add(line.substring(0, line.indexOf(','))));
    }
    List<Command> batch = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      orders.put(new OrderId(i + 1), Orders.mailed(i + 1, addresses.get(i)));
      batch.add(thanks(i + 1));
    }
    worker.work(batch);
    assertEquals(8, addresses.size());
    assertEquals(addresses, sink.recipients());
    for (int i = 0; i < addresses.size(); i++) {
      String to = addresses.get(i);
      assertTrue(sink.mails().get(i).lines().anyMatch(l -> l.equals("To: " + to)), to);
    }
  }

  @Test
  void headersHoldNothingThatControlsALine() throws Exception {
    String name = "番頭\u560d\u560aBcc: evil@x\r\nBcc: evil@x\u0007";
    Map<String, String> shop = new HashMap<>(Orders.SHOP.toSettings());
    shop.put("name", name);
    settings.write(Orders.MAIN, Shop.SECTION, shop, STAFF);
    settings.write(
        Orders.MAIN,
        MailSettings.SECTION,
        Map.of("thanks.subject", "ご注文\r\nBcc: evil@x", "thanks.body", "ありがとう"),
        STAFF);
    worker.work(batch("n3@example.jp"));
    assertEquals(6, sink.mails().size());
    for (String mail : sink.mails()) {
      String head = mail.substring(0, mail.indexOf("\n\n"));
      assertTrue(head.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~'), head);
      assertTrue(head.lines().noneMatch(l -> l.startsWith("Bcc")), head);
    }
    assertTrue(sink.commands().stream().noneMatch(c -> c.contains("evil")));
  }

  @Test
  void theSendersAddressIsLookedAtWhenSetAndBeforeItIsUsed() {
    IllegalArgumentException no =
        assertThrows(
            IllegalArgumentException.class, () -> MailSettings.checked(Map.of("from", EVIL)));
    assertFalse(no.getMessage().contains("evil"));
    MailSettings.checked(Map.of("from", "shop..@docomo.ne.jp"));
    settings.write(Orders.MAIN, MailSettings.SECTION, Map.of("from", EVIL), STAFF);
    List<Command> batch = batch("n3@example.jp");
    ConnectorException e = assertThrows(ConnectorException.class, () -> worker.work(batch));
    assertEquals(ConnectorException.Reason.MISCONFIGURED, e.reason());
    assertEquals("from", e.field());
    assertEquals(List.of(), sink.commands());
  }

  @Test
  void aNewOrderSaysThatNoMailCanGoToItsBuyer() {
    MailAddressCheck check = new MailAddressCheck();
    List<Finding> found = check.check(Orders.mailed(3, EVIL), Desk.NEW);
    assertEquals("mail.address", found.get(0).code());
    assertEquals(Finding.Level.WARN, found.get(0).level());
    assertFalse(found.get(0).toString().contains("evil"), "quotes the address");
    assertEquals(List.of(), check.check(Orders.mailed(3, "foo..bar.@docomo.ne.jp"), Desk.NEW));
    assertEquals(List.of(), check.check(Orders.mailed(3, ""), Desk.NEW));
    assertEquals(List.of(), check.check(Orders.mailed(3, EVIL), Desk.SHIP_WAIT));
    assertEquals(Optional.empty(), MailAddress.fault("\"foo..bar\"@docomo.ne.jp"));
  }
}
