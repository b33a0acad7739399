// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.Slice;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rows of files of goods and what was said of them, {@link ProductImport#SLICE} at a time, in the database. */
@Component(service = ImportSlices.class)
public final class ImportSlices {
  private static final String OF_ONE = " WHERE account = ? AND import_id = ?";

  private final JpaTemplate jpa;

  /** Remembers; the tables are ready. */
  @Activate
  public ImportSlices(
      @Reference(target = "(osgi.unit.name=banto-products)") JpaTemplate jpa,
      @Reference ImportTables tables) {
    this(jpa);
  }

  ImportSlices(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** How many rows bring new goods, change some, and are refused. */
  record Counts(int added, int changed, int refused) {
    static Counts of(List<ImportVerdict> verdicts) {
      return new Counts(
          count(verdicts, ImportVerdict.Kind.ADDED),
          count(verdicts, ImportVerdict.Kind.CHANGED),
          count(verdicts, ImportVerdict.Kind.REFUSED));
    }

    private static int count(List<ImportVerdict> verdicts, ImportVerdict.Kind kind) {
      return (int) verdicts.stream().filter(v -> v.kind() == kind).count();
    }
  }

  /** A slice: its rows, and what was said of those that change something or are refused. */
  record Kept(List<ImportLine> lines, List<ImportVerdict> verdicts) {}

  /** Keeps rows; nothing was said of them yet. */
  void add(ImportKey key, int no, List<ImportLine> lines) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "INSERT INTO products_import_slice (account, import_id, slice_no, last_row, added,"
                    + " changed, refused, content, verdicts) VALUES (?, ?, ?, ?, 0, 0, 0, ?, ?)",
                key.account().value(),
                key.id(),
                no,
                lines.get(lines.size() - 1).row(),
                SliceBytes.ofLines(lines),
                SliceBytes.ofVerdicts(List.of())));
  }

  /** A slice. */
  Kept of(ImportKey key, int no) {
    Object[] row =
        jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                        em,
                        "SELECT content, verdicts FROM products_import_slice"
                            + OF_ONE
                            + " AND slice_no = ?",
                        key.account().value(),
                        key.id(),
                        no)
                    .get(0));
    return new Kept(SliceBytes.lines(Sql.bytes(row[0])), SliceBytes.verdicts(Sql.bytes(row[1])));
  }

  /** Notes what is said of the rows of a slice, in place of what was. */
  void say(ImportKey key, int no, List<ImportVerdict> verdicts) {
    Counts counts = Counts.of(verdicts);
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "UPDATE products_import_slice SET added = ?, changed = ?, refused = ?, verdicts = ?"
                    + OF_ONE
                    + " AND slice_no = ?",
                counts.added(),
                counts.changed(),
                counts.refused(),
                SliceBytes.ofVerdicts(verdicts),
                key.account().value(),
                key.id(),
                no));
  }

  /** What was said of all rows. */
  Counts counts(ImportKey key) {
    Object[] row =
        jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                        em,
                        "SELECT COALESCE(SUM(added), 0), COALESCE(SUM(changed), 0),"
                            + " COALESCE(SUM(refused), 0) FROM products_import_slice"
                            + OF_ONE,
                        key.account().value(),
                        key.id())
                    .get(0));
    return new Counts((int) Sql.number(row[0]), (int) Sql.number(row[1]), (int) Sql.number(row[2]));
  }

  /**
   * Rows of one kind, in their order.
   *
   * @param after those behind this row; 0 for the first
   */
  Slice<ImportVerdict> verdicts(ImportKey key, ImportVerdict.Kind kind, int after, int limit) {
    List<ImportVerdict> found = new ArrayList<>();
    int row = after;
    Optional<Object[]> next = next(key, kind, row);
    while (next.isPresent() && found.size() <= limit) {
      int behind = row;
      SliceBytes.verdicts(Sql.bytes(next.get()[1])).stream()
          .filter(v -> v.kind() == kind && v.row() > behind)
          .forEach(found::add);
      row = (int) Sql.number(next.get()[0]);
      next = next(key, kind, row);
    }
    if (found.size() <= limit) {
      return new Slice<>(found, Optional.empty());
    }
    List<ImportVerdict> part = found.subList(0, limit);
    return new Slice<>(part, Optional.of(Integer.toString(part.get(limit - 1).row())));
  }

  /** The next slice behind a row in which there are some. */
  private Optional<Object[]> next(ImportKey key, ImportVerdict.Kind kind, int after) {
    String column =
        switch (kind) {
          case ADDED -> "added";
          case CHANGED -> "changed";
          case REFUSED -> "refused";
        };
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.first(
                    em,
                    1,
                    "SELECT last_row, verdicts FROM products_import_slice"
                        + OF_ONE
                        + " AND last_row > ? AND "
                        + column
                        + " > 0 ORDER BY slice_no",
                    key.account().value(),
                    key.id(),
                    after))
        .stream()
        .findFirst();
  }

  /** Numbers of the slices in which rows are refused. */
  List<Integer> refused(ImportKey key) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT slice_no, refused FROM products_import_slice"
                        + OF_ONE
                        + " AND refused > 0 ORDER BY slice_no",
                    key.account().value(),
                    key.id()))
        .stream()
        .map(row -> (int) Sql.number(row[0]))
        .toList();
  }
}
