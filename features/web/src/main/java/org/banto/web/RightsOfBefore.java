// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rights of before their rooms named them, and what they are called now. Users, sessions and
 * tokens of that time are read with the new ones; a set that is new already stays as it is.
 */
final class RightsOfBefore {
  private static final Map<String, Set<String>> NOW =
      Map.ofEntries(
          Map.entry("orders", Set.of("orders.see", "tracking.see")),
          Map.entry(
              "shipping",
              Set.of(
                  "shipping.see",
                  "shipping.edit",
                  "packing.pack",
                  "label-files.see",
                  "tracking.ask",
                  "warehouses.request")),
          Map.entry("shipping.codes", Set.of("packing.teach")),
          Map.entry("payments", Set.of("payments.book", "money.confirm", "documents.void")),
          Map.entry("documents", Set.of("documents.see", "documents.issue", "product-list.issue")),
          Map.entry("mail", Set.of("mail-out.see", "mail-out.edit")),
          Map.entry("customers", Set.of("customers.see")),
          Map.entry("analysis", Set.of("analysis.see")),
          Map.entry(
              "settings",
              Set.of(
                  "shop.manage",
                  "alarms.manage",
                  "connections.manage",
                  "documents.manage",
                  "label-files.manage",
                  "mail-in.manage",
                  "mail-out.manage",
                  "order-files.manage",
                  "packing.manage",
                  "payments.manage",
                  "tracking.manage",
                  "warehouses.manage")),
          Map.entry("plans", Set.of("plans.manage")),
          Map.entry("connectors", Set.of("connectors.manage")),
          Map.entry("users", Set.of("users.manage")),
          Map.entry("audit", Set.of("audit.see")));

  /** The one that is called the same. */
  private static final String SAME = "orders.edit";

  private RightsOfBefore() {}

  /** These rights by the names of now; who had all there were has also those that come later. */
  static Set<String> now(Set<String> rights) {
    Set<String> now = new TreeSet<>();
    rights.forEach(r -> now.addAll(NOW.getOrDefault(r, Set.of(r))));
    if (rights.contains(SAME) && rights.containsAll(NOW.keySet())) {
      now.add(User.EVERY);
    }
    return now;
  }

  /** What was stored, with the rights of now. */
  static <T> T read(String json, Class<T> kind) {
    try {
      ObjectNode stored = (ObjectNode) Json.MAPPER.readTree(json);
      Set<String> rights = new TreeSet<>();
      stored.path("rights").forEach(r -> rights.add(r.asText()));
      ArrayNode names = stored.putArray("rights");
      now(rights).forEach(names::add);
      return Json.MAPPER.treeToValue(stored, kind);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was stored of staff cannot be read", e);
    }
  }
}
