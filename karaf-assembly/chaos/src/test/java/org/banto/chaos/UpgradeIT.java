// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another version on the data of a house: a copy is kept first; one whose tables cannot be changed puts it back and says
 * why; one that is killed at any moment goes on, or goes back with the version of before, and nothing is lost.
 */
@Tag("proof")
class UpgradeIT {
  /** Half of them on either database. */
  private static final int KILLS = Integer.getInteger("upgrade.kills");

  /** From the call of the script until a new version is up, on a quiet machine. */
  private static final int SECONDS = 20;

  private static final String TABLE =
      "SELECT count(*) FROM pg_tables WHERE tablename = 'next_program'";

  private final RecordedHouse onDerby = RecordedHouse.of("house-1", "derby");
  private final RecordedHouse onServer = RecordedHouse.of("house-1", "postgresql");
  private final Random random = new Random();
  private final List<String> told = new ArrayList<>();

  @TempDir Path programs;
  @TempDir Path folder;

  @Test
  void aVersionWhoseTablesCannotBeChangedPutsTheCopyBackAndSaysWhy() throws Exception {
    Path data = folder.resolve("failing");
    onDerby.unpack(data);
    Map<String, Long> before = sizes(data);
    Path next = NextProgram.with(programs, "9.0", NextProgram.MAKES_TABLES, NextProgram.FAILS);
    try (House house = house(data, next)) {
      assertThrows(IllegalStateException.class, () -> house.start(onDerby.clock()));
      String said = house.said();
      assertTrue(said.contains("what is here is copied first"), said);
      assertTrue(said.contains("banto: the house does not start: tables of store: "), said);
      assertTrue(said.contains("next_program"), said);
      assertTrue(said.contains("was put back from " + data.resolve("before")), said);
      assertTrue(said.contains(data.resolve("log/failed-start.log").toString()), said);
      assertFalse(house.alive());
    }
    assertEquals(before, sizes(data), "as it was before");
    assertFalse(Files.exists(data.resolve("upgrade")));
    try (House house = house(data, House.built())) {
      house.start(onDerby.clock());
      assertEquals(List.of(), lost(house, onDerby));
      assertEquals(2, copies(data), "of each version that came");
    }
  }

  @Test
  void aStartOfAnotherVersionThatIsKilledGoesOnOrBack() throws Exception {
    Path next = NextProgram.with(programs, "9.1", NextProgram.MAKES_TABLES);
    for (int kill = 0; kill < KILLS; kill++) {
      Path data = folder.resolve("kill" + kill);
      boolean on = kill / 2 % 2 == 0;
      if (kill % 2 == 0) {
        onDerby.unpack(data);
        Place place = archive -> house(data, archive);
        killed(place, data, onDerby, next, on);
        if (told.get(told.size() - 1).contains("in the middle")) {
          assertEquals(on, hasChanged(data), told::toString);
        }
      } else {
        onServer.unpack(data);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            Connection connection = server.getPostgresDatabase().getConnection()) {
          SqlDump.load(onServer.dump(), connection);
          Place place = archive -> new House(data, with(RecordHouseIT.settings(server), archive));
          killed(place, data, onServer, next, on);
          try (ResultSet rows = connection.createStatement().executeQuery(TABLE)) {
            rows.next();
            assertTrue(!on || rows.getInt(1) == 1, told::toString);
          }
        }
      }
    }
    told.forEach(t -> System.out.println("upgrade: " + t.lines().findFirst().orElse("")));
  }

  @Test
  void aVersionThatComesUpLateHasComeUp() throws Exception {
    Path data = folder.resolve("late");
    onDerby.unpack(data);
    Path next = NextProgram.with(programs, "9.2", NextProgram.MAKES_TABLES);
    Path upgrade = data.resolve("upgrade");
    Map<String, String> hasty = with(Map.of("BANTO_START_SECONDS", "1"), next);
    try (House house = new House(data, hasty)) {
      assertThrows(IllegalStateException.class, () -> house.start(onDerby.clock()));
      assertTrue(house.said().contains("it goes on trying"), house.said());
      assertTrue(Files.exists(upgrade), "what went before stays while it is not up");
      Waiting.until("it is up", Duration.ofMinutes(2), () -> !Files.exists(upgrade));
    }
    try (House house = house(data, next)) {
      house.start(onDerby.clock());
      assertFalse(house.said().contains("cut off"), house.said());
      assertEquals(List.of(), lost(house, onDerby));
    }
  }

  /** Kills a start of the next program, and starts it again, or that of before. */
  private void killed(Place place, Path data, RecordedHouse recorded, Path next, boolean on)
      throws Exception {
    long ms = 1000L + random.nextInt(SECONDS * 1000);
    try (House house = place.house(next)) {
      house.startsUntilKilled(ms, recorded.clock());
    }
    String at = Files.exists(data.resolve("upgrade")) ? "in the middle" : "before or after it";
    try (House house = place.house(on ? next : House.built())) {
      house.start(recorded.clock());
      List<String> lost = lost(house, recorded);
      told.add(
          String.format(
              "%s killed after %d ms, %s, goes %s: %s%n%s",
              data.getFileName(), ms, at, on ? "on" : "back", lost, house.said()));
      assertEquals(List.of(), lost, told::toString);
      assertFalse(Files.exists(data.resolve("upgrade")), told::toString);
      house.stop();
    }
  }

  /** A data folder and its database, on which any version can start. */
  private interface Place {
    House house(Path archive);
  }

  private static House house(Path data, Path archive) {
    return new House(data, with(Map.of("BANTO_MEMORY", "640m"), archive));
  }

  private static Map<String, String> with(Map<String, String> settings, Path archive) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("BANTO_ARCHIVE", archive.toString());
    return all;
  }

  /** Whether the later version's table is there. */
  private static boolean hasChanged(Path data) throws Exception {
    try (DeadDatabase database = DeadDatabase.copy(data)) {
      return !database
          .rows("select tablename from sys.systables where tablename = 'NEXT_PROGRAM'")
          .isEmpty();
    }
  }

  /** What is not as it was recorded, of what a list of orders, the history and the settings say. */
  private static List<String> lost(House house, RecordedHouse recorded) throws Exception {
    Api api = Api.logIn(house);
    JsonNode was = recorded.inventory().get("main");
    Map<String, JsonNode> rows = new TreeMap<>();
    api.each("orders", row -> rows.put("#" + row.get("id").asText(), row));
    List<String> lost = new ArrayList<>();
    was.get("orders")
        .properties()
        .forEach(
            o -> {
              JsonNode now = rows.get(o.getKey());
              long revision = o.getValue().get("revision").asLong();
              if (now == null || now.get("revision").asLong() != revision) {
                lost.add(o.getKey() + ": " + now);
              }
            });
    for (String path : List.of("shop", "boxes", "desks", "documents/settings")) {
      lost.addAll(Inventory.differences(was.get(path), api.get(path)));
    }
    if (api.get("searches").size() != was.get("searches").size()) {
      lost.add("searches: " + api.get("searches"));
    }
    if (!api.post("audit/verify", b -> b).get("ok").asBoolean()) {
      lost.add("the history is broken");
    }
    return lost;
  }

  private static int copies(Path data) throws IOException {
    try (Stream<Path> all = Files.list(data.resolve("before"))) {
      return (int) all.count();
    }
  }

  /** How large each file of database, keys and settings is; the journal of a house that has started aside. */
  private static Map<String, Long> sizes(Path data) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    for (String part : List.of("derby", "keys", "etc", "plan", "options")) {
      try (Stream<Path> files = Files.walk(data.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          sizes.put(data.relativize(file).toString(), Files.size(file));
        }
      }
    }
    return sizes;
  }
}
