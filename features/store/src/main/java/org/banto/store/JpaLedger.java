// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.house.Ledger;
import org.banto.order.Unstorable;
import org.banto.sql.InClause;
import org.banto.sql.Sql;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger in the database, payloads sealed. */
@Component
public final class JpaLedger implements Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(JpaLedger.class);

  /**
   * How far back the newest are looked for: a database that walks no index backwards sorts what it
   * finds, and of a full ledger that would be everything, for each batch.
   */
  private static final long LATELY = 10_000;

  private final JpaTemplate jpa;
  private final Transactions transactions;
  private final DatabaseVault vault;
  private final Asides asides;
  private final Supplier<Optional<Text>> lost;

  /** For the service component runtime. */
  @Activate
  public JpaLedger(
      @Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa,
      @Reference DatabaseVault vault,
      @Reference HighWater mark) {
    this(jpa, vault, mark::lost);
  }

  JpaLedger(JpaTemplate jpa, DatabaseVault vault, Supplier<Optional<Text>> lost) {
    this.jpa = jpa;
    this.transactions = new Transactions(jpa);
    this.vault = vault;
    this.lost = lost;
    this.asides = new Asides(vault);
  }

  @Override
  public Cursor cursor(AccountId account, ConnectionId connection) {
    takeIn();
    return read(em -> bookmark(em, account, connection).map(Cursor::new).orElse(Cursor.START));
  }

  @Override
  public Cursor cursor(AccountId account, ConnectionId connection, String source) {
    takeIn();
    return read(em -> SourceBookmark.find(em, account, connection, source).orElse(Cursor.START));
  }

  @Override
  public boolean move(
      AccountId account, ConnectionId connection, String source, Cursor seen, Cursor next) {
    takeIn();
    return transactions.run(em -> SourceBookmark.move(em, account, connection, source, seen, next));
  }

  private void takeIn() {
    Optional<Text> words = lost.get();
    if (words.isPresent()) {
      throw new Withheld(words.get());
    }
  }

  private static Optional<String> bookmark(
      EntityManager em, AccountId account, ConnectionId connection) {
    return new Sql()
            .add("SELECT bookmark FROM ledger_bookmark WHERE account = ?", account.value())
            .add(" AND far_side = ?", connection.toString())
            .column(em)
            .stream()
            .map(String.class::cast)
            .findFirst();
  }

  @Override
  public boolean keep(
      AccountId account,
      ConnectionId connection,
      Cursor seen,
      Page<IncomingOrder> page,
      Instant now) {
    takeIn();
    return transactions.run(
        em -> {
          if (!move(em, account, connection, seen, page.next())) {
            return false;
          }
          List<LedgerRow> fresh = fresh(em, account, connection, page.items(), now);
          if (!fresh.isEmpty()) {
            long seq = ChainHeads.take(em, account.value(), ChainHeads.LEDGER, fresh.size()).seq();
            for (LedgerRow row : fresh) {
              row.seq = ++seq;
              row.payload = seal(vault, account, row.seq, row.payload);
              em.persist(row);
            }
            em.flush();
          }
          count(em, account, connection, now, page.items().size(), fresh.size());
          return true;
        });
  }

  /** Moves the bookmark if it is still where the page was read from. */
  private static boolean move(
      EntityManager em, AccountId account, ConnectionId connection, Cursor seen, Cursor next) {
    int moved =
        new Sql()
            .add(
                "UPDATE ledger_bookmark SET bookmark = ? WHERE account = ?",
                next.value(),
                account.value())
            .add(" AND far_side = ? AND bookmark = ?", connection.toString(), seen.value())
            .update(em);
    if (moved == 0 && seen.equals(Cursor.START) && bookmark(em, account, connection).isEmpty()) {
      return new Sql()
              .add(
                  "INSERT INTO ledger_bookmark (account, far_side, bookmark) VALUES (?, ?, ?)",
                  account.value(),
                  connection.toString(),
                  next.value())
              .update(em)
          == 1;
    }
    return moved == 1;
  }

  @Override
  public Set<String> come(
      AccountId account, ConnectionId connection, Collection<String> numbers, Payload.Way way) {
    return read(
        em ->
            stories(em, account, connection, numbers).keySet().stream()
                .filter(s -> s.way() == way)
                .map(PayloadTrail::number)
                .collect(Collectors.toSet()));
  }

  @Override
  public List<IncomingOrder> fresh(
      AccountId account, ConnectionId connection, List<IncomingOrder> items) {
    return read(
        em ->
            fresh(em, account, connection, items, Instant.EPOCH).stream()
                .map(r -> new IncomingOrder(r.number, new Payload(r.mediaType, r.payload)))
                .toList());
  }

  @Override
  public List<IncomingOrder> outdated(
      AccountId account, ConnectionId connection, List<IncomingOrder> items) {
    List<String> numbers = items.stream().map(IncomingOrder::number).toList();
    Map<PayloadTrail, List<Long>> stories = read(em -> stories(em, account, connection, numbers));
    Blinder blinder = new Blinder(vault.keys(account));
    return items.stream()
        .filter(item -> item.payload().way() == Payload.Way.FILE)
        .filter(item -> !stories.containsKey(new PayloadTrail(item.number(), Payload.Way.API)))
        .filter(item -> overtaken(stories.get(PayloadTrail.of(item)), digest(blinder, item)))
        .toList();
  }

  private static boolean overtaken(List<Long> story, long digest) {
    return story != null && story.contains(digest) && story.get(story.size() - 1) != digest;
  }

  private static long digest(Blinder blinder, IncomingOrder item) {
    return blinder.blind(new Term("payload", sha256(item.payload())));
  }

  /** The items whose payload is not the last one kept of their order; payloads still open. */
  private List<LedgerRow> fresh(
      EntityManager em,
      AccountId account,
      ConnectionId connection,
      List<IncomingOrder> items,
      Instant now) {
    List<String> numbers = items.stream().map(IncomingOrder::number).toList();
    Map<PayloadTrail, Long> last = new HashMap<>();
    stories(em, account, connection, numbers)
        .forEach((story, digests) -> last.put(story, digests.get(digests.size() - 1)));
    Blinder blinder = new Blinder(vault.keys(account));
    List<LedgerRow> fresh = new ArrayList<>();
    for (IncomingOrder item : items) {
      long digest = digest(blinder, item);
      Long before = last.put(PayloadTrail.of(item), digest);
      if (before != null && before == digest) {
        continue;
      }
      LedgerRow row = new LedgerRow();
      row.account = account.value();
      row.connection = connection.toString();
      row.number = item.number();
      row.mediaType = item.payload().mediaType();
      row.digest = digest;
      row.receivedAt = now.toEpochMilli();
      row.payload = item.payload().bytes();
      fresh.add(row);
    }
    return fresh;
  }

  /** The digests of the payloads of each story of these numbers, the last one last. */
  private static Map<PayloadTrail, List<Long>> stories(
      EntityManager em, AccountId account, ConnectionId connection, Collection<String> numbers) {
    Map<PayloadTrail, List<Long>> digests = new HashMap<>();
    for (List<String> part : InClause.parts(List.copyOf(numbers))) {
      new Sql()
          .add("SELECT mall_number, digest, media_type FROM " + IndexedTables.LEDGER_BY_NUMBER)
          .add(" WHERE account = ?", account.value())
          .add(" AND far_side = ? AND ", connection.toString())
          .in("mall_number", part)
          .add(" ORDER BY seq")
          .rows(em)
          .forEach(
              r ->
                  digests
                      .computeIfAbsent(
                          PayloadTrail.of((String) r[0], (String) r[2]), s -> new ArrayList<>())
                      .add(((Number) r[1]).longValue()));
    }
    return digests;
  }

  private static String sha256(Payload payload) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(payload.mediaType().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest(payload.bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void count(
      EntityManager em,
      AccountId account,
      ConnectionId connection,
      Instant now,
      long received,
      long changed) {
    if (received == 0) {
      return;
    }
    int day = LedgerMarks.day(now);
    int found =
        new Sql()
            .add(
                "UPDATE ledger_day SET received = received + ?, changed = changed + ?",
                received,
                changed)
            .add(
                " WHERE account = ? AND far_side = ? AND day_no = ?",
                account.value(),
                connection.toString(),
                day)
            .update(em);
    if (found == 0) {
      new Sql()
          .add("INSERT INTO ledger_day (account, far_side, day_no, received, changed, done)")
          .add(
              " VALUES (?, ?, ?, ?, ?, 0)",
              account.value(),
              connection.toString(),
              day,
              received,
              changed)
          .update(em);
    }
  }

  @Override
  public List<Entry> waiting(AccountId account, ConnectionId connection, int max) {
    if (lost.get().isPresent()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    boolean broken = false;
    for (LedgerRow row : rows(account, connection, UnstoredRows.WAITS, max)) {
      Optional<Entry> entry = opened(row);
      entry.ifPresent(entries::add);
      broken |= entry.isEmpty() && spare(account, connection, row);
    }
    // those behind what cannot be opened come up
    return broken ? waiting(account, connection, max) : entries;
  }

  private List<LedgerRow> rows(AccountId account, ConnectionId connection, short done, int max) {
    return read(
        em ->
            new Sql()
                .add(
                    "SELECT * FROM " + IndexedTables.LEDGER_BY_DONE + " WHERE account = ?",
                    account.value())
                .add(" AND far_side = ? AND done = ?", connection.toString(), done)
                .add(" ORDER BY seq FETCH FIRST " + max + " ROWS ONLY")
                .rows(em, LedgerRow.class));
  }

  private Optional<Entry> opened(LedgerRow row) {
    try {
      return Optional.of(entry(row));
    } catch (IllegalArgumentException | IllegalStateException e) {
      // the same with every row would be the key's fault: that fails here too
      vault.seal(new AccountId(row.account), context(row.seq), new byte[0]);
      LOG.warn("ledger entry {} of {} cannot be opened", row.seq, row.account, e);
      return Optional.empty();
    }
  }

  /** Sets a row aside that cannot be opened. */
  private boolean spare(AccountId account, ConnectionId connection, LedgerRow row) {
    Unstorable why = new Unstorable(Unstorable.Fault.BROKEN, "ledger", null);
    Instant now = new HouseClock().instant();
    return transactions.apart(
        em -> UnstoredRows.keep(em, account, connection, row.seq, row.number, why, now));
  }

  @Override
  public boolean setAside(
      AccountId account, ConnectionId connection, Entry entry, Unstorable why, Instant now) {
    return transactions.apart(
        em ->
            UnstoredRows.keep(
                em, account, connection, entry.seq(), entry.order().number(), why, now));
  }

  @Override
  public List<Entry> setAside(AccountId account, ConnectionId connection, int max) {
    if (lost.get().isPresent()) {
      return List.of();
    }
    return rows(account, connection, UnstoredRows.ASIDE, max).stream()
        .flatMap(row -> opened(row).stream())
        .toList();
  }

  @Override
  public List<Unstored> unstored(AccountId account, ConnectionId connection, int limit) {
    return read(em -> UnstoredRows.list(em, account, connection, limit));
  }

  @Override
  public Map<ConnectionId, Long> unstored(AccountId account) {
    return read(em -> UnstoredRows.counts(em, account));
  }

  @Override
  public int passOver(AccountId account, ConnectionId connection) {
    return transactions.run(
        em -> {
          List<Long> seqs = UnstoredRows.outdated(em, account, connection);
          if (!seqs.isEmpty()) {
            LedgerMarks marks = new LedgerMarks(em, account.value());
            marks.passed(seqs);
            marks.count();
          }
          return seqs.size();
        });
  }

  @Override
  public List<Entry> newest(AccountId account, ConnectionId connection, int max) {
    if (lost.get().isPresent()) {
      return List.of();
    }
    return read(
        em -> {
          long top = ChainHeads.last(em, account.value(), ChainHeads.LEDGER);
          List<Long> last =
              new Sql()
                      .add("SELECT seq FROM ledger WHERE account = ?", account.value())
                      .add(" AND far_side = ? AND done = 0", connection.toString())
                      .add(" AND seq > ?", top - LATELY)
                      .add(" ORDER BY seq DESC FETCH FIRST " + max + " ROWS ONLY")
                      .column(em)
                      .stream()
                      .map(seq -> ((Number) seq).longValue())
                      .toList();
          return last.isEmpty()
              ? List.of()
              : waiting(em, account, connection, numbers(em, account, last));
        });
  }

  private static Set<String> numbers(EntityManager em, AccountId account, List<Long> seqs) {
    Set<String> numbers = new HashSet<>();
    for (List<Long> part : InClause.parts(seqs)) {
      new Sql()
          .add("SELECT mall_number FROM " + IndexedTables.LEDGER_BY_SEQ)
          .add(" WHERE account = ? AND ", account.value())
          .in("seq", part)
          .column(em)
          .forEach(number -> numbers.add((String) number));
    }
    return numbers;
  }

  private List<Entry> waiting(
      EntityManager em, AccountId account, ConnectionId connection, Set<String> numbers) {
    List<Entry> all = new ArrayList<>();
    for (List<String> part : InClause.parts(List.copyOf(numbers))) {
      new Sql()
          .add("SELECT * FROM " + IndexedTables.LEDGER_BY_NUMBER)
          .add(" WHERE account = ? AND far_side = ?", account.value(), connection.toString())
          .add(" AND done = ? AND ", UnstoredRows.WAITS)
          .in("mall_number", part)
          .rows(em, LedgerRow.class)
          .forEach(row -> opened(row).ifPresent(all::add));
    }
    all.sort(Comparator.comparingLong(Entry::seq));
    return all;
  }

  @Override
  public Optional<Entry> before(AccountId account, ConnectionId connection, Entry entry) {
    Payload.Way way = entry.order().payload().way();
    return newest(
        account,
        connection,
        entry.order().number(),
        entry.seq(),
        PayloadTrail.came(way) + " AND done < " + UnstoredRows.ASIDE);
  }

  @Override
  public Optional<Entry> latest(AccountId account, ConnectionId connection, String number) {
    return newest(account, connection, number, Long.MAX_VALUE, "");
  }

  @Override
  public Optional<Entry> latest(
      AccountId account, ConnectionId connection, String number, Payload.Way way) {
    return newest(account, connection, number, Long.MAX_VALUE, PayloadTrail.came(way));
  }

  private Optional<Entry> newest(
      AccountId account, ConnectionId connection, String number, long below, String also) {
    return read(
        em ->
            new Sql()
                    .add("SELECT * FROM " + IndexedTables.LEDGER_BY_NUMBER)
                    .add(
                        " WHERE account = ? AND far_side = ?",
                        account.value(),
                        connection.toString())
                    .add(" AND mall_number = ? AND seq < ?" + also, number, below)
                    .add(" ORDER BY seq DESC FETCH FIRST 1 ROWS ONLY")
                    .rows(em, LedgerRow.class)
                    .stream()
                    .findFirst()
                    .map(this::entry));
  }

  private Entry entry(LedgerRow row) {
    byte[] plain = open(vault, new AccountId(row.account), row.seq, row.payload);
    return new Entry(
        row.seq,
        new IncomingOrder(row.number, new Payload(row.mediaType, plain)),
        Instant.ofEpochMilli(row.receivedAt),
        row.done == 1);
  }

  @Override
  public void aside(
      AccountId account, ConnectionId connection, Payload answer, String why, Instant now) {
    long digest = new Blinder(vault.keys(account)).blind(new Term("payload", sha256(answer)));
    transactions.run(
        em -> {
          asides.keep(em, account, connection, answer, digest, why, now);
          return true;
        });
  }

  @Override
  public List<Aside> asides(AccountId account, ConnectionId connection, int limit) {
    return read(em -> Asides.list(em, account, connection, limit));
  }

  @Override
  public Optional<Payload> aside(AccountId account, ConnectionId connection, long seq) {
    return read(em -> asides.find(em, account, connection, seq));
  }

  @Override
  public void done(AccountId account, List<Long> seqs) {
    transactions.run(
        em -> {
          LedgerMarks marks = new LedgerMarks(em, account.value());
          marks.done(seqs);
          marks.count();
          return seqs.size();
        });
  }

  @Override
  public List<Day> days(AccountId account, ConnectionId connection, int limit) {
    return read(
        em ->
            new Sql()
                    .add("SELECT day_no, received, changed, done FROM ledger_day")
                    .add(
                        " WHERE account = ? AND far_side = ?",
                        account.value(),
                        connection.toString())
                    .add(" ORDER BY day_no DESC FETCH FIRST " + limit + " ROWS ONLY")
                    .rows(em)
                    .stream()
                    .map(JpaLedger::day)
                    .toList());
  }

  private static Day day(Object[] row) {
    return new Day(
        OrderWriter.dayOf(((Number) row[0]).intValue()),
        ((Number) row[1]).longValue(),
        ((Number) row[2]).longValue(),
        ((Number) row[3]).longValue());
  }

  /** A payload as it is kept: packed, then sealed and bound to its place. */
  static byte[] seal(DatabaseVault vault, AccountId account, long seq, byte[] plain) {
    return vault.seal(account, context(seq), GzipBytes.pack(plain));
  }

  /** What {@link #seal} made, opened. */
  static byte[] open(DatabaseVault vault, AccountId account, long seq, byte[] kept) {
    return GzipBytes.unpack(vault.open(account, context(seq), kept));
  }

  static String context(long seq) {
    return "ledger|" + seq;
  }

  private <R> R read(EmFunction<R> work) {
    return jpa.txExpr(TransactionType.Required, work);
  }
}
