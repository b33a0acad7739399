// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.util.ArrayList;
import java.util.List;

/** Long lists in parts. */
public final class Parts {
  private Parts() {}

  /** The items in lists of at most so many: views of the one that was given. */
  public static <T> List<List<T>> of(List<T> all, int most) {
    List<List<T>> parts = new ArrayList<>();
    for (int at = 0; at < all.size(); at += most) {
      parts.add(all.subList(at, Math.min(all.size(), at + most)));
    }
    return parts;
  }
}
