// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/** Stands in for the container's template: one entity manager per thread and transaction. */
public final class LocalTemplate implements JpaTemplate {
  private final EntityManagerFactory factory;
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

  /** Over this factory. */
  public LocalTemplate(EntityManagerFactory factory) {
    this.factory = factory;
  }

  @Override
  public <R> R txExpr(TransactionType type, EmFunction<R> code) {
    EntityManager outer = current.get();
    if (outer != null && type != TransactionType.RequiresNew) {
      return code.apply(outer);
    }
    EntityManager em = factory.createEntityManager();
    current.set(em);
    try {
      em.getTransaction().begin();
      R result = code.apply(em);
      em.getTransaction().commit();
      return result;
    } finally {
      current.set(outer);
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      em.close();
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
