// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.banto.base.Document;
import org.banto.connect.PaymentFile;
import org.banto.connect.PaymentResultFile;
import org.banto.file.engine.Windows31J;
import org.banto.order.Order;
import org.banto.testkit.PaymentFileContract;
import org.banto.testkit.PaymentResultFileContract;
import org.junit.jupiter.api.Nested;

/** What every file of an agent keeps, kept by the layouts that come with the house. */
class PaymentFilesContractsTest {
  @Nested
  class WritesRequests implements PaymentFileContract {
    @Override
    public PaymentFile file() {
      return PaymentLayoutTest.file("score");
    }

    @Override
    public List<Order> sample() {
      return List.of(InventedOrder.order());
    }

    @Override
    public String golden() {
      return "/golden/score.csv";
    }

    @Override
    public int headLines() {
      return 1;
    }

    @Override
    public String written(String text) {
      return Windows31J.geta(Windows31J.clean(text));
    }
  }

  @Nested
  class ReadsDecisions implements PaymentResultFileContract {
    @Override
    public PaymentResultFile file() {
      return PaymentLayoutTest.file("score").format().result().orElseThrow();
    }

    @Override
    public Document sample() {
      return spoilt("OK");
    }

    @Override
    public Document spoilt(String value) {
      return document(
          "0000012,"
              + value
              + ",T-1,\r\n0000013,NG,T-2,①住所不備（㈱）\r\n0000014,保留,T-3,\r\n0000015,ＮＧ,,\r\n");
    }

    @Override
    public String golden() {
      return "/golden/decisions.txt";
    }

    @Override
    public Document empty() {
      return document("");
    }

    /** The file names nobody. */
    @Override
    public Set<String> persons() {
      return Set.of();
    }

    private static Document document(String rows) {
      String text = "注文番号,審査結果,取引ID,理由\r\n" + rows;
      return new Document("ok.csv", "text/csv", text.getBytes(Charset.forName("windows-31j")));
    }
  }
}
