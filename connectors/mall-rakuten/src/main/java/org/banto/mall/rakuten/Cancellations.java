// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Receipt;

/** Cancels orders before shipping, one by one; an order that is cancelled already stays so. */
final class Cancellations {
  private static final int AT_ONCE = 20;
  private static final int RESTOCK = 1;
  private static final int LEAVE_STOCK = 2;

  private final Rms rms;
  private final OrderPages pages;
  private final String otherwise;

  Cancellations(Rms rms, OrderPages pages, String otherwise) {
    this.rms = rms;
    this.pages = pages;
    this.otherwise = otherwise;
  }

  List<Receipt> cancel(List<CancelOrder> orders) throws ConnectorException {
    List<CancelOrder> some = orders.subList(0, Math.min(AT_ONCE, orders.size()));
    Map<String, MallView> views =
        MallView.of(pages, some.stream().map(CancelOrder::order).toList());
    List<Receipt> receipts = new ArrayList<>();
    for (CancelOrder order : some) {
      Optional<Receipt> known = known(order, Optional.ofNullable(views.get(order.order())));
      if (known.isPresent()) {
        receipts.add(known.get());
        continue;
      }
      try {
        receipts.add(cancel(order));
      } catch (ConnectorException e) {
        return Doubt.settle(receipts, List.of(order.id()), e);
      }
    }
    return receipts;
  }

  private Receipt cancel(CancelOrder order) throws ConnectorException {
    String reason = Codes.isCancelReason(order.reason()) ? order.reason() : otherwise;
    ObjectNode request = Rms.object().put("orderNumber", order.order());
    request.put("inventoryRestoreType", order.restock() ? RESTOCK : LEAVE_STOCK);
    request.put("changeReasonDetailApply", Integer.parseInt(reason));
    Optional<Text> error = Messages.of(rms.command("cancelOrder", request)).error();
    return error
        .map(words -> Receipt.refused(order.id(), words))
        .orElseGet(() -> Receipt.accepted(order.id(), order.order()));
  }

  private static Optional<Receipt> known(CancelOrder order, Optional<MallView> view) {
    if (view.isEmpty()) {
      return Optional.of(Receipt.refused(order.id(), MallView.UNKNOWN));
    }
    if (view.get().cancelled()) {
      return Optional.of(Receipt.accepted(order.id(), order.order()));
    }
    return view.get().progress() >= MallView.SHIPPED
        ? Optional.of(
            Receipt.refused(
                order.id(),
                new Text(
                    "発送済みのため、キャンセルは RMS の画面で行ってください",
                    "The order has left already. Cancel it in RMS")))
        : Optional.empty();
  }

  /** What became of a cancel, by the order as it stands now. */
  static Receipt lookUp(CancelOrder order, Optional<MallView> view) {
    return known(order, view)
        .orElseGet(
            () ->
                new Receipt(
                    order.id(),
                    Receipt.Status.UNKNOWN,
                    "",
                    new Text("まだキャンセルされていません", "It has not been cancelled yet")));
  }

  /** The reason to name when an instruction names none. */
  static String reason(RmsAccount account) throws ConnectorException {
    if (!Codes.isCancelReason(account.cancelReason())) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          new Text("キャンセル理由のコードが正しくありません", "The code of the reason of cancels is not right"),
          "cancelReason",
          Optional.empty(),
          null);
    }
    return account.cancelReason();
  }
}
