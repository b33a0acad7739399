// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was chosen last for files with certain headings, in the database. */
@Component(service = ImportChoices.class)
public final class ImportChoices {
  /** The last column of a file of refused rows, which comes again without it or with it. */
  static final String ERROR = "エラー";

  private final JpaTemplate jpa;

  /** What the columns are, and what a blank cell does. */
  record Choice(List<String> columns, BlankCells blank) {}

  /** Remembers; the tables are ready. */
  @Activate
  public ImportChoices(
      @Reference(target = "(osgi.unit.name=banto-products)") JpaTemplate jpa,
      @Reference ImportTables tables) {
    this(jpa);
  }

  ImportChoices(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** What was chosen for these headings. */
  Optional<Choice> find(AccountId account, List<String> heads) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT fields, blank_cells FROM products_import_choice"
                        + " WHERE account = ? AND heads = ?",
                    account.value(),
                    digest(heads)))
        .stream()
        .findFirst()
        .map(
            row ->
                new Choice(
                    wide(List.of(((String) row[0]).split(",", -1)), heads.size()),
                    BlankCells.valueOf((String) row[1])));
  }

  /** Remembers what was chosen. */
  void keep(AccountId account, ColumnMap map, Instant at) {
    String heads = digest(map.heads());
    List<String> columns = map.columns().subList(0, own(map.heads()).size());
    jpa.tx(
        TransactionType.Required,
        em -> {
          Sql.run(
              em,
              "DELETE FROM products_import_choice WHERE account = ? AND heads = ?",
              account.value(),
              heads);
          Sql.run(
              em,
              "INSERT INTO products_import_choice (account, heads, fields, blank_cells, at_ms)"
                  + " VALUES (?, ?, ?, ?, ?)",
              account.value(),
              heads,
              String.join(",", columns),
              map.blank().name(),
              at.toEpochMilli());
        });
  }

  private static List<String> wide(List<String> columns, int width) {
    List<String> wide = new ArrayList<>(columns);
    while (wide.size() < width) {
      wide.add("");
    }
    return wide;
  }

  /** The headings without that of what was wrong with refused rows. */
  private static List<String> own(List<String> heads) {
    int last = heads.size() - 1;
    return heads.get(last).equals(ERROR) ? heads.subList(0, last) : heads;
  }

  private static String digest(List<String> heads) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      String all = String.join("\0", own(heads));
      return HexFormat.of().formatHex(sha.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
