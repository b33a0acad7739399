// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.EditOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Receipt;

/** Looks up what became of instructions, by the orders as they stand at the mall. */
final class LookUps {
  private static final int AT_ONCE = 300;

  private final OrderPages pages;
  private final Tickets tickets;
  private final Edits edits;

  LookUps(OrderPages pages, Tickets tickets, Edits edits) {
    this.pages = pages;
    this.tickets = tickets;
    this.edits = edits;
  }

  List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    List<? extends Instruction> some = all.subList(0, Math.min(AT_ONCE, all.size()));
    Map<String, MallView> views =
        MallView.of(pages, some.stream().map(LookUps::order).filter(n -> !n.isEmpty()).toList());
    Map<String, JsonNode> asked = Tickets.nothingAsked();
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction one : some) {
      Optional<MallView> view = Optional.ofNullable(views.get(order(one)));
      if (one instanceof ConfirmOrder confirm) {
        receipts.add(Confirmations.lookUp(confirm, view));
      } else if (one instanceof CancelOrder cancel) {
        receipts.add(Cancellations.lookUp(cancel, view));
      } else if (one instanceof ReportShipment report) {
        receipts.add(lookUp(report, view, asked));
      }
    }
    receipts.addAll(
        edits.lookUp(
            some.stream().filter(EditOrder.class::isInstance).map(EditOrder.class::cast).toList()));
    return receipts;
  }

  private Receipt lookUp(
      ReportShipment report, Optional<MallView> view, Map<String, JsonNode> asked)
      throws ConnectorException {
    Optional<Receipt> known = ShipmentReports.known(report, view);
    if (known.isPresent()) {
      tickets.settled(report);
      return known.get();
    }
    return tickets.lookUp(report, asked);
  }

  private static String order(Instruction instruction) {
    if (instruction instanceof ConfirmOrder confirm) {
      return confirm.order();
    }
    if (instruction instanceof CancelOrder cancel) {
      return cancel.order();
    }
    return instruction instanceof ReportShipment report ? report.order() : "";
  }
}
