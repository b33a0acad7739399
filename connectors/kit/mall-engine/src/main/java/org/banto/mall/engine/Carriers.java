// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.util.Optional;

/** A mall's codes of carriers: its table (carrier, code), over which the shop's own setting goes. */
public final class Carriers {
  private static final Table NAMES = Table.of(Carriers.class, "carriers.tsv", 2);

  private final Table table;
  private final Mapping own;

  /**
   * A mall's table with what a shop says.
   *
   * @param table the house's carrier id, the mall's code
   * @param own carrier ids to codes
   */
  public Carriers(Table table, Mapping own) {
    this.table = table;
    this.own = own;
  }

  /** The mall's code of a carrier, where it has one. */
  public Optional<String> code(String carrier) {
    return own.of(carrier).or(() -> table.cell(carrier, 1));
  }

  /** The carrier of a mall's code; an unknown code stays as it is. */
  public String carrier(String code) {
    return own.codes().stream()
        .filter(c -> own.of(c).filter(code::equals).isPresent())
        .findFirst()
        .or(() -> table.code(1, code))
        .orElse(code);
  }

  /** A carrier's name as shops write it, for malls that take free words; an unknown id stays as it is. */
  public static String name(String carrier) {
    return NAMES.cell(carrier, 1).orElse(carrier);
  }

  /** The carrier that such words name; other words stay as they are. */
  public static String named(String words) {
    return NAMES.rows().stream()
        .filter(r -> words.contains(r.get(1)))
        .findFirst()
        .map(r -> r.get(0))
        .orElse(words);
  }
}
