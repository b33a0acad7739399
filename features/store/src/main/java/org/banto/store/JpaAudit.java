// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Slice;
import org.banto.house.Audit;
import org.banto.house.AuditEntry;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The history in the database. Its numbers have no gaps, so it is read by number, newest first. */
@Component
public final class JpaAudit implements Audit {
  private static final int STEP = 1000;

  private final JpaTemplate jpa;
  private final Transactions transactions;
  private final Chain chain;
  private final Anchors anchors;
  private final Clock clock;

  /** For the service component runtime. */
  @Activate
  public JpaAudit(
      @Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa,
      @Reference DatabaseVault vault,
      @Reference HighWater mark) {
    this(jpa, vault.chain(), mark.anchors(), new HouseClock());
  }

  JpaAudit(JpaTemplate jpa, Chain chain, Anchors anchors, Clock clock) {
    this.chain = chain;
    this.anchors = anchors;
    this.jpa = jpa;
    this.transactions = new Transactions(jpa);
    this.clock = clock;
  }

  @Override
  public void write(AccountId account, Actor by, String act, String detail) {
    transactions.run(
        em -> {
          long seq = chain.write(em, account.value(), clock.instant(), by, act, detail);
          em.flush();
          return seq;
        });
  }

  @Override
  public Slice<AuditEntry> read(
      AccountId account, String staff, String act, Optional<String> from, int limit) {
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          List<AuditEntry> found = new ArrayList<>();
          long top =
              from.map(Long::parseLong)
                  .orElseGet(() -> ChainHeads.last(em, account.value(), ChainHeads.AUDIT));
          while (top > 0 && found.size() <= limit) {
            List<AuditRow> rows = between(em, account.value(), top - STEP + 1, top);
            for (int i = rows.size() - 1; i >= 0 && found.size() <= limit; i--) {
              AuditRow row = rows.get(i);
              if ((staff.isEmpty() || row.actor.equals(staff)) && row.act.startsWith(act)) {
                found.add(row.entry());
              }
            }
            top -= STEP;
          }
          return found.size() > limit
              ? new Slice<>(
                  found.subList(0, limit), Optional.of(Long.toString(found.get(limit).seq())))
              : new Slice<>(found, Optional.empty());
        });
  }

  @Override
  public Optional<Long> verify(AccountId account) {
    return new ChainWalk(jpa, chain, anchors, account.value())
        .run(false).stream().map(ChainWalk.Break::first).findFirst();
  }

  @Override
  public List<Gap> gaps(AccountId account) {
    return jpa.txExpr(TransactionType.Required, em -> ChainWalk.gaps(em, account.value()));
  }

  static List<AuditRow> between(EntityManager em, String account, long from, long to) {
    return em.createQuery(
            "SELECT a FROM AuditRow a WHERE a.account = :account AND a.seq BETWEEN :from AND :to"
                + " ORDER BY a.seq",
            AuditRow.class)
        .setParameter("account", account)
        .setParameter("from", from)
        .setParameter("to", to)
        .setHint("eclipselink.read-only", "true")
        .getResultList();
  }
}
