// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;

/**
 * What was read, and where to go on. Items and next are kept in one transaction.
 *
 * @param items may be empty
 * @param next the bookmark after them
 * @param more whether there is more to read at once
 * @param <T> of what
 */
public record Page<T>(List<T> items, Cursor next, boolean more) {
  public Page {
    items = List.copyOf(items);
  }
}
