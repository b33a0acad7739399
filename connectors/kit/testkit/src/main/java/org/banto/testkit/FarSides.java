// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Far sides that have to be closed, simulators say: a new one each time the contract asks. {@code @AutoClose} on the
 * field ends them after each test.
 *
 * @param <T> what stands behind a far side
 */
public final class FarSides<T extends Closeable> implements Closeable {
  private final List<T> all = new ArrayList<>();
  private final Supplier<T> open;

  /** Those that are opened so. */
  public FarSides(Supplier<T> open) {
    this.open = open;
  }

  /** A new one. */
  public T open() {
    T one = open.get();
    all.add(one);
    return one;
  }

  /** Closes all that were opened. */
  @Override
  public void close() throws IOException {
    for (T one : all) {
      one.close();
    }
    all.clear();
  }
}
