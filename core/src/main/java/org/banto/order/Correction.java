// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import org.banto.base.Address;
import org.banto.base.Person;

/**
 * What a change made of one part of a person of an order. Personal data: it is kept sealed, beside
 * the history, and goes with the order.
 *
 * @param place 0 for the buyer, from 1 on the destinations in their order
 * @param field the part, as {@link Person} and {@link Address} call it
 * @param before what it was
 * @param after what it is now
 */
public record Correction(int place, String field, String before, String after) {
  @Override
  public String toString() {
    return "Correction[" + place + " " + field + " …]";
  }
}
