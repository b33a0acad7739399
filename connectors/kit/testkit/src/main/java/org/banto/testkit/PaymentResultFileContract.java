// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.PaymentResultFile;
import org.banto.connect.PaymentResultRow;
import org.banto.connect.WaybillRow.RowProblem;
import org.junit.jupiter.api.Test;

/** What every {@link PaymentResultFile} keeps. */
public interface PaymentResultFileContract extends ReadFileContract<PaymentResultRow> {
  /** The port. */
  PaymentResultFile file();

  /** The sample, with this in the place of the result that its first row tells. */
  Document spoilt(String value);

  @Override
  default List<PaymentResultRow> read(Document document) throws ConnectorException {
    return file().read(document);
  }

  /** What an agent decided is taken for that, and a refusal has its reason. */
  @Test
  default void aResultSaysWhereThePaymentStands() throws ConnectorException {
    PaymentReviews.decided(read(sample()).stream().flatMap(r -> r.review().stream()).toList());
  }

  /** A row that cannot be read is named, with its column and value, and keeps no other out. */
  @Test
  default void aRowThatCannotBeReadIsNamedAndKeepsNoOtherOut() throws ConnectorException {
    List<PaymentResultRow> good = read(sample());
    List<PaymentResultRow> rows = read(spoilt("XYZ"));
    assertEquals(
        good.stream().map(PaymentResultRow::row).toList(),
        rows.stream().map(PaymentResultRow::row).toList(),
        "a bad row is shown, not dropped");
    assertEquals(good.stream().skip(1).toList(), rows.stream().skip(1).toList(), "the others");
    RowProblem problem = rows.get(0).problem().orElseThrow();
    assertFalse(problem.column().isEmpty(), "in which column");
    assertTrue(problem.ja().contains("XYZ"), problem.ja());
    assertTrue(problem.en().contains("XYZ"), problem.en());
  }
}
