// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What stands behind the far sides of a contract: a new one each time the contract asks, found again
 * by its far side, so that a test can look at what was done there. Those that can be closed are closed
 * with it: {@code @AutoClose} on the field ends simulators after each test.
 *
 * @param <T> a far side's inside, in memory or simulated
 */
public final class FarSides<T> implements Closeable {
  private final Map<FarSide, T> all = new IdentityHashMap<>();
  private final Supplier<T> open;
  private final Function<T, FarSide> far;

  /** Those that are opened so, and are behind these far sides. */
  public FarSides(Supplier<T> open, Function<T, FarSide> far) {
    this.open = open;
    this.far = far;
  }

  /** A new one. */
  public T open() {
    T one = open.get();
    all.put(far.apply(one), one);
    return one;
  }

  /**
   * The one behind a far side.
   *
   * @throws IllegalArgumentException when it was not opened here
   */
  public T behind(FarSide side) {
    return Optional.ofNullable(all.get(side))
        .orElseThrow(() -> new IllegalArgumentException("a far side that was not opened here"));
  }

  /** Closes those that can be closed. */
  @Override
  public void close() throws IOException {
    for (T one : all.values()) {
      if (one instanceof Closeable open) {
        open.close();
      }
    }
    all.clear();
  }
}
