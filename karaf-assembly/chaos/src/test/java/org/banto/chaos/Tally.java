// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares what the mall has with what a reader found: order number and content hash.
 *
 * @param lost numbers the mall has and the reader has not
 * @param doubled numbers the reader has more than once
 * @param phantom numbers the reader has and the mall has not
 * @param altered numbers whose contents differ, with the names of the fields
 */
record Tally(List<String> lost, List<String> doubled, List<String> phantom, List<String> altered) {

  /**
   * Compares.
   *
   * @param truth the mall's orders by number, as far as the reader can know them
   * @param found the reader's, as often as it has them
   */
  static Tally of(Map<String, Fields> truth, List<Fields> found) {
    Map<String, Integer> times = new TreeMap<>();
    List<String> altered = new ArrayList<>();
    List<String> phantom = new ArrayList<>();
    for (Fields f : found) {
      String number = f.get("number").orElse("");
      times.merge(number, 1, Integer::sum);
      Fields right = truth.get(number);
      if (right == null) {
        phantom.add(number);
      } else if (!right.hash().equals(f.hash())) {
        altered.add(number + " " + right.differing(f));
      }
    }
    List<String> lost = truth.keySet().stream().filter(n -> !times.containsKey(n)).toList();
    List<String> doubled =
        times.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList();
    return new Tally(lost, doubled, phantom, altered);
  }

  /** What is wrong with readers, by their names. */
  static List<String> wrong(Map<String, Tally> readers) {
    return readers.entrySet().stream()
        .filter(r -> !r.getValue().clean())
        .map(r -> r.getKey() + ": " + r.getValue())
        .toList();
  }

  /** What readers found, a line for each. */
  static String words(Map<String, Tally> readers) {
    return readers.entrySet().stream()
        .map(r -> "  %-4s %s".formatted(r.getKey(), r.getValue()))
        .collect(Collectors.joining("\n"));
  }

  boolean clean() {
    return lost.isEmpty() && doubled.isEmpty() && phantom.isEmpty() && altered.isEmpty();
  }

  @Override
  public String toString() {
    return "lost %d, doubled %d, phantom %d, altered %d%s"
        .formatted(
            lost.size(),
            doubled.size(),
            phantom.size(),
            altered.size(),
            clean() ? "" : " " + first(lost) + first(doubled) + first(phantom) + first(altered));
  }

  private static String first(List<String> numbers) {
    return numbers.subList(0, Math.min(3, numbers.size())).toString();
  }
}
