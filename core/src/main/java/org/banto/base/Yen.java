// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

/**
 * An amount of Japanese yen; whole yen only, negative for what is taken off or paid back.
 *
 * @param value yen, no decimals
 */
public record Yen(long value) implements Comparable<Yen> {
  /** No money. */
  public static final Yen ZERO = new Yen(0);

  /** The sum; overflow is an {@link ArithmeticException}. */
  public Yen plus(Yen other) {
    return new Yen(Math.addExact(value, other.value));
  }

  /** The difference; overflow is an {@link ArithmeticException}. */
  public Yen minus(Yen other) {
    return new Yen(Math.subtractExact(value, other.value));
  }

  /** This amount {@code n} times; overflow is an {@link ArithmeticException}. */
  public Yen times(long n) {
    return new Yen(Math.multiplyExact(value, n));
  }

  @Override
  public int compareTo(Yen other) {
    return Long.compare(value, other.value);
  }
}
