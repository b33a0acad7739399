// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import java.util.stream.Stream;
import org.banto.mall.engine.Json;

/** Fields that versions of the API name differently; names are in small letters and without underscores. */
final class Fields {
  private Fields() {}

  /** The first of these that says something. */
  static String text(Json row, String... names) {
    return Stream.of(names)
        .map(row::text)
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A number in Japan as it is dialled there: {@code +81-90-…} is 090-…. */
  static String phone(Json row, String... names) {
    return text(row, names).replaceFirst("^\\+81-?0?", "0");
  }

  /** The first of these that is a number, zero for none. */
  static long number(Json row, String... names) {
    return Stream.of(names).filter(row::has).findFirst().map(row::number).orElse(0L);
  }
}
