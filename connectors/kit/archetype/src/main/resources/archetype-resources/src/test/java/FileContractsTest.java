package ${package};

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.base.*;
import org.banto.connect.*;
import org.banto.order.Order;
import org.banto.testkit.*;
import org.junit.jupiter.api.Nested;

/** The contracts of the files. */
class FileContractsTest {
#if( $ports.contains("WaybillFile") )
  @Nested
  class WritesLabels implements WaybillFileContract {
    @Override
    public WaybillFile file() {
      return new Labels();
    }

    @Override
    public List<Label> sample() {
      return List.of(item(1, Samples.person("髙﨑 花子"), "茶碗"));
    }

    @Override
    public String golden() {
      return "labels.csv";
    }

    @Override
    public String written(String text) {
      return Csv.text(text);
    }
  }

#end
#if( $ports.contains("LabelCheck") )
  @Nested
  class ChecksLabels implements LabelCheckContract {
    @Override
    public LabelCheck check() {
      return new Labels();
    }
  }

#end
#if( $ports.contains("WaybillResult") )
  @Nested
  class ReadsResults implements WaybillResultContract {
    @Override
    public WaybillResult file() {
      return new Results();
    }

    @Override
    public Map<String, String> numbers() {
      return Map.of("S0000000101", "012345678901", "S0000000201", "123456789012");
    }

    @Override
    public Document result(Map<String, String> numbers) {
      StringBuilder text = new StringBuilder("管理番号,伝票番号,届け先名\r\n");
      numbers.forEach((s, n) -> text.append(s).append(',').append(n).append(",髙﨑 花子\r\n"));
      return new Document("results.csv", "text/csv", text.toString().getBytes(Csv.CHARSET));
    }

    @Override
    public Document sample() {
      return result(Map.of("S0000000101", "012345678901"));
    }

    @Override
    public String golden() {
      return "results.txt";
    }

    @Override
    public Document empty() {
      return result(Map.of());
    }

    @Override
    public Set<String> persons() {
      return Set.of("髙﨑 花子");
    }
  }

#end
#if( $ports.contains("DepositFile") )
  @Nested
  class ReadsDepositFiles implements DepositFileContract {
    private static final String HEAD = "照会番号,入金日,金額,振込人\r\n";

    @Override
    public DepositFile file() {
      return new Deposits();
    }

    @Override
    public Document sample() {
      return document(
          HEAD + "0000012,2026-11-24,1980,㈱架空\r\n0000013,2026-11-24,2980,見本 髙子\r\n");
    }

    @Override
    public String golden() {
      return "deposits.txt";
    }

    @Override
    public Document empty() {
      return document(HEAD);
    }

    @Override
    public Set<String> persons() {
      return Set.of("㈱架空", "見本 髙子");
    }

    private static Document document(String text) {
      return new Document("deposits.csv", "text/csv", text.getBytes(Csv.CHARSET));
    }
  }

#end
#if( $ports.contains("FulfilmentFile") )
  @Nested
  class WritesFulfilments implements FulfilmentFileContract {
    @Override
    public FulfilmentFile file() {
      return new Fulfilments();
    }

    @Override
    public List<Label> sample() {
      return List.of(item(1, Samples.person("髙﨑 花子"), "茶碗"));
    }

    @Override
    public String golden() {
      return "fulfilments.csv";
    }

    @Override
    public String written(String text) {
      return Csv.text(text);
    }
  }

#end
#if( $ports.contains("FulfilmentResult") )
  @Nested
  class ReadsFulfilmentResults implements FulfilmentResultContract {
    @Override
    public FulfilmentResult file() {
      return new FulfilmentResults();
    }

    @Override
    public Map<String, String> numbers() {
      return Map.of("S0000000101", "012345678901", "S0000000201", "123456789012");
    }

    @Override
    public Document result(Map<String, String> numbers) {
      StringBuilder rows = new StringBuilder();
      numbers.forEach((s, n) -> rows.append(s).append(",yamato,").append(n).append(",,髙﨑 花子\r\n"));
      return document(rows.toString());
    }

    @Override
    public Document shortage(String shipment) {
      return document(shipment + ",,,在庫がありません,髙﨑 花子\r\n");
    }

    @Override
    public Document sample() {
      return result(Map.of("S0000000101", "012345678901"));
    }

    @Override
    public String golden() {
      return "fulfilment-results.txt";
    }

    @Override
    public Document empty() {
      return document("");
    }

    @Override
    public Set<String> persons() {
      return Set.of("髙﨑 花子");
    }

    private static Document document(String rows) {
      String text = "管理番号,運送会社,伝票番号,欠品理由,届け先名\r\n" + rows;
      return new Document("results.csv", "text/csv", text.getBytes(Csv.CHARSET));
    }
  }

#end
#if( $ports.contains("PaymentFile") )
  @Nested
  class WritesPayments implements PaymentFileContract {
    @Override
    public PaymentFile file() {
      return new Payments();
    }

    @Override
    public List<Order> sample() {
      return List.of(item(1, Samples.person("髙﨑 花子"), "茶碗"));
    }

    @Override
    public String golden() {
      return "payments.csv";
    }

    @Override
    public String written(String text) {
      return Csv.text(text);
    }
  }

#end
#if( $ports.contains("PaymentResultFile") )
  @Nested
  class ReadsPaymentResults implements PaymentResultFileContract {
    @Override
    public PaymentResultFile file() {
      return new PaymentResults();
    }

    @Override
    public Document sample() {
      return spoilt("OK");
    }

    @Override
    public Document spoilt(String value) {
      return document(
          "\"0000012\",\"" + value + "\",\"\"\r\n\"0000013\",\"NG\",\"①住所不備（㈱）\"\r\n");
    }

    @Override
    public String golden() {
      return "payment-results.txt";
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
      String text = "注文番号,審査結果,理由\r\n" + rows;
      return new Document("results.csv", "text/csv", text.getBytes(Csv.CHARSET));
    }
  }

#end
}
