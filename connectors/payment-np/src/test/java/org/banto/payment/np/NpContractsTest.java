// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.np;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelPayment;
import org.banto.connect.Instruction.ChangePayment;
import org.banto.connect.Instruction.ReportPaymentShipment;
import org.banto.connect.Instruction.RequestPayment;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.order.Order;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.PaymentCancellerContract;
import org.banto.testkit.PaymentChangerContract;
import org.banto.testkit.PaymentRequesterContract;
import org.banto.testkit.PaymentShipmentReporterContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.Samples;
import org.junit.jupiter.api.Nested;

/** What every agent of deferred payments keeps, kept by NP's. */
class NpContractsTest {
  static Order order(int no) {
    return Samples.order(no, Samples.person("見本 花子"), "茶碗");
  }

  static RequestPayment request(int no) {
    return new RequestPayment(new CommandId("request/" + no), order(no));
  }

  abstract static class Stage implements ConnectorContract {
    void fill(MemoryNp np) {
      // empty at first
    }

    @Override
    public FarSide farSide() {
      MemoryNp np = new MemoryNp();
      fill(np);
      return np.far;
    }

    @Override
    public Np connector(Outbound outbound) {
      return new Np(outbound, MemoryNp.ACCOUNT);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("sp-sample", "T0001-sample");
    }

    @Override
    public Set<String> settings() {
      return Set.of("merchant", ".sp", ".terminal", "settlement", "otherCarrier", "byOrder", "url");
    }
  }

  @Nested
  class Requests extends Stage implements PaymentRequesterContract {
    @Override
    public List<RequestPayment> instructions() {
      return List.of(request(1), request(2));
    }

    @Override
    public RequestPayment refused() {
      return request(9);
    }

    /** One that NP will not guarantee, and one that is not even sent. */
    @Override
    public List<RequestPayment> refusals() {
      Order nameless = Samples.order(3, Samples.person(""), "茶碗");
      return List.of(request(8), new RequestPayment(new CommandId("request/3"), nameless));
    }

    @Override
    public int done(FarSide far, RequestPayment i) {
      return far.times("register " + i.key());
    }
  }

  @Nested
  class Changes extends Stage implements PaymentChangerContract {
    @Override
    void fill(MemoryNp np) {
      np.put("SAMPLE-1", "00");
      np.put("SAMPLE-2", "00");
      np.put("SAMPLE-4", "00").put("off", true);
    }

    private static ChangePayment change(int no) {
      return new ChangePayment(new CommandId("change/" + no), order(no), "NP-SAMPLE-" + no);
    }

    @Override
    public List<ChangePayment> instructions() {
      return List.of(change(1), change(2));
    }

    @Override
    public ChangePayment refused() {
      return change(9);
    }

    /** One that is off. */
    @Override
    public List<ChangePayment> refusals() {
      return List.of(change(4));
    }

    @Override
    public int done(FarSide far, ChangePayment i) {
      return far.times("update " + i.key());
    }
  }

  @Nested
  class Cancels extends Stage implements PaymentCancellerContract {
    @Override
    void fill(MemoryNp np) {
      np.put("SAMPLE-1", "00");
      np.put("SAMPLE-2", "10");
      np.put("SAMPLE-3", "00").put("paid", true);
    }

    private static CancelPayment cancel(int no) {
      return new CancelPayment(new CommandId("cancel/" + no), "SAMPLE-" + no, "NP-SAMPLE-" + no);
    }

    @Override
    public List<CancelPayment> instructions() {
      return List.of(cancel(1), cancel(2));
    }

    @Override
    public CancelPayment refused() {
      return cancel(9);
    }

    /** One that is paid. */
    @Override
    public List<CancelPayment> refusals() {
      return List.of(cancel(3));
    }

    @Override
    public int done(FarSide far, CancelPayment i) {
      return far.times("off " + i.order());
    }
  }

  @Nested
  class Reports extends Stage implements PaymentShipmentReporterContract {
    @Override
    void fill(MemoryNp np) {
      np.put("SAMPLE-1", "00");
      np.put("SAMPLE-2", "00");
      np.put("SAMPLE-3", "00").put("shipped", true);
    }

    private static ReportPaymentShipment report(int no, String carrier, boolean again) {
      ParcelNotice parcel = new ParcelNotice("1", carrier, "123456789012", LocalDate.EPOCH);
      return new ReportPaymentShipment(
          new CommandId("report/" + no), "SAMPLE-" + no, "NP-SAMPLE-" + no, List.of(parcel), again);
    }

    @Override
    public List<ReportPaymentShipment> instructions() {
      return List.of(report(1, "yamato", false), report(2, "sagawa", false));
    }

    @Override
    public ReportPaymentShipment refused() {
      return report(9, "yamato", false);
    }

    /** Another number than before, a carrier that NP has no code of, and no parcel any more. */
    @Override
    public List<ReportPaymentShipment> refusals() {
      return List.of(
          report(3, "yamato", true),
          report(4, "pigeon", false),
          new ReportPaymentShipment(
              new CommandId("report/5"), "SAMPLE-5", "NP-SAMPLE-5", List.of(), true));
    }

    @Override
    public int done(FarSide far, ReportPaymentShipment i) {
      return far.times("shipped " + i.order());
    }
  }

  @Nested
  class LooksUp extends Stage implements ReconcilerContract {
    @Override
    public List<RequestPayment> instructions() {
      return List.of(request(1), request(2));
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      connector(far).request(List.of((RequestPayment) instruction));
    }
  }
}
