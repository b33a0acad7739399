// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.house.Vault;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Taught codes in the database. What the buyer chose may be a name to engrave: it is not kept. */
@Component(service = JpaCodes.class)
public final class JpaCodes implements CodeBook {
  private final JpaTemplate jpa;
  private final Vault vault;

  /** Remembers; the tables are ready. */
  @Activate
  public JpaCodes(
      @Reference(target = "(osgi.unit.name=banto-packing)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference PackingTables tables) {
    this(jpa, vault);
  }

  JpaCodes(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  @Override
  public Map<String, List<String>> of(AccountId account, List<Piece> pieces) {
    Map<String, List<String>> byItem = new HashMap<>();
    pieces.forEach(p -> byItem.put(item(account, p), new ArrayList<>()));
    jpa.tx(
        TransactionType.Required, em -> byItem.forEach((i, codes) -> read(em, account, i, codes)));
    Map<String, List<String>> codes = new HashMap<>();
    pieces.forEach(p -> codes.put(p.id(), byItem.get(item(account, p))));
    return codes;
  }

  private static void read(EntityManager em, AccountId account, String item, List<String> into) {
    Sql.rows(
            em,
            "SELECT code, item FROM packing_code WHERE account = ?1 AND item = ?2 ORDER BY code",
            account.value(),
            item)
        .forEach(r -> into.add((String) r[0]));
  }

  @Override
  public void teach(AccountId account, Piece piece, String code, String by, Instant at) {
    String item = item(account, piece);
    jpa.tx(
        TransactionType.Required,
        em -> {
          List<String> known = new ArrayList<>();
          read(em, account, item, known);
          if (!known.contains(code)) {
            Sql.run(
                em,
                "INSERT INTO packing_code (account, item, code, sku, name, taught_by, at_ms)"
                    + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                account.value(),
                item,
                code,
                cut(piece.sku(), 200),
                cut(piece.name(), 400),
                by,
                at.toEpochMilli());
          }
        });
  }

  @Override
  public void forget(AccountId account, String item, String code) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "DELETE FROM packing_code WHERE account = ?1 AND item = ?2 AND code = ?3",
                account.value(),
                item,
                code));
  }

  @Override
  public List<Taught> newest(AccountId account, int limit) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.first(
                    em,
                    limit,
                    "SELECT item, code, sku, name, taught_by, at_ms FROM packing_code"
                        + " WHERE account = ?1 ORDER BY at_ms DESC",
                    account.value())
                .stream()
                .map(
                    r ->
                        new Taught(
                            (String) r[0],
                            (String) r[1],
                            (String) r[2],
                            (String) r[3],
                            (String) r[4],
                            Instant.ofEpochMilli(Sql.number(r[5]))))
                .toList());
  }

  /** What makes goods the same goods, as on the picking list. */
  private String item(AccountId account, Piece p) {
    String what =
        Codes.normal(p.sku())
            + "\n"
            + (p.sku().isBlank() ? p.name().strip() : "")
            + "\n"
            + String.join("\n", p.options());
    return HexFormat.of().formatHex(vault.blind(account, "packing.item", what));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
