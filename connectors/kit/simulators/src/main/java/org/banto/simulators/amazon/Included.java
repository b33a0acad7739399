// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.simulators.Json;

/** What of an order a caller gets: the data sets asked for, and of a pending one little. */
final class Included {
  private static final Map<String, String> SETS =
      Map.of(
          "BUYER", "buyer",
          "RECIPIENT", "recipient",
          "PROCEEDS", "proceeds",
          "EXPENSE", "expense",
          "PROMOTION", "promotion",
          "CANCELLATION", "cancellation",
          "FULFILLMENT", "fulfillment",
          "PACKAGES", "packages",
          "TAX", "tax",
          "PAYMENT", "payment");
  private static final Set<String> OTHERS = Set.of("FULFILLMENT_ORDERS");

  private Included() {}

  /** Whether every data set is one that there is. */
  static boolean known(String sets) {
    return names(sets).allMatch(s -> SETS.containsKey(s) || OTHERS.contains(s));
  }

  static ObjectNode of(AmazonOrder order, String sets) {
    ObjectNode tree = order.tree();
    Set<String> wanted = names(sets).map(s -> SETS.getOrDefault(s, "")).collect(Collectors.toSet());
    List<String> unwanted = SETS.values().stream().filter(f -> !wanted.contains(f)).toList();
    tree.remove(unwanted);
    List<ObjectNode> items = Json.objects(tree, "orderItems");
    items.forEach(i -> i.remove(unwanted));
    if (order.status().startsWith("PENDING")) {
      tree.remove(List.of("buyer", "recipient", "payment", "proceeds"));
      items.forEach(i -> i.remove(List.of("proceeds", "promotion", "expense")));
    }
    return tree;
  }

  private static Stream<String> names(String sets) {
    return Stream.of(sets.split(",")).filter(s -> !s.isBlank());
  }
}
