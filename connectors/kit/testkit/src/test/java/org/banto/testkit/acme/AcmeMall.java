// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.CredentialClock;
import org.banto.connect.Cursor;
import org.banto.connect.EditPart;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.EditOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderCanceller;
import org.banto.connect.OrderConfirmer;
import org.banto.connect.OrderEditor;
import org.banto.connect.OrderReader;
import org.banto.connect.OrderSource;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.connect.Reconciler;
import org.banto.connect.ShipmentReporter;

/** A good connector to Acme's mall, unless a {@link Flaw} is on. */
final class AcmeMall
    implements OrderSource,
        OrderReader,
        OrderConfirmer,
        ShipmentReporter,
        OrderCanceller,
        OrderEditor,
        Reconciler,
        CredentialClock {
  private final Line line;
  private final boolean tellsEdits;
  private int place = -1;

  AcmeMall(Outbound outbound) {
    this(outbound, true);
  }

  AcmeMall(Outbound outbound, boolean tellsEdits) {
    this.line = new Line(outbound);
    this.tellsEdits = tellsEdits;
  }

  @Override
  public void check() throws ConnectorException {
    if (Flaw.CHECK_ASKS_NOBODY.on()) {
      return;
    }
    if (Flaw.CHECK_CHANGES_SOMETHING.on()) {
      line.post("/do/check", "", "");
    }
    try {
      line.get("/key");
    } catch (ConnectorException e) {
      if (!Flaw.CHECK_SWALLOWS_TROUBLE.on()) {
        throw e;
      }
    }
  }

  @Override
  public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
    int at = place(from);
    List<IncomingOrder> items = new ArrayList<>();
    int next = at;
    boolean more = true;
    try {
      do {
        List<String> lines = line.get("/list?from=" + next);
        for (String number : lines) {
          items.add(incoming(number));
        }
        next += lines.size();
        more = lines.size() == Shop.PAGE;
      } while (Flaw.ORDERS_ALL_IN_ONE_PAGE.on() && more);
    } catch (ConnectorException e) {
      if (!Flaw.ORDERS_SWALLOW_TROUBLE.on()) {
        throw e;
      }
    }
    if (Flaw.ORDERS_LAST_PAGE_IS_LEFT_OUT.on() && !more) {
      items.clear();
    }
    place = next;
    boolean far = Flaw.ORDERS_BOOKMARK_IS_ONE_TOO_FAR.on() && !more;
    String secret = Flaw.ORDERS_SECRET_IN_BOOKMARK.on() ? ":" + Line.SECRET : "";
    return new Page<>(items, new Cursor("p" + (far ? next + 1 : next) + secret), more);
  }

  private int place(Cursor from) {
    if (Flaw.ORDERS_PLACE_IS_KEPT_IN_THE_CONNECTOR.on()) {
      return Math.max(place, 0);
    }
    if (Flaw.ORDERS_COME_ONCE_ONLY.on() && place > 0) {
      return place;
    }
    String value = from.value().replaceAll(":.*", "");
    boolean ours = value.matches("p[0-9]{1,9}") || Flaw.ORDERS_TRIP_OVER_OLD_BOOKMARKS.on();
    return ours && !value.isEmpty() ? Integer.parseInt(value.substring(1)) : 0;
  }

  private static IncomingOrder incoming(String number) {
    String payload = Flaw.ORDERS_EMPTY_PAYLOAD.on() ? "" : AcmeReader.simple(number);
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    return new IncomingOrder(number, new Payload("text/plain", bytes));
  }

  @Override
  public ReadOrder read(Payload payload) throws ConnectorException {
    return new AcmeReader().read(payload);
  }

  @Override
  public List<Receipt> confirm(List<ConfirmOrder> orders) throws ConnectorException {
    if (Flaw.CONFIRM_ASKS_FOR_NOTHING.on()) {
      line.get("/key");
    }
    List<Receipt> receipts = new ArrayList<>();
    for (ConfirmOrder order : orders) {
      if (Flaw.CONFIRM_FORGETS_ONE.on() && order != orders.get(0)) {
        receipts.add(Receipt.refused(order.id(), new Text("忘れました", "forgotten")));
      } else {
        receipts.add(confirm(order));
      }
    }
    return receipts;
  }

  private Receipt confirm(ConfirmOrder order) throws ConnectorException {
    try {
      Receipt receipt = tell(order, "/do/confirm." + order.order(), "");
      if (Flaw.CONFIRM_ONE_REFUSAL_STOPS_ALL.on() && receipt.status() == Status.REFUSED) {
        throw new ConnectorException(Reason.MALFORMED, new Text("断られました", "refused"));
      }
      return receipt;
    } catch (ConnectorException e) {
      if (Flaw.CONFIRM_ACCEPTS_BLINDLY.on() && e.reason() == Reason.NO_ANSWER) {
        return Receipt.accepted(order.id(), "");
      }
      if (Flaw.CONFIRM_LOST_IS_REFUSED.on() && e.reason() == Reason.NO_ANSWER) {
        return Receipt.refused(order.id(), new Text("返事がありません", "no answer"));
      }
      if (Flaw.CONFIRM_KEY_IS_A_RECEIPT.on() && e.reason() == Reason.UNAUTHORIZED) {
        return Receipt.refused(order.id(), new Text("鍵が断られました", "the key is refused"));
      }
      throw e;
    }
  }

  @Override
  public List<Receipt> report(List<ReportShipment> shipments) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (ReportShipment s : shipments) {
      List<String> numbers =
          new ArrayList<>(
              s.parcels().stream().map(ParcelNotice::number).map(AcmeMall::number).toList());
      if (Flaw.SHIP_ADDS_INSTEAD.on()) {
        numbers.addAll(line.get("/parcels/" + s.order()));
      }
      receipts.add(tell(s, "/parcels/" + s.order(), String.join(",", numbers)));
    }
    return receipts;
  }

  private static String number(String number) {
    return Flaw.SHIP_DROPS_ZEROS.on() ? number.replaceFirst("^0+", "") : number;
  }

  @Override
  public List<Receipt> cancel(List<CancelOrder> orders) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (CancelOrder order : orders) {
      boolean no = Flaw.CANCEL_NEEDS_A_REASON.on() && order.reason().isEmpty();
      receipts.add(
          no
              ? Receipt.refused(order.id(), new Text("理由がありません", "no reason"))
              : tell(order, "/do/cancel." + order.order(), order.reason()));
    }
    return receipts;
  }

  /** Acme can be told remarks and nothing else. */
  @Override
  public List<Receipt> edit(List<EditOrder> orders) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (EditOrder order : orders) {
      receipts.add(tellsEdits || Flaw.EDITS_ARE_TOLD_UNASKED.on() ? edit(order) : order.untold());
    }
    return receipts;
  }

  private Receipt edit(EditOrder order) throws ConnectorException {
    Set<EditPart> left = new HashSet<>(order.parts());
    if (left.remove(EditPart.REMARKS) && !Flaw.EDIT_FORGETS_ONE.on()) {
      String remarks = order.order().placed().remarks();
      String said = Flaw.EDIT_CUTS_THE_WORDS.on() ? remarks.substring(1) : remarks;
      Receipt receipt = tell(order, "/remarks/" + order.order().key().number(), said);
      if (receipt.status() == Status.REFUSED) {
        return receipt;
      }
    }
    return left.isEmpty() || Flaw.EDIT_TAKES_EVERYTHING.on() ? order.told() : order.byHand(left);
  }

  private Receipt tell(Instruction instruction, String path, String body)
      throws ConnectorException {
    return line.post(path, body, instruction.id().value())
        .map(lines -> Receipt.accepted(instruction.id(), ""))
        .orElseGet(
            () -> Receipt.refused(instruction.id(), new Text("注文がありません", "the order is unknown")));
  }

  @Override
  public List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    boolean first = true;
    for (Instruction instruction : instructions) {
      receipts.add(lookUp(instruction, first));
      first = false;
    }
    if (Flaw.LOOK_UP_ONE_FOR_ALL.on()) {
      Status one = receipts.get(0).status();
      return receipts.stream().map(r -> new Receipt(r.command(), one, "")).toList();
    }
    return receipts;
  }

  private Receipt lookUp(Instruction instruction, boolean first) throws ConnectorException {
    if (Flaw.LOOK_UP_SAYS_DONE.on()) {
      return Receipt.accepted(instruction.id(), "");
    }
    String what = what(instruction);
    if (Flaw.LOOK_UP_DOES_IT.on() && first) {
      line.post("/do/" + what, "", instruction.id().value());
    }
    Status status;
    try {
      boolean done = line.get("/done/" + what).equals(List.of("yes"));
      status = done && !Flaw.LOOK_UP_SAYS_NOT_DONE.on() ? Status.ACCEPTED : Status.UNKNOWN;
    } catch (ConnectorException e) {
      if (!Flaw.LOOK_UP_TROUBLE_IS_UNKNOWN.on()) {
        throw e;
      }
      status = Status.UNKNOWN;
    }
    return new Receipt(instruction.id(), status, "");
  }

  static String what(Instruction instruction) {
    if (instruction instanceof ConfirmOrder c) {
      return "confirm." + c.order();
    }
    if (instruction instanceof CancelOrder c) {
      return "cancel." + c.order();
    }
    if (instruction instanceof EditOrder e) {
      return "edit." + e.order().key().number();
    }
    return instruction instanceof ReportShipment s ? "ship." + s.order() : "";
  }

  @Override
  public Optional<LocalDate> lastDay() throws ConnectorException {
    try {
      String text = line.get("/key").stream().collect(Collectors.joining());
      ZoneId zone = Flaw.LAST_DAY_IN_UTC.on() ? ZoneOffset.UTC : ZoneId.of("Asia/Tokyo");
      return Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate());
    } catch (ConnectorException e) {
      if (Flaw.LAST_DAY_SWALLOWS_TROUBLE.on()) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
