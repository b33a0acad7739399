// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.util.regex.Pattern;

/**
 * The id of something asked of a far side: the same for the same effect, however often it is tried.
 * Handed to the far side where it takes a key.
 *
 * @param value at most 120 characters of a-z, A-Z, 0-9 and {@code . _ : / ~ -}
 */
public record CommandId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:/~-]{1,120}");

  public CommandId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("command id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
