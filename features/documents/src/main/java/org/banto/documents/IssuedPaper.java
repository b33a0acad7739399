// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the ledger of issued documents.
 *
 * @param seq runs from 1 within the account, without gaps
 * @param kind {@link Paper#code()}, or {@value #VOID} for a line that takes another back
 * @param name {@link Paper#title()}
 * @param no the number on the paper, or empty
 * @param at when issued
 * @param by who issued it
 * @param day the day of the transaction (取引年月日)
 * @param amount yen, tax included; empty where the paper states none
 * @param rates per tax rate {@code rate:total:tax}, joined by commas
 * @param order the order's id, 0 for none
 * @param number the order's number
 * @param customer who it is made out to (取引先); personal data
 * @param copy 1 for the original, 2 for the first reissue …
 * @param of the line of the original, or of what is taken back; 0 for none
 * @param print the print job
 * @param firstPage its first page in the job's PDF, from 1; 0 for the whole
 * @param pages how many pages
 * @param reason why it was reissued or taken back
 * @param voided why it was taken back, if it was
 * @param hash SHA-256 over the hash of the line before and this line, hex
 */
public record IssuedPaper(
    long seq,
    String kind,
    String name,
    String no,
    Instant at,
    String by,
    LocalDate day,
    Optional<Long> amount,
    String rates,
    long order,
    String number,
    String customer,
    int copy,
    long of,
    String print,
    int firstPage,
    int pages,
    String reason,
    Optional<String> voided,
    String hash) {
  /** The kind of a line that takes another back. */
  static final String VOID = "void";

  /** The same, taken back. */
  IssuedPaper voided(Optional<String> why) {
    return new IssuedPaper(
        seq, kind, name, no, at, by, day, amount, rates, order, number, customer, copy, of, print,
        firstPage, pages, reason, why, hash);
  }

  @Override
  public String toString() {
    return "IssuedPaper[" + seq + " " + kind + " " + no + "]";
  }
}
