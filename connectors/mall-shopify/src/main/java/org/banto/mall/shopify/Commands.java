// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Receipt;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.LookFirst;

/** Fulfilments and cancels: the order is looked at first and only what is missing is asked for. */
final class Commands {
  private static final int AT_ONCE = 5;
  private static final int LOOKED_UP_AT_ONCE = 20;

  private final Fulfilments fulfilments;
  private final Cancels cancels;
  private final LookFirst<OrderView> orders;

  Commands(Graph graph, ShopifyAccount account) {
    this.fulfilments = new Fulfilments(graph, account);
    this.cancels = new Cancels(graph, account.cancels());
    this.orders = new LookFirst<>(ShopifyAccount.NAME, number -> OrderView.of(graph, number));
  }

  List<Receipt> report(List<ReportShipment> shipments) throws ConnectorException {
    return orders.perform(shipments, AT_ONCE, fulfilments::known, fulfilments::tell);
  }

  List<Receipt> cancel(List<CancelOrder> all) throws ConnectorException {
    return orders.perform(all, AT_ONCE, Cancels::known, cancels::tell);
  }

  List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    return orders.lookUp(all, LOOKED_UP_AT_ONCE, this::known);
  }

  private Optional<Receipt> known(Instruction one, OrderView order) {
    if (one instanceof CancelOrder cancel) {
      return Cancels.known(cancel, order);
    }
    return one instanceof ReportShipment report
        ? fulfilments.known(report, order)
        : Optional.empty();
  }

  /** The words of the first error in a list, for a refusal. */
  static Optional<Text> refusal(Json said, String errors) {
    return said.list(errors).stream()
        .findFirst()
        .map(e -> "Shopify: " + e.text("message"))
        .map(words -> Text.same(words.substring(0, Math.min(200, words.length()))));
  }
}
