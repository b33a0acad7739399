// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.time.LocalDate;
import java.util.Optional;
import org.banto.base.Yen;

/**
 * A document that is about to go into the ledger.
 *
 * @param kind {@link Paper#code()} or {@link IssuedPaper#VOID}
 * @param no the number on it, or empty
 * @param day the day of the transaction
 * @param amount what it states, tax included
 * @param rates see {@link IssuedPaper#rates()}
 * @param order the order's id, 0 for none
 * @param number the order's number
 * @param content what is sealed
 * @param copy 1 for the original
 * @param of the line of the original, or of what is taken back; 0 for none
 * @param firstPage from 1; 0 for the whole PDF
 * @param pages how many pages
 */
record IssueEntry(
    String kind,
    String no,
    LocalDate day,
    Optional<Yen> amount,
    String rates,
    long order,
    String number,
    Content content,
    int copy,
    long of,
    int firstPage,
    int pages) {
  /** The same on these pages. */
  IssueEntry on(int first, int count) {
    return new IssueEntry(
        kind, no, day, amount, rates, order, number, content, copy, of, first, count);
  }

  /** The same, with what is sealed of it. */
  IssueEntry with(Content sealed) {
    return new IssueEntry(
        kind, no, day, amount, rates, order, number, sealed, copy, of, firstPage, pages);
  }

  @Override
  public String toString() {
    return "Entry[" + kind + " " + no + "]";
  }
}
