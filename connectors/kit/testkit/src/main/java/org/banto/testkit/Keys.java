// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Collection;
import java.util.TreeSet;

/** Compares sets of keys, and names what differs instead of printing both sets. */
final class Keys {
  private Keys() {}

  /** The same keys, in any order. */
  static void same(Collection<String> expected, Collection<String> actual, String when) {
    TreeSet<String> missing = new TreeSet<>(expected);
    missing.removeAll(actual);
    TreeSet<String> more = new TreeSet<>(actual);
    more.removeAll(expected);
    String left = missing.isEmpty() ? "" : "; left out: " + missing;
    String strange = more.isEmpty() ? "" : "; too much: " + more;
    int of = new TreeSet<>(expected).size();
    String all = when + ": " + (of - missing.size()) + " of " + of + left + strange;
    if (!missing.isEmpty() || !more.isEmpty()) {
      fail(all);
    }
  }
}
