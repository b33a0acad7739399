// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.banto.base.DiskRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk in memory, for which the test must be root on Linux; elsewhere it is skipped. */
class FullDiskTest {
  private static final int COMMITTED = 3;
  private static final int OPEN = 500;

  @TempDir Path outside;
  @TempDir Path disk;

  @BeforeEach
  void mount() throws Exception {
    assumeTrue(done("mount", "-t", "tmpfs", "-o", "size=120m", "tmpfs", disk.toString()));
    System.setProperty("derby.stream.error.file", outside.resolve("derby.log").toString());
  }

  @AfterEach
  void unmount() throws Exception {
    done("umount", "-l", disk.toString());
  }

  @Test
  void whatWasNeverCommittedIsNotShownByADatabaseThatTheFullDiskHadOpenedForReadingOnly()
      throws Exception {
    Path dead = killedInATransaction();
    fill(disk.resolve("filler"));
    DataSource bare = derby(dead);
    try (Connection c = bare.getConnection()) {
      assertTrue(c.isReadOnly());
      // negative control: as it is shown without the guard
      assertNotEquals(COMMITTED, rows(c));
    }
    DataSource watched = new FullDisk(new Reserve(disk), () -> close(dead)).watching(bare);
    SQLException refused = assertThrows(SQLException.class, watched::getConnection);
    assertEquals(FullDisk.READ_ONLY, refused.getSQLState());

    Files.delete(disk.resolve("filler"));
    try (Connection c = watched.getConnection()) {
      assertEquals(COMMITTED, rows(c));
      insert(c, 1_000, 1);
    }
    close(dead);
  }

  @Test
  void withAReserveTheDatabaseIsOpenedInOrderAndReadWhileTheDiskIsFull() throws Exception {
    Reserve room = new Reserve(disk);
    assertFalse(room.keep());
    assertTrue(Files.size(disk.resolve(DiskRoom.RESERVE)) > 0);
    Path dead = killedInATransaction();
    fill(disk.resolve("filler"));
    assertTrue(room.isOut());
    DataSource watched = new FullDisk(room, () -> close(dead)).watching(derby(dead));
    try (Connection c = watched.getConnection()) {
      c.setAutoCommit(false);
      assertEquals(COMMITTED, rows(c));
      SQLException refused = assertThrows(SQLException.class, () -> insert(c, 1_000, 1));
      assertEquals(FullDisk.READ_ONLY, refused.getSQLState());
      c.rollback();
      c.setAutoCommit(true);

      Files.delete(disk.resolve("filler"));
      c.setAutoCommit(false);
      insert(c, 1_000, 1);
      c.commit();
      assertEquals(COMMITTED + 1, rows(c));
      c.rollback();
    }
    assertFalse(room.isOut());
    assertTrue(Files.size(disk.resolve(DiskRoom.RESERVE)) > 0, "it is kept again");
    close(dead);
  }

  /** As a house leaves it that is killed: some rows committed, and many of a transaction that is open. */
  private Path killedInATransaction() throws Exception {
    Path alive = outside.resolve("alive");
    EmbeddedDataSource derby = derby(alive);
    derby.setCreateDatabase("create");
    Path dead = disk.resolve("dead");
    try (Connection c = derby.getConnection();
        Connection other = derby.getConnection()) {
      c.createStatement().execute("CREATE TABLE part (n INT PRIMARY KEY, text VARCHAR(2000))");
      insert(c, 0, COMMITTED - 1);
      other.setAutoCommit(false);
      insert(other, 100, OPEN);
      insert(c, 50, 1);
      c.createStatement().execute("CALL SYSCS_UTIL.SYSCS_CHECKPOINT_DATABASE()");
      copy(alive, dead);
      other.rollback();
    }
    close(alive);
    return dead;
  }

  private static EmbeddedDataSource derby(Path folder) {
    EmbeddedDataSource derby = new EmbeddedDataSource();
    derby.setDatabaseName(folder.toString());
    return derby;
  }

  private static void close(Path folder) {
    EmbeddedDataSource derby = derby(folder);
    derby.setShutdownDatabase("shutdown");
    assertThrows(SQLException.class, derby::getConnection);
  }

  private static void insert(Connection c, int first, int count) throws SQLException {
    try (var s = c.prepareStatement("INSERT INTO part VALUES (?, ?)")) {
      for (int i = 0; i < count; i++) {
        s.setInt(1, first + i);
        s.setString(2, "x".repeat(1_000));
        s.executeUpdate();
      }
    }
  }

  private static int rows(Connection c) throws SQLException {
    try (var s = c.createStatement();
        var r = s.executeQuery("SELECT COUNT(*) FROM part")) {
      r.next();
      return r.getInt(1);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(p -> !p.toString().endsWith(".lck")).toList()) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
  }

  /** Takes all the room there is. */
  private static void fill(Path file) throws IOException {
    byte[] block = new byte[1 << 12];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      // this is how a full disk says so
      assertTrue(file.toFile().getUsableSpace() < block.length, e.getMessage());
    }
  }

  private static boolean done(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
