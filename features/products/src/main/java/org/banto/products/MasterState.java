// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.sql.Sql;

/**
 * How often goods of an account were saved, and which ids are given. Who changes anything takes its turn first and holds it
 * until its transaction ends: savings come one after the other, and who has seen a revision sees all that was saved until then.
 *
 * @param revision of this saving, from 1
 * @param id the first of the ids that were asked for
 */
record MasterState(long revision, long id) {
  /** Takes the turn, the revision of a saving that {@link #done} ends, and so many ids. */
  static MasterState saving(JpaTemplate jpa, EntityManager em, AccountId account, int ids) {
    long id = turn(jpa, em, account, ids);
    return new MasterState(revision(em, account) + 1, id);
  }

  /** Takes the turn and so many ids; the first of them. */
  static long turn(JpaTemplate jpa, EntityManager em, AccountId account, int ids) {
    if (raise(em, account, ids) == 0) {
      begin(jpa, account);
      raise(em, account, ids);
    }
    return Sql.number(row(em, account).get(0)[0]) - ids;
  }

  private static int raise(EntityManager em, AccountId account, int ids) {
    return Sql.run(
        em,
        "UPDATE products_turn SET next_id = next_id + ? WHERE account = ?",
        ids,
        account.value());
  }

  /** Makes the row, apart from the transaction there is: two may come at once. */
  private static void begin(JpaTemplate jpa, AccountId account) {
    try {
      jpa.tx(
          TransactionType.RequiresNew,
          em ->
              Sql.run(
                  em,
                  "INSERT INTO products_turn (account, next_id) VALUES (?, 1)",
                  account.value()));
    } catch (PersistenceException e) {
      if (jpa.txExpr(TransactionType.RequiresNew, em -> row(em, account)).isEmpty()) {
        throw e;
      }
    }
  }

  private static List<Object[]> row(EntityManager em, AccountId account) {
    return Sql.rows(
        em, "SELECT next_id, account FROM products_turn WHERE account = ?", account.value());
  }

  /** Ends a saving: the last thing of it that is written, as all who look read it. */
  void done(EntityManager em, AccountId account) {
    int there =
        Sql.run(
            em,
            "UPDATE products_state SET revision = ? WHERE account = ?",
            revision,
            account.value());
    if (there == 0) {
      Sql.run(
          em,
          "INSERT INTO products_state (account, revision) VALUES (?, ?)",
          account.value(),
          revision);
    }
  }

  /** How often goods were saved; 0 where none ever were. */
  static long revision(EntityManager em, AccountId account) {
    return Sql.rows(
            em, "SELECT revision, account FROM products_state WHERE account = ?", account.value())
        .stream()
        .mapToLong(row -> Sql.number(row[0]))
        .findFirst()
        .orElse(0);
  }
}
