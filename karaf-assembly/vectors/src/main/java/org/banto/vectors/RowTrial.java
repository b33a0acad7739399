// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

/** Puts one row of a table to the house. */
@FunctionalInterface
interface RowTrial {
  /** What the house says of it. */
  Verdict of(Row row) throws Malformed;
}
