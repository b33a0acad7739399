// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.house.KeyRotation;
import org.banto.house.Vault;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Requests that bear a key, and what was answered, sealed: all houses on a database know them, so
 * whichever is asked again says the same.
 */
@Component(service = {JpaAnswers.class, KeyRotation.class})
public final class JpaAnswers implements KeyRotation {
  /** How long an answer is remembered. */
  static final Duration KEPT = Duration.ofHours(24);

  /** Whoever has not answered by then never will: its house has died. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int RUNS = 0;
  private static final String ROW =
      "SELECT request, status, at_ms, sealed FROM answer WHERE account = ?1 AND digest = ?2";

  private final JpaTemplate jpa;
  private final Vault vault;

  /** What is being claimed here. */
  private final Set<Keyed> claiming = ConcurrentHashMap.newKeySet();

  /**
   * A request that bears a key.
   *
   * @param account on which it is made
   * @param digest of its key, and of who sends it where, 64 hexadecimal digits
   * @param request digest of what is sent, the same
   */
  record Keyed(AccountId account, String digest, String request) {}

  /**
   * What was answered.
   *
   * @param status the HTTP status
   * @param type the media type of the body; empty where there is none
   * @param tag the {@code ETag}; empty where there is none
   * @param body its bytes
   */
  record Answer(int status, String type, String tag, byte[] body) {}

  /** What is to become of a request. */
  enum Turn {
    /** It is answered by whoever asks, who says so by its claim. */
    GOES,
    /** Somebody is answering it now. */
    RUNS,
    /** It was answered. */
    ANSWERED,
    /** Another request had that key. */
    ANOTHER
  }

  /**
   * The same with what belongs to it.
   *
   * @param claim of {@link Turn#GOES}
   * @param answer of {@link Turn#ANSWERED}
   */
  record Claim(Turn turn, String claim, Optional<Answer> answer) {
    private static Claim of(Turn turn) {
      return new Claim(turn, "", Optional.empty());
    }
  }

  /** For the service component runtime. */
  @Activate
  public JpaAnswers(
      @Reference(target = "(osgi.unit.name=banto-web)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference WebTables tables) {
    this(jpa, vault);
  }

  JpaAnswers(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  /** Claims a request, or says why it is not to be done. */
  Claim claim(Keyed keyed, Instant now) {
    if (!claiming.add(keyed)) {
      return Claim.of(Turn.RUNS);
    }
    try {
      return jpa.txExpr(TransactionType.Required, em -> claim(em, keyed, now));
    } finally {
      claiming.remove(keyed);
    }
  }

  private Claim claim(EntityManager em, Keyed keyed, Instant now) {
    Optional<Object[]> found = row(em, keyed);
    if (found.isPresent() && !old(found.get(), now)) {
      return known(keyed, found.get());
    }
    String claim = UUID.randomUUID().toString();
    boolean mine = found.isEmpty() ? insert(em, keyed, claim, now) : take(em, keyed, claim, now);
    if (mine) {
      return new Claim(Turn.GOES, claim, Optional.empty());
    }
    // another house was faster, and what it claimed is there to be seen
    return row(em, keyed).map(row -> known(keyed, row)).orElseGet(() -> Claim.of(Turn.RUNS));
  }

  private static Optional<Object[]> row(EntityManager em, Keyed keyed) {
    return Sql.rows(em, ROW, keyed.account().value(), keyed.digest()).stream().findFirst();
  }

  private static boolean old(Object[] row, Instant now) {
    Duration good = Sql.number(row[1]) == RUNS ? PATIENCE : KEPT;
    return Instant.ofEpochMilli(Sql.number(row[2])).plus(good).isBefore(now);
  }

  private Claim known(Keyed keyed, Object[] row) {
    if (!keyed.request().equals(row[0])) {
      return Claim.of(Turn.ANOTHER);
    }
    if (Sql.number(row[1]) == RUNS) {
      return Claim.of(Turn.RUNS);
    }
    Answer answer = open(keyed.account(), keyed.digest(), Sql.bytes(row[3]));
    return new Claim(Turn.ANSWERED, "", Optional.of(answer));
  }

  /** Derby is one house's, and of one house two do not claim the same. */
  private static boolean insert(EntityManager em, Keyed keyed, String claim, Instant now) {
    return Sql.run(
            em,
            "INSERT INTO answer (account, digest, request, claim, status, at_ms)"
                + " VALUES (?1, ?2, ?3, ?4, 0, ?5)"
                + (Sql.isPostgres(em) ? " ON CONFLICT DO NOTHING" : ""),
            keyed.account().value(),
            keyed.digest(),
            keyed.request(),
            claim,
            now.toEpochMilli())
        == 1;
  }

  /** Of one that is old; not when somebody else has just taken it. */
  private static boolean take(EntityManager em, Keyed keyed, String claim, Instant now) {
    return Sql.run(
            em,
            "UPDATE answer SET request = ?1, claim = ?2, status = 0, at_ms = ?3"
                + " WHERE account = ?4 AND digest = ?5 AND at_ms < ?6",
            keyed.request(),
            claim,
            now.toEpochMilli(),
            keyed.account().value(),
            keyed.digest(),
            now.minus(PATIENCE).toEpochMilli())
        == 1;
  }

  /** Keeps what a claimed request was answered. */
  void keep(Keyed keyed, String claim, Answer answer) {
    byte[] sealed = seal(keyed.account(), keyed.digest(), answer);
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "UPDATE answer SET status = ?1, sealed = ?2"
                    + " WHERE account = ?3 AND digest = ?4 AND claim = ?5",
                answer.status(),
                sealed,
                keyed.account().value(),
                keyed.digest(),
                claim));
  }

  /** A claimed request was refused, or its answer cannot be kept: it may be made again. */
  void forget(Keyed keyed, String claim) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "DELETE FROM answer WHERE account = ?1 AND digest = ?2 AND claim = ?3",
                keyed.account().value(),
                keyed.digest(),
                claim));
  }

  /** Takes those out that nobody asks for any more. */
  void sweep(Instant now) {
    jpa.tx(
        TransactionType.Required,
        em -> Sql.run(em, "DELETE FROM answer WHERE at_ms < ?1", now.minus(KEPT).toEpochMilli()));
  }

  @Override
  public long reseal(AccountId account) {
    List<Object[]> all =
        jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT digest, claim FROM answer WHERE account = ?1 AND status > 0",
                    account.value()));
    all.forEach(row -> reseal(account, (String) row[0], (String) row[1]));
    return all.size();
  }

  private void reseal(AccountId account, String digest, String claim) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.rows(em, ROW + " AND status > 0 AND claim = ?3", account.value(), digest, claim)
                .forEach(
                    row ->
                        Sql.run(
                            em,
                            "UPDATE answer SET sealed = ?1"
                                + " WHERE account = ?2 AND digest = ?3 AND claim = ?4",
                            seal(account, digest, open(account, digest, Sql.bytes(row[3]))),
                            account.value(),
                            digest,
                            claim)));
  }

  private byte[] seal(AccountId account, String digest, Answer answer) {
    try {
      return vault.seal(account, context(digest), Json.MAPPER.writeValueAsBytes(answer));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer open(AccountId account, String digest, byte[] sealed) {
    try {
      return Json.MAPPER.readValue(vault.open(account, context(digest), sealed), Answer.class);
    } catch (IOException e) {
      throw new IllegalStateException("a stored answer cannot be read", e);
    }
  }

  private static String context(String digest) {
    return "answer|" + digest;
  }
}
