// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What to look for in the ledger: every part given must hold (電子帳簿保存法: day, amount, customer, ranges,
 * any of them together, and what is left empty).
 *
 * @param kind a kind, or empty for all
 * @param from first day of transaction
 * @param to last day
 * @param least yen
 * @param most yen
 * @param noAmount only documents that state no amount
 * @param customer a part of the name, or empty
 * @param number the order's number, or the document's, or empty
 * @param before only lines before this one
 */
record IssuedFilter(
    String kind,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    OptionalLong least,
    OptionalLong most,
    boolean noAmount,
    String customer,
    String number,
    OptionalLong before) {
  /** Everything. */
  static final IssuedFilter ALL =
      new IssuedFilter(
          "",
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          false,
          "",
          "",
          OptionalLong.empty());

  /** Of this kind, with this number. */
  IssuedFilter of(String wantedKind, String wantedNumber) {
    return new IssuedFilter(
        wantedKind, from, to, least, most, noAmount, customer, wantedNumber, before);
  }

  /** The same before this line. */
  IssuedFilter before(long seq) {
    return new IssuedFilter(
        kind, from, to, least, most, noAmount, customer, number, OptionalLong.of(seq));
  }

  @Override
  public String toString() {
    return "IssuedFilter[…]";
  }
}
