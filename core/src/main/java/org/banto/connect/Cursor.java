// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

/**
 * A bookmark at a far side. Only the connector that wrote it can read it.
 *
 * @param value its text; empty at the very start
 */
public record Cursor(String value) {
  /** Nothing has been read yet. */
  public static final Cursor START = new Cursor("");
}
