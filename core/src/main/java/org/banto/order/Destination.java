// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import org.banto.base.Person;

/**
 * One place an order goes to.
 *
 * @param key the mall's own key of it (Rakuten: basketId), for telling the mall about it; may be
 *     empty
 * @param recipient who receives
 * @param noshi のし text, or empty
 * @param wrapping wrapping asked for, or empty
 * @param note the buyer's or mall's words for this place (置き配 and the like), or empty
 */
public record Destination(
    String key, Person recipient, String noshi, String wrapping, String note) {
  /** The same with another recipient. */
  public Destination to(Person other) {
    return new Destination(key, other, noshi, wrapping, note);
  }
}
