// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.sql.Sql;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes out how orders were before jobs that nobody takes back any more. These are whole orders, some
 * three of each: kept for ever they would be the largest part of the database.
 */
@Component(
    service = Runnable.class,
    property = {
      "scheduler.name=banto-undo-ends",
      "scheduler.period:Long=3600",
      "scheduler.immediate:Boolean=true",
      "scheduler.concurrent:Boolean=false"
    })
public final class UndoEnds implements Runnable {
  /** So long a job can be taken back. */
  static final Duration KEPT = Duration.ofDays(7);

  private static final int AT_ONCE = 2_000;

  private final Transactions transactions;
  private final Clock clock;

  /** For the service component runtime. */
  @Activate
  public UndoEnds(@Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa) {
    this(jpa, new HouseClock());
  }

  UndoEnds(JpaTemplate jpa, Clock clock) {
    this.transactions = new Transactions(jpa);
    this.clock = clock;
  }

  @Override
  public void run() {
    long ended = clock.instant().minus(KEPT).toEpochMilli();
    int gone = AT_ONCE;
    while (gone == AT_ONCE) {
      gone = transactions.apart(em -> some(em, ended));
    }
  }

  private static int some(EntityManager em, long ended) {
    List<Object[]> rows =
        new Sql()
            .add("SELECT account, job, order_id FROM order_before WHERE made_at < ?", ended)
            .add(" ORDER BY made_at FETCH FIRST " + AT_ONCE + " ROWS ONLY")
            .rows(em);
    Map<List<Object>, List<Object>> byJob = new LinkedHashMap<>();
    rows.forEach(r -> byJob.computeIfAbsent(List.of(r[0], r[1]), j -> new ArrayList<>()).add(r[2]));
    String delete = "DELETE FROM order_before WHERE account = ? AND job = ?";
    byJob.forEach(
        (job, orders) -> new KeyedStatement(em, delete, job.toArray()).run("order_id", orders));
    return rows.size();
  }
}
