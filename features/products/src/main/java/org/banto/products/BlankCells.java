// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

/** What a blank cell of a file does to goods that are there. */
public enum BlankCells {
  /** It leaves what they have. */
  KEEP,
  /** It empties it. */
  CLEAR
}
