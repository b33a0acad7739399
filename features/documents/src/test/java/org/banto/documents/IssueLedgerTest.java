// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Slice;
import org.banto.base.Yen;
import org.banto.fakes.NumberedVault;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssueLedgerTest {
  private static final RoomDatabase TABLES =
      new RoomDatabase("db/documents.xml", "banto-documents");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  @TempDir Path spools;
  private final NumberedVault vault = new NumberedVault();

  @Test
  void documentsAreFoundByDayAmountAndCustomerAndAllOfThemTogetherOnDerby() throws Exception {
    TABLES.onDerby(this::search);
  }

  @Test
  void documentsAreFoundByDayAmountAndCustomerAndAllOfThemTogetherOnPostgresql() throws Exception {
    TABLES.onPostgresql(this::search);
  }

  private void search(JpaTemplate jpa, DataSource data) throws IOException {
    IssueLedger ledger = filled(jpa);
    assertEquals(List.of(4L, 3L, 2L, 1L), found(ledger, IssuedFilter.ALL));
    assertEquals(List.of(3L, 2L), found(ledger, days(2, 3)));
    assertEquals(List.of(3L), found(ledger, filter(days(2, 3), 2500, 9999, "")));
    assertEquals(List.of(3L, 1L), found(ledger, filter(IssuedFilter.ALL, 0, 9999, "髙﨑")));
    assertEquals(List.of(3L), found(ledger, filter(days(2, 4), 0, 9999, "﨑　𠮷")));
    assertEquals(List.of(2L), found(ledger, filter(IssuedFilter.ALL, 0, 9999, "林")));
    assertEquals(List.of(2L), found(ledger, filter(IssuedFilter.ALL, 0, 9999, "ﾊﾔｼ商店")));
    assertEquals(List.of(), found(ledger, filter(days(1, 4), 0, 9999, "高崎")));
    assertEquals(List.of(2L), found(ledger, IssuedFilter.ALL.of("receipt", "R2")));
    assertEquals(List.of(2L), found(ledger, IssuedFilter.ALL.of("", "M-2")));
    assertEquals(List.of(4L), found(ledger, withoutAmount()));
    Slice<IssuedPaper> two = ledger.search(Orders.MAIN, IssuedFilter.ALL, 2);
    assertEquals(Optional.of("3"), two.next());
    assertEquals(List.of(2L, 1L), found(ledger, IssuedFilter.ALL.before(3)));
    assertEquals(List.of(), ledger.search(new AccountId("other"), IssuedFilter.ALL, 9).items());
  }

  @Test
  void whatIsChangedOrTakenOutOfTheLedgerIsFoundOnDerby() throws Exception {
    TABLES.onDerby(this::chain);
  }

  @Test
  void whatIsChangedOrTakenOutOfTheLedgerIsFoundOnPostgresql() throws Exception {
    TABLES.onPostgresql(this::chain);
  }

  private void chain(JpaTemplate jpa, DataSource data) throws Exception {
    IssueLedger ledger = filled(jpa);
    assertEquals(Optional.empty(), proof(ledger));
    run(data, "UPDATE document_issue SET amount = 1 WHERE seq = 2");
    assertEquals(Optional.of(2L), proof(ledger));
    run(data, "UPDATE document_issue SET amount = 2000 WHERE seq = 2");
    assertEquals(Optional.empty(), proof(ledger));
    byte[] forged =
        vault.seal(Orders.MAIN, "document|run1", "%PDF forged".getBytes(StandardCharsets.UTF_8));
    byte[] real = replace(data, forged);
    assertEquals(Optional.of(1L), proof(ledger));
    replace(data, real);
    assertEquals(Optional.empty(), proof(ledger));
    run(data, "UPDATE document_piece SET print_id = 'run3' WHERE print_id = 'run2'");
    assertEquals(Optional.of(3L), proof(ledger));
    run(data, "UPDATE document_piece SET print_id = 'run2' WHERE print_id = 'run3'");
    assertEquals(Optional.empty(), proof(ledger));
    run(data, "DELETE FROM document_issue WHERE seq = 4");
    assertEquals(Optional.of(4L), proof(ledger));
  }

  @Test
  void aPageOfALargePdfIsTakenOutOfThePieceItLiesIn() throws Exception {
    TABLES.onPostgresql(
        (jpa, data) -> {
          IssueLedger ledger = filled(jpa);
          IssuedPaper second = ledger.find(Orders.MAIN, 2).orElseThrow();
          byte[] page = Printer.bytes(out -> ledger.pages(Orders.MAIN, second, out));
          assertEquals("page 2", Printer.text(page).strip());
        });
  }

  @Test
  void aDocumentIsTakenBackOnceByALineThatSaysWhy() throws Exception {
    TABLES.onDerby(
        (jpa, data) -> {
          IssueLedger ledger = filled(jpa);
          PrintRun by = new PrintRun("", "void", "", Orders.NOW, "jiro", 0, 0, "", "");
          ledger.strike(Orders.MAIN, by, 2, "宛名ちがい");
          assertEquals(Optional.of("宛名ちがい"), ledger.find(Orders.MAIN, 2).orElseThrow().voided());
          assertEquals(Optional.empty(), ledger.find(Orders.MAIN, 1).orElseThrow().voided());
          assertTrue(ledger.originals(Orders.MAIN, "receipt", List.of(new OrderId(2))).isEmpty());
          assertThrows(
              IllegalArgumentException.class, () -> ledger.strike(Orders.MAIN, by, 2, "もう一度"));
          assertThrows(
              IllegalArgumentException.class, () -> ledger.strike(Orders.MAIN, by, 5, "取消の取消"));
          assertEquals(Optional.empty(), proof(ledger));
        });
  }

  @Test
  void numbersOfASeriesAreGivenOnce() throws Exception {
    TABLES.onDerby(
        (jpa, data) -> {
          IssueLedger ledger = new IssueLedger(jpa, vault);
          assertEquals(1, ledger.numbers(Orders.MAIN, "R", 10));
          assertEquals(11, ledger.numbers(Orders.MAIN, "R", 1));
          assertEquals(1, ledger.numbers(Orders.MAIN, "S", 1));
          assertEquals(1, ledger.numbers(new AccountId("other"), "R", 1));
        });
  }

  @Test
  void allIsSealedAnewWithAnotherKeyAndTheChainHolds() throws Exception {
    TABLES.onDerby(
        (jpa, data) -> {
          IssueLedger ledger = filled(jpa);
          vault.renew();
          assertEquals(6, ledger.reseal(Orders.MAIN));
          assertEquals(0, ledger.reseal(new AccountId("other")));
          try (Connection c = data.getConnection();
              Statement s = c.createStatement();
              ResultSet r =
                  s.executeQuery(
                      "SELECT sealed FROM document_print"
                          + " UNION ALL SELECT sealed FROM document_piece")) {
            while (r.next()) {
              assertEquals(2, r.getBytes(1)[0]);
              assertFalse(new String(r.getBytes(1), StandardCharsets.UTF_8).contains("%PDF"));
            }
          }
          byte[] pdf = Printer.bytes(out -> ledger.prints().write(Orders.MAIN, "run1", out));
          String sha256 = ledger.prints().run(Orders.MAIN, "run1").orElseThrow().sha256();
          assertEquals(sha256, Sha256.hex(pdf));
          assertEquals(Optional.empty(), proof(ledger));
        });
  }

  private IssueLedger filled(JpaTemplate jpa) throws IOException {
    IssueLedger ledger = new IssueLedger(jpa, vault);
    keep(
        ledger,
        "run1",
        entry(1, "receipt", 1000, "髙﨑 𠮷乃"),
        entry(2, "receipt", 2000, "ハヤシ商店　林 太郎"));
    keep(ledger, "run2", entry(3, "invoice", 3000, "髙﨑 𠮷乃"), entry(4, "worksheet", 0, "佐藤 花子"));
    return ledger;
  }

  /** Keeps a PDF of two pieces. */
  private void keep(IssueLedger ledger, String id, IssueEntry... entries) throws IOException {
    try (Tray tray = ledger.tray(spools, Orders.MAIN, id)) {
      byte[] pdf = Printer.pdf(entries.length, Pieces.SIZE * 3 / 4);
      tray.add(pdf, List.of(entries));
      ledger.keep(
          Orders.MAIN,
          new PrintRun(id, "receipt", "領収書", Orders.NOW, "hanako", 2, 2, tray.bound(), ""),
          tray);
    }
    assertEquals(List.of(), List.of(spools.toFile().list()));
  }

  private static IssueEntry entry(int n, String kind, long amount, String customer) {
    return new IssueEntry(
        kind,
        kind.equals("worksheet") ? "" : "R" + n,
        DAY.plusDays(n - 1),
        Optional.of(new Yen(amount)).filter(y -> y.value() > 0),
        "10:" + amount + ":1",
        n,
        "M-" + n,
        new Content(customer, "", "<order/>"),
        1,
        0,
        n,
        1);
  }

  private static IssuedFilter days(int from, int to) {
    IssuedFilter a = IssuedFilter.ALL;
    return new IssuedFilter(
        a.kind(),
        Optional.of(DAY.plusDays(from - 1)),
        Optional.of(DAY.plusDays(to - 1)),
        a.least(),
        a.most(),
        false,
        "",
        "",
        a.before());
  }

  private static IssuedFilter filter(IssuedFilter days, long least, long most, String customer) {
    return new IssuedFilter(
        "",
        days.from(),
        days.to(),
        OptionalLong.of(least),
        OptionalLong.of(most),
        false,
        customer,
        "",
        OptionalLong.empty());
  }

  private static IssuedFilter withoutAmount() {
    IssuedFilter a = IssuedFilter.ALL;
    return new IssuedFilter("", a.from(), a.to(), a.least(), a.most(), true, "", "", a.before());
  }

  private static List<Long> found(IssueLedger ledger, IssuedFilter filter) {
    return ledger.search(Orders.MAIN, filter, 10).items().stream().map(IssuedPaper::seq).toList();
  }

  private static Optional<Long> proof(IssueLedger ledger) {
    return new LedgerProof(ledger, Orders.MAIN).walk(new Steps());
  }

  private static void run(DataSource data, String sql) throws SQLException {
    try (Connection c = data.getConnection();
        Statement s = c.createStatement()) {
      assertEquals(1, s.executeUpdate(sql));
    }
  }

  /** Puts other bytes in the place of the first PDF and returns those that were there. */
  private static byte[] replace(DataSource data, byte[] other) throws SQLException {
    List<byte[]> was = new ArrayList<>();
    try (Connection c = data.getConnection();
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery("SELECT sealed FROM document_print WHERE id = 'run1'")) {
      while (r.next()) {
        was.add(r.getBytes(1));
      }
    }
    try (Connection c = data.getConnection();
        var s = c.prepareStatement("UPDATE document_print SET sealed = ? WHERE id = 'run1'")) {
      s.setBytes(1, other);
      assertEquals(1, s.executeUpdate());
    }
    return was.get(0);
  }
}
