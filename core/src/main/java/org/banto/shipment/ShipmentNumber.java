// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.banto.base.OrderId;

/**
 * The house's short number of a shipment, written into carriers' files as the customer's key
 * (お客様管理番号): S and ten digits, short enough for every carrier.
 *
 * @param value {@code S} + 8 digits of the order + 2 digits within the order
 */
public record ShipmentNumber(String value) implements Comparable<ShipmentNumber> {
  private static final Pattern FORM = Pattern.compile("S[0-9]{10}");

  public ShipmentNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("shipment number: " + value);
    }
  }

  /** The number of the nth shipment (from 1, at most 99) of an order. */
  public static ShipmentNumber of(OrderId order, int n) {
    if (order.value() > 99_999_999L || n < 1 || n > 99) {
      throw new IllegalArgumentException("shipment " + n + " of order " + order);
    }
    return new ShipmentNumber(String.format(Locale.ROOT, "S%08d%02d", order.value(), n));
  }

  /** The order it belongs to. */
  public OrderId order() {
    return new OrderId(Long.parseLong(value.substring(1, 9)));
  }

  @Override
  public int compareTo(ShipmentNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
