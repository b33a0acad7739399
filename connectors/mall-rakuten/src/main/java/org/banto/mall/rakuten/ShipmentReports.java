// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Receipt;

/**
 * Reports shipments (発送完了報告). The orders are looked at first and only the difference is sent, so that a report sent
 * again changes nothing. An order the mall has not released yet is left for later.
 */
final class ShipmentReports {
  private record Todo(ReportShipment report, ObjectNode difference) {}

  private static final int AT_ONCE = 100;
  private static final int SINGLY = 20;

  private final Rms rms;
  private final OrderPages pages;
  private final Tickets tickets;
  private final int bulkFrom;

  ShipmentReports(Rms rms, OrderPages pages, Tickets tickets, int bulkFrom) {
    this.rms = rms;
    this.pages = pages;
    this.tickets = tickets;
    this.bulkFrom = bulkFrom;
  }

  List<Receipt> report(List<ReportShipment> all) throws ConnectorException {
    Map<String, ReportShipment> byOrder = new LinkedHashMap<>();
    all.stream().limit(AT_ONCE).forEach(r -> byOrder.putIfAbsent(r.order(), r));
    Map<String, MallView> views = MallView.of(pages, List.copyOf(byOrder.keySet()));
    List<Receipt> receipts = new ArrayList<>();
    List<Todo> todo = new ArrayList<>();
    for (ReportShipment report : byOrder.values()) {
      Optional<MallView> view = Optional.ofNullable(views.get(report.order()));
      Optional<Receipt> known = known(report, view).or(() -> tickets.atWork(report));
      if (known.isPresent()) {
        receipts.add(known.get());
      } else if (view.get().progress() >= MallView.TO_SHIP) {
        difference(report, view.get()).ifPresent(d -> todo.add(new Todo(report, d)));
      }
    }
    return bulkFrom > 0 && todo.size() >= bulkFrom
        ? inBulk(receipts, todo)
        : singly(receipts, todo);
  }

  /** What can be said without asking the mall to do anything. */
  static Optional<Receipt> known(ReportShipment report, Optional<MallView> view) {
    if (view.isEmpty()) {
      return Optional.of(Receipt.refused(report.id(), MallView.UNKNOWN));
    }
    if (view.get().cancelled()) {
      return Optional.of(
          Receipt.refused(
              report.id(),
              new Text(
                  "楽天でキャンセルされているため、発送を報告できません",
                  "The order is cancelled at Rakuten, so its shipment cannot be reported")));
    }
    List<ShipmentRow> wanted = ShipmentRow.wanted(report, view.get());
    if (ShipmentRow.astray(wanted, view.get()).isPresent()) {
      return Optional.of(
          Receipt.refused(
              report.id(),
              new Text(
                  "楽天の注文にない送付先の荷物があります",
                  "A parcel is for a destination that the order at Rakuten does not have")));
    }
    return difference(report, view.get()).isEmpty()
        ? Optional.of(Receipt.accepted(report.id(), report.order()))
        : Optional.empty();
  }

  private static Optional<ObjectNode> difference(ReportShipment report, MallView view) {
    return ShipmentRow.difference(report.order(), ShipmentRow.wanted(report, view), view);
  }

  private List<Receipt> singly(List<Receipt> receipts, List<Todo> todo) throws ConnectorException {
    for (Todo one : todo.subList(0, Math.min(SINGLY, todo.size()))) {
      try {
        Messages said = Messages.of(rms.command("updateOrderShipping", one.difference()));
        receipts.add(receipt(one.report(), said));
      } catch (ConnectorException e) {
        return Doubt.settle(receipts, List.of(one.report().id()), e);
      }
    }
    return receipts;
  }

  private List<Receipt> inBulk(List<Receipt> receipts, List<Todo> todo) throws ConnectorException {
    ObjectNode request = Rms.object();
    ArrayNode list = request.putArray("OrderShippingModelList");
    todo.forEach(t -> list.add(t.difference()));
    List<ReportShipment> reports = todo.stream().map(Todo::report).toList();
    tickets.sent(reports);
    Messages said;
    try {
      said = Messages.of(rms.command("updateOrderShippingAsync", request));
    } catch (ConnectorException e) {
      if (e.reason() != Reason.NO_ANSWER && e.reason() != Reason.UNAVAILABLE) {
        tickets.forget(reports);
      }
      return Doubt.settle(receipts, reports.stream().map(ReportShipment::id).toList(), e);
    }
    Optional<String> ticket =
        said.list().stream()
            .map(m -> Fields.text(m, "requestId"))
            .filter(id -> !id.isEmpty())
            .findFirst();
    if (ticket.isPresent()) {
      tickets.taken(reports, ticket.get());
      Text taken = new Text("楽天が受け付けました", "Rakuten has taken it");
      reports.forEach(
          r -> receipts.add(new Receipt(r.id(), Receipt.Status.PENDING, ticket.get(), taken)));
      return receipts;
    }
    tickets.forget(reports);
    for (ReportShipment report : reports) {
      said.about(report.order())
          .error()
          .ifPresent(words -> receipts.add(Receipt.refused(report.id(), words)));
    }
    if (receipts.isEmpty()) {
      Text none =
          new Text(
              "updateOrderShippingAsync: 受付番号がありません",
              "updateOrderShippingAsync gave no number to ask with");
      throw Rms.malformed(
          said.error().map(why -> why.after("updateOrderShippingAsync: ")).orElse(none), null);
    }
    return receipts;
  }

  static Receipt receipt(ReportShipment report, Messages said) {
    return said.error()
        .map(words -> Receipt.refused(report.id(), words))
        .orElseGet(() -> Receipt.accepted(report.id(), report.order()));
  }
}
