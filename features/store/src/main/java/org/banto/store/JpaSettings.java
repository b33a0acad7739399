// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.flow.SettingsSection;
import org.banto.house.Settings;
import org.banto.house.SettingsRules;
import org.banto.sql.Sql;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Settings in the database, each value sealed. */
@Component
public final class JpaSettings implements Settings {
  /** So much of a value is said in the history. */
  private static final int LONGEST_TOLD = 60;

  private final JpaTemplate jpa;
  private final Transactions transactions;
  private final DatabaseVault vault;
  private final Clock clock;

  /** Come and go with their rooms. */
  @Reference(policy = ReferencePolicy.DYNAMIC)
  volatile List<SettingsRules> rules = List.of();

  /** The same. */
  @Reference(policy = ReferencePolicy.DYNAMIC)
  volatile List<SettingsSection> sections = List.of();

  /** For the service component runtime. */
  @Activate
  public JpaSettings(
      @Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa,
      @Reference DatabaseVault vault) {
    this(jpa, vault, new HouseClock());
    rename(FormerSetting.ALL);
  }

  JpaSettings(JpaTemplate jpa, DatabaseVault vault, Clock clock) {
    this.jpa = jpa;
    this.transactions = new Transactions(jpa);
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public Map<String, String> read(AccountId account, String section) {
    return jpa.txExpr(TransactionType.Required, em -> read(em, account, section));
  }

  private Map<String, String> read(EntityManager em, AccountId account, String section) {
    Map<String, String> values = new TreeMap<>();
    new Sql()
        .add("SELECT name, sealed FROM setting WHERE account = ?", account.value())
        .add(" AND area = ?", section)
        .rows(em)
        .forEach(r -> values.put((String) r[0], open(account, section, r)));
    return values;
  }

  @Override
  public Map<AccountId, Map<String, String>> readAll(String section) {
    Map<AccountId, Map<String, String>> all = new TreeMap<>(Comparator.comparing(AccountId::value));
    jpa.txExpr(
            TransactionType.Required,
            em ->
                new Sql()
                    .add("SELECT name, sealed, account FROM setting WHERE area = ?", section)
                    .rows(em))
        .forEach(
            r -> {
              AccountId account = new AccountId((String) r[2]);
              all.computeIfAbsent(account, a -> new TreeMap<>())
                  .put((String) r[0], open(account, section, r));
            });
    return all;
  }

  @Override
  public void write(AccountId account, String section, Map<String, String> values, Actor by) {
    if (values.isEmpty()) {
      return;
    }
    List<SettingsRules> all =
        Stream.concat(rules.stream(), sections.stream().map(SettingsRules::of)).toList();
    transactions.run(
        em -> {
          SettingsRules.check(all, section, () -> read(em, account, section), values);
          boolean bookkeeping = by.kind() == Actor.Kind.SYSTEM;
          String told = bookkeeping ? "" : told(em, account, section, values);
          new TreeMap<>(values).forEach((name, value) -> put(em, account, section, name, value));
          if (bookkeeping) {
            // the house's own bookkeeping (sessions, sweeps) is nobody's act; a rotation waits for
            // it
            return ChainHeads.take(em, account.value(), ChainHeads.AUDIT, 0).seq();
          }
          long seq =
              vault
                  .chain()
                  .write(em, account.value(), clock.instant(), by, "settings.changed", told);
          em.flush();
          return seq;
        });
  }

  /**
   * What the history says: of a section that describes itself, which has no secrets, what was before
   * and after; of any other which values were set.
   */
  private String told(
      EntityManager em, AccountId account, String section, Map<String, String> values) {
    Optional<SettingsSection.Description> described =
        sections.stream()
            .map(SettingsSection::description)
            .filter(d -> d.id().equals(section))
            .findFirst();
    if (described.isEmpty()) {
      return section + ": " + String.join(", ", new TreeMap<>(values).keySet());
    }
    Map<String, String> initial = described.get().initial();
    Map<String, String> kept = read(em, account, section);
    return section
        + ": "
        + new TreeMap<>(values)
            .entrySet().stream()
                .map(
                    e -> {
                      String name = e.getKey();
                      String start = initial.getOrDefault(name, "");
                      String before = kept.getOrDefault(name, start);
                      String after = e.getValue().isEmpty() ? start : e.getValue();
                      return name + " 「" + cut(before) + "」→「" + cut(after) + "」";
                    })
                .collect(Collectors.joining(", "));
  }

  private static String cut(String value) {
    return value.length() > LONGEST_TOLD ? value.substring(0, LONGEST_TOLD) + "…" : value;
  }

  /**
   * Keeps what was kept by a former name by that of now: a value is sealed with its name, so it is
   * opened by the one and sealed by the other. One that stands by its new name already stays.
   */
  void rename(List<FormerSetting> all) {
    for (FormerSetting one : all) {
      for (AccountId account : keeping(one)) {
        transactions.run(em -> rename(em, account, one));
      }
    }
  }

  /** Found without opening anything: a start looks every time, and almost always in vain. */
  private List<AccountId> keeping(FormerSetting one) {
    Sql sql =
        new Sql()
            .add("SELECT account, name FROM setting WHERE area = ?", one.section())
            .add(" AND name = ?", one.name());
    return jpa.txExpr(TransactionType.Required, sql::rows).stream()
        .map(row -> new AccountId((String) row[0]))
        .toList();
  }

  private long rename(EntityManager em, AccountId account, FormerSetting one) {
    Map<String, String> values = read(em, account, one.section());
    String value = values.getOrDefault(one.now(), values.get(one.name()));
    put(em, account, one.section(), one.name(), "");
    put(em, account, one.section(), one.now(), value);
    return ChainHeads.take(em, account.value(), ChainHeads.AUDIT, 0).seq();
  }

  private void put(EntityManager em, AccountId account, String section, String name, String value) {
    if (value.isEmpty()) {
      new Sql()
          .add("DELETE FROM setting WHERE account = ?", account.value())
          .add(" AND area = ? AND name = ?", section, name)
          .update(em);
      return;
    }
    byte[] plain = value.getBytes(StandardCharsets.UTF_8);
    byte[] sealed = vault.seal(account, context(section, name), plain);
    int found =
        new RowBatch(
                em, "UPDATE setting SET sealed = ? WHERE account = ? AND area = ? AND name = ?")
            .row(sealed, account.value(), section, name)
            .run()[0];
    if (found == 0) {
      new RowBatch(em, "INSERT INTO setting (sealed, account, area, name) VALUES (?, ?, ?, ?)")
          .row(sealed, account.value(), section, name)
          .run();
    }
  }

  private String open(AccountId account, String section, Object[] row) {
    byte[] plain = vault.open(account, context(section, (String) row[0]), Sql.bytes(row[1]));
    return new String(plain, StandardCharsets.UTF_8);
  }

  static String context(String section, String name) {
    return "setting|" + section + "|" + name;
  }
}
