// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

/**
 * The house's number of an order; unique in the installation.
 *
 * @param value 1 or more
 */
public record OrderId(long value) implements Comparable<OrderId> {
  public OrderId {
    if (value < 1) {
      throw new IllegalArgumentException("order id: " + value);
    }
  }

  @Override
  public int compareTo(OrderId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
