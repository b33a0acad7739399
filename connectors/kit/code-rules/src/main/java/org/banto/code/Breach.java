// SPDX-License-Identifier: Apache-2.0
package org.banto.code;

/**
 * Code that does what no connector does.
 *
 * @param rule what it breaks
 * @param where in which class
 * @param uses what it uses for it, {@code class.member}
 */
public record Breach(Rule rule, String where, String uses) implements Comparable<Breach> {
  @Override
  public int compareTo(Breach other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return rule.ordinal() + " " + where + " uses " + uses;
  }
}
