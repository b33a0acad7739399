// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.shipment.ShipmentNumber;
import org.banto.sql.InClause;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Works in the database: all nodes see them, and a row is one shipment. */
@Component(service = JpaPackingTasks.class)
public final class JpaPackingTasks implements PackingTasks {
  private static final String COLUMNS =
      "shipment, state, worker, seat, opened_ms, at_ms, seq, scans, batch, pieces, by_eye";

  private static final String ALL = "SELECT " + COLUMNS + " FROM packing_task WHERE account = ?1";

  private final JpaTemplate jpa;

  /** A shipment with the label data it is in. */
  private record Laid(ShipmentNumber shipment, String batch) {}

  /** Remembers; the tables are ready. */
  @Activate
  public JpaPackingTasks(
      @Reference(target = "(osgi.unit.name=banto-packing)") JpaTemplate jpa,
      @Reference PackingTables tables) {
    this(jpa);
  }

  JpaPackingTasks(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public Optional<PackingTask> find(AccountId account, ShipmentNumber shipment) {
    return jpa.txExpr(TransactionType.Required, em -> find(em, account, shipment));
  }

  private static Optional<PackingTask> find(
      EntityManager em, AccountId account, ShipmentNumber shipment) {
    return Sql.rows(em, ALL + " AND shipment = ?2", account.value(), shipment.value()).stream()
        .findFirst()
        .map(JpaPackingTasks::work);
  }

  @Override
  public Map<ShipmentNumber, PackingTask> find(
      AccountId account, Collection<ShipmentNumber> shipments) {
    Map<ShipmentNumber, PackingTask> found = new HashMap<>();
    for (List<String> part :
        InClause.parts(shipments.stream().map(ShipmentNumber::value).toList())) {
      Sql sql =
          new Sql()
              .add("SELECT " + COLUMNS + " FROM ")
              .add(Sql.keyed("packing_task", "index=packing_task_shipment"))
              .add(" WHERE account = ? AND ", account.value())
              .in("shipment", part);
      jpa.txExpr(TransactionType.Required, sql::rows)
          .forEach(r -> found.put(work(r).shipment(), work(r)));
    }
    return found;
  }

  @Override
  public Optional<PackingTask> on(Worker seat) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    ALL + " AND state = 0 AND worker = ?2 AND seat = ?3 ORDER BY at_ms DESC",
                    seat.account().value(),
                    seat.worker().name(),
                    seat.place()))
        .stream()
        .findFirst()
        .map(JpaPackingTasks::work);
  }

  @Override
  public boolean take(
      Worker seat, ShipmentNumber shipment, String batch, Instant now, Instant idle, boolean move) {
    try {
      return jpa.txExpr(
          TransactionType.Required,
          em -> take(em, seat, new Laid(shipment, batch), now, idle, move));
    } catch (PersistenceException e) {
      // another one laid the same shipment on a table at the same moment
      if (find(seat.account(), shipment).isEmpty()) {
        throw e;
      }
      return false;
    }
  }

  private static boolean take(
      EntityManager em, Worker seat, Laid laid, Instant now, Instant idle, boolean move) {
    return again(em, seat, laid, now, move ? Long.MAX_VALUE : idle.toEpochMilli())
        || anew(em, seat, laid, now, idle)
        || find(em, seat.account(), laid.shipment()).isEmpty() && first(em, seat, laid, now);
  }

  /** What the same worker has at this table, or left at another. */
  private static boolean again(EntityManager em, Worker seat, Laid laid, Instant now, long left) {
    return Sql.run(
            em,
            "UPDATE packing_task SET seat = ?1, at_ms = ?2, batch = ?3 WHERE account = ?4"
                + " AND shipment = ?5 AND state = 0 AND worker = ?6 AND (seat = ?7 OR at_ms < ?8)",
            seat.place(),
            now.toEpochMilli(),
            laid.batch(),
            seat.account().value(),
            laid.shipment().value(),
            seat.worker().name(),
            seat.place(),
            left)
        == 1;
  }

  /** What another left, or what was packed for another label. */
  private static boolean anew(EntityManager em, Worker seat, Laid laid, Instant now, Instant idle) {
    return Sql.run(
            em,
            "UPDATE packing_task SET state = 0, worker = ?1, seat = ?2, opened_ms = ?3, at_ms = ?4,"
                + " seq = 0, scans = '', batch = ?5, pieces = 0, by_eye = 0 WHERE account = ?6"
                + " AND shipment = ?7 AND (state = 1 AND batch <> ?8 OR state = 0 AND at_ms < ?9)",
            seat.worker().name(),
            seat.place(),
            now.toEpochMilli(),
            now.toEpochMilli(),
            laid.batch(),
            seat.account().value(),
            laid.shipment().value(),
            laid.batch(),
            idle.toEpochMilli())
        == 1;
  }

  private static boolean first(EntityManager em, Worker seat, Laid laid, Instant now) {
    Sql.run(
        em,
        "INSERT INTO packing_task (account, shipment, state, worker, seat, opened_ms, at_ms, seq,"
            + " scans, batch, pieces, by_eye) VALUES (?1, ?2, 0, ?3, ?4, ?5, ?6, 0, '', ?7, 0, 0)",
        seat.account().value(),
        laid.shipment().value(),
        seat.worker().name(),
        seat.place(),
        now.toEpochMilli(),
        now.toEpochMilli(),
        laid.batch());
    return true;
  }

  @Override
  public boolean keep(
      Worker seat, ShipmentNumber shipment, int seq, List<Scan> scans, Instant now) {
    String text = Scans.write(scans);
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          int kept =
              Sql.run(
                  em,
                  "UPDATE packing_task SET seq = ?1, scans = ?2, at_ms = ?3 WHERE account = ?4"
                      + " AND shipment = ?5 AND state = 0 AND worker = ?6 AND seat = ?7"
                      + " AND seq < ?8",
                  seq,
                  text,
                  now.toEpochMilli(),
                  seat.account().value(),
                  shipment.value(),
                  seat.worker().name(),
                  seat.place(),
                  seq);
          return kept == 1
              || find(em, seat.account(), shipment).filter(w -> w.of(seat)).isPresent();
        });
  }

  @Override
  public boolean pack(Worker seat, ShipmentNumber shipment, int pieces, int byEye, Instant now) {
    return jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.run(
                    em,
                    "UPDATE packing_task SET state = 1, pieces = ?1, by_eye = ?2, at_ms = ?3"
                        + " WHERE account = ?4 AND shipment = ?5 AND state = 0 AND worker = ?6"
                        + " AND seat = ?7",
                    pieces,
                    byEye,
                    now.toEpochMilli(),
                    seat.account().value(),
                    shipment.value(),
                    seat.worker().name(),
                    seat.place()))
        == 1;
  }

  @Override
  public void leave(Worker seat, ShipmentNumber shipment) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "DELETE FROM packing_task WHERE account = ?1 AND shipment = ?2 AND state = 0"
                    + " AND worker = ?3 AND seat = ?4",
                seat.account().value(),
                shipment.value(),
                seat.worker().name(),
                seat.place()));
  }

  @Override
  public List<PackingTask> packed(AccountId account, Instant since, int limit) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.first(
                    em,
                    limit,
                    ALL + " AND state = 1 AND at_ms >= ?2 ORDER BY at_ms DESC",
                    account.value(),
                    since.toEpochMilli()))
        .stream()
        .map(JpaPackingTasks::work)
        .toList();
  }

  private static PackingTask work(Object[] r) {
    return new PackingTask(
        new ShipmentNumber((String) r[0]),
        Sql.number(r[1]) == 1,
        (String) r[2],
        (String) r[3],
        Instant.ofEpochMilli(Sql.number(r[4])),
        Instant.ofEpochMilli(Sql.number(r[5])),
        (int) Sql.number(r[6]),
        Scans.read((String) r[7]),
        (String) r[8],
        (int) Sql.number(r[9]),
        (int) Sql.number(r[10]));
  }
}
