// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Label;
import org.banto.connect.WaybillRow;
import org.banto.fakes.MemoryFlow;
import org.banto.fakes.Orders;
import org.banto.house.Change;
import org.banto.house.CommandCount;
import org.banto.house.NumberImport;
import org.banto.house.NumberImport.Row;
import org.banto.house.NumberImport.Verdict;
import org.banto.house.OrderService;
import org.banto.house.ShipmentService;
import org.banto.house.WaybillBatch;
import org.banto.house.WaybillWave;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Waybill;

/** The shipping room as far as warehouses need it: numbers go on what waits for one. */
final class PlainShipping implements ShipmentService {
  private final OrderService orders;
  private final MemoryFlow flow;

  PlainShipping(OrderService orders, MemoryFlow flow) {
    this.orders = orders;
    this.flow = flow;
  }

  @Override
  public NumberImport numbers(
      AccountId account,
      String carrier,
      String source,
      List<WaybillRow> rows,
      boolean save,
      Actor by) {
    List<Row> judged = new ArrayList<>();
    for (WaybillRow row : rows) {
      Verdict verdict = judge(account, carrier, row, save, by);
      Optional<Text> said = Optional.of(Text.same(verdict.name()));
      judged.add(new Row(row.row(), row.key(), row.number(), verdict, "", said));
    }
    return new NumberImport(carrier, "", judged, List.<CommandCount>of());
  }

  private Verdict judge(AccountId account, String carrier, WaybillRow row, boolean save, Actor by) {
    if (row.problem().isPresent()) {
      return Verdict.UNREADABLE;
    }
    Optional<Order> order =
        row.key().matches("S[0-9]{10}")
            ? orders.find(account, new ShipmentNumber(row.key()).order())
            : Optional.empty();
    if (order.isEmpty()) {
      return Verdict.UNKNOWN_KEY;
    }
    Shipment s = order.get().shipment(new ShipmentNumber(row.key())).orElseThrow();
    List<Waybill> have = s.parcels().stream().flatMap(p -> p.waybill().stream()).toList();
    if (have.contains(new Waybill(carrier, row.number()))) {
      return Verdict.ALREADY;
    }
    boolean waits = s.state() == ShipmentState.REQUESTED || s.state() == ShipmentState.NUMBERED;
    if (!waits || order.get().desk() == Desk.HOLD || order.get().desk() == Desk.CANCELLED) {
      return Verdict.NOT_WAITING;
    }
    if (save) {
      List<Waybill> all = new ArrayList<>(have);
      all.add(new Waybill(carrier, row.number()));
      Order after = order.get().with(e -> e.shipment(s.numbered(all)));
      flow.submit(account, List.of(new Change(after, by, "waybill.numbered", "")));
    }
    return Verdict.MATCHED;
  }

  @Override
  public List<Label> labels(Order order, List<ShipmentNumber> shipments) {
    return shipments.stream()
        .flatMap(n -> order.shipment(n).stream())
        .map(
            s ->
                new Label(
                    s,
                    order.placed().destinations().get(s.destination()).recipient(),
                    Orders.SHOP.sender(),
                    Orders.SHOP,
                    order.placed().lines(),
                    Optional.empty(),
                    Optional.of(order)))
        .toList();
  }

  @Override
  public List<LabelProblem> problems(AccountId account, List<OrderId> ids) {
    throw new UnsupportedOperationException();
  }

  @Override
  public WaybillWave output(
      AccountId account, List<OrderId> ids, String job, String reason, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<WaybillBatch> batches(AccountId account, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Document> file(AccountId account, String batch) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void strike(AccountId account, String batch, String reason, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public NumberImport numbers(
      AccountId account, String carrier, Document file, boolean save, Actor by) {
    throw new UnsupportedOperationException();
  }
}
