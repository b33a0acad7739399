// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.mall.engine.Json;

/** Calls orders off. Shopify does it in a job of its own; the order shows when it is done. */
final class Cancels {
  private static final Set<String> REASONS =
      Set.of("CUSTOMER", "DECLINED", "FRAUD", "INVENTORY", "OTHER", "STAFF");

  private final Graph graph;
  private final ShopifyAccount.Cancels settings;

  Cancels(Graph graph, ShopifyAccount.Cancels settings) {
    this.graph = graph;
    this.settings = settings;
  }

  /** MISCONFIGURED when the reason told by itself is none. */
  static void check(ShopifyAccount account) throws ConnectorException {
    if (!REASONS.contains(account.cancels().reason())) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          new Text("キャンセル理由が正しくありません", "The reason of cancels is not right"),
          "cancelReason",
          Optional.empty(),
          null);
    }
  }

  static Optional<Receipt> known(CancelOrder cancel, OrderView order) {
    if (order.cancelled()) {
      return Optional.of(Receipt.accepted(cancel.id(), cancel.order()));
    }
    return order.fulfilments().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Receipt.refused(
                cancel.id(),
                new Text(
                    "発送が登録されているため、キャンセルは Shopify の画面で行ってください",
                    "A shipment is entered already. Cancel the order in the admin pages of"
                        + " Shopify")));
  }

  Optional<Receipt> tell(CancelOrder cancel, OrderView order) throws ConnectorException {
    boolean named = REASONS.contains(cancel.reason());
    ObjectNode variables = Json.object().put("orderId", order.id());
    variables.put("reason", named ? cancel.reason() : settings.reason());
    variables.put("restock", cancel.restock()).put("notifyCustomer", false);
    variables.putObject("refundMethod").put("originalPaymentMethodsRefund", settings.refund());
    Json said = graph.command(Operation.CANCEL, variables);
    Optional<Text> refused = Commands.refusal(said, "orderCancelUserErrors");
    if (refused.isPresent()) {
      return Optional.of(again(cancel, refused.get()));
    }
    Json job = said.at("job");
    Status status = job.flag("done") ? Status.ACCEPTED : Status.PENDING;
    Text words = new Text("Shopify が処理しています", "Shopify is working on it");
    return Optional.of(new Receipt(cancel.id(), status, job.text("id"), words));
  }

  /** A cancel that is refused because another one was faster is done all the same. */
  private Receipt again(CancelOrder cancel, Text refused) throws ConnectorException {
    CommandId id = cancel.id();
    boolean done = OrderView.of(graph, cancel.order()).filter(OrderView::cancelled).isPresent();
    return done ? Receipt.accepted(id, cancel.order()) : Receipt.refused(id, refused);
  }
}
