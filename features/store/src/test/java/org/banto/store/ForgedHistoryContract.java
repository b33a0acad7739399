// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.banto.house.Caller;
import org.banto.sql.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has the database alone cannot make another history of it that looks whole. */
@Tag("security.M1")
interface ForgedHistoryContract extends OnAStore {
  /** What a line's hash is to whoever writes it anew. */
  @FunctionalInterface
  interface Pen {
    String hash(String before, AuditRow line);
  }

  @Test
  default void aHistoryWrittenAnewWithoutTheKeyIsSeenFromItsFirstLineOn() {
    Orders.store(house(), 0, 20);
    house().mark.run();
    edit(7);
    anew(7, Chain::plain);
    assertEquals(Optional.of(7L), verdict());
    anew(1, Chain::plain);
    assertEquals(Optional.of(20L), verdict(), "the first that was noted");
    house().audit.write(House.MAIN, Orders.CLERK, "session.opened", "");
    assertEquals(Optional.of(20L), verdict());
  }

  @Test
  default void withTheKeyItWouldLookWholeButForTheAnchors() throws Exception {
    Orders.store(house(), 0, 20);
    house().mark.run();
    edit(7);
    anew(7, house().vault.chain()::hash);
    assertEquals(Optional.of(20L), verdict());
    Files.delete(file());
    assertEquals(Optional.empty(), verdict(again().anchors()), "nothing else knows");
  }

  @Test
  default void anotherKeyIsAsGoodAsNone() {
    Orders.store(house(), 0, 20);
    house().mark.run();
    edit(7);
    Chain other = Chain.under(new SecretKeySpec(new byte[32], "AES"), house().callers);
    anew(7, other::hash);
    assertEquals(Optional.of(7L), verdict());
  }

  @Test
  default void aTailThatWasCutOffIsSeenThoughTheHeadFits() {
    Orders.store(house(), 0, 20);
    house().mark.run();
    assertEquals(Optional.empty(), verdict());
    cut(15);
    assertEquals(Optional.of(16L), verdict());
    assertFalse(house().mending.look(House.MAIN).isEmpty(), "at a glance, too");
    house().mark.run();
    house().audit.write(House.MAIN, Orders.CLERK, "session.opened", "");
    assertEquals(Optional.of(17L), verdict());
    for (int i = 0; i < 5; i++) {
      house().audit.write(House.MAIN, Orders.CLERK, "session.opened", "");
    }
    assertEquals(Optional.of(20L), verdict(), "another line stands where the last one was");
  }

  @Test
  default void aTailBetweenTwoAnchorsIsMissedByAHouseThatIsUp() throws Exception {
    Orders.store(house(), 0, 5);
    house().mark.run();
    Orders.store(house(), 5, 20);
    house().mark.run();
    assertEquals(1, noted(), "no second one within ten minutes");
    cut(10);
    assertEquals(Optional.of(11L), verdict());
    house().mark.run();
    assertEquals(2, noted(), "a history does not get shorter");
    assertEquals(Optional.of(11L), verdict(new Anchors(file())), "and the next house knows");
  }

  @Test
  default void aHeadThatDoesNotFitTheLastLineIsSeen() {
    Orders.store(house(), 0, 5);
    all("UPDATE head SET hash = '" + "0".repeat(64) + "' WHERE name = 'audit'");
    assertEquals(Optional.of(5L), verdict());
  }

  @Test
  default void aHistoryFromBeforeTheKeyStaysGoodAndIsClosedByIt() {
    Orders.store(house(), 0, 10);
    anew(1, Chain::plain); // as a former house wrote it
    assertEquals(Optional.empty(), verdict());
    house().mark.run();
    Orders.store(house(), 10, 15);
    house().mark.run();
    assertEquals(Optional.empty(), verdict());
    edit(3);
    assertEquals(Optional.of(3L), verdict());
    anew(3, Chain::plain);
    assertEquals(Optional.of(10L), verdict(), "the first that was noted");
    assertEquals(
        Optional.empty(),
        verdict(new Anchors(file().resolveSibling("none"))),
        "without anchors it might be a house that has just come over");
  }

  @Test
  default void aLineWithoutTheKeyAfterOneWithItIsNone() {
    Orders.store(house(), 0, 10);
    anew(8, Chain::plain);
    assertEquals(Optional.of(8L), verdict());
  }

  @Test
  default void anchorsComeEveryTenMinutesEveryThousandLinesAndAtTheStop() throws Exception {
    Anchors anchors = new Anchors(file());
    ChainHeads.Head one = head(1);
    anchors.look("main", one, Orders.START);
    anchors.look("main", head(1000), Orders.START.plusSeconds(599));
    assertEquals(1, noted());
    anchors.look("main", head(1001), Orders.START.plusSeconds(599));
    assertEquals(2, noted());
    anchors.look("main", head(1002), Orders.START.plus(Duration.ofMinutes(19)));
    assertEquals(2, noted());
    anchors.look("main", head(1002), Orders.START.plus(Duration.ofMinutes(20)));
    assertEquals(3, noted());
    anchors.look("main", head(1003), Orders.START.plus(Duration.ofMinutes(21)));
    anchors.close();
    anchors.close();
    assertEquals(4, noted());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    Files.writeString(file(), Files.readString(file()) + "main 2000 0000");
    Anchors torn = new Anchors(file());
    assertEquals(1003, torn.newest("main").orElseThrow().seq());
    torn.look("main", head(3000), Orders.START);
    assertEquals(3000, new Anchors(file()).newest("main").orElseThrow().seq());
  }

  @Test
  default void whereALineWasAskedForStandsInItAndIsCoveredByItsHash() {
    Caller caller = new Caller("192.0.2.7", "a1b2c3d4");
    assertEquals(Caller.NOBODY, house().callers.swap(caller));
    house().audit.write(House.MAIN, Orders.CLERK, "session.opened", "");
    assertEquals(caller, house().callers.swap(Caller.NOBODY));
    house().audit.write(House.MAIN, Orders.CLERK, "session.closed", "");
    assertEquals(caller, callers(1));
    assertEquals(Caller.NOBODY, callers(2));
    all("UPDATE audit SET address = '192.0.2.8' WHERE seq = 1");
    assertEquals(Optional.of(1L), verdict());
  }

  private Caller callers(long seq) {
    AuditRow row = row(seq);
    return new Caller(row.address, row.session);
  }

  private Path file() {
    return house().keyFile.resolveSibling("audit").resolve("anchors");
  }

  private long noted() throws Exception {
    return Files.readAllLines(file()).stream().filter(l -> l.startsWith("main ")).count();
  }

  private static ChainHeads.Head head(long seq) {
    return new ChainHeads.Head(seq, "%064x".formatted(seq));
  }

  private HighWater again() {
    return new HighWater(
        house().jpa, house().vault.chain(), house().keyFile.getParent(), Clock.systemUTC());
  }

  private Optional<Long> verdict() {
    return house().audit.verify(House.MAIN);
  }

  private Optional<Long> verdict(Anchors anchors) {
    return new JpaAudit(house().jpa, house().vault.chain(), anchors, Clock.systemUTC())
        .verify(House.MAIN);
  }

  private void edit(long seq) {
    all("UPDATE audit SET actor = 'somebody' WHERE seq = " + seq);
  }

  /** Takes the lines after that one out, and makes it the last. */
  private void cut(long last) {
    String hash = row(last).hash;
    all("DELETE FROM audit WHERE seq > " + last);
    all("UPDATE head SET seq = " + last + ", hash = '" + hash + "' WHERE name = 'audit'");
  }

  /** Writes the hashes from that line on anew, and the head's. */
  private void anew(long from, Pen pen) {
    house()
        .jpa
        .tx(
            em -> {
              String hash = from == 1 ? "" : row(from - 1).hash;
              for (AuditRow row : JpaAudit.between(em, "main", from, Long.MAX_VALUE)) {
                hash = pen.hash(hash, row);
                new Sql()
                    .add("UPDATE audit SET hash = ? WHERE account = ?", hash, "main")
                    .add(" AND seq = ?", row.seq)
                    .update(em);
              }
              new Sql().add("UPDATE head SET hash = ? WHERE name = 'audit'", hash).update(em);
            });
  }

  private AuditRow row(long seq) {
    return house().jpa.txExpr(em -> JpaAudit.between(em, "main", seq, seq)).get(0);
  }

  private void all(String statement) {
    house().jpa.tx(em -> em.createNativeQuery(statement).executeUpdate());
  }
}
