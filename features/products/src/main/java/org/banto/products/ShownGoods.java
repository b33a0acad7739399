// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

/** Which goods a list has. */
public enum ShownGoods {
  /** Those that are sold. */
  CURRENT,
  /** Those that are no longer sold. */
  ENDED,
  /** All. */
  ALL,
  /** Kits, sold or not. */
  KITS
}
