// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banto.base.AccountId;

/** Keeps the codes that staff taught for goods whose orders carry none (JAN and the like). */
interface CodeBook {
  /**
   * A code that was taught.
   *
   * @param item a blind index of the goods
   * @param code the code
   * @param sku the SKU code of the goods, or empty
   * @param name their name when it was taught
   * @param by who taught it
   * @param at when
   */
  record Taught(String item, String code, String sku, String name, String by, Instant at) {}

  /** The codes of these pieces, by piece id; a piece without one is left out. */
  Map<String, List<String>> of(AccountId account, List<Piece> pieces);

  /** Teaches a code; teaching it again changes nothing. */
  void teach(AccountId account, Piece piece, String code, String by, Instant at);

  /** Forgets one. */
  void forget(AccountId account, String item, String code);

  /** The newest ones, at most so many. */
  List<Taught> newest(AccountId account, int limit);
}
