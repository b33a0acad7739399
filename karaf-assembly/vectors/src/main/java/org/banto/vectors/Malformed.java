// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

/** Why a file or a row of it cannot be read, and where. */
final class Malformed extends Exception {
  private static final long serialVersionUID = 1;

  private Malformed(String message) {
    super(message);
  }

  /** At a place of a file; lines and columns count from 1. */
  static Malformed at(long line, long column, String why) {
    return new Malformed("line " + line + ", column " + column + ": " + why);
  }
}
