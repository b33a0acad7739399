// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import javax.persistence.OptimisticLockException;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/**
 * Runs work in a transaction, and again from the start when it collided with another one: the same
 * key inserted, the same row changed, a deadlock. On the second run the other's work is there to be
 * seen. Inside a caller's transaction the collision is the caller's.
 */
final class Transactions {
  private static final int TRIES = 8;
  private static final long SHORTEST = 2;

  private final JpaTemplate jpa;

  Transactions(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  <R> R run(EmFunction<R> work) {
    return tried(TransactionType.Required, work);
  }

  /** Runs in a transaction of its own, whatever the caller is in. */
  <R> R apart(EmFunction<R> work) {
    return tried(TransactionType.RequiresNew, work);
  }

  private <R> R tried(TransactionType type, EmFunction<R> work) {
    for (int tried = 1; ; tried++) {
      try {
        return jpa.txExpr(type, work);
      } catch (RuntimeException e) {
        if (tried == TRIES || !collision(e)) {
          throw e;
        }
        pause(tried);
      }
    }
  }

  /** Up to 4, 8, 16 … ms, each its own: who collided together would collide again together. */
  private static void pause(int tried) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1, SHORTEST << tried));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static boolean collision(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof OptimisticLockException || t instanceof Collision) {
        return true;
      }
      if (t instanceof SQLException s && collision(s)) {
        return true;
      }
    }
    return false;
  }

  /** Unique key, deadlock or serialisation failure, lock time-out (Derby 40XL1, PostgreSQL 55P03). */
  private static boolean collision(SQLException e) {
    for (SQLException s = e; s != null; s = s.getNextException()) {
      String state = String.valueOf(s.getSQLState());
      if (state.startsWith("23505") || state.startsWith("40") || state.equals("55P03")) {
        return true;
      }
    }
    return false;
  }

  /** Somebody else was faster; what was done is rolled back and done again. */
  static final class Collision extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
