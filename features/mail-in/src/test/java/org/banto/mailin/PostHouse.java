// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Mail;
import org.banto.connect.OrderMail;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.OneWay;
import org.banto.house.Connection;
import org.banto.house.Connections;
import org.banto.house.Ledger;
import org.banto.house.Topics;
import org.banto.net.WaysOut;
import org.banto.wayout.GuardedWayOut;
import org.banto.wayout.InsideList;
import org.osgi.service.event.EventAdmin;

/** The room over a real database and a real mail server, with a mall that can be made to fail. */
final class PostHouse implements AutoCloseable {
  static final AccountId MAIN = new AccountId("main");
  static final ConnectionId SHOP = new ConnectionId("rakuten", "tokyo");
  static final Actor STAFF = Actor.staff("hanako");

  final PromptServer server;
  final MemorySettings settings = new MemorySettings();
  final Mailboxes mailboxes = new Mailboxes(settings);
  final List<IncomingOrder> ledger = new CopyOnWriteArrayList<>();
  final List<String> alarms = new CopyOnWriteArrayList<>();
  final List<ConnectionId> woken = new CopyOnWriteArrayList<>();
  final MailReaders readers = new MailReaders();
  final MailArchive post;
  final MailboxStates standings;
  Instant now = Instant.parse("2026-11-24T00:00:00Z");
  Connection.State state = Connection.State.OK;
  MailWork handOver;
  MailboxReader collector;

  PostHouse(JpaTemplate jpa) {
    this.server = new PromptServer(0, 0);
    this.post = new MailArchive(jpa, new InvertedVault());
    this.standings = new MailboxStates(jpa);
    start();
  }

  /** The house starts anew: what was only in memory is gone. */
  void start() {
    EventAdmin events = events();
    FormatAlarm canary = new FormatAlarm(events);
    MailRouting offering = new MailRouting(post, readers, ledger(), canary, clock());
    handOver = new MailWork(post, readers, offering, connections());
    collector =
        new MailboxReader(
                mailboxes,
                standings,
                new MailboxTurn(standings, post, canary, out, clock()),
                handOver,
                Duration.ofMinutes(5),
                clock())
            .with(() -> Instant.EPOCH);
  }

  /** The test's mail server is on this machine, which the operator has listed. */
  WaysOut out = new OneWay(new GuardedWayOut(InsideList.of("127.0.0.1, localhost")));

  void box(String id, String protocol, Map<String, String> more) {
    int port = server.port(protocol);
    mailboxes.save(
        MAIN,
        id,
        Map.of(
            "protocol", protocol,
            "host", "127.0.0.1",
            "port", Integer.toString(port),
            "security", "none",
            "user", "shop",
            "_password", "secret",
            "connections", SHOP.toString(),
            "firstDays", "30"),
        STAFF);
    mailboxes.save(MAIN, id, more, STAFF);
  }

  /** A round after the pace has passed. */
  void round() {
    now = now.plus(Duration.ofMinutes(5));
    collector.run();
  }

  void arrive(String id, String subject, String text) {
    arrive(
        server,
        "Message-ID: <"
            + id
            + "@mall.example>\r\nFrom: order@mall.example\r\nTo: shop@example.jp\r\n"
            + "Date: Mon, 23 Nov 2026 10:00:00 +0900\r\nSubject: "
            + subject
            + "\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n"
            + text
            + "\r\n");
  }

  static void arrive(GreenMail server, String raw) {
    try {
      GreenMailUser user = server.setUser("shop@example.jp", "shop", "secret");
      user.deliver(
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  List<KeptMail> mails(KeptMail.State state) {
    return post.newest(MAIN, Optional.of(state), Optional.empty(), 1000);
  }

  List<String> numbers() {
    return ledger.stream().map(IncomingOrder::number).toList();
  }

  /** A mall whose order mails have the subject ORDER and a number for text. */
  static final class Mall implements OrderMail {
    private final String readable;

    Mall(String readable) {
      this.readable = readable;
    }

    @Override
    public Optional<IncomingOrder> read(Mail mail) throws ConnectorException {
      if (!mail.subject().startsWith("ORDER")) {
        return Optional.empty();
      }
      String number = mail.text().strip();
      if (number.equals("bang")) {
        throw new IllegalStateException("a fault of the program");
      }
      if (!number.matches(readable)) {
        throw new ConnectorException(ConnectorException.Reason.MALFORMED, Text.same("番号が読めません"));
      }
      Payload payload = new Payload("text/plain", number.getBytes(StandardCharsets.UTF_8));
      return Optional.of(new IncomingOrder(number, payload));
    }
  }

  OrderMail come(ConnectionId connection, OrderMail port) {
    readers.bind(
        port, Map.of(MailReaders.ACCOUNT, "main", MailReaders.CONNECTION, connection.toString()));
    return port;
  }

  private Ledger ledger() {
    return proxy(
        Ledger.class,
        (name, args) -> {
          if (name.equals("keep")) {
            ((Page<?>) args[3]).items().forEach(i -> ledger.add((IncomingOrder) i));
            return true;
          }
          return new Cursor("7");
        });
  }

  private Connections connections() {
    return proxy(
        Connections.class,
        (name, args) -> {
          ConnectionId id = (ConnectionId) args[1];
          if (name.equals("wake")) {
            woken.add(id);
            return null;
          }
          return Optional.of(
              new Connection(
                  id,
                  MAIN,
                  Map.of(),
                  state,
                  Text.same("-"),
                  "",
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
        });
  }

  private EventAdmin events() {
    return proxy(
        EventAdmin.class,
        (name, args) -> {
          alarms.add((String) ((org.osgi.service.event.Event) args[0]).getProperty(Topics.TEXT));
          return null;
        });
  }

  private interface Answer {
    Object to(String name, Object[] args);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (p, m, a) -> answer.to(m.getName(), a)));
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  @Override
  public void close() {
    server.stop();
  }

  static List<String> lines(int from, int to) {
    List<String> all = new ArrayList<>();
    for (int i = from; i < to; i++) {
      all.add(Integer.toString(i));
    }
    return all;
  }
}
