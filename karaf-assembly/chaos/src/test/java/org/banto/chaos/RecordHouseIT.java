// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records the house of the present state for {@link RecordedHouseIT}: {@code houses/record.sh NAME}. */
@Tag("proof")
class RecordHouseIT {
  private static final String NAME = System.getProperty("houses.record", "");

  /** What follows by itself, a look each ten seconds, has followed then: milliseconds. */
  static final int SETTLED = 25_000;

  @TempDir Path far;
  @TempDir Path data;

  @Test
  void aHouseOnDerbyIsRecorded() throws Exception {
    assumeFalse(NAME.isEmpty(), "no house is to be recorded");
    RecordedHouse record = RecordedHouse.of(NAME, "derby");
    House house = new House(data, Map.of("BANTO_MEMORY", "640m"));
    record(record, house, () -> DeadDatabase.compact(data));
  }

  @Test
  void aHouseOnPostgresIsRecorded() throws Exception {
    assumeFalse(NAME.isEmpty(), "no house is to be recorded");
    RecordedHouse record = RecordedHouse.of(NAME, "postgresql");
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      record(record, onServer(server, data), () -> dump(server, record));
    }
  }

  private static void dump(EmbeddedPostgres server, RecordedHouse record) throws Exception {
    Files.createDirectories(record.dump().getParent());
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      SqlDump.write(connection, record.dump());
    }
  }

  /** A house on an embedded server. */
  static House onServer(EmbeddedPostgres server, Path data) {
    return new House(data, settings(server));
  }

  /** What the script is told for one. */
  static Map<String, String> settings(EmbeddedPostgres server) {
    return Map.of(
        "BANTO_MEMORY", "640m",
        "BANTO_DB_URL", server.getJdbcUrl("postgres", "postgres"),
        "BANTO_DB_USER", "postgres");
  }

  /** What is kept is how it stopped; what it answers it is asked after that, without its far sides. */
  private void record(RecordedHouse record, House house, Ending ending) throws Exception {
    try (house) {
      ObjectNode doors = work(house);
      // what a start does by itself to orders is done: it is another one's that is compared
      house.start();
      Waiting.pause(SETTLED);
      house.stop();
      Instant stopped = Instant.now();
      ending.run();
      record.pack(data);
      house.start(RecordedHouse.clock(stopped));
      record.keep(Inventory.of(house.uri(), data, stopped), doors, stopped);
      house.stop();
    }
  }

  private ObjectNode work(House house) throws Exception {
    try (FarSides sides = FarSides.open(far)) {
      RecordedShop.sell(sides);
      house.start();
      Api api = Api.logIn(house);
      ObjectNode doors = new RecordedShop(house, api, sides).open();
      RecordedWork work = new RecordedWork(api, sides);
      work.day();
      assertEquals(List.of(), work.empty(), "desks without an order");
      Waiting.pause(SETTLED);
      house.stop();
      return doors;
    }
  }

  /** What is done between the stop and the packing. */
  private interface Ending {
    void run() throws Exception;
  }
}
