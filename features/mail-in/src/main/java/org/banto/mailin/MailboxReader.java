// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.AccountId;
import org.banto.flow.Opened;
import org.banto.mail.library.MailLibrary;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every mailbox at the plan's pace and has the mails handed over, as long as the house is
 * open. The scheduler may call it while an earlier call is still at a slow server: each mailbox is
 * read by one at a time.
 */
@Component(
    service = {Runnable.class, MailboxReader.class},
    configurationPid = "banto.plan",
    property = {
      "scheduler.name=banto-mail-in",
      "scheduler.period:Long=10",
      "scheduler.concurrent:Boolean=true"
    })
@Designate(ocd = PlanNumbers.class)
public final class MailboxReader implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);

  @Reference(cardinality = ReferenceCardinality.OPTIONAL)
  private volatile Opened opened;

  private final Mailboxes mailboxes;
  private final MailboxStates standings;
  private final MailboxTurn reading;
  private final MailWork handOver;
  private final Clock clock;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final Set<String> failing = ConcurrentHashMap.newKeySet();
  private volatile Duration pace;

  /** Remembers. */
  @Activate
  public MailboxReader(
      PlanNumbers config,
      @Reference Mailboxes mailboxes,
      @Reference MailboxStates standings,
      @Reference MailboxTurn reading,
      @Reference MailWork handOver) {
    this(mailboxes, standings, reading, handOver, pace(config), new HouseClock());
  }

  MailboxReader(
      Mailboxes mailboxes,
      MailboxStates standings,
      MailboxTurn reading,
      MailWork handOver,
      Duration pace,
      Clock clock) {
    this.mailboxes = mailboxes;
    this.standings = standings;
    this.reading = reading;
    this.handOver = handOver;
    this.pace = pace;
    this.clock = clock;
  }

  MailboxReader with(Opened house) {
    opened = house;
    return this;
  }

  /** Another plan's numbers. */
  @Modified
  public void modified(PlanNumbers config) {
    pace = pace(config);
  }

  private static Duration pace(PlanNumbers config) {
    return Duration.ofSeconds(Math.max(10, config.mail_poll_seconds()));
  }

  @Override
  public void run() {
    if (opened == null) {
      return;
    }
    MailLibrary.with(
        () -> {
          mailboxes
              .all()
              .forEach(
                  (account, boxes) ->
                      boxes.stream().filter(Mailbox::on).forEach(box -> guarded(account, box)));
          return true;
        });
  }

  /** The database may be away: the first failure in a row is logged, and all is tried again. */
  private void guarded(AccountId account, Mailbox box) {
    String what = account + "/" + box.id();
    if (!busy.add(what)) {
      return;
    }
    try {
      turn(account, box);
      failing.remove(what);
    } catch (RuntimeException e) {
      if (failing.add(what)) {
        LOG.warn("Mailbox {} could not be worked; it is tried again", what, e);
      }
    } finally {
      busy.remove(what);
    }
  }

  private void turn(AccountId account, Mailbox box) {
    Instant now = clock.instant();
    if (standings.take(account, box.id(), now, now.plus(pace))) {
      reading.turn(account, box, now, pace);
    }
    handOver.run(account, box);
  }
}
