// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.shipment.ShipmentNumber;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Labels in the database. */
@Component(service = JpaLabels.class)
public final class JpaLabels implements LabelBook {
  private static final String COLUMNS =
      "SELECT waybill, shipment, tied_ms, loaded_ms, tied_by, loaded_by FROM packing_label"
          + " WHERE account = ?1";

  private final JpaTemplate jpa;

  /** Remembers; the tables are ready. */
  @Activate
  public JpaLabels(
      @Reference(target = "(osgi.unit.name=banto-packing)") JpaTemplate jpa,
      @Reference PackingTables tables) {
    this(jpa);
  }

  JpaLabels(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public List<Seen> of(AccountId account, Collection<ShipmentNumber> shipments) {
    List<Seen> all = new ArrayList<>();
    jpa.tx(
        TransactionType.Required,
        em ->
            shipments.forEach(
                s ->
                    Sql.rows(em, COLUMNS + " AND shipment = ?2", account.value(), s.value())
                        .forEach(r -> all.add(seen(r)))));
    return all;
  }

  @Override
  public List<Seen> loaded(AccountId account, Instant since) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    COLUMNS + " AND loaded_ms >= ?2 ORDER BY loaded_ms",
                    account.value(),
                    since.toEpochMilli()))
        .stream()
        .map(JpaLabels::seen)
        .toList();
  }

  private static Seen seen(Object[] r) {
    return new Seen(
        (String) r[0],
        new ShipmentNumber((String) r[1]),
        moment(r[2]),
        moment(r[3]),
        r[5].equals("") ? (String) r[4] : (String) r[5]);
  }

  private static Optional<Instant> moment(Object ms) {
    long at = Sql.number(ms);
    return at == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
  }

  @Override
  public void tie(
      AccountId account, String number, ShipmentNumber shipment, String by, Instant at) {
    mark(
        "UPDATE packing_label SET tied_ms = ?1, tied_by = ?2 WHERE account = ?3 AND waybill = ?4"
            + " AND tied_ms = 0",
        account,
        number,
        shipment,
        by,
        at);
  }

  @Override
  public boolean load(
      AccountId account, String number, ShipmentNumber shipment, String by, Instant at) {
    return mark(
        "UPDATE packing_label SET loaded_ms = ?1, loaded_by = ?2 WHERE account = ?3"
            + " AND waybill = ?4 AND loaded_ms = 0",
        account,
        number,
        shipment,
        by,
        at);
  }

  /** Sets a mark that is not there yet. */
  private boolean mark(
      String sql,
      AccountId account,
      String number,
      ShipmentNumber shipment,
      String by,
      Instant at) {
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          put(em, account, number, shipment);
          return Sql.run(em, sql, at.toEpochMilli(), by, account.value(), number) == 1;
        });
  }

  /** The label's row; one that was another shipment's before begins anew. */
  private static void put(
      EntityManager em, AccountId account, String number, ShipmentNumber shipment) {
    List<Object[]> found = Sql.rows(em, COLUMNS + " AND waybill = ?2", account.value(), number);
    if (!found.isEmpty() && found.get(0)[1].equals(shipment.value())) {
      return;
    }
    Sql.run(
        em,
        "DELETE FROM packing_label WHERE account = ?1 AND waybill = ?2",
        account.value(),
        number);
    Sql.run(
        em,
        "INSERT INTO packing_label (account, waybill, shipment, tied_ms, tied_by, loaded_ms,"
            + " loaded_by) VALUES (?1, ?2, ?3, 0, '', 0, '')",
        account.value(),
        number,
        shipment.value());
  }

  @Override
  public void unload(AccountId account, String number) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "UPDATE packing_label SET loaded_ms = 0, loaded_by = '' WHERE account = ?1"
                    + " AND waybill = ?2",
                account.value(),
                number));
  }
}
