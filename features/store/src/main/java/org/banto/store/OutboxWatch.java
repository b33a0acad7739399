// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.banto.house.Connections;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sees that what has to leave the house leaves it. */
@Component(service = {Watch.class, AlarmKinds.class})
public final class OutboxWatch implements Watch {
  /** What has to leave the house does not. */
  static final AlarmKind KIND =
      new AlarmKind("store.outbox", new Text("送信の停止", "Sending stands still"), true);

  /** After so many tries something is wrong with the way, not with the moment. */
  private static final int TRIES = 5;

  private static final String DUE =
      " AND (state IN ('WAITING', 'PENDING', 'UNKNOWN') AND next_at <= ?";
  private static final String LEFT = " OR state = 'RUNNING' AND lease_until <= ?)";

  @Reference private volatile List<Connections> connections = List.of();

  private final JpaTemplate jpa;
  private final Standstill<Lane> standstill = new Standstill<>();

  private record Lane(String account, String kind, String target) implements Comparable<Lane> {
    static Lane of(Object[] row) {
      return new Lane((String) row[0], (String) row[1], (String) row[2]);
    }

    @Override
    public int compareTo(Lane other) {
      return toString().compareTo(other.toString());
    }
  }

  /** Remembers. */
  @Activate
  public OutboxWatch(@Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  OutboxWatch with(Connections all) {
    connections = List.of(all);
    return this;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(KIND);
  }

  @Override
  public List<Alarm> look(Instant now) {
    Map<Lane, Standstill.Waiting> due = due(now);
    due.keySet().removeIf(lane -> !open(lane));
    List<Lane> still = standstill.still(due, (lane, upTo) -> left(lane, upTo, now), now);
    return Stream.concat(still.stream(), failing().stream())
        .distinct()
        .map(OutboxWatch::alarm)
        .toList();
  }

  private Map<Lane, Standstill.Waiting> due(Instant now) {
    long at = now.toEpochMilli();
    Map<Lane, Standstill.Waiting> due = new TreeMap<>();
    rows(new Sql()
            .add("SELECT account, kind, target, COUNT(*), MAX(seq) FROM outbox WHERE 1 = 1")
            .add(DUE, at)
            .add(LEFT, at)
            .add(" GROUP BY account, kind, target"))
        .forEach(
            r ->
                due.put(
                    Lane.of(r),
                    new Standstill.Waiting(
                        ((Number) r[3]).longValue(), ((Number) r[4]).longValue())));
    return due;
  }

  private long left(Lane lane, long upTo, Instant now) {
    long at = now.toEpochMilli();
    Sql left =
        new Sql()
            .add("SELECT COUNT(*) FROM outbox WHERE account = ?", lane.account())
            .add(" AND kind = ? AND target = ?", lane.kind(), lane.target())
            .add(" AND seq <= ?", upTo)
            .add(DUE, at)
            .add(LEFT, at);
    return ((Number) jpa.txExpr(TransactionType.Required, left::column).get(0)).longValue();
  }

  /** Lanes to no connection, which has a standing of its own, where every try fails. */
  private List<Lane> failing() {
    return rows(
            new Sql()
                .add("SELECT account, kind, target FROM outbox")
                .add(" WHERE state IN ('WAITING', 'UNKNOWN') AND tries >= ?", TRIES)
                .add(" GROUP BY account, kind, target"))
        .stream()
        .map(Lane::of)
        .filter(lane -> connection(lane).isEmpty())
        .toList();
  }

  private List<Object[]> rows(Sql sql) {
    return jpa.txExpr(TransactionType.Required, sql::rows);
  }

  /**
   * Not where the far side is shut, waits to be asked again, or was taken away by the shop: that
   * has words, and an alarm, of its own.
   */
  private boolean open(Lane lane) {
    return connection(lane)
        .map(Connection::state)
        .map(
            state ->
                switch (state) {
                  case OFF, CONNECTOR_AWAY, STOPPED, WAITING -> false;
                  default -> true;
                })
        .orElse(true);
  }

  private Optional<Connection> connection(Lane lane) {
    return lane.target().matches("[a-z0-9-]{1,30}~[a-z0-9-]{1,30}")
        ? connections.stream()
            .flatMap(
                c -> c.find(new AccountId(lane.account()), ConnectionId.of(lane.target())).stream())
            .findFirst()
        : Optional.empty();
  }

  private static Alarm alarm(Lane lane) {
    Text what = what(lane.kind());
    String to = lane.target().isEmpty() ? "" : "（" + lane.target() + "）";
    return Alarm.of(
        KIND,
        new AccountId(lane.account()),
        lane.target().isEmpty() ? lane.kind() : lane.target(),
        new Text(
            what.ja() + to + "が送られていません。失われてはいません。設定の「送信の状況」を確認してください",
            what.en() + to + " do not leave. Nothing is lost; see the outbox in the settings"));
  }

  private static Text what(String kind) {
    return switch (kind.substring(0, Math.max(0, kind.indexOf('.')))) {
      case "mail" -> new Text("メール", "Mails");
      case "mall" -> new Text("モールへの連絡", "Messages to the mall");
      case "warehouse" -> new Text("倉庫への連絡", "Messages to the warehouse");
      case "payment" -> new Text("決済会社への連絡", "Messages to the payment provider");
      default -> new Text("外への連絡", "Messages");
    };
  }
}
