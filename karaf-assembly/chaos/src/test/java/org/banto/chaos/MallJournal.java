// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.banto.testhouse.Wire;

/**
 * The truth: the mall's append-only journal, read from its file. The expected set is every order the
 * mall has, whatever the house says of it.
 */
final class MallJournal {
  private final Function<JsonNode, Fields> reader;
  private final Map<String, JsonNode> last = new TreeMap<>();
  private final Map<String, Integer> born = new TreeMap<>();
  private final Map<String, Set<Integer>> versions = new TreeMap<>();
  private final Map<String, Integer> effects = new TreeMap<>();
  private final Map<String, Integer> reports = new TreeMap<>();

  private MallJournal(Function<JsonNode, Fields> reader) {
    this.reader = reader;
  }

  /** Reads the journal in a Rakuten's folder. */
  static MallJournal read(Path folder) {
    return of(lines(folder));
  }

  /** Reads the journal in the folder of a mall whose orders are read so. */
  static MallJournal read(Path folder, Function<JsonNode, Fields> reader) {
    return of(lines(folder), reader);
  }

  /** The journal's lines; one that is being written is left out. */
  static List<String> lines(Path folder) {
    try {
      String text = Files.readString(folder.resolve("journal.jsonl"));
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MallJournal of(List<String> lines) {
    return of(lines, AtRakuten::fields);
  }

  private static MallJournal of(List<String> lines, Function<JsonNode, Fields> reader) {
    MallJournal journal = new MallJournal(reader);
    try {
      for (String line : lines) {
        journal.see(Wire.JSON.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return journal;
  }

  private void see(JsonNode line) {
    String number = line.path("order").asText();
    JsonNode after = line.path("after");
    born.putIfAbsent(number, after.path("orderProgress").asInt());
    last.put(number, after);
    versions.computeIfAbsent(number, n -> new HashSet<>()).add(after.hashCode());
    for (JsonNode e : line.path("effects")) {
      String kind = e.path("effect").asText();
      effects.merge(number + " " + kind, 1, Integer::sum);
      if (kind.equals("shippingAdded")) {
        JsonNode row = e.path("detail");
        String parcel = row.path("basketId").asText() + " " + row.path("shippingNumber").asText();
        reports.merge(number + " " + parcel, 1, Integer::sum);
      }
    }
  }

  /** Every order's number. */
  Set<String> numbers() {
    return last.keySet();
  }

  /** Every order. */
  Map<String, Fields> orders() {
    Map<String, Fields> orders = new TreeMap<>();
    last.forEach((number, tree) -> orders.put(number, reader.apply(tree)));
    return orders;
  }

  /** Where an order stands: 100 to 900. */
  int progress(String number) {
    return last.get(number).path("orderProgress").asInt();
  }

  /** Where it stood when it was placed. */
  int born(String number) {
    return born.get(number);
  }

  /** Whether an order ever looked like this. */
  boolean wasOnce(String number, JsonNode tree) {
    return versions.getOrDefault(number, Set.of()).contains(tree.hashCode());
  }

  /** How often something happened to an order. */
  int times(String number, String effect) {
    return effects.getOrDefault(number + " " + effect, 0);
  }

  /** How often each parcel was newly reported, by {@code number basket tracking}. */
  Map<String, Integer> reports() {
    return reports;
  }

  /** Orders the mall was told something about: what we told, we must have. */
  List<String> told() {
    List<String> told = new ArrayList<>();
    for (String number : last.keySet()) {
      if (times(number, "confirmed") + times(number, "shippingAdded") > 0) {
        told.add(number);
      }
    }
    return told;
  }
}
