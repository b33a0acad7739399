// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.flow.OrderClearing;
import org.banto.order.Order;
import org.banto.sql.InClause;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** On how many orders each rule acted, or was beaten: one row for each order and rule. */
@Component(service = {RuleHits.class, OrderClearing.class})
public final class RuleHits implements OrderClearing {
  private static final String BY_KEY = Sql.keyed("rules_hit", "constraint=rules_hit_pk");
  private static final String BY_DAY = Sql.keyed("rules_hit", "index=rules_hit_day");

  private final JpaTemplate jpa;

  /**
   * What a rule did of late.
   *
   * @param matched on so many orders it acted
   * @param beaten on so many another one won
   * @param last the last day of either
   */
  record Count(long matched, long beaten, LocalDate last) {
    private Count and(Count other) {
      return new Count(
          matched + other.matched,
          beaten + other.beaten,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  /** Remembers; the tables are ready. */
  @Activate
  public RuleHits(
      @Reference(target = "(osgi.unit.name=banto-rules)") JpaTemplate jpa,
      @Reference RuleTables tables) {
    this(jpa);
  }

  RuleHits(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** Keeps what rules did to these orders as it is; what stays the same keeps its day. */
  void keep(AccountId account, Collection<Order> orders, LocalDate today) {
    if (orders.isEmpty()) {
      return;
    }
    List<Long> ids = orders.stream().map(o -> o.id().value()).toList();
    jpa.tx(
        TransactionType.Required,
        em -> {
          Map<Long, Map<String, Boolean>> kept = kept(em, account, ids);
          orders.forEach(
              o -> keep(em, o, kept.getOrDefault(o.id().value(), Map.of()), today.toString()));
        });
  }

  private static Map<Long, Map<String, Boolean>> kept(
      EntityManager em, AccountId account, List<Long> ids) {
    Map<Long, Map<String, Boolean>> kept = new HashMap<>();
    for (List<Long> some : InClause.parts(ids)) {
      new Sql()
          .add(
              "SELECT order_id, rule, beaten FROM " + BY_KEY + " WHERE account = ? AND ",
              account.value())
          .in("order_id", some)
          .rows(em)
          .forEach(
              row ->
                  kept.computeIfAbsent(Sql.number(row[0]), id -> new HashMap<>())
                      .put((String) row[1], Sql.number(row[2]) == 1));
    }
    return kept;
  }

  private static void keep(EntityManager em, Order order, Map<String, Boolean> kept, String day) {
    Map<String, Boolean> now = new LinkedHashMap<>();
    order.effects().stream()
        .filter(RuleVerdict::is)
        .map(RuleVerdict::of)
        .forEach(
            v -> {
              switch (v.result()) {
                case MATCHED -> now.put(v.rule(), false);
                case BEATEN -> now.put(v.rule(), true);
                default -> {}
              }
            });
    kept.forEach(
        (rule, beaten) -> {
          if (!beaten.equals(now.get(rule))) {
            Sql.run(
                em,
                "DELETE FROM rules_hit WHERE account = ? AND order_id = ? AND rule = ?",
                order.account().value(),
                order.id().value(),
                rule);
          }
        });
    now.forEach(
        (rule, beaten) -> {
          if (!beaten.equals(kept.get(rule))) {
            Sql.run(
                em,
                "INSERT INTO rules_hit (account, order_id, rule, hit_day, beaten)"
                    + " VALUES (?, ?, ?, ?, ?)",
                order.account().value(),
                order.id().value(),
                rule,
                day,
                beaten ? 1 : 0);
          }
        });
  }

  /** By rule, what came of it since a day. */
  Map<String, Count> since(AccountId account, LocalDate day) {
    Map<String, Count> all = new HashMap<>();
    jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT rule, beaten, COUNT(*), MAX(hit_day) FROM "
                        + BY_DAY
                        + " WHERE account = ? AND hit_day >= ? GROUP BY rule, beaten",
                    account.value(),
                    day.toString()))
        .forEach(
            row -> {
              boolean beaten = Sql.number(row[1]) == 1;
              long count = Sql.number(row[2]);
              LocalDate last = LocalDate.parse((String) row[3]);
              Count one = new Count(beaten ? 0 : count, beaten ? count : 0, last);
              all.merge((String) row[0], one, Count::and);
            });
    return all;
  }

  @Override
  public void clear(AccountId account, Set<OrderId> gone) {
    jpa.tx(
        TransactionType.Required,
        em ->
            gone.forEach(
                id -> {
                  for (String table : List.of("rules_hit", "rules_claim")) {
                    Sql.run(
                        em,
                        "DELETE FROM " + table + " WHERE account = ? AND order_id = ?",
                        account.value(),
                        id.value());
                  }
                }));
  }
}
