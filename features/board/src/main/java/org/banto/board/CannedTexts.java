// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** The canned texts of each account, in the database; name and words are sealed. */
@Component(service = {CannedTexts.class, KeyRotation.class})
public final class CannedTexts implements KeyRotation {
  private static final String ALL =
      "SELECT id, owner, folder, shortcut, places, shops, words, changed_ms, changed_by"
          + " FROM board_text WHERE account = ?";

  private final JpaTemplate jpa;
  private final SealedWords words;

  /** Remembers; the table is ready. */
  @Activate
  public CannedTexts(
      @Reference(target = "(osgi.unit.name=banto-board)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference BoardTables tables) {
    this(jpa, vault);
  }

  CannedTexts(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.words = new SealedWords(vault, "board.text");
  }

  /** All of an account, whoever they are for. */
  List<CannedText> all(AccountId account) {
    return jpa.txExpr(TransactionType.Required, em -> Sql.rows(em, ALL, account.value())).stream()
        .map(row -> text(account, row))
        .toList();
  }

  private CannedText text(AccountId account, Object[] row) {
    List<String> said = words.open(account, (String) row[0], row[6]);
    return new CannedText(
        (String) row[0],
        Optional.of((String) row[1]).filter(o -> !o.isEmpty()),
        (String) row[2],
        (String) row[3],
        set((String) row[4], TextPlace::valueOf),
        set((String) row[5], Function.identity()),
        said.get(0),
        said.get(1),
        Instant.ofEpochMilli(Sql.number(row[7])),
        (String) row[8]);
  }

  private static <T> Set<T> set(String kept, Function<String, T> read) {
    return Stream.of(kept.split(","))
        .filter(one -> !one.isEmpty())
        .map(read)
        .collect(Collectors.toSet());
  }

  /** Keeps a new one, or one that was changed. */
  void keep(AccountId account, CannedText text) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          Object[] row = {
            text.owner().orElse(""),
            text.folder(),
            text.shortcut(),
            text.places().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
            text.shops().stream().sorted().collect(Collectors.joining(",")),
            words.seal(account, text.id(), text.name(), text.text()),
            text.changedAt().toEpochMilli(),
            text.changedBy(),
            account.value(),
            text.id()
          };
          int there =
              Sql.run(
                  em,
                  "UPDATE board_text SET owner = ?, folder = ?, shortcut = ?, places = ?,"
                      + " shops = ?, words = ?, changed_ms = ?, changed_by = ?"
                      + " WHERE account = ? AND id = ?",
                  row);
          if (there == 0) {
            Sql.run(
                em,
                "INSERT INTO board_text (owner, folder, shortcut, places, shops, words,"
                    + " changed_ms, changed_by, account, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row);
          }
        });
  }

  /** Takes one out. */
  void drop(AccountId account, String id) {
    jpa.tx(TransactionType.Required, em -> drop(em, account, id));
  }

  private static void drop(EntityManager em, AccountId account, String id) {
    Sql.run(em, "DELETE FROM board_text WHERE account = ? AND id = ?", account.value(), id);
  }

  @Override
  public long reseal(AccountId account) {
    return words.reseal(jpa, "board_text", account);
  }
}
