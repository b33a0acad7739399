// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.Repair.Book;
import org.banto.flow.Repair.Damage;
import org.banto.flow.Watch;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the books of every account after a start and once a night, and says what does not fit as
 * long as it does not. At night it puts counters right by itself; after a start it goes slowly, for
 * a shop that waits for its house comes first.
 */
@Component(
    service = {Runnable.class, Watch.class},
    property = {
      "scheduler.name=banto-books",
      "scheduler.period:Long=30",
      "scheduler.concurrent:Boolean=false"
    })
public final class BooksWatch implements Runnable, Watch {
  static final AlarmKind TORN =
      new AlarmKind("store.books", new Text("控えが食い違っています", "Books that do not fit"), true);

  private static final Logger LOG = LoggerFactory.getLogger(BooksWatch.class);
  private static final LocalTime NIGHT = LocalTime.of(3, 30);

  /** Enough for a small shop; of many orders it takes a sixtieth of a processor from then on. */
  private static final Duration FREE = Duration.ofMillis(200);

  private static final int REST = 60;

  private final Accounts accounts;
  private final JpaRepair mending;
  private final Clock clock;
  private final Breath slow = new Breath(FREE, REST);
  private LocalDate done = LocalDate.MIN;
  private boolean failing;

  /** For the service component runtime. */
  @Activate
  public BooksWatch(@Reference Accounts accounts, @Reference JpaRepair mending) {
    this(accounts, mending, new HouseClock(Japan.ZONE));
  }

  BooksWatch(Accounts accounts, JpaRepair mending, Clock clock) {
    this.accounts = accounts;
    this.mending = mending;
    this.clock = clock;
  }

  /** Looks at the start, and when a night has come since. */
  @Override
  public synchronized void run() {
    boolean start = done.equals(LocalDate.MIN);
    LocalDate night = LocalDate.now(clock);
    if (LocalTime.now(clock).isBefore(NIGHT)) {
      night = night.minusDays(1);
    }
    if (!start && !night.isAfter(done)) {
      return;
    }
    slow.begin();
    try {
      for (Account account : accounts.all()) {
        compare(account.id(), !start);
      }
      done = night;
      failing = false;
    } catch (CancellationException e) {
      LOG.info("The books are compared at the next start: {}", e.getMessage());
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("The books could not be compared; it is tried again", e);
      }
      failing = true;
    }
  }

  /** Ends what goes slowly. */
  @Deactivate
  public void close() {
    slow.end();
  }

  private void compare(AccountId account, boolean night) {
    if (night) {
      mending.counts(account, Actor.system("store"), true, Breath.NONE);
    }
    for (Damage damage : mending.look(account, night ? Breath.NONE : slow)) {
      LOG.error("{}: {}", account, damage.sentence().en());
    }
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(TORN);
  }

  @Override
  public List<Alarm> look(Instant now) {
    List<Alarm> all = new ArrayList<>();
    mending
        .found()
        .forEach(
            (account, damages) ->
                damages.stream()
                    .collect(Collectors.groupingBy(Damage::book))
                    .forEach((book, of) -> all.add(alarm(account, book, of))));
    return all;
  }

  private static Alarm alarm(AccountId account, Book book, List<Damage> all) {
    Text first = all.get(0).sentence();
    String more = all.size() > 1 ? "（ほか" + (all.size() - 1) + "件）" : "";
    return Alarm.of(
        TORN,
        account,
        book.name(),
        new Text(
            first.ja() + more + "。異常な停止のあとに起こります。コンソールの banto:mend で直せます",
            first.en() + ". It happens after a torn stop; banto:mend at the console mends it"));
  }
}
