// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.house.KeyRotation;
import org.banto.house.Vault;
import org.banto.sql.InClause;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The issued documents, in the database; the PDFs they stand in are {@link #prints}. Nothing is
 * changed or deleted: who takes a document back adds a line that says so. Each line's hash covers
 * the line before, its own facts, and the digests of its PDF and of what is sealed; {@link
 * LedgerProof} walks them.
 */
@Component(service = {IssueLedger.class, KeyRotation.class})
public final class IssueLedger implements KeyRotation {
  static final String CHAIN = "chain";
  private static final int PART = 500;

  private final JpaTemplate jpa;
  private final Vault vault;
  private final Prints prints;

  /** Remembers; the tables are ready. */
  @Activate
  public IssueLedger(
      @Reference(target = "(osgi.unit.name=banto-documents)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference DocumentTables tables) {
    this(jpa, vault);
  }

  IssueLedger(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
    this.prints = new Prints(jpa, vault);
  }

  /** The PDFs the documents stand in. */
  Prints prints() {
    return prints;
  }

  /**
   * Takes numbers of a series; they are not given twice, and those of a print that failed stay
   * unused.
   *
   * @return the first of them
   */
  long numbers(AccountId account, String series, int count) {
    return jpa.txExpr(
        TransactionType.RequiresNew,
        em -> {
          HeadRow head = head(em, account, "no." + series);
          head.seq += count;
          return head.seq - count + 1;
        });
  }

  /** A tray for a print job; what lies in it is sealed with this account's key. */
  Tray tray(Path folder, AccountId account, String id) throws IOException {
    return new Tray(folder, account, vault, id);
  }

  /** Keeps a PDF and the documents in it, all or nothing. */
  void keep(AccountId account, PrintRun run, Tray tray) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          try {
            Prints.keep(em, account, run, tray);
            List<IssueEntry> part = new ArrayList<>();
            tray.papers(
                entry -> {
                  part.add(entry);
                  if (part.size() == PART) {
                    append(em, account, run, part);
                    part.clear();
                  }
                });
            append(em, account, run, part);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Takes a document back.
   *
   * @throws IllegalArgumentException when there is none, or it was taken back before
   */
  void strike(AccountId account, PrintRun by, long seq, String reason) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          head(em, account, CHAIN); // nobody else strikes it meanwhile
          IssueRow of = em.find(IssueRow.class, new IssueKey(account.value(), seq));
          if (of == null
              || of.kind.equals(IssuedPaper.VOID)
              || !voids(em, account, List.of(of)).isEmpty()) {
            throw new Rejection(
                new Text("取り消せる帳票ではありません: " + seq, "this paper cannot be voided: " + seq));
          }
          IssuedPaper issued = open(account, of);
          IssueEntry entry =
              new IssueEntry(
                  IssuedPaper.VOID,
                  of.no,
                  issued.day(),
                  Optional.empty(),
                  "",
                  of.order,
                  of.number,
                  new Content(issued.customer(), reason, ""),
                  1,
                  seq,
                  0,
                  0);
          append(em, account, by, List.of(entry));
        });
  }

  private void append(EntityManager em, AccountId account, PrintRun run, List<IssueEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    HeadRow head = head(em, account, CHAIN);
    for (IssueEntry entry : entries) {
      IssueRow row = IssueRow.of(entry);
      row.account = account.value();
      row.seq = ++head.seq;
      row.at = run.at().toEpochMilli();
      row.by = run.by();
      row.print = run.id();
      row.pdfSha256 = run.sha256();
      row.sealed = vault.seal(account, row.context(), entry.content().bytes());
      row.hash = row.hash(head.hash);
      head.hash = row.hash;
      em.persist(row);
      for (long token : CustomerName.tokens(vault, account, entry.content().customer())) {
        NameRow name = new NameRow();
        name.account = row.account;
        name.token = token;
        name.seq = row.seq;
        em.persist(name);
      }
    }
    em.flush();
    em.clear();
  }

  /** Held until the transaction ends. */
  private static HeadRow head(EntityManager em, AccountId account, String name) {
    HeadKey key = new HeadKey(account.value(), name);
    HeadRow head = em.find(HeadRow.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (head == null) {
      head = new HeadRow();
      head.account = account.value();
      head.name = name;
      head.hash = "";
      em.persist(head);
    }
    return head;
  }

  /** The documents that match, newest first. */
  Slice<IssuedPaper> search(AccountId account, IssuedFilter filter, int limit) {
    Set<Long> tokens = CustomerName.tokens(vault, account, filter.customer());
    String wanted = CustomerName.folded(filter.customer());
    List<IssuedPaper> found = new ArrayList<>();
    IssuedFilter from = filter;
    while (true) {
      IssueSearch search = new IssueSearch(account.value(), from, tokens);
      List<IssueRow> rows = read(em -> search.query(em).setMaxResults(PART).getResultList());
      for (IssuedPaper issued : opened(account, rows)) {
        if (!CustomerName.folded(issued.customer()).contains(wanted)) {
          continue;
        }
        if (found.size() == limit) {
          long last = found.get(limit - 1).seq();
          return new Slice<>(found, Optional.of(Long.toString(last)));
        }
        found.add(issued);
      }
      if (rows.size() < PART) {
        return new Slice<>(found, Optional.empty());
      }
      from = from.before(rows.get(rows.size() - 1).seq);
    }
  }

  /** Takes documents of the ledger, some at a time. */
  @FunctionalInterface
  interface Reader {
    /** Takes the next ones. */
    void take(List<IssuedPaper> part) throws IOException;
  }

  /** Hands over all documents that match, newest first, in parts. */
  void each(AccountId account, IssuedFilter filter, Reader reader) throws IOException {
    IssuedFilter from = filter;
    while (true) {
      Slice<IssuedPaper> part = search(account, from, PART);
      if (!part.items().isEmpty()) {
        reader.take(part.items());
      }
      if (part.next().isEmpty()) {
        return;
      }
      from = from.before(Long.parseLong(part.next().get()));
    }
  }

  /** One document. */
  Optional<IssuedPaper> find(AccountId account, long seq) {
    IssueKey key = new IssueKey(account.value(), seq);
    List<IssueRow> row =
        read(
            em ->
                Optional.ofNullable(em.find(IssueRow.class, key)).map(List::of).orElse(List.of()));
    return opened(account, row).stream().findFirst();
  }

  /** The documents of an order, newest first. */
  List<IssuedPaper> ofOrder(AccountId account, OrderId order) {
    List<IssueRow> rows =
        read(
            em ->
                em.createQuery(
                        "select d from IssueRow d where d.account = :account and d.order = :order"
                            + " and d.kind <> :void order by d.seq desc",
                        IssueRow.class)
                    .setParameter("account", account.value())
                    .setParameter("order", order.value())
                    .setParameter("void", IssuedPaper.VOID)
                    .setHint("eclipselink.read-only", "true")
                    .getResultList());
    return opened(account, rows);
  }

  /** Writes the pages of a document that is in a PDF. */
  void pages(AccountId account, IssuedPaper issued, OutputStream to) throws IOException {
    try (PaperShelf shelf = new PaperShelf(prints, account)) {
      shelf.pages(issued, to);
    }
  }

  /** What was sealed of a document that {@link #find} found. */
  Content content(AccountId account, long seq) {
    IssueKey key = new IssueKey(account.value(), seq);
    IssueRow row = read(em -> em.find(IssueRow.class, key));
    return content(account, row);
  }

  /**
   * The standing papers of these kinds for these orders: the originals that were not taken back.
   *
   * @return by order; with how often each was issued
   */
  Map<Long, Original> originals(AccountId account, String kind, Collection<OrderId> orders) {
    List<Long> ids = orders.stream().map(OrderId::value).toList();
    Map<Long, Original> found = new HashMap<>();
    for (List<Long> part : InClause.parts(ids)) {
      List<IssueRow> rows = read(em -> IssueIndex.ORDER.rows(em, account, kind, part));
      Map<Long, String> voids = rows.isEmpty() ? Map.of() : voids(account, rows);
      for (IssueRow row : rows) {
        if (row.of == 0 && !voids.containsKey(row.seq)) {
          found.put(row.order, new Original(row.issued(content(account, row)), 1));
        } else if (found.containsKey(row.order) && found.get(row.order).issued().seq() == row.of) {
          found.computeIfPresent(row.order, (id, o) -> new Original(o.issued(), o.times() + 1));
        }
      }
    }
    return found;
  }

  /**
   * An original, and how often it was issued.
   *
   * @param issued the original
   * @param times with all its reissues
   */
  record Original(IssuedPaper issued, int times) {}

  private List<IssuedPaper> opened(AccountId account, List<IssueRow> rows) {
    Map<Long, String> voids = rows.isEmpty() ? Map.of() : voids(account, rows);
    return rows.stream()
        .map(r -> open(account, r).voided(Optional.ofNullable(voids.get(r.seq))))
        .toList();
  }

  private Map<Long, String> voids(AccountId account, List<IssueRow> rows) {
    return read(em -> voids(em, account, rows)).stream()
        .collect(Collectors.toMap(v -> v.of, v -> content(account, v).reason()));
  }

  private static List<IssueRow> voids(EntityManager em, AccountId account, List<IssueRow> rows) {
    return IssueIndex.OF.rows(
        em, account, IssuedPaper.VOID, rows.stream().map(r -> r.seq).toList());
  }

  private IssuedPaper open(AccountId account, IssueRow row) {
    return row.issued(content(account, row));
  }

  private Content content(AccountId account, IssueRow row) {
    return Content.of(vault.open(account, row.context(), row.sealed));
  }

  /** Lines of the ledger in order, for {@link LedgerProof}. */
  List<IssueRow> lines(AccountId account, long from, int count) {
    return read(
        em ->
            em.createQuery(
                    "select d from IssueRow d where d.account = :account and d.seq >= :from"
                        + " order by d.seq",
                    IssueRow.class)
                .setParameter("account", account.value())
                .setParameter("from", from)
                .setMaxResults(count)
                .setHint("eclipselink.read-only", "true")
                .getResultList());
  }

  /** Where the chain stands. */
  Optional<HeadRow> end(AccountId account) {
    return read(
        em -> Optional.ofNullable(em.find(HeadRow.class, new HeadKey(account.value(), CHAIN))));
  }

  /** What is sealed of a line, as bytes. */
  byte[] opened(AccountId account, IssueRow row) {
    return vault.open(account, row.context(), row.sealed);
  }

  @Override
  public long reseal(AccountId account) {
    long sealed = prints.reseal(account);
    for (long from = 1; ; from += PART) {
      long first = from;
      int done = jpa.txExpr(TransactionType.Required, em -> reseal(em, account, first));
      sealed += done;
      if (done < PART) {
        return sealed;
      }
    }
  }

  private int reseal(EntityManager em, AccountId account, long from) {
    List<IssueRow> rows =
        em.createQuery(
                "select d from IssueRow d where d.account = :account and d.seq between :from and"
                    + " :to",
                IssueRow.class)
            .setParameter("account", account.value())
            .setParameter("from", from)
            .setParameter("to", from + PART - 1)
            .getResultList();
    rows.forEach(
        r ->
            r.sealed =
                vault.seal(account, r.context(), vault.open(account, r.context(), r.sealed)));
    return rows.size();
  }

  private <R> R read(EmFunction<R> work) {
    return jpa.txExpr(TransactionType.Required, work);
  }
}
