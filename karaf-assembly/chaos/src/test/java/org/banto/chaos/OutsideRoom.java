// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.banto.partner.maven.PartnerMaven;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;

/**
 * A room as the archetype makes it, built outside of the tree.
 *
 * @param id the room's id
 * @param name what buyers ask for, as they write it
 * @param jar its bundle
 */
record OutsideRoom(String id, String name, Path jar) {
  /** Makes and builds rooms in a folder. */
  record Workshop(Path folder, PartnerMaven maven) {
    static Workshop in(Path folder) throws IOException {
      return new Workshop(
          folder,
          PartnerMaven.beside(
              folder.resolve("repository"),
              "",
              "core",
              "features",
              "features/kit/summaries",
              "features/kit/sql",
              "features/kit/editions",
              "features/kit/fakes",
              "features/kit/room-archetype"));
    }

    /**
     * Makes one and builds it.
     *
     * @param consumer what becomes of the source of its consumer
     */
    OutsideRoom make(
        String id, String prefix, String name, String english, UnaryOperator<String> consumer)
        throws IOException, InterruptedException {
      Map<String, String> asked = new TreeMap<>();
      asked.put("groupId", "com.example.banto");
      asked.put("artifactId", "banto-" + id);
      asked.put("version", "1.0.0");
      asked.put("package", "com.example.banto." + id);
      asked.put("id", id);
      asked.put("nameJa", name);
      asked.put("nameEn", english);
      good(maven.generate(folder, "banto-room-archetype", asked));
      Path made = folder.resolve("banto-" + id);
      Path source =
          made.resolve("src/main/java/com/example/banto/" + id + "/" + prefix + "Consumer.java");
      Files.writeString(source, consumer.apply(Files.readString(source)));
      // its contracts are RoomArchetypeIT's
      good(maven.run(made, "package", "-DskipTests"));
      return new OutsideRoom(id, name, made.resolve("target/banto-" + id + "-1.0.0.jar"));
    }

    private static void good(PartnerMaven.Result result) {
      assertEquals(0, result.exit(), result.output());
    }
  }

  /** A consumer that does not hear of every third order. */
  static String forgets(String source) {
    String heard = "batch.orders()";
    String forgetful =
        source.replace(heard, heard + ".stream().filter(o -> o.value() % 3 > 0).toList()");
    assertNotEquals(source, forgetful);
    return forgetful;
  }

  private Path place(House house) {
    return house.data().resolve("deploy").resolve(jar.getFileName());
  }

  /** Drops its jar into a running house. */
  void drop(House house) throws IOException {
    Files.copy(jar, place(house));
  }

  /** Takes it away again. */
  void take(House house) throws IOException {
    Files.delete(place(house));
  }

  /** Whether its resource answers. */
  boolean isThere(Api api) {
    return api.answer("GET", id).statusCode() == 200;
  }

  /** How it stands with an order, by its tags; empty where nobody asks for it. */
  String state(JsonNode tags) {
    List<String> all = new ArrayList<>();
    tags.forEach(tag -> all.add(tag.asText()));
    return all.contains(name + "済み") ? "DONE" : all.contains(name + "希望") ? "ASKED" : "";
  }

  /**
   * What its table does not have as the house has it: an order that is not in it, or in it and should not be, or as it
   * was before its last change.
   */
  List<String> missed(Api api) {
    Map<Long, String> truth = new TreeMap<>();
    api.each(
        "orders",
        row -> {
          if (!state(row.get("tags")).isEmpty()) {
            truth.put(row.get("id").asLong(), row.get("revision") + " " + state(row.get("tags")));
          }
        });
    Map<Long, String> table = new TreeMap<>();
    api.each(
        id,
        row ->
            table.put(
                row.get("order").asLong(), row.get("revision") + " " + row.get("state").asText()));
    return missed(truth, table);
  }

  /** What is not in a table as it is in truth, one line for each order. */
  static List<String> missed(Map<Long, String> truth, Map<Long, String> table) {
    TreeMap<Long, String> all = new TreeMap<>(truth);
    table.forEach((order, row) -> all.putIfAbsent(order, "not there"));
    List<String> missed = new ArrayList<>();
    all.forEach(
        (order, is) -> {
          String row = table.getOrDefault(order, "not there");
          if (!row.equals(is)) {
            missed.add(order + ": " + row + ", is " + is);
          }
        });
    return missed;
  }
}
