// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.coordinator.Coordination;
import org.osgi.service.coordinator.Coordinator;

/**
 * The container's template, but a new transaction has an entity manager of its own. The container
 * keeps one entity manager per outermost coordination of a thread and would hand the caller's to the
 * inner transaction too, whose end then leaves the caller's without a connection.
 */
final class OwnTransactions implements JpaTemplate {
  private final JpaTemplate jpa;
  private final Coordinator coordinator;

  OwnTransactions(JpaTemplate jpa, Coordinator coordinator) {
    this.jpa = jpa;
    this.coordinator = coordinator;
  }

  @Override
  public <R> R txExpr(TransactionType type, EmFunction<R> code) {
    if (type != TransactionType.RequiresNew) {
      return jpa.txExpr(type, code);
    }
    Deque<Coordination> outer = new ArrayDeque<>();
    for (Coordination one = coordinator.pop(); one != null; one = coordinator.pop()) {
      outer.push(one);
    }
    try {
      return jpa.txExpr(type, code);
    } finally {
      outer.forEach(Coordination::push);
    }
  }

  @Override
  public void tx(TransactionType type, EmConsumer code) {
    txExpr(
        type,
        em -> {
          code.accept(em);
          return null;
        });
  }

  @Override
  public <R> R txExpr(EmFunction<R> code) {
    return txExpr(TransactionType.Required, code);
  }

  @Override
  public void tx(EmConsumer code) {
    tx(TransactionType.Required, code);
  }
}
