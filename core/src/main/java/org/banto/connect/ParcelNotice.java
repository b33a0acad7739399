// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.time.LocalDate;
import java.util.List;

/**
 * A parcel as told to a mall.
 *
 * @param destination {@link org.banto.order.Destination#key()}
 * @param carrier the carrier's connector id, e.g. {@code yamato}
 * @param number waybill number, digits only
 * @param shipped day of shipping
 * @param contents what is in it; empty where nobody knows, or for a box beyond the pieces there are
 */
public record ParcelNotice(
    String destination, String carrier, String number, LocalDate shipped, List<Content> contents) {
  /**
   * Pieces of an order line.
   *
   * @param line {@link org.banto.order.OrderLine#key()}
   * @param quantity pieces, 1 or more
   */
  public record Content(String line, int quantity) {
    public Content {
      if (quantity < 1) {
        throw new IllegalArgumentException("line " + line + ": quantity " + quantity);
      }
    }
  }

  public ParcelNotice {
    contents = List.copyOf(contents);
  }

  /** A parcel of which nobody knows what is in it. */
  public ParcelNotice(String destination, String carrier, String number, LocalDate shipped) {
    this(destination, carrier, number, shipped, List.of());
  }
}
