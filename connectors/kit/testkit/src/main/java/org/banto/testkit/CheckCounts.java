// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banto.connect.Label;

/**
 * What a carrier's check says of many labels.
 *
 * @param good the labels it has nothing against, in their order
 * @param told how many labels it told each code of, by code
 */
public record CheckCounts(List<Label> good, Map<String, Integer> told) {
  public CheckCounts {
    good = List.copyOf(good);
    told = new TreeMap<>(told);
  }

  /** The labels of each code but these, summed up; a label with two of the others counts twice. */
  public int beside(String... codes) {
    Set<String> known = Set.of(codes);
    return told.entrySet().stream()
        .filter(e -> !known.contains(e.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Counts alone: labels carry names and addresses. */
  @Override
  public String toString() {
    return good.size() + " labels are good; told: " + told;
  }
}
