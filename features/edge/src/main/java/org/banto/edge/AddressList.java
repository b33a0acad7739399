// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From where one may work.
 *
 * @param of whom it restricts
 * @param name account id, login, or a token's name; empty for the whole house
 * @param blocks at least one
 */
record AddressList(Scope of, String name, List<AddressBlock> blocks) {
  /** Whom a list restricts. */
  enum Scope {
    /** Everybody. */
    HOUSE,
    /** Who works on an account. */
    ACCOUNT,
    /** A member of staff. */
    USER,
    /** A program. */
    TOKEN
  }

  AddressList {
    blocks = List.copyOf(blocks);
  }

  /** The name of the setting that keeps it: {@code house}, {@code account:osaka}. */
  String key() {
    return key(of, name);
  }

  static String key(Scope of, String name) {
    String scope = of.name().toLowerCase(Locale.ROOT);
    return of == Scope.HOUSE ? scope : scope + ":" + name;
  }

  /** As it is kept: blocks with spaces between them. */
  String value() {
    return blocks.stream().map(AddressBlock::text).collect(Collectors.joining(" "));
  }

  /**
   * Reads one that was kept.
   *
   * @throws IllegalArgumentException when somebody else has written there what is no list
   */
  static AddressList kept(String key, String value) {
    int colon = key.indexOf(':');
    String scope = colon < 0 ? key : key.substring(0, colon);
    List<AddressBlock> blocks =
        Stream.of(value.split(" "))
            .map(b -> AddressBlock.read(b).orElseThrow(() -> new IllegalArgumentException(key)))
            .toList();
    return new AddressList(
        Scope.valueOf(scope.toUpperCase(Locale.ROOT)),
        colon < 0 ? "" : key.substring(colon + 1),
        blocks);
  }
}
