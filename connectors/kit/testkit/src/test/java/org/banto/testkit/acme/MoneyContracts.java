// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.banto.base.CommandId;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.DepositFile;
import org.banto.connect.Instruction.CancelPayment;
import org.banto.connect.Instruction.ChangePayment;
import org.banto.connect.Instruction.ReportPaymentShipment;
import org.banto.connect.Instruction.RequestPayment;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.connect.PaymentFile;
import org.banto.connect.PaymentResultFile;
import org.banto.order.Order;
import org.banto.testkit.Answer;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.DepositFileContract;
import org.banto.testkit.DepositSourceContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.PaymentCancellerContract;
import org.banto.testkit.PaymentChangerContract;
import org.banto.testkit.PaymentFileContract;
import org.banto.testkit.PaymentRequesterContract;
import org.banto.testkit.PaymentResultFileContract;
import org.banto.testkit.PaymentReviewSourceContract;
import org.banto.testkit.PaymentShipmentReporterContract;
import org.banto.testkit.Samples;

/** The contracts of Acme's bank. */
final class MoneyContracts {
  private MoneyContracts() {}

  abstract static class Stage implements ConnectorContract {
    @Override
    public FarSide farSide() {
      FarSide far = Shop.holding(IntStream.range(0, 8).mapToObj(i -> "D-" + i).toList());
      return far.on("POST", "/do/SAMPLE-9", r -> Answer.of(422))
          .on("POST", "/do/change.SAMPLE-9", r -> Answer.of(422));
    }

    @Override
    public AcmeMoney connector(Outbound outbound) {
      return new AcmeMoney(outbound);
    }

    @Override
    public Collection<String> secrets() {
      return List.of(Line.SECRET);
    }

    @Override
    public Set<String> settings() {
      return Set.of(Line.FIELD);
    }
  }

  static final class Deposits extends Stage implements DepositSourceContract {
    @Override
    public Set<String> held() {
      Set<String> all = new TreeSet<>();
      IntStream.range(0, 8).forEach(i -> all.add("D-" + i));
      return all;
    }

    @Override
    public String oneMore(FarSide far) {
      try {
        new Line(far).post("/add", "D-new", "");
        return "D-new";
      } catch (ConnectorException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static final class Requests extends Stage implements PaymentRequesterContract {
    @Override
    public List<RequestPayment> instructions() {
      return List.of(request(1), request(2));
    }

    @Override
    public RequestPayment refused() {
      return request(9);
    }

    /** Acme refuses what is about nothing it knows, and no more. */
    @Override
    public List<RequestPayment> refusals() {
      return List.of();
    }

    @Override
    public int done(FarSide far, RequestPayment i) {
      return far.times(i.order().key().number());
    }

    private static RequestPayment request(int no) {
      Order order = Samples.order(no, Samples.person("見本 花子"), "茶碗");
      return new RequestPayment(new CommandId("pay/" + no), order);
    }
  }

  static final class Changes extends Stage implements PaymentChangerContract {
    @Override
    public List<ChangePayment> instructions() {
      return List.of(change(1), change(2));
    }

    @Override
    public ChangePayment refused() {
      return change(9);
    }

    /** Acme refuses what is about nothing it knows, and no more. */
    @Override
    public List<ChangePayment> refusals() {
      return List.of();
    }

    @Override
    public int done(FarSide far, ChangePayment i) {
      return far.times("change." + i.order().key().number());
    }

    private static ChangePayment change(int no) {
      Order order = Samples.order(no, Samples.person("見本 花子"), "茶碗");
      return new ChangePayment(new CommandId("change/" + no), order, "A" + no);
    }
  }

  static final class Offs extends Stage implements PaymentCancellerContract {
    @Override
    public List<CancelPayment> instructions() {
      return List.of(off("1"), off("2"));
    }

    @Override
    public CancelPayment refused() {
      return off("gone");
    }

    /** Acme refuses what is about nothing it knows, and no more. */
    @Override
    public List<CancelPayment> refusals() {
      return List.of();
    }

    @Override
    public int done(FarSide far, CancelPayment i) {
      return far.times("off." + i.order());
    }

    private static CancelPayment off(String order) {
      return new CancelPayment(new CommandId("off/" + order), order, "A" + order);
    }
  }

  static final class Shipped extends Stage implements PaymentShipmentReporterContract {
    @Override
    public List<ReportPaymentShipment> instructions() {
      return List.of(left("1"), left("2"));
    }

    @Override
    public ReportPaymentShipment refused() {
      return left("gone");
    }

    /** Acme refuses what is about nothing it knows, and no more. */
    @Override
    public List<ReportPaymentShipment> refusals() {
      return List.of();
    }

    @Override
    public int done(FarSide far, ReportPaymentShipment i) {
      return far.times("left." + i.order());
    }

    private static ReportPaymentShipment left(String order) {
      ParcelNotice parcel =
          new ParcelNotice("", "yamato", "000000000012", LocalDate.of(2026, 11, 24));
      return new ReportPaymentShipment(
          new CommandId("left/" + order), order, "A" + order, List.of(parcel));
    }
  }

  static final class Reviews extends Stage implements PaymentReviewSourceContract {
    @Override
    public Set<String> held() {
      Set<String> all = new TreeSet<>();
      IntStream.range(0, 8).forEach(i -> all.add(key(AcmeMoney.review("D-" + i))));
      return all;
    }

    @Override
    public String oneMore(FarSide far) {
      try {
        new Line(far).post("/add", "D-new", "");
        return key(AcmeMoney.review("D-new"));
      } catch (ConnectorException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static final class ResultFiles implements PaymentResultFileContract {
    @Override
    public PaymentResultFile file() {
      return new AcmeMoney.ResultFile();
    }

    @Override
    public Document sample() {
      return spoilt("OK");
    }

    @Override
    public Document spoilt(String value) {
      return document("番号,結果,理由\r\n0000012," + value + ",\r\n0000013,NG,①住所不備\r\n");
    }

    @Override
    public String golden() {
      return "reviews.txt";
    }

    @Override
    public Document empty() {
      return document("番号,結果,理由\r\n");
    }

    /** Acme's results name nobody. */
    @Override
    public Set<String> persons() {
      return Set.of();
    }

    private static Document document(String text) {
      return new Document("results.csv", "text/csv", text.getBytes(Tables.CP932));
    }
  }

  static final class PaymentFiles implements PaymentFileContract {
    @Override
    public PaymentFile file() {
      return new AcmeMoney.RequestFile();
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
      return Tables.rule(text);
    }
  }

  static final class Files implements DepositFileContract {
    @Override
    public DepositFile file() {
      return new AcmeMoney.BankFile();
    }

    @Override
    public Document sample() {
      return document("番号,日,金額,振込人\r\n0000012,24,1000,㈱架空\r\n0000013,24,1000,見本 髙子\r\n");
    }

    @Override
    public String golden() {
      return "deposits.txt";
    }

    @Override
    public Document empty() {
      return document("番号,日,金額,振込人\r\n");
    }

    @Override
    public Set<String> persons() {
      return Set.of("㈱架空", "見本 髙子");
    }

    private static Document document(String text) {
      return new Document("bank.csv", "text/csv", text.getBytes(Tables.CP932));
    }
  }
}
