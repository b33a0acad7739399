// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.net.WaysOut;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes what is new in a mailbox into the house, mail by mail, and says where that stands. */
@Component(service = MailboxTurn.class)
public final class MailboxTurn {
  private final MailboxStates standings;
  private final MailArchive post;
  private final FormatAlarm canary;
  private final WaysOut out;
  private final Clock clock;

  /** Remembers. */
  @Activate
  public MailboxTurn(
      @Reference MailboxStates standings,
      @Reference MailArchive post,
      @Reference FormatAlarm canary,
      @Reference WaysOut out) {
    this(standings, post, canary, out, new HouseClock());
  }

  MailboxTurn(
      MailboxStates standings, MailArchive post, FormatAlarm canary, WaysOut out, Clock clock) {
    this.standings = standings;
    this.post = post;
    this.canary = canary;
    this.out = out;
    this.clock = clock;
  }

  /** One round at a mailbox whose turn was taken at a moment. */
  void turn(AccountId account, Mailbox box, Instant began, Duration pace) {
    MailboxState before = standings.of(account, box.id());
    try (Inbox inbox = new Inbox(box, out.of(account))) {
      collect(account, box, inbox, before, began);
      standings.keep(account, box.id(), before.read(clock.instant(), began.plus(pace)));
    } catch (ConnectorException e) {
      trouble(account, box, before, e, pace);
    }
  }

  private void collect(
      AccountId account, Mailbox box, Inbox inbox, MailboxState before, Instant began)
      throws ConnectorException {
    Set<String> known = new HashSet<>(post.places(account, box.id()));
    Instant since =
        before.lastRead().orElse(clock.instant()).minus(Duration.ofDays(box.firstDays()));
    Instant at = began.truncatedTo(ChronoUnit.MILLIS);
    for (ServerMail mail : inbox.fresh(known, since)) {
      // so that they are looked at in the order they came
      at = at.plusMillis(1);
      if (!box.imap() && before.lastRead().isEmpty() && mail.before(since)) {
        post.pass(account, box.id(), mail.place());
      } else {
        keep(account, box, mail, at);
        if (box.removes()) {
          inbox.remove(mail);
        }
      }
      known.add(mail.place());
    }
    post.forgetPlaces(account, box.id(), inbox.worthKnowing(known));
  }

  private void keep(AccountId account, Mailbox box, ServerMail mail, Instant at)
      throws ConnectorException {
    byte[] raw = mail.fetch();
    ParsedMail opened = new ParsedMail(raw);
    KeptMail kept =
        KeptMail.fresh(opened.id(box.id()), box.id(), at, opened.from(), opened.subject());
    post.keep(account, mail.large() ? kept.other("大きすぎるため、本文は取り込んでいません") : kept, raw, mail.place());
  }

  private void trouble(
      AccountId account, Mailbox box, MailboxState before, ConnectorException e, Duration pace) {
    boolean stops = e.reason() == Reason.UNAUTHORIZED || e.reason() == Reason.MISCONFIGURED;
    MailboxState after =
        stops
            ? before.stopped(e.getMessage(), e.field())
            : before.waiting(e.getMessage(), e.field(), clock.instant(), pace);
    standings.keep(account, box.id(), after);
    if (stops) {
      canary.alarm(
          account,
          new Text(
              "受信箱「" + box.id() + "」の受信を止めました: " + e.sentence().ja(),
              "The mailbox \"" + box.id() + "\" is read no more: " + e.sentence().en()));
    } else if (after.failures() == MailboxState.LASTING) {
      canary.alarm(
          account,
          new Text(
              "受信箱「" + box.id() + "」を読めない状態が続いています: " + e.sentence().ja(),
              "The mailbox \"" + box.id() + "\" still cannot be read: " + e.sentence().en()));
    }
  }
}
