// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banto.base.Document;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.CustomerSharer;
import org.banto.connect.Dispatch;
import org.banto.connect.DispatchSource;
import org.banto.connect.FulfilmentFile;
import org.banto.connect.FulfilmentRequester;
import org.banto.connect.FulfilmentResult;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.FulfilmentRow.Outcome;
import org.banto.connect.FulfilmentSource;
import org.banto.connect.Instruction;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.ParcelTracker;
import org.banto.connect.Receipt;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillRow;
import org.banto.connect.WaybillSample;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.ParcelStatus.State;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Waybill;

/** A good connector to Acme's warehouse and carrier, unless a {@link Flaw} is on. */
final class AcmeGoods
    implements DispatchSource,
        FulfilmentSource,
        FulfilmentRequester,
        CustomerSharer,
        ParcelTracker {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final Line line;

  AcmeGoods(Outbound outbound) {
    this.line = new Line(outbound);
  }

  @Override
  public void check() throws ConnectorException {
    line.get("/key");
  }

  @Override
  public Page<Dispatch> dispatches(Cursor from) throws ConnectorException {
    return page(
        from,
        Flaw.DISPATCHES_LAST_PAGE_IS_LEFT_OUT,
        n -> new Dispatch(new ShipmentNumber(n), new Waybill("acme", "0" + n.substring(1)), DAY));
  }

  /** The seventh shipment of a list was short. */
  @Override
  public Page<FulfilmentRow> results(Cursor from) throws ConnectorException {
    return page(from, Flaw.RESULTS_LAST_PAGE_IS_LEFT_OUT, AcmeGoods::result);
  }

  private static FulfilmentRow result(String key) {
    boolean gone = key.endsWith("06") && !Flaw.RESULTS_SHORT_IS_SHIPPED.on();
    String number = key.endsWith("06") ? "" : "0" + key.substring(1);
    WaybillRow row = new WaybillRow(1, key, number, Optional.of(DAY), Optional.empty());
    return gone
        ? new FulfilmentRow(row, "", Outcome.SHORT, "欠品")
        : new FulfilmentRow(row, "acme", Outcome.SHIPPED, "");
  }

  private <T> Page<T> page(Cursor from, Flaw forgets, Function<String, T> read)
      throws ConnectorException {
    int at = from.value().matches("p[0-9]{1,9}") ? Integer.parseInt(from.value().substring(1)) : 0;
    List<String> lines = line.get("/list?from=" + at);
    boolean more = lines.size() == Shop.PAGE;
    List<T> items = lines.stream().filter(n -> more || !forgets.on()).map(read).toList();
    return new Page<>(items, new Cursor("p" + (at + lines.size())), more);
  }

  @Override
  public List<Receipt> fulfil(List<Instruction.RequestFulfilment> shipments)
      throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction.RequestFulfilment f : shipments) {
      receipts.add(once(f, f.order().key().number(), Flaw.FULFIL_FORGETS_ONE));
    }
    return receipts;
  }

  @Override
  public List<Receipt> share(List<Instruction.ShareCustomer> customers) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction.ShareCustomer c : customers) {
      receipts.add(once(c, "customer-" + c.customer().id(), Flaw.SHARE_FORGETS_ONE));
    }
    return receipts;
  }

  private Receipt once(Instruction instruction, String what, Flaw forgets)
      throws ConnectorException {
    if (forgets.on()) {
      return Receipt.accepted(instruction.id(), "");
    }
    boolean done = line.post("/do/" + what, "", instruction.id().value()).isPresent();
    return done
        ? Receipt.accepted(instruction.id(), "")
        : Receipt.refused(instruction.id(), new Text("断られました", "it is refused"));
  }

  @Override
  public List<ParcelStatus> track(List<Waybill> waybills) throws ConnectorException {
    if (Flaw.TRACK_ASKS_FOR_NOTHING.on()) {
      line.get("/key");
    }
    List<ParcelStatus> all = new ArrayList<>();
    for (Waybill waybill : waybills) {
      all.add(new ParcelStatus(waybill, State.NOT_FOUND, "", Optional.empty()));
      try {
        for (String words : line.get("/state/" + waybill.number())) {
          all.set(all.size() - 1, new ParcelStatus(waybill, state(words), words, Optional.empty()));
        }
      } catch (ConnectorException e) {
        if (!Flaw.TRACK_DAMAGE_IS_NOT_FOUND.on()) {
          throw e;
        }
      }
    }
    return Flaw.TRACK_LEAVES_ONE_OUT.on() ? all.subList(1, all.size()) : all;
  }

  private static State state(String words) {
    return switch (words) {
      case "輸送中" -> State.IN_TRANSIT;
      case "配達完了" -> State.DELIVERED;
      default -> Flaw.TRACK_NEW_WORDS_ARE_DELIVERED.on() ? State.DELIVERED : State.UNKNOWN;
    };
  }

  /** Acme's label file and the file that comes back. */
  static final class Files implements WaybillFile, FulfilmentFile {
    @Override
    public Document write(List<Label> labels) {
      List<Label> sorted = new ArrayList<>(labels);
      if (Flaw.FILE_SORTS.on()) {
        sorted.sort(Comparator.comparing(l -> l.shipment().number()));
      }
      List<List<String>> rows = new ArrayList<>();
      for (Label label : sorted) {
        rows.add(row(label));
      }
      if (Flaw.FILE_ROW_FOR_NOTHING.on() && labels.isEmpty()) {
        rows.add(List.of("", ""));
      }
      if (Flaw.FULFIL_FILE_LOSES_A_ROW.on() && !rows.isEmpty()) {
        rows.remove(0);
      }
      return new Document("labels.csv", "text/csv", Tables.bytes(rows));
    }

    private static List<String> row(Label label) {
      Person to = label.recipient();
      List<String> row = new ArrayList<>();
      row.add(label.shipment().number().value());
      row.add(Tables.rule(to.name()));
      row.add(Tables.digits(to.address().zip()));
      row.add(Tables.rule(to.address().oneLine()));
      row.add(Tables.digits(to.phone()));
      row.add(Tables.number(label.shipment().parcels().size()));
      row.add(Tables.rule(label.lines().get(0).name()));
      if (Flaw.FILE_ANOTHER_COLUMN.on()) {
        row.add("");
      }
      return row;
    }
  }

  /** Shipment number and waybill number. */
  static final class Result implements WaybillResult {
    @Override
    public List<WaybillRow> read(Document file) throws ConnectorException {
      String[] rows = Tables.text(file.bytes()).split("\r\n");
      if (!rows[0].equals("管理番号,伝票番号,荷送人")) {
        throw new ConnectorException(
            Reason.MALFORMED, new Text("管理番号と伝票番号の見出しがありません", "管理番号 and 伝票番号 are expected"));
      }
      List<WaybillRow> all = new ArrayList<>();
      for (int i = 1; i < rows.length; i++) {
        String[] c = rows[i].split(",");
        String number = c.length > 1 ? c[1] : "";
        boolean good = number.matches("[0-9]{12}") || Flaw.RESULT_TAKES_SPOILT_NUMBERS.on();
        String kept = Flaw.RESULT_DROPS_ZEROS.on() ? number.replaceFirst("^0+", "") : number;
        Optional<WaybillRow.RowProblem> problem =
            good ? Optional.empty() : Optional.of(problem(number));
        all.add(new WaybillRow(i + 1, c[0], good ? kept : "", Optional.empty(), problem));
      }
      return all;
    }

    private static WaybillRow.RowProblem problem(String number) {
      String ja = "伝票番号「" + number + "」が正しくありません";
      return new WaybillRow.RowProblem("伝票番号", "scientific", ja, "not a number: " + number);
    }
  }

  /** What Acme's program would give back. */
  static final class Practice implements WaybillSample {
    private static int made;

    @Override
    public Document write(List<ShipmentNumber> shipments, LocalDate day) {
      StringBuilder text = new StringBuilder("管理番号,伝票番号,荷送人\r\n");
      List<ShipmentNumber> all = new ArrayList<>(shipments);
      if (Flaw.SAMPLE_SORTS.on()) {
        all.sort(Comparator.comparing(ShipmentNumber::value).reversed());
      }
      for (ShipmentNumber shipment : all) {
        String begin = Flaw.SAMPLE_NUMBERS_ANEW.on() ? Long.toString(10 + made++ % 90) : "00";
        String own = begin + shipment.value().substring(1);
        String number = Flaw.SAMPLE_ONE_NUMBER_FOR_ALL.on() ? "000000000001" : own;
        text.append(shipment.value()).append(',');
        text.append(Flaw.SAMPLE_FORGETS_THE_NUMBER.on() ? "" : number).append(",㈱架空\r\n");
      }
      return new Document("result.csv", "text/csv", text.toString().getBytes(Tables.CP932));
    }
  }

  /** What Acme's warehouse says of each request: a number, or 欠品 in its place. */
  static final class Stock implements FulfilmentResult {
    @Override
    public List<FulfilmentRow> read(Document file) throws ConnectorException {
      List<FulfilmentRow> all = new ArrayList<>();
      String[] rows = Tables.text(file.bytes()).split("\r\n");
      for (WaybillRow row : new Result().read(file)) {
        boolean left = !rows[row.row() - 1].contains(",欠品,") || Flaw.STOCK_SHORT_IS_SHIPPED.on();
        all.add(left ? new FulfilmentRow(row, carrier(), Outcome.SHIPPED, "") : gone(row));
      }
      return all;
    }

    private static String carrier() {
      return Flaw.STOCK_WITHOUT_CARRIER.on() ? "" : "acme";
    }

    private static FulfilmentRow gone(WaybillRow row) {
      WaybillRow good =
          new WaybillRow(row.row(), row.key(), "", Optional.empty(), Optional.empty());
      return new FulfilmentRow(good, "", Outcome.SHORT, "欠品");
    }
  }

  /** What Acme's carrier refuses. */
  static final class Refusals implements LabelCheck {
    @Override
    public List<LabelProblem> check(List<Label> labels) {
      List<LabelProblem> problems = new ArrayList<>();
      for (Label label : labels) {
        Person to = label.recipient();
        check(problems, label, "name", to.name().isEmpty());
        boolean phone = to.phone().isEmpty() && !Flaw.LABELS_MISS_THE_PHONE.on();
        check(problems, label, "phone", phone);
        check(problems, label, "street", to.address().street().isEmpty());
        check(problems, label, "long", to.address().street().length() > 60);
        check(problems, label, "good", Flaw.LABELS_GOOD_IS_BAD.on());
        if (Flaw.LABELS_FIRST_ONLY.on() && !problems.isEmpty()) {
          return problems;
        }
      }
      return problems;
    }

    private static void check(List<LabelProblem> problems, Label label, String what, boolean bad) {
      if (bad) {
        Locale machine =
            Flaw.LABELS_IN_THE_MACHINES_LANGUAGE.on() ? Locale.getDefault() : Locale.ROOT;
        String person = Flaw.LABELS_NAME_A_PERSON.on() ? label.recipient().name() : "";
        String ja = "届け先を直してください " + String.format(machine, "%d", 60) + person;
        String en = Flaw.LABELS_WITHOUT_ENGLISH.on() ? "" : "Mend the address";
        problems.add(new LabelProblem(label.shipment().number(), what, what, ja, en, Map.of()));
      }
    }
  }
}
