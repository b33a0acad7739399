// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.banto.testhouse.House;
import org.banto.testhouse.Wire;

/** A house as it was left by an earlier state of the program: see {@code houses/README.md}. */
final class RecordedHouse {
  private static final Path ALL = House.root().resolve("karaf-assembly/chaos/houses");

  /** Of a data folder, what is made anew, or is of one run. */
  private static final List<String> PASSING =
      List.of("run", "log", "reserve", "script.log", "house.pid", "derby/banto/db.lck");

  /** So long after it was stopped it is started again: nothing falls due in between. */
  private static final Duration LATER = Duration.ofSeconds(20);

  private final Path folder;

  private RecordedHouse(Path folder) {
    this.folder = folder;
  }

  /** The one of that name on that database. */
  static RecordedHouse of(String name, String database) {
    return new RecordedHouse(ALL.resolve(name).resolve(database));
  }

  /** All that there are for a database. */
  static List<RecordedHouse> all(String database) throws IOException {
    try (Stream<Path> names = Files.list(ALL)) {
      return names
          .map(n -> n.resolve(database))
          .filter(Files::isDirectory)
          .sorted()
          .map(RecordedHouse::new)
          .toList();
    }
  }

  /** Its name. */
  String name() {
    return folder.getParent().getFileName().toString();
  }

  /** Its tables and rows, where it has a database of a server. */
  Path dump() {
    return folder.resolve("database.sql.gz");
  }

  /** The archive of the program that it was recorded with, built anew. */
  Path programOfThen() throws Exception {
    Path commit = folder.getParent().resolve("program");
    return House.former(Files.readString(commit).strip());
  }

  /** Lays its data folder there, beside the installed program of this state. */
  void unpack(Path data) throws Exception {
    Path prepared = House.root().resolve("karaf-assembly/test-house/prepared.sh");
    run(prepared.toString(), "begin", data.toString(), "bundles");
    forgetFunctions(data);
    tar("-xpzf", folder.resolve("data.tar.gz").toString(), "-C", data.toString());
  }

  /** A program that is laid beside the data anew has the functions that the data names, and no other. */
  private static void forgetFunctions(Path data) throws IOException {
    List<String> names = List.of("state.json", "digraph.json");
    try (Stream<Path> files = Files.walk(data.resolve("run/data/cache"), 3)) {
      for (Path file : files.filter(f -> names.contains(f.getFileName().toString())).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Keeps the data folder of a house that has stopped. */
  void pack(Path data) throws Exception {
    Files.createDirectories(folder);
    List<String> words = new ArrayList<>(List.of("--owner=0", "--group=0"));
    PASSING.forEach(p -> words.add("--exclude=./" + p));
    words.addAll(
        List.of("-czf", folder.resolve("data.tar.gz").toString(), "-C", data.toString(), "."));
    tar(words.toArray(String[]::new));
  }

  private static void tar(String... words) throws Exception {
    run(Stream.concat(Stream.of("tar"), Stream.of(words)).toArray(String[]::new));
  }

  private static void run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }

  /** Keeps what it answered, how to get in, and when that was. */
  void keep(JsonNode inventory, JsonNode doors, Instant stopped) throws IOException {
    ObjectNode golden = Wire.JSON.createObjectNode();
    golden.put("stopped", stopped.toString());
    golden.set("doors", doors);
    golden.set("inventory", inventory);
    try (OutputStream file =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("golden.json.gz")))) {
      Wire.JSON.writerWithDefaultPrettyPrinter().writeValue(file, golden);
    }
  }

  private JsonNode golden() throws IOException {
    try (InputStream file =
        new GZIPInputStream(Files.newInputStream(folder.resolve("golden.json.gz")))) {
      return Wire.JSON.readTree(file);
    }
  }

  /** What it answered when it was recorded, its rights and settings by the names of now. */
  JsonNode inventory() throws IOException {
    JsonNode inventory = golden().get("inventory");
    Map<String, List<String>> names = names("rights.tsv");
    Map<String, List<String>> settings = names("settings.tsv");
    for (JsonNode account : inventory) {
      account.path("users").forEach(user -> rename((ObjectNode) user, names));
      account.path("tokens").forEach(token -> rename((ObjectNode) token, names));
      ObjectNode shop = (ObjectNode) account.get("shop");
      settings.forEach(
          (name, now) -> {
            // what is empty is told of the shop's own settings alone
            JsonNode value = shop.remove(name);
            if (!value.asText().isEmpty()) {
              shop.set(now.get(0), value);
            }
          });
    }
    return inventory;
  }

  private static Map<String, List<String>> names(String file) throws IOException {
    Map<String, List<String>> names = new TreeMap<>();
    for (String line : Files.readAllLines(ALL.resolve(file))) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        names.put(cells[0], List.of(cells[1].split(" ")));
      }
    }
    return names;
  }

  private static void rename(ObjectNode one, Map<String, List<String>> names) {
    Set<String> before = new TreeSet<>();
    one.path("rights").forEach(r -> before.add(r.asText()));
    ArrayNode now = one.putArray("rights");
    before.forEach(r -> names.getOrDefault(r, List.of(r)).forEach(now::add));
    if (before.containsAll(names.keySet())) {
      now.add("house.run");
    }
  }

  /** Who has which password. */
  JsonNode doors() throws IOException {
    return golden().get("doors");
  }

  /** For its house, the time it is at which it was stopped: what changes by the day is as it was. */
  String clock() throws IOException {
    return clock(Instant.parse(golden().get("stopped").asText()));
  }

  /** The option of a test house for which it is shortly after that moment. */
  static String clock(Instant stopped) {
    Duration offset = Duration.between(Instant.now(), stopped.plus(LATER));
    return "-Dbanto.clock.offset=" + Duration.ofSeconds(offset.toSeconds());
  }
}
