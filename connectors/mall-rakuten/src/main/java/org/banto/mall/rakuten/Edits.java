// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction.EditOrder;
import org.banto.connect.Receipt;

/** Tells what staff have changed, one order after the other; each is looked at first, so that nothing is told twice. */
final class Edits {
  private static final int AT_ONCE = 20;

  private final Rms rms;
  private final OrderPages pages;
  private final RmsAccount account;

  Edits(Rms rms, OrderPages pages, RmsAccount account) {
    this.rms = rms;
    this.pages = pages;
    this.account = account;
  }

  List<Receipt> edit(List<EditOrder> all) throws ConnectorException {
    if (!account.tellsEdits() || all.isEmpty()) {
      return all.stream().map(EditOrder::untold).toList();
    }
    List<EditOrder> some = all.subList(0, Math.min(AT_ONCE, all.size()));
    Map<String, JsonNode> orders = orders(some);
    List<Receipt> receipts = new ArrayList<>();
    for (EditOrder one : some) {
      try {
        receipts.add(edit(one, Optional.ofNullable(orders.get(number(one)))));
      } catch (ConnectorException e) {
        return Doubt.settle(receipts, List.of(one.id()), e);
      }
    }
    return receipts;
  }

  private Receipt edit(EditOrder edit, Optional<JsonNode> order) throws ConnectorException {
    if (order.isEmpty()) {
      return Receipt.refused(edit.id(), MallView.UNKNOWN);
    }
    EditPlan plan = plan(edit, order.get());
    if (plan.refused().isPresent()) {
      return plan.refused().get();
    }
    for (EditPlan.Step step : plan.steps()) {
      Optional<Text> error = Messages.of(rms.command(step.operation(), step.request())).error();
      if (error.isPresent()) {
        return Receipt.refused(edit.id(), error.get());
      }
    }
    return plan.done();
  }

  /** What became of edits, by their orders as they stand now. */
  List<Receipt> lookUp(List<EditOrder> some) throws ConnectorException {
    Map<String, JsonNode> orders = orders(some);
    List<Receipt> receipts = new ArrayList<>();
    for (EditOrder one : some) {
      receipts.add(lookUp(one, Optional.ofNullable(orders.get(number(one)))));
    }
    return receipts;
  }

  private Receipt lookUp(EditOrder edit, Optional<JsonNode> order) throws ConnectorException {
    if (order.isEmpty()) {
      return Receipt.refused(edit.id(), MallView.UNKNOWN);
    }
    EditPlan plan = plan(edit, order.get());
    if (plan.steps().isEmpty()) {
      return plan.refused().orElseGet(plan::done);
    }
    return new Receipt(
        edit.id(), Receipt.Status.UNKNOWN, "", new Text("まだ伝わっていません", "It has not been told yet"));
  }

  private EditPlan plan(EditOrder edit, JsonNode order) throws ConnectorException {
    return EditPlan.of(edit, order, Integer.parseInt(Cancellations.reason(account)));
  }

  private Map<String, JsonNode> orders(List<EditOrder> some) throws ConnectorException {
    Map<String, JsonNode> orders = new HashMap<>();
    List<String> numbers = some.stream().map(Edits::number).distinct().toList();
    for (RawOrder raw : numbers.isEmpty() ? List.<RawOrder>of() : pages.fetch(numbers)) {
      try {
        orders.put(raw.number(), Rms.JSON.readTree(raw.json()));
      } catch (IOException e) {
        throw Rms.malformed(
            new Text("getOrder の応答が読めません", "The answer to getOrder cannot be read"), e);
      }
    }
    return orders;
  }

  private static String number(EditOrder edit) {
    return edit.order().key().number();
  }
}
