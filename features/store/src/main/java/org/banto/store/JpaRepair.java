// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Text;
import org.banto.flow.Repair;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mends the books in the database; each piece in a transaction with its line in the history. */
@Component(service = {Repair.class, JpaRepair.class})
public final class JpaRepair implements Repair {
  private static final int AT_ONCE = 200;
  private static final String MENDED = "house.mended";

  private final JpaTemplate jpa;
  private final Transactions transactions;
  private final DatabaseVault vault;
  private final Anchors anchors;
  private final OrderSeal seal;
  private final Clock clock;
  private final Map<AccountId, List<Damage>> found = new ConcurrentHashMap<>();

  /** For the service component runtime. */
  @Activate
  public JpaRepair(
      @Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa,
      @Reference DatabaseVault vault,
      @Reference HighWater mark) {
    this(jpa, vault, mark.anchors(), new HouseClock());
  }

  JpaRepair(JpaTemplate jpa, DatabaseVault vault, Anchors anchors, Clock clock) {
    this.anchors = anchors;
    this.jpa = jpa;
    this.transactions = new Transactions(jpa);
    this.vault = vault;
    this.seal = new OrderSeal(vault);
    this.clock = clock;
  }

  /** What was found by the last look, and not mended since; for whoever says so. */
  Map<AccountId, List<Damage>> found() {
    return found;
  }

  @Override
  public List<Damage> look(AccountId account) {
    return look(account, Breath.NONE);
  }

  /** The same, for which nobody waits. */
  List<Damage> look(AccountId account, Breath breath) {
    List<Damage> all = compared(account, breath);
    found.put(account, all);
    return all;
  }

  private List<Damage> compared(AccountId account, Breath breath) {
    List<Damage> all = new ArrayList<>();
    all.addAll(transactions.run(em -> new Series(em, account.value()).look()));
    breath.take();
    if (!sound(account)) {
      all.addAll(History.told(walk(account)));
    }
    breath.take();
    all.addAll(counts(account, Actor.system("store"), false, breath));
    all.addAll(sideRows(account, Actor.system("store"), false, breath));
    return all;
  }

  @Override
  public List<Damage> mend(AccountId account, Actor by) {
    List<Damage> all = new ArrayList<>();
    all.addAll(series(account, by));
    all.addAll(history(account, by));
    all.addAll(counts(account, by, true, Breath.NONE));
    all.addAll(sideRows(account, by, true, Breath.NONE));
    look(account);
    return all;
  }

  @Override
  public List<Damage> mend(AccountId account, OrderId order, Actor by) {
    List<Damage> mended = told(tear(account, List.of(order.value()), by, true));
    boolean known =
        found.getOrDefault(account, List.of()).stream().anyMatch(d -> d.book() == Book.SIDE_ROWS);
    if (known) {
      look(account);
    }
    return mended;
  }

  /** Counts again, and puts right what is off. Only where something seems to be does the shop wait for it. */
  List<Damage> counts(AccountId account, Actor by, boolean mend, Breath breath) {
    if (fits(account, breath)) {
      return List.of();
    }
    return transactions.run(
        em -> {
          ChainHeads.take(em, account.value(), ChainHeads.AUDIT, 0); // nobody counts meanwhile
          Recount recount = new Recount(em, account.value());
          List<Recount.Off> places = recount.places();
          List<Recount.Off> days = recount.days();
          List<Recount.Off> ledger = recount.ledger();
          List<Damage> all = new ArrayList<>();
          add(
              all,
              Book.COUNTS,
              places.size() + days.size(),
              "受注件数の控えが%d か所で数え直しと合いません",
              "%d counters of orders differ from a recount");
          add(
              all,
              Book.DAYS,
              ledger.size(),
              "取込件数の控えが%d 日分、数え直しと合いません",
              "%d days of the ledger differ from a recount");
          if (mend) {
            recount.mendPlaces(places);
            recount.mendDays(days);
            recount.mendLedger(ledger);
            write(em, account, by, all);
          }
          return all;
        });
  }

  /**
   * Whether nothing is off. While others change orders it may say no where all is well; work that
   * rests then leaves it to the night, for whoever takes in orders would have to wait for it.
   */
  private boolean fits(AccountId account, Breath breath) {
    boolean fits = true;
    List<Function<Recount, List<Recount.Off>>> books =
        List.of(Recount::places, Recount::days, Recount::ledger);
    for (Function<Recount, List<Recount.Off>> book : books) {
      long before = changes(account);
      boolean well = transactions.run(em -> book.apply(new Recount(em, account.value()))).isEmpty();
      fits &= well || breath.rests() && changes(account) > before;
      breath.take();
    }
    return fits;
  }

  private long changes(AccountId account) {
    return transactions.run(em -> ChainHeads.last(em, account.value(), ChainHeads.AUDIT));
  }

  private List<Damage> series(AccountId account, Actor by) {
    return transactions.run(
        em -> {
          Series series = new Series(em, account.value());
          List<Damage> all = series.look();
          series.mend();
          write(em, account, by, all);
          return all;
        });
  }

  private List<Damage> history(AccountId account, Actor by) {
    List<ChainWalk.Break> breaks = walk(account);
    if (!breaks.isEmpty() || !sound(account)) {
      transactions.run(
          em -> History.mend(em, vault.chain(), account.value(), breaks, clock.instant(), by));
    }
    return History.told(breaks);
  }

  private boolean sound(AccountId account) {
    Optional<Anchor> anchor = anchors.newest(account.value());
    return transactions.run(em -> History.sound(em, account.value(), anchor));
  }

  private List<ChainWalk.Break> walk(AccountId account) {
    return new ChainWalk(jpa, vault.chain(), anchors, account.value()).run(true);
  }

  private List<Damage> sideRows(AccountId account, Actor by, boolean mend, Breath breath) {
    List<Long> suspects = new SideRows(account, vault, seal).suspects(transactions, breath);
    List<SideRows.Torn> torn = new ArrayList<>();
    for (List<Long> some : Parts.of(suspects, AT_ONCE)) {
      torn.addAll(tear(account, some, by, mend));
    }
    return told(torn);
  }

  private List<SideRows.Torn> tear(AccountId account, List<Long> orders, Actor by, boolean mend) {
    return transactions.run(
        em -> {
          List<SideRows.Torn> torn = new SideRows(account, vault, seal).look(em, orders, mend);
          if (mend) {
            String words = "検索と絞り込みの控えを受注の内容から作り直しました（余分%d行、不足%d行）";
            List<AuditRow> lines =
                torn.stream()
                    .map(
                        t ->
                            vault
                                .chain()
                                .line(
                                    account.value(),
                                    clock.instant(),
                                    by,
                                    "order.mended",
                                    words.formatted(t.left(), t.missing()),
                                    t.order(),
                                    ""))
                    .toList();
            vault.chain().append(em, account.value(), lines);
          }
          return torn;
        });
  }

  private static List<Damage> told(List<SideRows.Torn> torn) {
    List<Damage> all = new ArrayList<>();
    String ids =
        String.join(", ", torn.stream().limit(5).map(t -> Long.toString(t.order())).toList())
            + (torn.size() > 5 ? " …" : "");
    add(
        all,
        Book.SIDE_ROWS,
        torn.size(),
        "検索と絞り込みの控えが受注の内容と合わない受注が%d件あります（" + ids + "）",
        "%d orders have rows beside them that do not fit (" + ids + ")");
    return all;
  }

  static void add(List<Damage> to, Book book, long n, String ja, String en) {
    if (n > 0) {
      to.add(new Damage(book, n, new Text(ja.formatted(n), en.formatted(n))));
    }
  }

  private void write(EntityManager em, AccountId account, Actor by, List<Damage> mended) {
    List<AuditRow> lines =
        mended.stream()
            .map(
                d ->
                    vault
                        .chain()
                        .line(
                            account.value(),
                            clock.instant(),
                            by,
                            MENDED,
                            "直しました: " + d.sentence().ja(),
                            0,
                            ""))
            .toList();
    vault.chain().append(em, account.value(), lines);
    em.flush();
  }
}
