// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Receipt;

/** Confirms orders (注文確認), up to a hundred at once. The mall confirms an order once only. */
final class Confirmations {
  private static final int AT_ONCE = 100;

  private final Rms rms;
  private final OrderPages pages;

  Confirmations(Rms rms, OrderPages pages) {
    this.rms = rms;
    this.pages = pages;
  }

  List<Receipt> confirm(List<ConfirmOrder> orders) throws ConnectorException {
    List<ConfirmOrder> some = orders.subList(0, Math.min(AT_ONCE, orders.size()));
    if (some.isEmpty()) {
      return List.of();
    }
    ObjectNode request = Rms.object();
    ArrayNode numbers = request.putArray("orderNumberList");
    some.stream().map(ConfirmOrder::order).distinct().forEach(numbers::add);
    Messages messages = Messages.of(rms.command("confirmOrder", request));
    List<Receipt> receipts = new ArrayList<>();
    List<ConfirmOrder> unclear = new ArrayList<>();
    for (ConfirmOrder order : some) {
      if (messages.about(order.order()).has("_INFO_101")) {
        receipts.add(Receipt.accepted(order.id(), order.order()));
      } else {
        unclear.add(order);
      }
    }
    if (!unclear.isEmpty()) {
      receipts.addAll(look(unclear, messages));
    }
    return receipts;
  }

  /** What the mall did not take may have been taken before. */
  private List<Receipt> look(List<ConfirmOrder> orders, Messages messages)
      throws ConnectorException {
    Map<String, MallView> views =
        MallView.of(pages, orders.stream().map(ConfirmOrder::order).toList());
    return orders.stream().map(o -> judge(o, views.get(o.order()), messages)).toList();
  }

  private static Receipt judge(ConfirmOrder order, MallView view, Messages messages) {
    Optional<Text> error = messages.about(order.order()).error().or(messages::error);
    if (view == null) {
      return Receipt.refused(order.id(), error.orElse(MallView.UNKNOWN));
    }
    if (view.cancelled()) {
      return Receipt.refused(order.id(), MallView.OFF);
    }
    return view.progress() > MallView.TO_CONFIRM
        ? Receipt.accepted(order.id(), order.order())
        : Receipt.refused(
            order.id(),
            error.orElse(
                new Text("楽天が注文確認を受け付けませんでした", "Rakuten did not accept the confirmation")));
  }

  /** What became of a confirmation, by the order as it stands now. */
  static Receipt lookUp(ConfirmOrder order, Optional<MallView> view) {
    if (view.isEmpty()) {
      return Receipt.refused(order.id(), MallView.UNKNOWN);
    }
    if (view.get().progress() == MallView.TO_CONFIRM) {
      return new Receipt(
          order.id(),
          Receipt.Status.UNKNOWN,
          "",
          new Text("まだ確認されていません", "It has not been confirmed yet"));
    }
    return view.get().cancelled()
        ? Receipt.refused(order.id(), MallView.OFF)
        : Receipt.accepted(order.id(), order.order());
  }
}
