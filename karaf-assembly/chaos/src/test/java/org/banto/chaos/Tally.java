// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares what the mall has with what a reader found.
 *
 * @param lost numbers the mall has and the reader has not
 * @param doubled numbers the reader has more than once
 * @param phantom numbers the reader has and the mall has not
 * @param altered numbers whose contents differ
 */
record Tally(List<String> lost, List<String> doubled, List<String> phantom, List<String> altered) {

  /**
   * Compares.
   *
   * @param truth contents by number
   * @param found number and contents, as often as the reader has them
   */
  static Tally of(Map<String, String> truth, List<Map.Entry<String, String>> found) {
    Map<String, Integer> times = new TreeMap<>();
    List<String> altered = new ArrayList<>();
    List<String> phantom = new ArrayList<>();
    for (Map.Entry<String, String> f : found) {
      times.merge(f.getKey(), 1, Integer::sum);
      String right = truth.get(f.getKey());
      if (right == null) {
        phantom.add(f.getKey());
      } else if (!right.equals(f.getValue())) {
        altered.add(f.getKey() + ": " + right + " is " + f.getValue());
      }
    }
    List<String> lost = truth.keySet().stream().filter(n -> !times.containsKey(n)).toList();
    List<String> doubled =
        times.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList();
    return new Tally(lost, doubled, phantom, altered);
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
