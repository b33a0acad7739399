// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.OrderMail;
import org.banto.house.Connection;
import org.banto.house.Connections;
import org.banto.house.Intake;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has kept mails offered to the connectors of their mailbox, and the orders in them worked. */
@Component(service = MailWork.class)
public final class MailWork {
  private static final int AT_ONCE = 100;
  private static final int RETRIED = 1000;
  private static final Set<Connection.State> WELL =
      EnumSet.of(Connection.State.OK, Connection.State.DEGRADED);

  private final MailArchive post;
  private final MailReaders readers;
  private final MailRouting offering;
  private final Connections connections;
  private final Map<String, Optional<OrderMail>> known = new ConcurrentHashMap<>();

  @Reference private volatile List<Intake> intakes = List.of();

  /** Remembers. */
  @Activate
  public MailWork(
      @Reference MailArchive post,
      @Reference MailReaders readers,
      @Reference MailRouting offering,
      @Reference Connections connections) {
    this.post = post;
    this.readers = readers;
    this.offering = offering;
    this.connections = connections;
  }

  MailWork with(Intake intake) {
    intakes = List.of(intake);
    return this;
  }

  /**
   * Looks at all mails of a mailbox that nobody has looked at. While one of its connectors is away
   * they wait: only with all of them here it is sure that a mail is nobody's.
   */
  void run(AccountId account, Mailbox box) {
    List<ConnectionId> asked =
        box.connections().stream().filter(c -> connections.find(account, c).isPresent()).toList();
    Set<ConnectionId> got = new HashSet<>();
    boolean on = !asked.isEmpty() && asked.stream().allMatch(c -> here(account, c));
    if (on) {
      asked.forEach(c -> retry(account, box, asked, c, got));
    }
    while (on) {
      List<KeptMail> waiting = post.waiting(account, box.id(), AT_ONCE);
      int settled = 0;
      for (KeptMail mail : waiting) {
        settled += offering.offer(account, box, asked, mail, got) ? 1 : 0;
      }
      on = settled > 0 && waiting.size() == AT_ONCE;
    }
    got.forEach(c -> work(account, c));
  }

  /**
   * What a connector could not read is offered once more when another one has come in its place.
   */
  private void retry(
      AccountId account,
      Mailbox box,
      List<ConnectionId> asked,
      ConnectionId connection,
      Set<ConnectionId> got) {
    Optional<OrderMail> port = readers.find(account, connection);
    String what = account + "/" + box.id() + "/" + connection;
    if (!port.equals(known.put(what, port))) {
      post.unreadable(account, box.id(), connection.toString(), RETRIED)
          .forEach(mail -> offering.offer(account, box, asked, mail, got));
    }
  }

  private boolean here(AccountId account, ConnectionId connection) {
    return readers.find(account, connection).isPresent();
  }

  /**
   * Offers one mail again, whatever became of it but an order.
   *
   * @return what became of it
   */
  KeptMail again(AccountId account, Mailbox box, KeptMail mail) {
    Set<ConnectionId> got = new HashSet<>();
    offering.offer(account, box, List.copyOf(box.connections()), mail, got);
    got.forEach(c -> work(account, c));
    return post.find(account, mail.id()).orElse(mail);
  }

  /** A mail is a hint as well: the mall is asked at once, unless it is in trouble anyhow. */
  private void work(AccountId account, ConnectionId connection) {
    boolean well =
        connections.find(account, connection).filter(c -> WELL.contains(c.state())).isPresent();
    if (well) {
      connections.wake(account, connection);
    } else {
      intakes.forEach(intake -> intake.work(account, connection, AT_ONCE));
    }
  }
}
