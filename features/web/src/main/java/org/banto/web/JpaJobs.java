// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.house.Jobs.Job;
import org.banto.house.KeyRotation;
import org.banto.house.Vault;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Jobs that were accepted, sealed: all houses on a database know them, whatever becomes of the one
 * that runs one. That one says every few seconds how far it is.
 */
@Component(service = {JpaJobs.class, KeyRotation.class})
public final class JpaJobs implements KeyRotation {
  /** A house that so long says nothing about a job has died. */
  static final Duration SILENCE = Duration.ofSeconds(15);

  /** How long an interrupted one waits for somebody to go on with it. */
  static final Duration WAITS = Duration.ofDays(7);

  /** How long any other is known after its end. */
  static final Duration KEPT = Duration.ofDays(1);

  private static final int LISTED = 200;
  private static final String RUNNING = "RUNNING";
  private static final String INTERRUPTED = "INTERRUPTED";
  private static final String SELECT = "SELECT account, id, claim, body, rest FROM job WHERE ";

  /** What is left may be long, and no list shows it. */
  private static final String LIST =
      "SELECT account, id, claim, body FROM job WHERE account = ? ORDER BY started_ms DESC, id";

  /** With when it was said. */
  private static final String SEALED =
      "SELECT account, id, claim, body, rest, at_ms FROM job WHERE account = ? AND id = ?";

  private final JpaTemplate jpa;
  private final Vault vault;

  /**
   * One of them.
   *
   * @param account whose it is
   * @param job as it was said last
   * @param claim of whoever runs it, or ran it last
   * @param rest what is left to do, as its task said
   */
  record Known(AccountId account, Job job, String claim, String rest) {
    /** The same with something else said of it. */
    Known with(Job now) {
      return new Known(account, now, claim, rest);
    }
  }

  /** For the service component runtime. */
  @Activate
  public JpaJobs(
      @Reference(target = "(osgi.unit.name=banto-web)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference WebTables tables) {
    this(jpa, vault);
  }

  JpaJobs(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  /** Keeps one that is new. */
  void accept(Known one, Instant now) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "INSERT INTO job (account, id, claim, state, started_ms, at_ms, body, rest)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                one.account().value(),
                one.job().id(),
                one.claim(),
                one.job().state(),
                now.toEpochMilli(),
                now.toEpochMilli(),
                body(one),
                rest(one)));
  }

  /** Keeps how one is now; false when somebody else goes on with it. */
  boolean save(Known one, Instant now) {
    return update(one, now, " AND claim = ?", one.claim());
  }

  /** Claims one that is interrupted; false when it is not, or somebody else was faster. */
  boolean takeUp(Known one, Instant now) {
    return update(one, now, " AND state = ?", INTERRUPTED);
  }

  private boolean update(Known one, Instant now, String only, String value) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            new Sql()
                    .add("UPDATE job SET claim = ?, state = ?", one.claim(), one.job().state())
                    .add(", at_ms = ?, body = ?", now.toEpochMilli(), body(one))
                    .add(", rest = ?", (Object) rest(one))
                    .add(" WHERE account = ? AND id = ?", one.account().value(), one.job().id())
                    .add(only, value)
                    .update(em)
                == 1);
  }

  /** One of an account. */
  Optional<Known> find(AccountId account, String id) {
    return read(0, SELECT + "account = ? AND id = ?", account.value(), id).stream().findFirst();
  }

  /** Those of an account, the newest first. */
  List<Job> of(AccountId account) {
    return read(LISTED, LIST, account.value()).stream().map(Known::job).toList();
  }

  /** Those that nobody runs any more. */
  List<Known> silent(Instant now) {
    return read(0, SELECT + "state = ? AND at_ms < ?", RUNNING, now.minus(SILENCE).toEpochMilli());
  }

  private List<Known> read(int limit, String sql, Object... values) {
    return jpa.txExpr(TransactionType.Required, em -> Sql.first(em, limit, sql, values)).stream()
        .map(this::known)
        .toList();
  }

  /** Takes those out that nobody asks for any more. */
  void sweep(Instant now) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "DELETE FROM job WHERE state <> ? AND at_ms < ? AND (state <> ? OR at_ms < ?)",
                RUNNING,
                now.minus(KEPT).toEpochMilli(),
                INTERRUPTED,
                now.minus(WAITS).toEpochMilli()));
  }

  @Override
  public long reseal(AccountId account) {
    String ids = "SELECT id FROM job WHERE account = ?";
    List<Object[]> all =
        jpa.txExpr(TransactionType.Required, em -> Sql.rows(em, ids, account.value()));
    all.forEach(row -> reseal(account, (String) row[0]));
    return all.size();
  }

  /** What is said of it meanwhile is sealed with the new key anyhow, and stays. */
  private void reseal(AccountId account, String id) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.rows(em, SEALED, account.value(), id)
                .forEach(
                    row -> {
                      Known one = known(row);
                      new Sql()
                          .add("UPDATE job SET body = ?, rest = ?", body(one), rest(one))
                          .add(" WHERE account = ? AND id = ?", account.value(), id)
                          .add(" AND claim = ? AND at_ms = ?", one.claim(), row[5])
                          .update(em);
                    }));
  }

  private Known known(Object[] row) {
    AccountId account = new AccountId((String) row[0]);
    String id = (String) row[1];
    try {
      return new Known(
          account,
          Json.MAPPER.readValue(vault.open(account, "job|" + id, Sql.bytes(row[3])), Job.class),
          (String) row[2],
          row.length < 5
              ? ""
              : new String(
                  vault.open(account, "job-rest|" + id, Sql.bytes(row[4])),
                  StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("a job cannot be read", e);
    }
  }

  private byte[] body(Known one) {
    try {
      byte[] job = Json.MAPPER.writeValueAsBytes(one.job());
      return vault.seal(one.account(), "job|" + one.job().id(), job);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] rest(Known one) {
    byte[] rest = one.rest().getBytes(StandardCharsets.UTF_8);
    return vault.seal(one.account(), "job-rest|" + one.job().id(), rest);
  }
}
