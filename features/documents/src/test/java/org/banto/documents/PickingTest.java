// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.fakes.IndexPicks;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.junit.jupiter.api.Test;

/** Lines of the ledger are picked out, however many papers were issued before. */
class PickingTest {
  private static final List<Long> SOME = LongStream.range(0, 100).mapToObj(i -> i * 29).toList();
  private static final String INSERT =
      "INSERT INTO document_issue (account, seq, kind, doc_no, at_ms, by_name, tx_day, rates, order_id,"
          + " order_number, copy_no, of_seq, print_id, first_page, pages, pdf_sha256, content_sha256, sealed, hash)"
          + " VALUES (?, ?, 'receipt', 'R', 0, 'hanako', 20261101, '', ?, 'M', 1, ?, '', 0, 0, '', '', ?, '')";

  @Test
  void linesAreFoundByOrderAndByWhatTheyTakeBack() throws Exception {
    new RoomDatabase("db/documents.xml", "banto-documents")
        .onDerby(
            (jpa, data) -> {
              IndexPicks.fill(
                  data,
                  INSERT,
                  3_000,
                  i -> new Object[] {Orders.MAIN.value(), 10_000 + i, i, i, new byte[1]});
              for (IssueIndex index : IssueIndex.values()) {
                IndexPicks.proves(
                    data,
                    index == IssueIndex.ORDER ? "document_issue_order" : "document_issue_of",
                    index == IssueIndex.ORDER ? "order_id" : "of_seq",
                    SOME.size(),
                    () ->
                        assertEquals(
                            SOME.size(),
                            jpa.txExpr(
                                    TransactionType.Required,
                                    em -> index.rows(em, Orders.MAIN, "receipt", SOME))
                                .size()));
              }
            });
  }
}
