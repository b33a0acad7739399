// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.sql.InClause;
import org.banto.sql.Sql;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The books of accounts whose goods somebody looks at. Each time one is asked for, the account's revision is read: where it is
 * another, by this house or another one on the database, what has changed since is read in. A book that nobody asks for is
 * dropped.
 */
@Component(
    service = {ProductBooks.class, Runnable.class},
    property = {
      "scheduler.name=banto-product-books",
      "scheduler.period:Long=60",
      "scheduler.concurrent:Boolean=false"
    })
public final class ProductBooks implements Runnable {
  private static final Duration KEPT = Duration.ofMinutes(10);

  /** How old the likeness of names may be: what it proposes is looked up again. */
  private static final Duration LIKE = Duration.ofMinutes(2);

  private static final int AT_ONCE = 5_000;
  private static final String COLUMNS =
      "id, normal, code, name, paper_name, jan, supplier, category_l, category_m, category_s, kit,"
          + " ended";

  private final JpaTemplate jpa;
  private final Clock clock;
  private final Map<AccountId, Shelf> shelves = new ConcurrentHashMap<>();

  /** The book of one account; who holds its lock reads into it. */
  private static final class Shelf {
    private ProductBook book = ProductBook.empty();
    private long revision;
    private final Likened likened = new Likened();
    private volatile Instant asked = Instant.MIN;
  }

  /** What the goods of one account are like; who holds its lock works it out, while others read the book. */
  private static final class Likened {
    private GoodsLikeness likeness = GoodsLikeness.of(ProductBook.empty());
    private long revision;
    private Instant until = Instant.MIN;
  }

  /** Remembers; the tables are ready. */
  @Activate
  public ProductBooks(
      @Reference(target = "(osgi.unit.name=banto-products)") JpaTemplate jpa,
      @Reference ProductTables tables) {
    this(jpa, new HouseClock());
  }

  ProductBooks(JpaTemplate jpa, Clock clock) {
    this.jpa = jpa;
    this.clock = clock;
  }

  /** The book as it is now; asked for outside of a transaction, as another may be reading it in. */
  ProductBook of(AccountId account) {
    Shelf shelf = shelf(account);
    synchronized (shelf) {
      return current(account, shelf);
    }
  }

  /** What goods of the account are like, as they were some moments ago. */
  GoodsLikeness likeness(AccountId account) {
    Shelf shelf = shelf(account);
    synchronized (shelf.likened) {
      long revision;
      ProductBook book;
      synchronized (shelf) {
        book = current(account, shelf);
        revision = shelf.revision;
      }
      Likened likened = shelf.likened;
      boolean old = likened.revision == 0 || !clock.instant().isBefore(likened.until);
      if (likened.revision != revision && old) {
        likened.likeness = GoodsLikeness.of(book);
        likened.revision = revision;
        likened.until = clock.instant().plus(LIKE);
      }
      return likened.likeness;
    }
  }

  private Shelf shelf(AccountId account) {
    Shelf shelf = shelves.computeIfAbsent(account, a -> new Shelf());
    shelf.asked = clock.instant();
    return shelf;
  }

  private ProductBook current(AccountId account, Shelf shelf) {
    long now = jpa.txExpr(TransactionType.Required, em -> MasterState.revision(em, account));
    if (now != shelf.revision) {
      List<BookEntry> changed =
          shelf.revision == 0 ? all(account) : changed(account, shelf.revision, now);
      Set<Long> gone = shelf.revision == 0 ? Set.of() : gone(account, shelf.revision, now);
      shelf.book = shelf.book.with(changed, gone);
      shelf.revision = now;
    }
    return shelf.book;
  }

  /** By their ids, which they keep: what changes meanwhile is read again, as its revision is a later one. */
  private List<BookEntry> all(AccountId account) {
    List<BookEntry> all = new ArrayList<>();
    List<Object[]> rows;
    long last = 0;
    do {
      long after = last;
      rows =
          jpa.txExpr(
              TransactionType.Required,
              em ->
                  Sql.first(
                      em,
                      AT_ONCE,
                      "SELECT "
                          + COLUMNS
                          + " FROM "
                          + Sql.keyed("products_item", "constraint=products_item_pk")
                          + " WHERE account = ? AND id > ? ORDER BY id",
                      account.value(),
                      after));
      all.addAll(entries(account, rows));
      last = rows.isEmpty() ? last : Sql.number(rows.get(rows.size() - 1)[0]);
    } while (rows.size() == AT_ONCE);
    return once(all);
  }

  /** Goods may take the code of others between two slices: the ones that were read last have it. */
  private static List<BookEntry> once(List<BookEntry> read) {
    Map<String, BookEntry> byCode = new HashMap<>();
    read.forEach(e -> byCode.put(e.normal(), e));
    return List.copyOf(byCode.values());
  }

  private List<BookEntry> changed(AccountId account, long revision, long now) {
    return once(entries(account, since(account, COLUMNS, "products_item", revision, now)));
  }

  private Set<Long> gone(AccountId account, long revision, long now) {
    return since(account, "id, revision", "products_gone", revision, now).stream()
        .map(row -> Sql.number(row[0]))
        .collect(Collectors.toSet());
  }

  /** What was saved after one revision and until another: what is being saved just now is not waited for. */
  private List<Object[]> since(
      AccountId account, String columns, String table, long revision, long now) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.rows(
                em,
                "SELECT "
                    + columns
                    + " FROM "
                    + Sql.keyed(table, "index=" + table + "_revision")
                    + " WHERE account = ? AND revision > ? AND revision <= ?",
                account.value(),
                revision,
                now));
  }

  private List<BookEntry> entries(AccountId account, List<Object[]> rows) {
    Map<Long, String> sold =
        jpa.txExpr(
            TransactionType.Required,
            em -> soldAs(em, account, rows.stream().map(row -> Sql.number(row[0])).toList()));
    return rows.stream().map(row -> entry(row, sold.getOrDefault(Sql.number(row[0]), ""))).toList();
  }

  /** Under which codes shops sell goods, by their ids. */
  private static Map<Long, String> soldAs(EntityManager em, AccountId account, List<Long> items) {
    Map<Long, String> all = new HashMap<>();
    for (List<Long> some : InClause.parts(items)) {
      new Sql()
          .add("SELECT item, code FROM ")
          .add(Sql.keyed("products_link", "index=products_link_item"))
          .add(" WHERE account = ? AND ", account.value())
          .in("item", some)
          .rows(em)
          .forEach(
              row ->
                  all.merge(
                      Sql.number(row[0]), (String) row[1], (codes, code) -> codes + " " + code));
    }
    return all;
  }

  /** What a book has of a row, and of the codes at shops. */
  private static BookEntry entry(Object[] row, String sold) {
    String supplier = (String) row[6];
    return new BookEntry(
        Sql.number(row[0]),
        (String) row[1],
        SearchWords.of(
            (String) row[2], (String) row[3], (String) row[4], (String) row[5], supplier, sold),
        supplier,
        List.of((String) row[7], (String) row[8], (String) row[9]),
        Sql.number(row[10]) == 1,
        Sql.number(row[11]) == 1);
  }

  @Override
  public void run() {
    Instant before = clock.instant().minus(KEPT);
    shelves.values().removeIf(shelf -> shelf.asked.isBefore(before));
  }
}
