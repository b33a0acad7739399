// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.util.List;
import java.util.Optional;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.EditOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.mall.engine.LookFirst;

/** Tells the mall of parcels, cancels and edits, one order after the other; each is looked at first. */
final class Commands {
  private static final int AT_ONCE = 20;

  private final Circus circus;
  private final YahooAccount account;
  private final LookFirst<OrderView> first;

  Commands(Circus circus, Orders orders, YahooAccount account) {
    this.circus = circus;
    this.account = account;
    this.first = new LookFirst<>(YahooAccount.MALL, orders::look);
  }

  List<Receipt> report(List<ReportShipment> all) throws ConnectorException {
    return first.perform(all, AT_ONCE, (one, order) -> order.known(one), this::report);
  }

  List<Receipt> cancel(List<CancelOrder> all) throws ConnectorException {
    return first.perform(all, AT_ONCE, (one, order) -> order.known(one), this::cancel);
  }

  List<Receipt> edit(List<EditOrder> all) throws ConnectorException {
    return account.tellsEdits()
        ? first.perform(all, AT_ONCE, (one, order) -> order.known(one), this::edit)
        : all.stream().map(EditOrder::untold).toList();
  }

  private Optional<Receipt> edit(EditOrder edit, OrderView view) throws ConnectorException {
    EditPlan plan = EditPlan.of(edit, view.order());
    return Optional.of(
        circus
            .command("orderChange", plan.request())
            .map(why -> Receipt.refused(edit.id(), why))
            .orElseGet(plan::done));
  }

  List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    return first.lookUp(all, AT_ONCE, (one, order) -> order.known(one));
  }

  /** An order the mall does not let ship yet is left for later. */
  private Optional<Receipt> report(ReportShipment report, OrderView order)
      throws ConnectorException {
    if (order.shipStatus() == OrderView.NOT_YET || report.parcels().isEmpty()) {
      return Optional.empty();
    }
    ParcelNotice parcel = report.parcels().get(0);
    List<String> numbers = OrderView.told(report);
    Req request = new Req().target(report.order(), account.pointFix()).open("Order").open("Ship");
    request.put("ShipStatus", OrderView.SHIPPED);
    account.carriers().code(parcel.carrier()).ifPresent(c -> request.put("ShipCompanyCode", c));
    request.put("ShipInvoiceNumber1", numbers.get(0));
    if (numbers.size() > 1 || order.numbers().size() > 1) {
      request.put("ShipInvoiceNumber2", numbers.size() > 1 ? numbers.get(1) : "");
    }
    request.put("ShipDate", parcel.shipped().toString().replace("-", ""));
    request.close("Ship").close("Order");
    return Optional.of(
        circus
            .command("orderShipStatusChange", request)
            .map(why -> Receipt.refused(report.id(), why))
            .orElseGet(() -> OrderView.done(report)));
  }

  private Optional<Receipt> cancel(CancelOrder cancel, OrderView order) throws ConnectorException {
    String reason = cancel.reason().matches("\\d{3}") ? cancel.reason() : account.cancelReason();
    Req request =
        new Req()
            .target(cancel.order(), false)
            .open("Order")
            .put("OrderStatus", OrderView.CANCELLED)
            .put("CancelReason", reason)
            .close("Order");
    return Optional.of(
        circus
            .command("orderStatusChange", request)
            .map(why -> Receipt.refused(cancel.id(), why))
            .orElseGet(() -> Receipt.accepted(cancel.id(), cancel.order())));
  }
}
