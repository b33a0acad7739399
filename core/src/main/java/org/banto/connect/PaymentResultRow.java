// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.Optional;
import org.banto.connect.WaybillRow.RowProblem;

/**
 * One row of an agent's file of what it decided of payments: what it says, or what is wrong with it.
 *
 * @param row its number in the file, from 1, header included
 * @param review what it says; empty where the row cannot be read
 * @param problem what is wrong with the row itself; empty where it can be read
 */
public record PaymentResultRow(
    int row, Optional<PaymentReview> review, Optional<RowProblem> problem) {
  public PaymentResultRow {
    if (row < 1 || review.isPresent() == problem.isPresent()) {
      throw new IllegalArgumentException(
          "row " + row + " says something, or what is wrong with it");
    }
  }

  /** A row that can be read. */
  public PaymentResultRow(int row, PaymentReview review) {
    this(row, Optional.of(review), Optional.empty());
  }

  /** A row that cannot be read. */
  public PaymentResultRow(int row, RowProblem problem) {
    this(row, Optional.empty(), Optional.of(problem));
  }
}
