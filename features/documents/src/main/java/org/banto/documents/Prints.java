// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.banto.base.AccountId;
import org.banto.house.Vault;

/** The PDFs of print jobs, sealed, in the database, in pieces of {@link Pieces#SIZE}. */
final class Prints {
  private final JpaTemplate jpa;
  private final Vault vault;

  Prints(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  /** Keeps the PDF of a print job; whoever keeps it writes the ledger in the same transaction. */
  static void keep(EntityManager em, AccountId account, PrintRun run, Tray tray)
      throws IOException {
    tray.pieces(
        (n, block) -> {
          em.persist(
              n == 0
                  ? PrintRow.of(account.value(), run, block)
                  : PieceRow.of(account.value(), run.id(), n, block));
          em.flush();
          em.clear();
        });
  }

  /** The newest print jobs. */
  List<PrintRun> runs(AccountId account, int limit) {
    return read(
            em ->
                em.createQuery(
                        "select "
                            + PrintRow.COLUMNS
                            + " from PrintRow p where p.account = :account"
                            + " order by p.at desc, p.id desc",
                        Object[].class)
                    .setParameter("account", account.value())
                    .setMaxResults(limit)
                    .getResultList())
        .stream()
        .map(PrintRow::run)
        .toList();
  }

  /** What was printed with these waves of labels, newest first. */
  List<PrintRun> ofWaves(AccountId account, Collection<String> waves) {
    if (waves.isEmpty()) {
      return List.of();
    }
    return read(
            em ->
                em.createQuery(
                        "select "
                            + PrintRow.COLUMNS
                            + " from PrintRow p where p.wave in :waves and p.account = :account"
                            + " order by p.at desc, p.id desc",
                        Object[].class)
                    .setParameter("waves", waves)
                    .setParameter("account", account.value())
                    .getResultList())
        .stream()
        .map(PrintRow::run)
        .toList();
  }

  /** One print job. */
  Optional<PrintRun> run(AccountId account, String id) {
    return read(
            em ->
                em.createQuery(
                        "select "
                            + PrintRow.COLUMNS
                            + " from PrintRow p where p.account = :account"
                            + " and p.id = :id",
                        Object[].class)
                    .setParameter("account", account.value())
                    .setParameter("id", id)
                    .getResultList())
        .stream()
        .map(PrintRow::run)
        .findFirst();
  }

  /** Writes the very bytes of a print job that is there, piece by piece. */
  void write(AccountId account, String id, OutputStream to) throws IOException {
    int count = last(account, id) + 1;
    for (int n = 0; n < count; n++) {
      to.write(piece(account, id, n));
    }
  }

  /** A print job that is there, to be read here and there. */
  RandomAccessRead open(AccountId account, String id) {
    int last = last(account, id);
    byte[] end = piece(account, id, last);
    return last == 0
        ? new RandomAccessReadBuffer(end)
        : new KeptPdf(n -> piece(account, id, n), (long) last * Pieces.SIZE + end.length);
  }

  /** Seals all of them anew, one after the other; returns how many. */
  int reseal(AccountId account) {
    List<String> ids =
        read(
            em ->
                em.createQuery(
                        "select p.id from PrintRow p where p.account = :account", String.class)
                    .setParameter("account", account.value())
                    .getResultList());
    for (String id : ids) {
      int count = last(account, id) + 1;
      for (int n = 0; n < count; n++) {
        int no = n;
        jpa.tx(TransactionType.Required, em -> reseal(em, account, id, no));
      }
    }
    return ids.size();
  }

  private void reseal(EntityManager em, AccountId account, String id, int n) {
    LockModeType held = LockModeType.PESSIMISTIC_WRITE;
    if (n == 0) {
      PrintRow row = em.find(PrintRow.class, new PrintKey(account.value(), id), held);
      row.sealed = resealed(account, id, n, row.sealed);
    } else {
      PieceRow row = em.find(PieceRow.class, new PieceKey(account.value(), id, n), held);
      row.sealed = resealed(account, id, n, row.sealed);
    }
  }

  private byte[] resealed(AccountId account, String id, int n, byte[] sealed) {
    String context = context(id, n);
    return vault.seal(account, context, vault.open(account, context, sealed));
  }

  /** The number of the last piece; 0 when the first is all. */
  private int last(AccountId account, String id) {
    Integer last =
        read(
            em ->
                em.createQuery(
                        "select max(p.no) from PieceRow p where p.account = :account"
                            + " and p.print = :id",
                        Integer.class)
                    .setParameter("account", account.value())
                    .setParameter("id", id)
                    .getSingleResult());
    return last == null ? 0 : last;
  }

  private byte[] piece(AccountId account, String id, int n) {
    Optional<byte[]> sealed =
        read(
            em ->
                n == 0
                    ? Optional.ofNullable(
                            em.find(PrintRow.class, new PrintKey(account.value(), id)))
                        .map(row -> row.sealed)
                    : Optional.ofNullable(
                            em.find(PieceRow.class, new PieceKey(account.value(), id, n)))
                        .map(row -> row.sealed));
    return vault.open(
        account,
        context(id, n),
        sealed.orElseThrow(() -> new IllegalArgumentException(id + " has no piece " + n)));
  }

  /** What a piece is and belongs to. */
  static String context(String id, int n) {
    return "document|" + id + (n == 0 ? "" : "|" + n);
  }

  private <R> R read(EmFunction<R> work) {
    return jpa.txExpr(TransactionType.Required, work);
  }
}
