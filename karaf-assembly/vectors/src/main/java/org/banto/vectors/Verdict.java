// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.util.Map;

/** What became of one row. */
sealed interface Verdict {
  /** The house says what the row expects. */
  record Passed() implements Verdict {
    @Override
    public String toString() {
      return "passed";
    }
  }

  /**
   * The house says something else.
   *
   * @param expected as the row has it
   * @param was as the house says it
   */
  record Differs(String expected, String was) implements Verdict {
    @Override
    public String toString() {
      return "differs: expected " + expected + " was " + was;
    }
  }

  /**
   * No service of the house answers this yet.
   *
   * @param what it would take
   */
  record NotBuilt(String what) implements Verdict {
    @Override
    public String toString() {
      return "not built: " + what;
    }
  }

  /**
   * The row cannot be read.
   *
   * @param why and where
   */
  record Refused(String why) implements Verdict {
    @Override
    public String toString() {
      return "refused: " + why;
    }
  }

  /** Passed where both say the same; else only what they do not agree in. */
  static Verdict of(Map<String, String> expected, Map<String, String> was) {
    StringBuilder wanted = new StringBuilder();
    StringBuilder got = new StringBuilder();
    expected.forEach(
        (name, value) -> {
          String given = was.getOrDefault(name, "");
          if (!value.equals(given)) {
            wanted.append(wanted.isEmpty() ? "" : ", ").append(name).append('=').append(value);
            got.append(got.isEmpty() ? "" : ", ").append(name).append('=').append(given);
          }
        });
    return wanted.isEmpty() ? new Passed() : new Differs(wanted.toString(), got.toString());
  }
}
