// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.LookFirst;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.RefusalWords;

/** Tells the mall, item by item, what was shipped and what is off. Only what it does not show yet is sent. */
final class Commands {
  private static final int AT_ONCE = 8;
  private static final int LOOKED_UP_AT_ONCE = 50;
  private static final int LONGEST_COMMENT = 250;
  private static final String DISPATCHED = "dispatched";
  private static final String CANCELLED = "cancelled";
  private static final Text SCREEN = new Text("BASE の管理画面", "the admin pages of BASE");

  private final MallApi api;
  private final Account account;
  private final LookFirst<Json> mall;

  Commands(MallApi api, Account account, Orders orders) {
    this.api = api;
    this.account = account;
    this.mall = new LookFirst<>(Account.MALL, orders::find);
  }

  List<Receipt> report(List<ReportShipment> all) throws ConnectorException {
    return mall.perform(all, AT_ONCE, Commands::known, this::report);
  }

  List<Receipt> cancel(List<CancelOrder> all) throws ConnectorException {
    return mall.perform(all, AT_ONCE, Commands::known, this::cancel);
  }

  List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    return mall.lookUp(all, LOOKED_UP_AT_ONCE, Commands::known);
  }

  private static Optional<Receipt> known(Instruction one, Json order) {
    boolean off = order.text("dispatch_status").equals(CANCELLED);
    if (one instanceof CancelOrder cancel) {
      return off ? accepted(one, cancel.order()) : cancellable(cancel, order);
    }
    if (!(one instanceof ReportShipment report)) {
      return Optional.empty();
    }
    if (off) {
      return Optional.of(Receipt.refused(one.id(), RefusalWords.cancelled(Account.MALL)));
    }
    if (!report.parcels().stream().allMatch(p -> p.destination().equals(report.order()))) {
      return Optional.of(
          Receipt.refused(
              one.id(),
              new Text(
                  "BASE の注文にないお届け先の荷物があります",
                  "A parcel is for a destination that the order at BASE does not have")));
    }
    return todo(report, order).isEmpty() ? accepted(one, report.order()) : Optional.empty();
  }

  private static Optional<Receipt> accepted(Instruction one, String order) {
    return Optional.of(Receipt.accepted(one.id(), order));
  }

  private static Optional<Receipt> cancellable(CancelOrder cancel, Json order) {
    if (!order.text("payment").equals("cod")) {
      return Optional.of(
          Receipt.refused(
              cancel.id(),
              new Text(
                  "代金引換以外のキャンセルは BASE の管理画面で行ってください",
                  "Only cash on delivery is cancelled from here. Cancel the order in the admin"
                      + " pages of BASE")));
    }
    return items(order).stream().anyMatch(i -> i.text("status").equals(DISPATCHED))
        ? Optional.of(Receipt.refused(cancel.id(), RefusalWords.shipped(SCREEN)))
        : Optional.empty();
  }

  private Optional<Receipt> report(ReportShipment report, Json order) throws ConnectorException {
    for (Json item : todo(report, order)) {
      ParcelNotice parcel = parcel(report, item);
      Params form = edit(item, DISPATCHED);
      form.given("add_comment", cut(account.comment()));
      if (order.text("payment").equals("atobarai")) {
        form.with("atobarai_status", "shipping");
      }
      form.given("delivery_company_id", account.carriers().code(parcel.carrier()).orElse(""));
      form.with("tracking_number", parcel.number());
      Optional<Receipt> refused = send(report, form);
      if (refused.isPresent()) {
        return refused;
      }
    }
    return accepted(report, report.order());
  }

  private Optional<Receipt> cancel(CancelOrder cancel, Json order) throws ConnectorException {
    for (Json item : items(order)) {
      if (!item.text("status").equals(CANCELLED)) {
        Optional<Receipt> refused = send(cancel, edit(item, CANCELLED));
        if (refused.isPresent()) {
          return refused;
        }
      }
    }
    return accepted(cancel, cancel.order());
  }

  private static Params edit(Json item, String status) {
    return new Params().with("order_item_id", item.text("order_item_id")).with("status", status);
  }

  /** The refusal, if it is one. */
  private Optional<Receipt> send(Instruction one, Params form) throws ConnectorException {
    Answer answer = Orders.unlessUsedUp(api.post("/1/orders/edit_status", form));
    if (answer.refused()) {
      String words = answer.words("error_description", "error");
      Text why =
          words.isEmpty()
              ? RefusalWords.notAccepted(answer)
              : new Text("BASE が受け付けませんでした: " + words, "BASE did not accept it: " + words);
      return Optional.of(Receipt.refused(one.id(), why));
    }
    answer.done();
    return Optional.empty();
  }

  /** Items to tell about: not shipped yet, or shown with another number where the mall shows numbers. */
  private static List<Json> todo(ReportShipment report, Json order) {
    List<Json> todo = new ArrayList<>();
    for (Json item : items(order)) {
      String shown = item.text("tracking_number");
      boolean shipped = item.text("status").equals(DISPATCHED);
      boolean other = !shown.isEmpty() && !shown.equals(parcel(report, item).number());
      if (!item.text("status").equals(CANCELLED) && (!shipped || other)) {
        todo.add(item);
      }
    }
    return todo;
  }

  /** The parcel an item is in, where that is known; else the first. */
  private static ParcelNotice parcel(ReportShipment report, Json item) {
    String line = item.text("order_item_id");
    return report.parcels().stream()
        .filter(p -> p.contents().stream().anyMatch(c -> c.line().equals(line)))
        .findFirst()
        .orElseGet(() -> report.parcels().get(0));
  }

  private static List<Json> items(Json order) {
    return order.list("order_items");
  }

  private static String cut(String comment) {
    return comment.substring(0, Math.min(LONGEST_COMMENT, comment.length()));
  }
}
