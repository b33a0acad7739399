// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names and values of a query or a form. */
public final class Params {
  private final StringBuilder text = new StringBuilder();

  /** Adds a pair. */
  public Params with(String name, Object value) {
    text.append(text.length() == 0 ? "" : "&")
        .append(encoded(name))
        .append('=')
        .append(encoded(String.valueOf(value)));
    return this;
  }

  /** Adds a pair where there is something to say. */
  public Params given(String name, String value) {
    return value.isBlank() ? this : with(name, value);
  }

  /** One part of a path or a value, encoded. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** All pairs, encoded. */
  @Override
  public String toString() {
    return text.toString();
  }
}
