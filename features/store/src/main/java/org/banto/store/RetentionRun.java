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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Text;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.OrderBelongings;
import org.banto.flow.OrderClearing;
import org.banto.flow.OrderRetention.Archive;
import org.banto.flow.OrderRetention.Term;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Audit;
import org.banto.house.Topics;
import org.banto.order.Order;
import org.banto.order.Unstorable;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
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
@Designate(ocd = RetentionRun.Config.class)
public final class RetentionRun implements Runnable, AlarmKinds {
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

  private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);
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
  private static final int NAMED = 5;

  /** Rooms that keep something of orders may still be starting when this one is up. */
  private static final Duration REST = Duration.ofMinutes(5);

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<OrderBelongings> belongings = List.of();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<OrderClearing> rooms = List.of();

  private final Accounts accounts;
  private final Transactions transactions;
  private final DatabaseVault vault;
  private final JpaRetention retention;
  private final Audit audit;
  private final EventAdmin events;
  private final Clock clock;
  private final Duration rest;

  /** Accounts of which the number is noted. */
  private final Set<AccountId> observed = new HashSet<>();

  /** Accounts whose trouble has been told. */
  private final Set<AccountId> failing = new HashSet<>();

  private int months;
  private long from;
  private LocalDate done = LocalDate.MIN;

  /** For the service component runtime. */
  @Activate
  public RetentionRun(
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
        new HouseClock(Japan.ZONE),
        REST);
  }

  RetentionRun(
      int months,
      Accounts accounts,
      JpaTemplate jpa,
      DatabaseVault vault,
      JpaRetention retention,
      Audit audit,
      EventAdmin events,
      Clock clock,
      Duration rest) {
    this.accounts = accounts;
    this.transactions = new Transactions(jpa);
    this.vault = vault;
    this.retention = retention;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
    this.rest = rest;
    begin(months);
  }

  /** Another plan's numbers. */
  @Modified
  public synchronized void modified(Config config) {
    begin(config.keep_months());
  }

  private void begin(int kept) {
    months = kept;
    observed.clear();
    done = LocalDate.MIN;
    from = System.nanoTime() + rest.toNanos();
  }

  /** The same with rooms that keep something of orders. */
  RetentionRun with(List<OrderBelongings> keeping, List<OrderClearing> clearing) {
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
      LocalDate today = LocalDate.now(clock);
      boolean night = !LocalTime.now(clock).isBefore(JpaRetention.NIGHT);
      boolean due = night && !today.equals(done) && System.nanoTime() >= from;
      boolean all = true;
      for (Account account : accounts.all()) {
        all &= work(account.id(), due, today);
      }
      if (due && all) {
        done = today;
      }
    } catch (RuntimeException e) {
      LOG.warn("Nobody can be asked how long orders are kept; it is tried again", e);
    }
  }

  /** One account's trouble keeps no other's orders; whether all that was due is done. */
  private boolean work(AccountId account, boolean due, LocalDate today) {
    try {
      if (!observed.contains(account)) {
        retention.observe(account, months);
        observed.add(account);
      }
      boolean all = true;
      if (due) {
        purge(account, today);
        all = clear(account);
      }
      failing.remove(account);
      return all;
    } catch (IOException | RuntimeException e) {
      if (failing.add(account)) {
        LOG.warn("Orders past their retention are still here; it is tried again", e);
        alarm(
            account,
            "",
            new Text(
                "保管期限を過ぎた受注のアーカイブを書けないため、受注は消していません。ディスクの空きと記録を確認してください。",
                "The archive of orders past their retention cannot be written, so none is gone. Look at the disk and the log of the house."));
      }
      return false;
    }
  }

  /**
   * Tells staff.
   *
   * @param subject what it is about, so that it is not said again while it stands; or empty
   */
  private void alarm(AccountId account, String subject, Text text) {
    Map<String, Object> said =
        subject.isEmpty()
            ? Topics.alarm(account, UNDONE, text)
            : Topics.alarm(account, UNDONE, text, subject);
    events.postEvent(new Event(Topics.ALARM, said));
  }

  /** Those that stay because of what they are: the others went. */
  private void tell(AccountId account, String subject, List<String> orders, Text what) {
    if (orders.isEmpty()) {
      return;
    }
    String some = orders.stream().limit(NAMED).collect(Collectors.joining("、"));
    int rest = orders.size() - NAMED;
    LOG.warn("{} orders past their retention stay ({}): {}", orders.size(), subject, orders);
    alarm(
        account,
        subject,
        new Text(
            what.ja()
                + "（"
                + some
                + (rest > 0 ? " ほか" + rest + "件" : "")
                + "）。ほかの受注の処理は済みました。システム担当者に伝えてください。",
            what.en()
                + " ("
                + some.replace("、", ", ")
                + (rest > 0 ? " and " + rest + " more" : "")
                + "). The other orders are dealt with. Tell whoever runs the house."));
  }

  private void purge(AccountId account, LocalDate today) throws IOException {
    Term term = retention.term(account);
    if (term.monthsNow() < 1) {
      return;
    }
    Instant since = JpaRetention.since(today, term.monthsNow());
    LocalDate first = today.minusMonths(term.monthsNow());
    Set<String> stay = new TreeSet<>();
    int gone;
    do {
      List<Purge.Found> due = transactions.run(em -> purge(em, account).due(since, AN_ARCHIVE));
      gone = due.isEmpty() ? 0 : archiveAndTake(account, due, term.monthsNow(), first, stay);
    } while (gone > 0);
    tell(
        account,
        "stay",
        List.copyOf(stay),
        new Text(
            "保管期限を過ぎた受注のうち、控え（アーカイブ）に入れられないか消せないものを残しました",
            "Orders past their retention that cannot be archived or taken away have stayed"));
  }

  /**
   * Nothing is taken that does not lie in the archive as it is.
   *
   * @param stay takes the numbers of those that cannot be archived or taken
   */
  private int archiveAndTake(
      AccountId account, List<Purge.Found> due, int kept, LocalDate first, Set<String> stay)
      throws IOException {
    String stamp = STAMP.format(clock.instant().atZone(Japan.ZONE));
    String id = stamp + "-" + due.get(0).id();
    String name = "banto-" + account.value() + "-" + id + ".zip";
    List<Purge.Found> archived = new ArrayList<>();
    ArchiveFile.Sum sum;
    try (ArchiveFile file = new ArchiveFile(retention.folder(account).resolve(name))) {
      for (List<Purge.Found> part : Parts.of(due, AT_ONCE)) {
        List<Purge.Found> broken = new ArrayList<>();
        for (Order order : transactions.run(em -> purge(em, account).read(part, broken))) {
          Optional<List<Document>> documents = of(account, order.id());
          if (documents.isPresent()) {
            file.add(order, documents.get());
            archived.add(found(order));
          } else {
            broken.add(found(order));
          }
        }
        broken.forEach(b -> stay.add(b.number()));
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
    for (List<Purge.Found> part : Parts.of(archived, AT_ONCE)) {
      gone += take(account, part, why, stay);
    }
    LOG.info("{} orders of {} past their retention were taken out", gone, account.value());
    return gone;
  }

  private static Purge.Found found(Order order) {
    return new Purge.Found(order.id().value(), order.revision(), order.key().number());
  }

  /** Takes them out; one that the database does not let go stays, and keeps no other. */
  private int take(AccountId account, List<Purge.Found> some, String why, Set<String> stay) {
    try {
      return transactions.run(em -> purge(em, account).run(some, clock.instant(), why));
    } catch (RuntimeException e) {
      if (!(StoreRefusal.told(e) instanceof Unstorable)) {
        throw e;
      }
      if (some.size() == 1) {
        stay.add(some.get(0).number());
        return 0;
      }
      int half = some.size() / 2;
      return take(account, some.subList(0, half), why, stay)
          + take(account, some.subList(half, some.size()), why, stay);
    }
  }

  /** What rooms keep of it; empty when one of them cannot say. */
  private Optional<List<Document>> of(AccountId account, OrderId order) {
    try {
      return Optional.of(
          belongings.stream().flatMap(room -> room.documents(account, order).stream()).toList());
    } catch (RuntimeException e) {
      if (StoreRefusal.ofDatabase(e)) {
        throw e;
      }
      LOG.warn("what is kept of order {} cannot be archived", order, e);
      return Optional.empty();
    }
  }

  private Purge purge(EntityManager em, AccountId account) {
    return new Purge(em, account, vault);
  }

  /** What a stop or a room's failure left undone is done the next time. */
  private boolean clear(AccountId account) {
    Set<OrderId> left = new HashSet<>();
    boolean on = true;
    while (on) {
      Set<OrderId> gone =
          new HashSet<>(
              transactions.run(em -> Purge.notCleared(em, account, CLEARED_AT_ONCE + left.size())));
      gone.removeAll(left);
      Set<OrderId> kept = new HashSet<>();
      for (OrderClearing room : rooms) {
        kept.addAll(new OrderPurge(room, account).run(List.copyOf(gone)));
      }
      left.addAll(kept);
      gone.removeAll(kept);
      on = !gone.isEmpty();
      if (on) {
        transactions.run(em -> Purge.cleared(em, account, gone));
      }
    }
    tell(
        account,
        "kept",
        left.stream().map(OrderId::toString).sorted().toList(),
        new Text(
            "保管期限を過ぎて消した受注の手紙や送り状データのうち、まだ消せないものがあります",
            "Letters or label files of orders that are gone cannot be taken away yet"));
    return left.isEmpty();
  }
}
