// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a page brings to the house's own pages; one that is framed brings none. */
public enum PagePart {
  /** Columns of the list of orders. */
  COLUMNS,
  /** Acts on chosen orders. */
  ACTS,
  /** Cards on an order's page. */
  ORDER,
  /** Cards on the first page. */
  HOME,
  /** Conditions of the list of orders. */
  CONDITIONS;

  /**
   * Reads what a bundle says, in the order of this list.
   *
   * @param said names in small letters with commas between, or nothing
   * @return empty where one of them is none
   */
  static Optional<List<PagePart>> of(String said) {
    List<String> names = said.isEmpty() ? List.of() : List.of(said.split(" *, *", -1));
    List<PagePart> parts =
        Arrays.stream(values()).filter(part -> names.contains(part.word())).toList();
    return parts.size() == names.size() ? Optional.of(parts) : Optional.empty();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
