// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.account.Account;
import org.banto.account.AccountId;
import org.banto.account.Accounts;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a night takes out the orders whose retention has ended, where the plan has a limit
 * (注文データ保管期限). A house that was off at night does it when it is on again.
 */
@Component(
    service = Runnable.class,
    configurationPid = "banto.plan",
    property = {
      "scheduler.name=banto-retention",
      "scheduler.period:Long=600",
      "scheduler.concurrent:Boolean=false"
    })
@Designate(ocd = Retention.Config.class)
public final class Retention implements Runnable {
  /** Numbers of the plan. */
  @ObjectClassDefinition(
      localization = "OSGI-INF/l10n/store",
      name = "%plan.name",
      description = "%plan.help")
  public @interface Config {
    /** Months that a finished order is kept after its last change; 0 keeps it for ever. */
    @AttributeDefinition(name = "%keepMonths.name", description = "%keepMonths.help", min = "0")
    int keep_months() default 0;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final LocalTime NIGHT = LocalTime.of(3, 0);
  private static final int AT_ONCE = 200;

  private final int months;
  private final Accounts accounts;
  private final Transactions transactions;
  private final DatabaseVault vault;
  private final Clock clock;
  private LocalDate done = LocalDate.MIN;
  private boolean failing;

  /** For the service component runtime. */
  @Activate
  public Retention(
      Config config,
      @Reference Accounts accounts,
      @Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa,
      @Reference DatabaseVault vault) {
    this(config.keep_months(), accounts, jpa, vault, new HouseClock(JAPAN));
  }

  Retention(int months, Accounts accounts, JpaTemplate jpa, DatabaseVault vault, Clock clock) {
    this.months = months;
    this.accounts = accounts;
    this.transactions = new Transactions(jpa);
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public synchronized void run() {
    LocalDate today = LocalDate.now(clock);
    if (months < 1 || today.equals(done) || LocalTime.now(clock).isBefore(NIGHT)) {
      return;
    }
    try {
      for (Account account : accounts.all()) {
        purge(account.id(), today.minusMonths(months));
      }
      done = today;
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("Orders past their retention are still here; it is tried again", e);
      }
      failing = true;
    }
  }

  private void purge(AccountId account, LocalDate first) {
    Instant since = first.atStartOfDay(JAPAN).toInstant();
    String why = "保管期限（" + months + "か月）を過ぎた受注を消しました。" + first + "より前に処理済み・キャンセル";
    int gone;
    int all = 0;
    do {
      gone =
          transactions.run(
              em -> new Purge(em, account, vault).run(since, AT_ONCE, clock.instant(), why));
      all += gone;
    } while (gone > 0);
    if (all > 0) {
      LOG.info("{} orders of {} past their retention were taken out", all, account.value());
    }
  }
}
