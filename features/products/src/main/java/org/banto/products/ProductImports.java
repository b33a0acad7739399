// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files of goods, in the database; their rows lie in {@link ImportSlices}. */
@Component(service = ProductImports.class)
public final class ProductImports {
  private static final String ALL =
      "SELECT account, id, name, at_ms, by_kind, by_name, state, charset_name, sample, total_rows,"
          + " fields, blank_cells, done_rows, job, starter_kind, starter_name, lease_ms FROM"
          + " products_import";

  private final JpaTemplate jpa;

  /** Remembers; the tables are ready. */
  @Activate
  public ProductImports(
      @Reference(target = "(osgi.unit.name=banto-products)") JpaTemplate jpa,
      @Reference ImportTables tables) {
    this(jpa);
  }

  ProductImports(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** Does something in one transaction. */
  <T> T together(Supplier<T> work) {
    return jpa.txExpr(TransactionType.Required, em -> work.get());
  }

  /** Keeps a new one. */
  void add(ProductImport one) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "INSERT INTO products_import (account, id, name, at_ms, by_kind, by_name, state,"
                    + " charset_name, sample, total_rows, fields, blank_cells, done_rows, job,"
                    + " starter_kind, starter_name, claim, lease_ms) VALUES (?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.key().account().value(),
                one.key().id(),
                one.name(),
                one.at().toEpochMilli(),
                one.by().kind().name(),
                one.by().name(),
                one.state().name(),
                one.charset(),
                SliceBytes.ofLines(one.sample()),
                one.rows(),
                String.join(",", one.columns()),
                one.blank().name(),
                one.done(),
                one.job().orElse(""),
                one.starter().kind().name(),
                one.starter().name(),
                "",
                one.lease().toEpochMilli()));
  }

  /** One of them. */
  Optional<ProductImport> find(ImportKey key) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em, ALL + " WHERE account = ? AND id = ?", key.account().value(), key.id()))
        .stream()
        .map(ProductImports::read)
        .findFirst();
  }

  /** The last ones of an account, the newest first. */
  List<ProductImport> newest(AccountId account, int limit) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.first(
                    em,
                    limit,
                    ALL + " WHERE account = ? ORDER BY at_ms DESC, id DESC",
                    account.value()))
        .stream()
        .map(ProductImports::read)
        .toList();
  }

  /** Those that go in, of all accounts. */
  List<ProductImport> running() {
    return jpa
        .txExpr(
            TransactionType.Required,
            em -> Sql.rows(em, ALL + " WHERE state = ?", ProductImport.State.RUNNING.name()))
        .stream()
        .map(ProductImports::read)
        .toList();
  }

  /** Forgets one with its rows, unless somebody is at work on it; whether it did. */
  boolean remove(ImportKey key, Instant now) {
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          int gone =
              Sql.run(
                  em,
                  "DELETE FROM products_import WHERE account = ? AND id = ? AND state <> ?"
                      + " AND lease_ms < ?",
                  key.account().value(),
                  key.id(),
                  ProductImport.State.RUNNING.name(),
                  now.toEpochMilli());
          if (gone > 0) {
            Sql.run(
                em,
                "DELETE FROM products_import_slice WHERE account = ? AND import_id = ?",
                key.account().value(),
                key.id());
          }
          return gone > 0;
        });
  }

  private static ProductImport read(Object[] row) {
    return new ProductImport(
        new ImportKey(new AccountId((String) row[0]), (String) row[1]),
        (String) row[2],
        Instant.ofEpochMilli(Sql.number(row[3])),
        new Actor(Actor.Kind.valueOf((String) row[4]), (String) row[5]),
        ProductImport.State.valueOf((String) row[6]),
        (String) row[7],
        SliceBytes.lines(Sql.bytes(row[8])),
        (int) Sql.number(row[9]),
        List.of(((String) row[10]).split(",", -1)),
        BlankCells.valueOf((String) row[11]),
        (int) Sql.number(row[12]),
        Optional.of((String) row[13]).filter(job -> !job.isEmpty()),
        new Actor(Actor.Kind.valueOf((String) row[14]), (String) row[15]),
        Instant.ofEpochMilli(Sql.number(row[16])));
  }
}
