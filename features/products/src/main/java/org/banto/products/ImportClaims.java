// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.Actor;
import org.banto.products.ProductImport.State;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who is at work on an import: one at a time, also of several houses. A claim is a word of its own for each work; who works
 * holds it for a while and renews it with every step.
 */
@Component(service = ImportClaims.class)
public final class ImportClaims {
  private final JpaTemplate jpa;

  /** Remembers; the tables are ready. */
  @Activate
  public ImportClaims(
      @Reference(target = "(osgi.unit.name=banto-products)") JpaTemplate jpa,
      @Reference ImportTables tables) {
    this(jpa);
  }

  ImportClaims(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** Begins to judge one that does not go in, by these columns; whether it may. */
  boolean judges(ImportKey key, String claim, ColumnMap map, Instant lease) {
    return run(
        "UPDATE products_import SET claim = ?, state = ?, fields = ?, blank_cells = ?, done_rows ="
            + " 0, job = '', lease_ms = ? WHERE account = ? AND id = ? AND state <> ?",
        claim,
        State.READ.name(),
        String.join(",", map.columns()),
        map.blank().name(),
        lease.toEpochMilli(),
        key.account().value(),
        key.id(),
        State.RUNNING.name());
  }

  /** Begins to bring in one that was judged, or that stopped; whether it may. */
  boolean starts(ImportKey key, String claim, Actor by, Instant lease) {
    return run(
        "UPDATE products_import SET claim = ?, state = ?, starter_kind = ?, starter_name = ?, job ="
            + " '', lease_ms = ? WHERE account = ? AND id = ? AND "
            + any(State.JUDGED, State.STOPPED),
        claim,
        State.RUNNING.name(),
        by.kind().name(),
        by.name(),
        lease.toEpochMilli(),
        key.account().value(),
        key.id());
  }

  /** Goes on with one whose time has run out; whether it may. */
  boolean takesOver(ImportKey key, String claim, Instant now, Instant lease) {
    return run(
        "UPDATE products_import SET claim = ?, lease_ms = ? WHERE account = ? AND id = ? AND state"
            + " = ? AND lease_ms < ?",
        claim,
        lease.toEpochMilli(),
        key.account().value(),
        key.id(),
        State.RUNNING.name(),
        now.toEpochMilli());
  }

  /** Notes the job of a claim. */
  void job(ImportKey key, String claim, String job) {
    run(
        "UPDATE products_import SET job = ? WHERE account = ? AND id = ? AND claim = ?",
        job,
        key.account().value(),
        key.id(),
        claim);
  }

  /** A job of this house waits for its turn: nobody else goes on meanwhile. */
  void waits(ImportKey key, String job, Instant lease) {
    run(
        "UPDATE products_import SET lease_ms = ? WHERE account = ? AND id = ? AND job = ?",
        lease.toEpochMilli(),
        key.account().value(),
        key.id(),
        job);
  }

  /** Holds on to a claim; whether it is still there. */
  boolean holds(ImportKey key, String claim, Instant lease) {
    return run(
        "UPDATE products_import SET lease_ms = ? WHERE account = ? AND id = ? AND claim = ?",
        lease.toEpochMilli(),
        key.account().value(),
        key.id(),
        claim);
  }

  /** Is so far, in the transaction that brings the rows in; whether the claim is there and nobody was before. */
  boolean advances(ImportKey key, String claim, int from, int to, Instant lease) {
    return run(
        "UPDATE products_import SET done_rows = ?, lease_ms = ? WHERE account = ? AND id = ? AND"
            + " claim = ? AND state = ? AND done_rows = ?",
        to,
        lease.toEpochMilli(),
        key.account().value(),
        key.id(),
        claim,
        State.RUNNING.name(),
        from);
  }

  /** The work has ended in this state; whether the claim was there. */
  boolean ends(ImportKey key, String claim, State state) {
    return run(
        "UPDATE products_import SET claim = '', state = ?, lease_ms = 0 WHERE account = ? AND id ="
            + " ? AND claim = ?",
        state.name(),
        key.account().value(),
        key.id(),
        claim);
  }

  private static String any(State... states) {
    return Stream.of(states)
        .map(s -> "'" + s.name() + "'")
        .collect(Collectors.joining(", ", "state IN (", ")"));
  }

  private boolean run(String sql, Object... values) {
    return jpa.txExpr(TransactionType.Required, em -> Sql.run(em, sql, values) == 1);
  }
}
