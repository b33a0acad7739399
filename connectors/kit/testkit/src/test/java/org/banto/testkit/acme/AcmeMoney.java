// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.banto.base.Document;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.DepositFile;
import org.banto.connect.DepositSource;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelPayment;
import org.banto.connect.Instruction.ChangePayment;
import org.banto.connect.Instruction.ReportPaymentShipment;
import org.banto.connect.Instruction.RequestPayment;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.PaymentCanceller;
import org.banto.connect.PaymentChanger;
import org.banto.connect.PaymentFile;
import org.banto.connect.PaymentRequester;
import org.banto.connect.PaymentResultFile;
import org.banto.connect.PaymentResultRow;
import org.banto.connect.PaymentReview;
import org.banto.connect.PaymentReviewSource;
import org.banto.connect.PaymentShipmentReporter;
import org.banto.connect.Receipt;
import org.banto.connect.WaybillRow.RowProblem;
import org.banto.order.Order;
import org.banto.payment.Deposit;
import org.banto.payment.PaymentState;

/** A good connector to Acme's bank, unless a {@link Flaw} is on. */
final class AcmeMoney
    implements DepositSource,
        PaymentRequester,
        PaymentChanger,
        PaymentCanceller,
        PaymentShipmentReporter,
        PaymentReviewSource {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final Line line;

  AcmeMoney(Outbound outbound) {
    this.line = new Line(outbound);
  }

  @Override
  public void check() throws ConnectorException {
    line.get("/key");
  }

  @Override
  public Page<Deposit> deposits(Cursor from) throws ConnectorException {
    return page(from, false, AcmeMoney::deposit);
  }

  @Override
  public Page<PaymentReview> reviews(Cursor from) throws ConnectorException {
    return page(from, Flaw.REVIEWS_LAST_PAGE_IS_LEFT_OUT.on(), AcmeMoney::review);
  }

  /** The seventh payment of a list is refused. */
  static PaymentReview review(String order) {
    if (order.endsWith("-6")) {
      Optional<Text> why =
          Flaw.REVIEWS_REFUSE_WITHOUT_A_WORD.on()
              ? Optional.empty()
              : Optional.of(new Text("限度額を超えています（RE001）", "over the limit (RE001)"));
      return new PaymentReview(order, "", PaymentState.FAILED, why);
    }
    return new PaymentReview(order, "", PaymentState.AUTHORISED, Optional.empty());
  }

  private <T> Page<T> page(Cursor from, boolean forgets, Function<String, T> read)
      throws ConnectorException {
    int at = from.value().matches("p[0-9]{1,9}") ? Integer.parseInt(from.value().substring(1)) : 0;
    List<String> lines = line.get("/list?from=" + at);
    boolean more = lines.size() == Shop.PAGE;
    List<T> items = lines.stream().filter(l -> more || !forgets).map(read).toList();
    return new Page<>(items, new Cursor("p" + (at + lines.size())), more);
  }

  private static Deposit deposit(String id) {
    String own = Flaw.DEPOSITS_NEW_ID_EACH_TIME.on() ? UUID.randomUUID().toString() : id;
    return new Deposit(own, DAY, new Yen(1000), "ﾐﾎﾝ ﾊﾅｺ", "acme");
  }

  @Override
  public List<Receipt> request(List<RequestPayment> payments) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (RequestPayment p : payments) {
      String key = Flaw.PAYMENT_WITHOUT_KEY.on() ? "" : p.id().value();
      boolean done = line.post("/do/" + p.key(), "", key).isPresent();
      String name =
          Flaw.PAYMENT_NAMES_THE_BUYER.on() ? p.order().placed().buyer().name() : "the buyer";
      receipts.add(
          done
              ? Receipt.accepted(p.id(), "")
              : Receipt.refused(p.id(), new Text(name + "が断られました", name + " is refused")));
    }
    return receipts;
  }

  @Override
  public List<Receipt> change(List<ChangePayment> payments) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (ChangePayment p : payments) {
      receipts.add(once(p, "change." + p.order().key().number(), Flaw.CHANGE_FORGETS_ONE));
    }
    return receipts;
  }

  @Override
  public List<Receipt> cancelPayment(List<CancelPayment> payments) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (CancelPayment p : payments) {
      receipts.add(once(p, "off." + p.order(), Flaw.PAYMENT_OFF_FORGETS_ONE));
    }
    return receipts;
  }

  @Override
  public List<Receipt> reportShipment(List<ReportPaymentShipment> payments)
      throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (ReportPaymentShipment p : payments) {
      receipts.add(once(p, "left." + p.order(), Flaw.PAYMENT_SHIPMENT_FORGETS_ONE));
    }
    return receipts;
  }

  private Receipt once(Instruction instruction, String what, Flaw forgets)
      throws ConnectorException {
    boolean done =
        forgets.on() || line.post("/do/" + what, "", instruction.id().value()).isPresent();
    return done
        ? Receipt.accepted(instruction.id(), "")
        : Receipt.refused(instruction.id(), new Text("断られました", "it is refused"));
  }

  /** Acme's file of what it decided: number, result, reason. */
  static final class ResultFile implements PaymentResultFile {
    @Override
    public List<PaymentResultRow> read(Document file) throws ConnectorException {
      String[] rows = Tables.text(file.bytes()).split("\r\n");
      if (!rows[0].equals("番号,結果,理由")) {
        throw malformed(new Text("Acme の審査結果ではありません", "no results of Acme's"));
      }
      List<PaymentResultRow> all = new ArrayList<>();
      for (int i = 1; i < rows.length; i++) {
        String[] c = rows[i].split(",", -1);
        if (c.length != 3) {
          throw malformed(new Text((i + 1) + " 行目を読めません", "row " + (i + 1) + " cannot be read"));
        }
        if (c[1].matches("OK|NG")) {
          all.add(new PaymentResultRow(i + 1, review(c)));
        } else if (!Flaw.PAYMENT_RESULT_DROPS_A_BAD_ROW.on()) {
          Text why = new Text("結果が OK でも NG でもありません: " + c[1], "neither OK nor NG: " + c[1]);
          all.add(new PaymentResultRow(i + 1, new RowProblem("結果", "result", why)));
        }
      }
      return all;
    }

    private static PaymentReview review(String[] c) {
      boolean good = c[1].equals("OK") || Flaw.PAYMENT_RESULT_NG_IS_OK.on();
      return new PaymentReview(
          c[0],
          "",
          good ? PaymentState.AUTHORISED : PaymentState.FAILED,
          c[2].isBlank() ? Optional.empty() : Optional.of(Text.same(c[2])));
    }

    private static ConnectorException malformed(Text why) {
      return new ConnectorException(Reason.MALFORMED, why);
    }
  }

  /** Acme's request file. */
  static final class RequestFile implements PaymentFile {
    @Override
    public Document write(List<Order> orders) {
      List<List<String>> rows = new ArrayList<>();
      for (Order order : orders) {
        Person buyer = order.placed().buyer();
        String name = Tables.rule(buyer.name());
        String zip = Tables.digits(buyer.address().zip());
        rows.add(List.of(order.key().number(), name, zip, Tables.digits(buyer.phone())));
      }
      if (Flaw.PAYMENT_FILE_LOSES_A_ROW.on() && !rows.isEmpty()) {
        rows.remove(0);
      }
      return new Document("payments.csv", "text/csv", Tables.bytes(rows));
    }
  }

  /** Acme's file of money that came in: number, day, amount, payer. */
  static final class BankFile implements DepositFile {
    @Override
    public List<Deposit> read(Document file) throws ConnectorException {
      List<Deposit> all = new ArrayList<>();
      String[] rows = Tables.text(file.bytes()).split("\r\n");
      boolean anything =
          Flaw.DEPOSIT_FILE_READS_ANYTHING.on() || Flaw.DEPOSIT_FILE_READS_GARBAGE.on();
      if (!rows[0].equals("番号,日,金額,振込人") && !anything) {
        throw new ConnectorException(
            Reason.MALFORMED, new Text("Acme 銀行のファイルではありません", "no file of Acme's bank"));
      }
      for (int i = 1; i < rows.length; i++) {
        String[] c = rows[i].split(",");
        if (c.length != 4) {
          String said = Flaw.DEPOSIT_FILE_NAMES_THE_PAYER.on() ? rows[i - 1] : "row " + (i + 1);
          throw new ConnectorException(
              Reason.MALFORMED, new Text(" を読めません", " cannot be read").after(said));
        }
        all.add(new Deposit(id(c[0]), DAY, new Yen(yen(c[2], i)), c[3], "bank"));
      }
      if (Flaw.DEPOSIT_FILE_NEEDS_ROWS.on() && all.isEmpty()) {
        throw new ConnectorException(Reason.MALFORMED, new Text("行がありません", "no rows"));
      }
      return Flaw.DEPOSIT_FILE_LOSES_A_ROW.on() && !all.isEmpty()
          ? all.subList(1, all.size())
          : all;
    }

    private static long yen(String cell, int row) throws ConnectorException {
      try {
        return Long.parseLong(cell);
      } catch (NumberFormatException e) {
        throw new ConnectorException(
            Reason.MALFORMED,
            new Text((row + 1) + " 行目に金額がありません", "no amount in row " + (row + 1)));
      }
    }

    private static String id(String cell) {
      if (Flaw.DEPOSIT_FILE_TWINS.on()) {
        return "0000000";
      }
      if (Flaw.DEPOSIT_FILE_ID_OF_THE_DAY.on()) {
        return cell + UUID.randomUUID();
      }
      return Flaw.DEPOSIT_FILE_DROPS_ZEROS.on() ? cell.replaceFirst("^0+", "") : cell;
    }
  }
}
