// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.util.regex.Pattern;

/**
 * One shop on one mall. A mall can hold several shops of one account (同一モール複数店舗). The API, the
 * order file and the order mail of a shop all carry the same id, so they feed the same orders.
 *
 * @param mall the connector type, e.g. {@code rakuten}
 * @param name the shop's name in the house, e.g. {@code tokyo}
 */
public record ShopId(String mall, String name) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,30}");

  public ShopId {
    if (!FORM.matcher(mall).matches() || !FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("shop id: " + mall + "~" + name);
    }
  }

  /** Reads {@code mall~name}. */
  public static ShopId of(String text) {
    int at = text.indexOf('~');
    if (at < 0) {
      throw new IllegalArgumentException("shop id: " + text);
    }
    return new ShopId(text.substring(0, at), text.substring(at + 1));
  }

  @Override
  public String toString() {
    return mall + "~" + name;
  }
}
