// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Temperature;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hand-over lists in the database. */
@Component(service = JpaHandOvers.class)
public final class JpaHandOvers implements HandOvers {
  private static final String COLUMNS =
      "SELECT id, carrier, ship_day, run_no, at_ms, actor, reason, reopened FROM hand_over WHERE account = ?1";

  private final JpaTemplate jpa;

  /** Remembers; the tables are ready. */
  @Activate
  public JpaHandOvers(
      @Reference(target = "(osgi.unit.name=banto-packing)") JpaTemplate jpa,
      @Reference PackingTables tables) {
    this(jpa);
  }

  JpaHandOvers(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public boolean keep(AccountId account, HandOver list) {
    try {
      jpa.tx(TransactionType.Required, em -> insert(em, account, list));
      return true;
    } catch (PersistenceException e) {
      if (find(account, list.id()).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  private static void insert(EntityManager em, AccountId account, HandOver list) {
    Sql.run(
        em,
        "INSERT INTO hand_over (account, id, carrier, ship_day, run_no, at_ms, actor, reason, reopened)"
            + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        account.value(),
        list.id(),
        list.carrier(),
        list.day().toString(),
        list.run(),
        list.at().toEpochMilli(),
        list.by(),
        list.reason(),
        list.reopened());
    list.lines().forEach(l -> insert(em, account, list.id(), l));
  }

  private static void insert(EntityManager em, AccountId account, String id, HandOver.Line line) {
    Sql.run(
        em,
        "INSERT INTO hand_over_line (account, id, waybill, shipment, label, temperature, cod)"
            + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        account.value(),
        id,
        line.number(),
        line.shipment().value(),
        line.label(),
        line.temperature().name(),
        line.cod());
  }

  @Override
  public void shorten(AccountId account, HandOver list) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          Sql.run(
              em,
              "DELETE FROM hand_over_line WHERE account = ?1 AND id = ?2",
              account.value(),
              list.id());
          list.lines().forEach(l -> insert(em, account, list.id(), l));
        });
  }

  @Override
  public void reopen(AccountId account, HandOver list) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "UPDATE hand_over SET reopened = ?3 WHERE account = ?1 AND id = ?2",
                account.value(),
                list.id(),
                list.reopened()));
  }

  @Override
  public List<HandOver> of(AccountId account, LocalDate day) {
    return list(account, COLUMNS + " AND ship_day = ?2 ORDER BY at_ms", day.toString());
  }

  @Override
  public Optional<HandOver> find(AccountId account, String id) {
    return list(account, COLUMNS + " AND id = ?2", id).stream().findFirst();
  }

  private List<HandOver> list(AccountId account, String sql, String value) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.rows(em, sql, account.value(), value).stream()
                .map(r -> handOver(r, lines(em, account, (String) r[0])))
                .toList());
  }

  private static List<HandOver.Line> lines(EntityManager em, AccountId account, String id) {
    return Sql.rows(
            em,
            "SELECT waybill, shipment, label, temperature, cod FROM hand_over_line"
                + " WHERE account = ?1 AND id = ?2 ORDER BY shipment, waybill",
            account.value(),
            id)
        .stream()
        .map(
            r ->
                new HandOver.Line(
                    (String) r[0],
                    new ShipmentNumber((String) r[1]),
                    (String) r[2],
                    Temperature.valueOf((String) r[3]),
                    Sql.number(r[4])))
        .toList();
  }

  private static HandOver handOver(Object[] r, List<HandOver.Line> lines) {
    return new HandOver(
        (String) r[0],
        (String) r[1],
        LocalDate.parse((String) r[2]),
        (int) Sql.number(r[3]),
        Instant.ofEpochMilli(Sql.number(r[4])),
        (String) r[5],
        (String) r[6],
        lines,
        (String) r[7]);
  }
}
