// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderMail;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.house.Ledger;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Offers one mail to connectors, and hands its order over: into the ledger, in one transaction with
 * the mark that the mail was read.
 */
@Component(service = MailRouting.class)
public final class MailRouting {
  private static final int TRIES = 5;

  private final MailArchive post;
  private final MailReaders readers;
  private final Ledger ledger;
  private final FormatAlarm canary;
  private final Clock clock;

  /** Remembers. */
  @Activate
  public MailRouting(
      @Reference MailArchive post,
      @Reference MailReaders readers,
      @Reference Ledger ledger,
      @Reference FormatAlarm canary) {
    this(post, readers, ledger, canary, new HouseClock());
  }

  MailRouting(
      MailArchive post, MailReaders readers, Ledger ledger, FormatAlarm canary, Clock clock) {
    this.post = post;
    this.readers = readers;
    this.ledger = ledger;
    this.canary = canary;
    this.clock = clock;
  }

  /**
   * Offers a mail.
   *
   * @param asked the connections to ask, in this order
   * @param got takes the connection that got an order
   * @return whether it is settled; not while a connector is away
   */
  boolean offer(
      AccountId account,
      Mailbox box,
      List<ConnectionId> asked,
      KeptMail mail,
      Set<ConnectionId> got) {
    ParsedMail opened = new ParsedMail(post.raw(account, mail.id()).orElse(new byte[0]));
    Optional<MailVerdict> bad = Optional.empty();
    for (ConnectionId connection : asked) {
      Optional<OrderMail> port = readers.find(account, connection);
      if (port.isEmpty()) {
        return false;
      }
      MailVerdict judged = MailVerdict.by(port.get(), opened.mail(mail.at()));
      if (judged.is(MailVerdict.Kind.BROKEN) && readers.find(account, connection).equals(port)) {
        bad = bad.or(() -> Optional.of(judged.of(connection)));
      } else if (judged.is(MailVerdict.Kind.BROKEN)) {
        return false;
      } else if (judged.is(MailVerdict.Kind.ORDER)) {
        return vouched(box, opened)
            ? order(account, mail, connection, judged.order().orElseThrow(), got)
            : unreadable(account, mail, connection, "差出人を確かめられません（なりすましのおそれがあります）");
      }
    }
    return bad.isPresent()
        ? unreadable(account, mail, bad.get().connection().orElseThrow(), bad.get().why())
        : post.settle(account, mail.other(""), mail.state(), em -> {});
  }

  private static boolean vouched(Mailbox box, ParsedMail mail) {
    return box.proof().isEmpty() || Proof.of(mail, box.proof());
  }

  private boolean order(
      AccountId account,
      KeptMail mail,
      ConnectionId connection,
      IncomingOrder order,
      Set<ConnectionId> got) {
    boolean done =
        post.settle(
            account,
            mail.read(connection.toString(), order.number()),
            mail.state(),
            em -> {
              keep(account, connection, order);
              FormatAlarm.well(em, account, connection.toString());
            });
    got.add(connection);
    return done;
  }

  /** The mall's own bookmark stays where it is; its own interface knows better than a mail. */
  private void keep(AccountId account, ConnectionId connection, IncomingOrder read) {
    IncomingOrder order = new IncomingOrder(read.number(), read.payload().by(Payload.Way.MAIL));
    for (int tries = 0; tries < TRIES; tries++) {
      Cursor here = ledger.cursor(account, connection);
      Page<IncomingOrder> page = new Page<>(List.of(order), here, false);
      if (ledger.keep(account, connection, here, page, clock.instant())) {
        return;
      }
    }
    throw new IllegalStateException("the bookmark of " + connection + " keeps moving");
  }

  private boolean unreadable(
      AccountId account, KeptMail mail, ConnectionId connection, String why) {
    boolean[] enough = new boolean[1];
    boolean first = mail.state() != KeptMail.State.UNREADABLE;
    boolean done =
        post.settle(
            account,
            mail.unreadable(connection.toString(), why),
            mail.state(),
            em -> enough[0] = first && FormatAlarm.failed(em, account, connection.toString()));
    if (done && enough[0]) {
      canary.sing(account, connection.toString());
    }
    return done;
  }
}
