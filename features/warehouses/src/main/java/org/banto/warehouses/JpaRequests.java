// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.shipment.ShipmentNumber;
import org.banto.sql.InClause;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Requests and numbers in the database. */
@Component(service = JpaRequests.class)
public final class JpaRequests implements Requests {
  private static final String COLUMNS = "shipment, warehouse, attempt, state, words, at_ms";

  private static final String ALL =
      "SELECT " + COLUMNS + " FROM fulfilment_request WHERE account = ?1";

  private final JpaTemplate jpa;

  /** Remembers; the tables are ready. */
  @Activate
  public JpaRequests(
      @Reference(target = "(osgi.unit.name=banto-warehouses)") JpaTemplate jpa,
      @Reference WarehouseTables tables) {
    this(jpa);
  }

  JpaRequests(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public Map<ShipmentNumber, WarehouseRequest> find(
      AccountId account, Collection<ShipmentNumber> shipments) {
    List<String> all = shipments.stream().map(ShipmentNumber::value).distinct().toList();
    Map<ShipmentNumber, WarehouseRequest> found = new LinkedHashMap<>();
    InClause.parts(all).stream()
        .flatMap(part -> in(account, "shipment", part).stream())
        .forEach(r -> found.put(r.shipment(), r));
    return found;
  }

  @Override
  public List<WarehouseRequest> of(AccountId account, Collection<OrderId> orders) {
    List<Long> all = orders.stream().map(OrderId::value).distinct().toList();
    return InClause.parts(all).stream()
        .flatMap(part -> in(account, "order_id", part).stream())
        .toList();
  }

  private List<WarehouseRequest> in(AccountId account, String column, List<?> values) {
    Sql sql =
        new Sql()
            .add("SELECT " + COLUMNS + " FROM ")
            .add(Sql.keyed("fulfilment_request", "index=fulfilment_request_" + column))
            .add(" WHERE account = ? AND ", account.value())
            .in(column, values);
    return jpa.txExpr(TransactionType.Required, sql::rows).stream()
        .map(JpaRequests::request)
        .toList();
  }

  @Override
  public boolean add(AccountId account, WarehouseRequest r) {
    try {
      jpa.tx(
          TransactionType.Required,
          em ->
              Sql.run(
                  em,
                  "INSERT INTO fulfilment_request (account, shipment, order_id, warehouse, attempt,"
                      + " state, words, at_ms, asked_ms)"
                      + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)",
                  account.value(),
                  r.shipment().value(),
                  r.order().value(),
                  r.warehouse(),
                  r.attempt(),
                  r.state().name(),
                  r.words(),
                  r.at().toEpochMilli()));
      return true;
    } catch (PersistenceException e) {
      if (find(account, List.of(r.shipment())).isEmpty()) {
        throw e;
      }
      return false;
    }
  }

  @Override
  public boolean change(AccountId account, WarehouseRequest seen, WarehouseRequest next) {
    return jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.run(
                    em,
                    "UPDATE fulfilment_request SET warehouse = ?1, attempt = ?2, state = ?3,"
                        + " words = ?4, at_ms = ?5 WHERE account = ?6 AND shipment = ?7"
                        + " AND state = ?8 AND attempt = ?9",
                    next.warehouse(),
                    next.attempt(),
                    next.state().name(),
                    next.words(),
                    next.at().toEpochMilli(),
                    account.value(),
                    seen.shipment().value(),
                    seen.state().name(),
                    seen.attempt()))
        == 1;
  }

  @Override
  public boolean forget(AccountId account, WarehouseRequest seen) {
    return jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.run(
                    em,
                    "DELETE FROM fulfilment_request WHERE account = ?1 AND shipment = ?2"
                        + " AND state = ?3 AND attempt = ?4",
                    account.value(),
                    seen.shipment().value(),
                    WarehouseRequest.State.WAITING.name(),
                    seen.attempt()))
        == 1;
  }

  @Override
  public List<WarehouseRequest> list(
      AccountId account,
      WarehouseRequest.State state,
      String warehouse,
      Optional<ShipmentNumber> after,
      int limit) {
    String from = after.map(ShipmentNumber::value).orElse("");
    String sql =
        ALL
            + " AND state = ?2 AND shipment > ?3"
            + (warehouse.isEmpty() ? "" : " AND warehouse = ?4")
            + " ORDER BY shipment";
    Object[] values =
        warehouse.isEmpty()
            ? new Object[] {account.value(), state.name(), from}
            : new Object[] {account.value(), state.name(), from, warehouse};
    return jpa.txExpr(
        TransactionType.Required,
        em -> Sql.first(em, limit, sql, values).stream().map(JpaRequests::request).toList());
  }

  @Override
  public Map<WarehouseRequest.State, Long> counts(AccountId account) {
    Map<WarehouseRequest.State, Long> counts = new EnumMap<>(WarehouseRequest.State.class);
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.rows(
                    em,
                    "SELECT state, COUNT(*) FROM fulfilment_request WHERE account = ?1"
                        + " GROUP BY state",
                    account.value())
                .forEach(
                    r ->
                        counts.put(
                            WarehouseRequest.State.valueOf((String) r[0]), Sql.number(r[1]))));
    return counts;
  }

  @Override
  public List<WarehouseRequest> ask(AccountId account, String warehouse, int max, Instant now) {
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          List<WarehouseRequest> open =
              Sql.first(
                      em,
                      max,
                      ALL + " AND warehouse = ?2 AND state IN (?3, ?4) ORDER BY asked_ms",
                      account.value(),
                      warehouse,
                      WarehouseRequest.State.TAKEN.name(),
                      WarehouseRequest.State.LATE.name())
                  .stream()
                  .map(JpaRequests::request)
                  .toList();
          open.forEach(r -> asked(em, account, r, now));
          return open;
        });
  }

  private static void asked(EntityManager em, AccountId account, WarehouseRequest r, Instant now) {
    Sql.run(
        em,
        "UPDATE fulfilment_request SET asked_ms = ?1 WHERE account = ?2 AND shipment = ?3",
        now.toEpochMilli(),
        account.value(),
        r.shipment().value());
  }

  @Override
  public void name(AccountId account, List<NamedNumber> numbers) {
    Set<ShipmentNumber> of =
        numbers.stream().map(NamedNumber::shipment).collect(Collectors.toSet());
    Set<String> known =
        named(account, of).stream()
            .map(n -> n.shipment() + " " + n.number())
            .collect(Collectors.toSet());
    jpa.tx(
        TransactionType.Required,
        em ->
            numbers.stream()
                .filter(n -> known.add(n.shipment() + " " + n.number()))
                .forEach(n -> insert(em, account, n)));
  }

  private static void insert(EntityManager em, AccountId account, NamedNumber n) {
    Sql.run(
        em,
        "INSERT INTO fulfilment_parcel (account, shipment, number_text, carrier, ship_day, done)"
            + " VALUES (?1, ?2, ?3, ?4, ?5, 0)",
        account.value(),
        n.shipment().value(),
        n.number(),
        n.carrier(),
        n.day().toString());
  }

  @Override
  public List<NamedNumber> named(AccountId account, Set<ShipmentNumber> shipments) {
    List<String> all = shipments.stream().map(ShipmentNumber::value).sorted().toList();
    return InClause.parts(all).stream().flatMap(part -> numbers(account, part).stream()).toList();
  }

  private List<NamedNumber> numbers(AccountId account, List<String> shipments) {
    Sql sql =
        new Sql()
            .add("SELECT shipment, carrier, number_text, ship_day, done FROM ")
            .add(Sql.keyed("fulfilment_parcel", "index=fulfilment_parcel_shipment"))
            .add(" WHERE account = ? AND ", account.value())
            .in("shipment", shipments)
            .add(" ORDER BY shipment, number_text");
    return jpa.txExpr(TransactionType.Required, sql::rows).stream()
        .map(
            r ->
                new NamedNumber(
                    new ShipmentNumber((String) r[0]),
                    (String) r[1],
                    (String) r[2],
                    LocalDate.parse((String) r[3]),
                    Sql.number(r[4]) == 1))
        .toList();
  }

  @Override
  public void done(AccountId account, ShipmentNumber shipment) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "UPDATE fulfilment_parcel SET done = 1 WHERE account = ?1 AND shipment = ?2",
                account.value(),
                shipment.value()));
  }

  @Override
  public void hear(AccountId account, ShipmentNumber shipment, String said) {
    if (heard(account, List.of(shipment)).getOrDefault(shipment, Set.of()).contains(said)) {
      return;
    }
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "INSERT INTO fulfilment_told (account, shipment, said) VALUES (?1, ?2, ?3)",
                account.value(),
                shipment.value(),
                said));
  }

  @Override
  public Map<ShipmentNumber, Set<String>> heard(
      AccountId account, Collection<ShipmentNumber> shipments) {
    List<String> all = shipments.stream().map(ShipmentNumber::value).distinct().toList();
    return InClause.parts(all).stream()
        .flatMap(part -> said(account, part).stream())
        .collect(
            Collectors.groupingBy(
                r -> new ShipmentNumber((String) r[0]),
                Collectors.mapping(r -> (String) r[1], Collectors.toSet())));
  }

  private List<Object[]> said(AccountId account, List<String> shipments) {
    Sql sql =
        new Sql()
            .add("SELECT shipment, said FROM ")
            .add(Sql.keyed("fulfilment_told", "index=fulfilment_told_shipment"))
            .add(" WHERE account = ? AND ", account.value())
            .in("shipment", shipments);
    return jpa.txExpr(TransactionType.Required, sql::rows);
  }

  private static WarehouseRequest request(Object[] r) {
    return new WarehouseRequest(
        new ShipmentNumber((String) r[0]),
        (String) r[1],
        (int) Sql.number(r[2]),
        WarehouseRequest.State.valueOf((String) r[3]),
        (String) r[4],
        Instant.ofEpochMilli(Sql.number(r[5])));
  }
}
