// SPDX-License-Identifier: Apache-2.0
package org.banto.archetype;

import java.util.Map;
import java.util.TreeMap;

/**
 * A connector that a partner asks for.
 *
 * @param ports separated by commas
 * @param more what else is said, by property; what is not said is the archetype's to say
 */
record Wish(String kind, String id, String ports, Map<String, String> more) {
  Wish(String kind, String id, String ports) {
    this(kind, id, ports, Map.of());
  }

  /** The same in this style, with this proof of the account. */
  Wish speaking(String style, String auth) {
    return with("style", style).with("auth", auth);
  }

  Wish with(String property, String value) {
    Map<String, String> all = new TreeMap<>(more);
    all.put(property, value);
    return new Wish(kind, id, ports, all);
  }

  /** What the archetype is asked for. */
  Map<String, String> properties() {
    Map<String, String> all = new TreeMap<>(more);
    all.put("groupId", "com.example.banto");
    all.put("artifactId", artifact());
    all.put("version", "1.0.0");
    all.put("package", "com.example.banto." + id);
    all.put("kind", kind);
    all.put("id", id);
    all.put("ports", ports);
    return all;
  }

  String artifact() {
    return "banto-" + kind + "-" + id;
  }
}
