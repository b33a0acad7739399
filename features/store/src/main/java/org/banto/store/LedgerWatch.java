// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Watch;
import org.banto.house.Connection;
import org.banto.house.Connection.State;
import org.banto.house.Connections;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sees that what came in becomes orders. */
@Component(service = {Watch.class, AlarmKinds.class})
public final class LedgerWatch implements Watch {
  /** What came in does not become orders. */
  static final AlarmKind KIND =
      new AlarmKind("store.intake", new Text("受注取込の停止", "Intake stands still"), true);

  @Reference private volatile List<Connections> connections = List.of();

  private final JpaTemplate jpa;
  private final Standstill<Lane> standstill = new Standstill<>();

  private record Lane(String account, String farSide) implements Comparable<Lane> {
    @Override
    public int compareTo(Lane other) {
      return (account + " " + farSide).compareTo(other.account + " " + other.farSide);
    }
  }

  /** Remembers. */
  @Activate
  public LedgerWatch(@Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  LedgerWatch with(Connections all) {
    connections = List.of(all);
    return this;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(KIND);
  }

  @Override
  public List<Alarm> look(Instant now) {
    Map<Lane, Standstill.Waiting> waiting = jpa.txExpr(TransactionType.Required, this::waiting);
    return standstill.still(waiting, this::left, now).stream().map(LedgerWatch::alarm).toList();
  }

  /** One transaction, however many connections there are. */
  private Map<Lane, Standstill.Waiting> waiting(EntityManager em) {
    Map<Lane, Standstill.Waiting> waiting = new TreeMap<>();
    for (Object[] r : new Sql().add("SELECT account, far_side FROM ledger_bookmark").rows(em)) {
      Lane lane = new Lane((String) r[0], (String) r[1]);
      Standstill.Waiting of = waiting(em, lane, Long.MAX_VALUE);
      if (of.count() > 0 && worked(lane)) {
        waiting.put(lane, of);
      }
    }
    return waiting;
  }

  private long left(Lane lane, long upTo) {
    return jpa.txExpr(TransactionType.Required, em -> waiting(em, lane, upTo).count());
  }

  private static Standstill.Waiting waiting(EntityManager em, Lane lane, long upTo) {
    Object[] row =
        new Sql()
            .add("SELECT COUNT(*), MAX(seq) FROM " + IndexedTables.LEDGER_BY_DONE)
            .add(" WHERE account = ? AND far_side = ?", lane.account(), lane.farSide())
            .add(" AND done = ? AND seq <= ?", UnstoredRows.WAITS, upTo)
            .rows(em)
            .get(0);
    long last = row[1] == null ? 0 : ((Number) row[1]).longValue();
    return new Standstill.Waiting(((Number) row[0]).longValue(), last);
  }

  /** Not where the shop has taken the connection away, or the program that reads it is not here. */
  private boolean worked(Lane lane) {
    ConnectionId id = ConnectionId.of(lane.farSide());
    return connections.isEmpty()
        || connections.stream()
            .flatMap(c -> c.find(new AccountId(lane.account()), id).stream())
            .anyMatch(LedgerWatch::works);
  }

  private static boolean works(Connection connection) {
    return connection.state() != State.OFF && connection.state() != State.CONNECTOR_AWAY;
  }

  private static Alarm alarm(Lane lane) {
    return Alarm.of(
        KIND,
        new AccountId(lane.account()),
        lane.farSide(),
        new Text(
            "接続「" + lane.farSide() + "」で受け取った注文が受注一覧に入りません。失われてはいません。「接続」でこの接続を開いて確認してください",
            "What came in by "
                + lane.farSide()
                + " does not become orders. Nothing is lost; open the connection to see why"));
  }
}
