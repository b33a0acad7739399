// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Japan;
import org.banto.flow.OrderRetention;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Audit;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a night takes out the mails that came longer ago than orders are kept; what nobody has
 * looked at yet stays, and so does everything while a switch to a lower plan waits. A house that
 * was off at night does it when it is on again.
 */
@Component(
    service = Runnable.class,
    property = {
      "scheduler.name=banto-mail-in-retention",
      "scheduler.period:Long=600",
      "scheduler.concurrent:Boolean=false"
    })
public final class MailRetention implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(MailRetention.class);
  private static final Actor HOUSE = Actor.system("mail-in");
  private static final LocalTime NIGHT = LocalTime.of(3, 0);
  private static final int AT_ONCE = 200;

  private final OrderRetention retention;
  private final Accounts accounts;
  private final MailArchive post;
  private final Audit audit;
  private final Clock clock;
  private LocalDate done = LocalDate.MIN;
  private boolean failing;

  /** Remembers. */
  @Activate
  public MailRetention(
      @Reference OrderRetention retention,
      @Reference Accounts accounts,
      @Reference MailArchive post,
      @Reference Audit audit) {
    this(retention, accounts, post, audit, new HouseClock(Japan.ZONE));
  }

  MailRetention(
      OrderRetention retention, Accounts accounts, MailArchive post, Audit audit, Clock clock) {
    this.retention = retention;
    this.accounts = accounts;
    this.post = post;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public synchronized void run() {
    LocalDate today = LocalDate.now(clock);
    if (today.equals(done) || LocalTime.now(clock).isBefore(NIGHT)) {
      return;
    }
    try {
      for (Account account : accounts.all()) {
        int months = retention.term(account.id()).monthsNow();
        if (months > 0) {
          purge(account.id(), months, today.minusMonths(months));
        }
      }
      done = today;
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("Mails past their retention are still here; it is tried again", e);
      }
      failing = true;
    }
  }

  private void purge(AccountId account, int months, LocalDate first) {
    Instant since = first.atStartOfDay(Japan.ZONE).toInstant();
    int gone;
    int all = 0;
    do {
      gone = post.forget(account, since, AT_ONCE);
      all += gone;
    } while (gone > 0);
    if (all > 0) {
      String why = "保管期限（%dか月）を過ぎた注文メールを消しました。%sより前に受信（%d件）";
      audit.write(account, HOUSE, "mails.purged", why.formatted(months, first, all));
      LOG.info("{} mails of {} past their retention were taken out", all, account.value());
    }
  }
}
