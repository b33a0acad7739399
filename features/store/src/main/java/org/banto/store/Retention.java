// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.account.Account;
import org.banto.account.AccountId;
import org.banto.account.Accounts;
import org.banto.account.Actor;
import org.banto.base.Text;
import org.banto.connect.Document;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Audit;
import org.banto.flow.OrderBelongings;
import org.banto.flow.OrderClearing;
import org.banto.flow.OrderRetention.Archive;
import org.banto.flow.OrderRetention.Term;
import org.banto.flow.Topics;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a night takes out the orders whose retention has ended, where the plan has a limit
 * (注文データ保管期限): after a switch to it only when the wait is over, and only what lies in an archive. A
 * house that was off at night does it when it is on again.
 */
@Component(
    service = {Runnable.class, AlarmKinds.class},
    configurationPid = "banto.plan",
    // without a plan nobody has said how long orders are kept, and no switch may be seen in that
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = {
      "scheduler.name=banto-retention",
      "scheduler.period:Long=600",
      "scheduler.immediate:Boolean=true",
      "scheduler.concurrent:Boolean=false"
    })
@Designate(ocd = Retention.Config.class)
public final class Retention implements Runnable, AlarmKinds {
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
  private static final Actor HOUSE = Actor.system("store");
  private static final AlarmKind UNDONE =
      new AlarmKind(
          "store.retention",
          new Text("保管期限を過ぎた受注のアーカイブ", "Archive of orders past their retention"),
          false);

  /** Orders in one archive. */
  private static final int AN_ARCHIVE = 20_000;

  private static final int AT_ONCE = 200;
  private static final int CLEARED_AT_ONCE = 5_000;

  /** Rooms that keep something of orders may still be starting when this one is up. */
  private static final Duration REST = Duration.ofMinutes(5);

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<OrderBelongings> belongings = List.of();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<OrderClearing> rooms = List.of();

  private final int months;
  private final Accounts accounts;
  private final Transactions transactions;
  private final DatabaseVault vault;
  private final JpaRetention retention;
  private final Audit audit;
  private final EventAdmin events;
  private final Clock clock;
  private final long from;

  /** Accounts of which the number is noted: another number is another component. */
  private final Set<AccountId> observed = new HashSet<>();

  private LocalDate done = LocalDate.MIN;
  private boolean failing;

  /** For the service component runtime. */
  @Activate
  public Retention(
      Config config,
      @Reference Accounts accounts,
      @Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa,
      @Reference DatabaseVault vault,
      @Reference JpaRetention retention,
      @Reference Audit audit,
      @Reference EventAdmin events) {
    this(
        config.keep_months(),
        accounts,
        jpa,
        vault,
        retention,
        audit,
        events,
        new HouseClock(JpaRetention.JAPAN),
        REST);
  }

  Retention(
      int months,
      Accounts accounts,
      JpaTemplate jpa,
      DatabaseVault vault,
      JpaRetention retention,
      Audit audit,
      EventAdmin events,
      Clock clock,
      Duration rest) {
    this.months = months;
    this.accounts = accounts;
    this.transactions = new Transactions(jpa);
    this.vault = vault;
    this.retention = retention;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
    this.from = System.nanoTime() + rest.toNanos();
  }

  /** The same with rooms that keep something of orders. */
  Retention with(List<OrderBelongings> keeping, List<OrderClearing> clearing) {
    belongings = keeping;
    rooms = clearing;
    return this;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(UNDONE);
  }

  @Override
  public synchronized void run() {
    try {
      List<Account> all = accounts.all();
      for (Account account : all) {
        if (!observed.contains(account.id())) {
          retention.observe(account.id(), months);
          observed.add(account.id());
        }
      }
      LocalDate today = LocalDate.now(clock);
      boolean night = !LocalTime.now(clock).isBefore(JpaRetention.NIGHT);
      if (!night || today.equals(done) || System.nanoTime() < from) {
        return;
      }
      for (Account account : all) {
        purge(account.id(), today);
        clear(account.id());
      }
      done = today;
      failing = false;
    } catch (IOException | RuntimeException e) {
      if (!failing) {
        LOG.warn("Orders past their retention are still here; it is tried again", e);
        accounts.all().forEach(account -> alarm(account.id()));
      }
      failing = true;
    }
  }

  private void alarm(AccountId account) {
    String text = "保管期限を過ぎた受注のアーカイブを書けないため、受注は消していません。ディスクの空きと記録を確認してください。";
    Map<String, Object> said =
        Map.of(Topics.ACCOUNT, account.value(), Topics.TEXT, text, Topics.KIND, UNDONE);
    events.postEvent(new Event(Topics.ALARM, said));
  }

  private void purge(AccountId account, LocalDate today) throws IOException {
    Term term = retention.term(account);
    if (term.monthsNow() < 1) {
      return;
    }
    Instant since = JpaRetention.since(today, term.monthsNow());
    LocalDate first = today.minusMonths(term.monthsNow());
    int gone;
    do {
      List<Purge.Found> due = transactions.run(em -> purge(em, account).due(since, AN_ARCHIVE));
      gone = due.isEmpty() ? 0 : archiveAndTake(account, due, term.monthsNow(), first);
    } while (gone > 0);
  }

  /** Nothing is taken that does not lie in the archive as it is. */
  private int archiveAndTake(AccountId account, List<Purge.Found> due, int kept, LocalDate first)
      throws IOException {
    String stamp = STAMP.format(clock.instant().atZone(JpaRetention.JAPAN));
    String id = stamp + "-" + due.get(0).id();
    String name = "banto-" + account.value() + "-" + id + ".zip";
    List<Purge.Found> archived = new ArrayList<>();
    ArchiveFile.Sum sum;
    try (ArchiveFile file = new ArchiveFile(retention.folder(account).resolve(name))) {
      for (List<Purge.Found> part : parts(due)) {
        for (Order order : transactions.run(em -> purge(em, account).read(part))) {
          file.add(order, of(account, order.id()));
          archived.add(new Purge.Found(order.id().value(), order.revision()));
        }
      }
      if (archived.isEmpty()) {
        return 0;
      }
      sum = file.end();
    }
    retention.keep(
        account,
        new Archive(
            id,
            name,
            clock.instant(),
            sum.orders(),
            sum.oldest(),
            sum.newest(),
            sum.bytes(),
            sum.sha256()));
    String made = "%s（%d件、SHA-256 %s）".formatted(name, sum.orders(), sum.sha256());
    audit.write(account, HOUSE, "orders.archived", made);
    String why = "保管期限（" + kept + "か月）を過ぎた受注を消しました。" + first + "より前に処理済み・キャンセル。控え " + name;
    int gone = 0;
    for (List<Purge.Found> part : parts(archived)) {
      gone += transactions.run(em -> purge(em, account).run(part, clock.instant(), why));
    }
    LOG.info("{} orders of {} past their retention were taken out", gone, account.value());
    return gone;
  }

  private List<Document> of(AccountId account, OrderId order) {
    return belongings.stream().flatMap(room -> room.documents(account, order).stream()).toList();
  }

  private Purge purge(EntityManager em, AccountId account) {
    return new Purge(em, account, vault);
  }

  private static List<List<Purge.Found>> parts(List<Purge.Found> all) {
    List<List<Purge.Found>> parts = new ArrayList<>();
    for (int at = 0; at < all.size(); at += AT_ONCE) {
      parts.add(all.subList(at, Math.min(all.size(), at + AT_ONCE)));
    }
    return parts;
  }

  /** What a stop or a room's failure left undone is done the next time. */
  private void clear(AccountId account) {
    Set<OrderId> gone = transactions.run(em -> Purge.notCleared(em, account, CLEARED_AT_ONCE));
    while (!gone.isEmpty()) {
      Set<OrderId> now = gone;
      rooms.forEach(room -> room.clear(account, now));
      transactions.run(em -> Purge.cleared(em, account, now));
      gone = transactions.run(em -> Purge.notCleared(em, account, CLEARED_AT_ONCE));
    }
  }
}
