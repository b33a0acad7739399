// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.flow.Changes;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The history as a feed. A mark is the number of a line and its hash. */
@Component
public final class JpaChanges implements Changes {
  /** Lines of one stretch. */
  static final int STRETCH = 5_000;

  private final JpaTemplate jpa;

  /** For the service component runtime, and for tests. */
  @Activate
  public JpaChanges(@Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public Map<AccountId, String> marks() {
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          Map<AccountId, String> marks = new HashMap<>();
          new Sql()
              .add(
                  "SELECT account, seq, hash FROM head WHERE name = ? AND seq > 0",
                  ChainHeads.AUDIT)
              .rows(em)
              .forEach(r -> marks.put(new AccountId((String) r[0]), r[1] + " " + r[2]));
          return marks;
        });
  }

  @Override
  public Optional<Stretch> since(AccountId account, String mark) {
    String[] parts = mark.split(" ");
    long seq = Long.parseLong(parts[0]);
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            hash(em, account, seq)
                .filter(parts[1]::equals)
                .map(hash -> stretch(em, account, seq, hash)));
  }

  private static Stretch stretch(EntityManager em, AccountId account, long seq, String hash) {
    long end = Math.min(ChainHeads.last(em, account.value(), ChainHeads.AUDIT), seq + STRETCH);
    List<OrderId> orders =
        new Sql()
                .add("SELECT order_id FROM " + IndexedTables.AUDIT_BY_SEQ)
                .add(" WHERE account = ? AND seq > ? AND seq <= ?", account.value(), seq, end)
                .column(em)
                .stream()
                .map(id -> ((Number) id).longValue())
                .filter(id -> id != 0)
                .distinct()
                .map(OrderId::new)
                .toList();
    return new Stretch(orders, end + " " + hash(em, account, end).orElse(hash));
  }

  private static Optional<String> hash(EntityManager em, AccountId account, long seq) {
    return new Sql()
            .add("SELECT hash FROM audit WHERE account = ? AND seq = ?", account.value(), seq)
            .column(em)
            .stream()
            .map(String.class::cast)
            .findFirst();
  }
}
