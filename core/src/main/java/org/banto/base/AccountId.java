// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.util.regex.Pattern;

/**
 * The id of one shop account (店舗ID); every table's key starts with it.
 *
 * @param value 1 to 20 of a-z, 0-9 and hyphen
 */
public record AccountId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,20}");

  public AccountId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("account id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
