// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.account.AccountId;
import org.banto.account.Vault;

/** The PDFs of print jobs, sealed, in the database. */
final class Prints {
  private final JpaTemplate jpa;
  private final Vault vault;

  Prints(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  /** A PDF as it is to be kept; whoever keeps it writes the ledger in the same transaction. */
  PrintRow sealed(AccountId account, PrintRun run, byte[] pdf) {
    return PrintRow.of(account.value(), run, vault.seal(account, context(run.id()), pdf));
  }

  /** Takes over sealed bytes that lay elsewhere; does nothing when they are here. */
  void take(AccountId account, PrintRun run, byte[] sealed) {
    if (run(account, run.id()).isEmpty()) {
      jpa.tx(TransactionType.Required, em -> em.persist(PrintRow.of(account.value(), run, sealed)));
    }
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

  /** The very bytes of a print job that is there. */
  byte[] pdf(AccountId account, String id) {
    PrintRow row = read(em -> em.find(PrintRow.class, new PrintKey(account.value(), id)));
    return vault.open(account, context(id), row.sealed);
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
    ids.forEach(id -> jpa.tx(TransactionType.Required, em -> reseal(em, account, id)));
    return ids.size();
  }

  private void reseal(EntityManager em, AccountId account, String id) {
    PrintKey key = new PrintKey(account.value(), id);
    PrintRow row = em.find(PrintRow.class, key, LockModeType.PESSIMISTIC_WRITE);
    row.sealed = vault.seal(account, context(id), vault.open(account, context(id), row.sealed));
  }

  private static String context(String id) {
    return "document|" + id;
  }

  private <R> R read(EmFunction<R> work) {
    return jpa.txExpr(TransactionType.Required, work);
  }
}
