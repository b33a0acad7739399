// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.util.Set;

/**
 * What a tag looks like and does. Orders have their tags by name; the id stays when the name changes.
 *
 * @param id its id
 * @param name as it stands on orders
 * @param fore colour of its words, {@code #rrggbb}
 * @param back colour behind them
 * @param shape its outline
 * @param icon name of the sign before its words, or empty
 * @param position where it stands among the others, from 0
 * @param shown where it is shown
 * @param behaviour what it does
 */
public record TagDesign(
    String id,
    String name,
    String fore,
    String back,
    Shape shape,
    String icon,
    int position,
    Set<Spot> shown,
    Behaviour behaviour) {
  static final int LONGEST_NAME = 12;

  /** So many in an account. */
  static final int MOST = 200;

  /** The outline of a tag. */
  public enum Shape {
    ROUND,
    SQUARE,
    FLAG
  }

  /** Where a tag is shown. */
  public enum Spot {
    /** In lists of orders. */
    LIST,
    /** Where orders are packed. */
    PACKING,
    /** In the rail, with how many open orders have it. */
    RAIL
  }

  /** What a tag does. */
  public enum Behaviour {
    NONE,
    /** The order waits for somebody's yes before it goes on. */
    STOPS,
    /** The order in whose parcel this one travels gets it too. */
    CARRIES
  }

  public TagDesign {
    shown = Set.copyOf(shown);
  }
}
