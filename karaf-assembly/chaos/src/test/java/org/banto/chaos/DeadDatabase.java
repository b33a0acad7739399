// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.banto.testhouse.Wire;

/** The database of a house that is not running, opened by plain JDBC without any of its code. */
final class DeadDatabase implements AutoCloseable {
  /**
   * An order as it lies there.
   *
   * @param id the house's number
   * @param number the mall's number, in the clear
   * @param ordered when it was ordered, in the clear, milliseconds
   * @param revision how often it was written
   * @param desk its desk
   * @param order its sealed columns, opened
   */
  record StoredOrder(
      long id, String number, long ordered, long revision, String desk, JsonNode order) {}

  private final Connection connection;
  private final Keyring keys;
  private final Optional<Path> derby;
  private final boolean copied;

  private DeadDatabase(Connection connection, Path data, Optional<Path> derby, boolean copied)
      throws SQLException, IOException {
    this.connection = connection;
    this.keys = new Keyring(data);
    this.derby = derby;
    this.copied = copied;
    rows("select kid, wrapped from data_key where account = 'main'")
        .forEach(r -> keys.add(((Number) r.get(0)).intValue(), (byte[]) r.get(1)));
  }

  private static DeadDatabase derby(Path folder, Path data, boolean copied)
      throws SQLException, IOException {
    Connection connection = DriverManager.getConnection("jdbc:derby:" + folder);
    return new DeadDatabase(connection, data, Optional.of(folder), copied);
  }

  /** A database on a server; the houses that used it have stopped. */
  static DeadDatabase on(Connection server, Path data) throws SQLException, IOException {
    return new DeadDatabase(server, data, Optional.empty(), false);
  }

  /** A copy of the database below a house's data folder, to look at. */
  static DeadDatabase copy(Path data) throws SQLException, IOException {
    Path copy = Files.createTempDirectory("dead-house");
    Path from = data.resolve("derby/banto");
    try (Stream<Path> all = Files.walk(from)) {
      for (Path p : (Iterable<Path>) all::iterator) {
        Path to = copy.resolve(from.relativize(p).toString());
        if (Files.isDirectory(p)) {
          Files.createDirectories(to);
        } else if (!p.getFileName().toString().endsWith(".lck")) {
          Files.copy(p, to);
        }
      }
    }
    return derby(copy, data, true);
  }

  /** The house's own database, to be changed behind its back. */
  static DeadDatabase itself(Path data) throws SQLException, IOException {
    return derby(data.resolve("derby/banto"), data, false);
  }

  /** Puts a copy without the log of what is in it anyway in the place of a house's database. */
  static void compact(Path data) throws SQLException, IOException {
    Path database = data.resolve("derby/banto");
    Path copies = Files.createTempDirectory(data, "compact");
    try (Connection connection = DriverManager.getConnection("jdbc:derby:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("call SYSCS_UTIL.SYSCS_BACKUP_DATABASE('" + copies + "')");
    }
    shutDown(database);
    delete(database);
    Files.move(copies.resolve("banto"), database);
    Files.delete(copies);
  }

  /** All orders. */
  List<StoredOrder> orders() throws SQLException, IOException {
    List<StoredOrder> orders = new ArrayList<>();
    for (List<Object> r :
        rows(
            "select id, mall_number, ordered_at, revision, desk, buyer, places, body from orders")) {
      long id = ((Number) r.get(0)).longValue();
      ObjectNode order = (ObjectNode) unpacked("order.body|" + id, r.get(7));
      ObjectNode placed = (ObjectNode) order.path("placed");
      placed.set("buyer", opened("order.buyer|" + id, r.get(5)));
      placed.set("destinations", opened("order.places|" + id, r.get(6)));
      orders.add(
          new StoredOrder(
              id,
              (String) r.get(1),
              ((Number) r.get(2)).longValue(),
              ((Number) r.get(3)).longValue(),
              ((String) r.get(4)).trim(),
              order));
    }
    return orders;
  }

  private JsonNode opened(String context, Object sealed) throws IOException {
    return Wire.JSON.readTree(keys.open(context, (byte[]) sealed));
  }

  /** A payload of the ledger, or what an order says besides people; packed before it is sealed. */
  private JsonNode unpacked(String context, Object sealed) throws IOException {
    byte[] packed = keys.open(context, (byte[]) sealed);
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return Wire.JSON.readTree(gzip.readAllBytes());
    }
  }

  JsonNode payload(long seq, Object sealed) throws IOException {
    return unpacked("ledger|" + seq, sealed);
  }

  /** Order numbers on these desks. */
  List<String> numbersOn(String... desks) throws SQLException {
    String list = "'" + String.join("', '", desks) + "'";
    return texts("select mall_number from orders where desk in (" + list + ") order by id");
  }

  /** Order numbers, one per row of the order table. */
  List<String> numbers() throws SQLException {
    return texts("select mall_number from orders");
  }

  /** The first column of a query as texts. */
  List<String> texts(String sql) throws SQLException {
    return rows(sql).stream().map(r -> String.valueOf(r.get(0)).trim()).toList();
  }

  /** The rows of a query; columns of bytes are arrays. */
  List<List<Object>> rows(String sql) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery(sql)) {
      int columns = r.getMetaData().getColumnCount();
      while (r.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          boolean large = r.getMetaData().getColumnType(i) == Types.BLOB;
          row.add(large ? r.getBytes(i) : r.getObject(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Changes something on purpose; to change nothing is a mistake of the test. */
  void damage(String sql) throws SQLException {
    try (Statement s = connection.createStatement()) {
      boolean definition = sql.startsWith("alter");
      if (s.executeUpdate(sql) == 0 && !definition) {
        throw new IllegalStateException("nothing changed: " + sql);
      }
    }
  }

  @Override
  public void close() throws SQLException, IOException {
    connection.close();
    if (derby.isPresent()) {
      shutDown(derby.get());
    }
    if (copied) {
      delete(derby.orElseThrow());
    }
  }

  private static void shutDown(Path folder) throws SQLException {
    try {
      DriverManager.getConnection("jdbc:derby:" + folder + ";shutdown=true");
    } catch (SQLException e) {
      // 08006: this is how Derby says that it has stopped
      if (!"08006".equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }
}
