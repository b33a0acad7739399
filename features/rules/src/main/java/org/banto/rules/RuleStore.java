// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.house.KeyRotation;
import org.banto.house.Vault;
import org.banto.order.Order;
import org.banto.order.OrderFlag;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The versions of each shop's rules, and what buyers have had once, in the database. */
@Component(service = {RuleStore.class, KeyRotation.class})
public final class RuleStore implements KeyRotation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTEXT = "rules.set|";
  private static final String TRIAL = "rules.trial|";
  private static final String READ =
      "SELECT version, at_ms, by_kind, by_name, note, body FROM rules_set WHERE account = ?";
  private static final int LISTED = 100;

  private final JpaTemplate jpa;
  private final Vault vault;

  /** Remembers; the tables are ready. */
  @Activate
  public RuleStore(
      @Reference(target = "(osgi.unit.name=banto-rules)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference RuleTables tables) {
    this(jpa, vault);
  }

  RuleStore(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  /** The newest version; empty where none was saved. */
  Optional<RuleEdition> newest(AccountId account) {
    return some(
            account,
            " AND version = (SELECT MAX(n.version) FROM rules_set n WHERE n.account = ?)",
            account.value())
        .stream()
        .findFirst();
  }

  /** One version. */
  Optional<RuleEdition> find(AccountId account, int version) {
    return some(account, " AND version = ?", version).stream().findFirst();
  }

  /** The newest versions, newest first. */
  List<RuleEdition> versions(AccountId account) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.first(em, LISTED, READ + " ORDER BY version DESC", account.value()).stream()
                .map(row -> edition(account, row))
                .toList());
  }

  private List<RuleEdition> some(AccountId account, String where, Object value) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.rows(em, READ + where, account.value(), value).stream()
                .map(row -> edition(account, row))
                .toList());
  }

  private RuleEdition edition(AccountId account, Object[] row) {
    int version = (int) Sql.number(row[0]);
    byte[] plain = vault.open(account, CONTEXT + version, Sql.bytes(row[5]));
    List<Rule> rules = new ArrayList<>();
    try {
      for (JsonNode rule : JSON.readTree(plain)) {
        rules.add(RuleJson.read(rule));
      }
    } catch (IOException e) {
      throw new IllegalStateException("rules " + account + " v" + version + ": " + e.getClass());
    }
    Actor by = new Actor(Actor.Kind.valueOf((String) row[2]), (String) row[3]);
    return new RuleEdition(
        version, Instant.ofEpochMilli(Sql.number(row[1])), by, (String) row[4], rules);
  }

  /**
   * Keeps a new version.
   *
   * @param seen the version it was made of
   * @return the version; empty where there is a newer one than was seen
   */
  Optional<RuleEdition> save(
      AccountId account, int seen, List<Rule> rules, String note, Actor by, Instant now) {
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          int newest = newest(account).map(RuleEdition::version).orElse(0);
          if (newest != seen) {
            return Optional.empty();
          }
          int version = newest + 1;
          Sql.run(
              em,
              "INSERT INTO rules_set (account, version, at_ms, by_kind, by_name, note, rules, body)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              account.value(),
              version,
              now.toEpochMilli(),
              by.kind().name(),
              by.name(),
              note,
              rules.size(),
              vault.seal(account, CONTEXT + version, json(rules)));
          return Optional.of(new RuleEdition(version, now, by, note, rules));
        });
  }

  static byte[] json(List<Rule> rules) {
    ArrayNode all = JSON.createArrayNode();
    rules.forEach(r -> all.add(RuleJson.write(r)));
    try {
      return JSON.writeValueAsBytes(all);
    } catch (IOException e) {
      throw new IllegalStateException("rules cannot be written: " + e.getClass());
    }
  }

  /** The number of the order that has it; this one where nobody had it before. In the order's transaction. */
  String take(String rule, Order order) {
    AccountId account = order.account();
    String buyer = buyer(order);
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          Optional<String> has =
              new Sql()
                      .add(
                          "SELECT number FROM rules_claim WHERE account = ? AND rule = ? AND buyer"
                              + " = ?",
                          account.value(),
                          rule,
                          buyer)
                      .column(em)
                      .stream()
                      .map(String.class::cast)
                      .findFirst();
          if (has.isPresent()) {
            return has.get();
          }
          Sql.run(
              em,
              "INSERT INTO rules_claim (account, rule, buyer, order_id, number) VALUES (?, ?, ?, ?,"
                  + " ?)",
              account.value(),
              rule,
              buyer,
              order.id().value(),
              order.key().number());
          return order.key().number();
        });
  }

  /** The orders that have what a buyer gets once. */
  List<OrderId> holders(AccountId account) {
    List<OrderId> all = new ArrayList<>();
    jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT DISTINCT order_id, account FROM "
                        + Sql.keyed("rules_claim", "index=rules_claim_order")
                        + " WHERE account = ?",
                    account.value()))
        .forEach(row -> all.add(new OrderId(Sql.number(row[0]))));
    return all;
  }

  /** What an order had is free again, as it was cancelled. */
  void free(AccountId account, OrderId order) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "DELETE FROM rules_claim WHERE account = ? AND order_id = ?",
                account.value(),
                order.value()));
  }

  /** Who bought, until a room knows better: the phone, else the mail if it is no mask, else name and zip. */
  String buyer(Order order) {
    Person buyer = order.placed().buyer();
    String phone = buyer.phone().replaceAll("[^0-9]", "");
    boolean masked = order.placed().flags().contains(OrderFlag.MASKED_MAIL);
    String who =
        phone.length() > 8
            ? "p" + phone
            : !buyer.mail().isBlank() && !masked
                ? "m" + buyer.mail().strip().toLowerCase(Locale.ROOT)
                : "n" + buyer.name().replaceAll("\\s", "") + buyer.address().zip();
    return HexFormat.of().formatHex(vault.blind(order.account(), "rules.buyer", who));
  }

  @Override
  public long reseal(AccountId account) {
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          List<Object[]> all =
              Sql.rows(
                  em, "SELECT version, body FROM rules_set WHERE account = ?", account.value());
          for (Object[] row : all) {
            long version = Sql.number(row[0]);
            byte[] plain = vault.open(account, CONTEXT + version, Sql.bytes(row[1]));
            Sql.run(
                em,
                "UPDATE rules_set SET body = ? WHERE account = ? AND version = ?",
                vault.seal(account, CONTEXT + version, plain),
                account.value(),
                version);
          }
          List<Object[]> tried =
              Sql.rows(em, "SELECT job, body FROM rules_trial WHERE account = ?", account.value());
          for (Object[] row : tried) {
            String context = TRIAL + row[0];
            Sql.run(
                em,
                "UPDATE rules_trial SET body = ? WHERE account = ? AND job = ?",
                vault.seal(account, context, vault.open(account, context, Sql.bytes(row[1]))),
                account.value(),
                row[0]);
          }
          return (long) all.size() + tried.size();
        });
  }

  /** Keeps what a dry run found, and forgets those of which the day is over. */
  void keepTrial(AccountId account, String job, byte[] found, Instant now, Instant since) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          Sql.run(
              em,
              "DELETE FROM rules_trial WHERE account = ? AND at_ms < ?",
              account.value(),
              since.toEpochMilli());
          Sql.run(
              em,
              "INSERT INTO rules_trial (account, job, at_ms, body) VALUES (?, ?, ?, ?)",
              account.value(),
              job,
              now.toEpochMilli(),
              vault.seal(account, TRIAL + job, found));
        });
  }

  /** What a dry run found; empty where there was none since then. */
  Optional<byte[]> trial(AccountId account, String job, Instant since) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.rows(
                    em,
                    "SELECT body, job FROM rules_trial WHERE account = ? AND job = ? AND at_ms >= ?",
                    account.value(),
                    job,
                    since.toEpochMilli())
                .stream()
                .findFirst()
                .map(row -> vault.open(account, TRIAL + job, Sql.bytes(row[0]))));
  }
}
