// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Receipt;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.LookFirst;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.RefusalWords;
import org.banto.mall.engine.Unreadable;

/** What a site is told, always after a look at the order as it stands there. */
final class WooCommands {
  private static final int AT_ONCE = 10;

  private final MallApi api;
  private final WooAccount account;
  private final LookFirst<WooView> first;

  WooCommands(MallApi api, WooAccount account) {
    this.api = api;
    this.account = account;
    this.first = new LookFirst<>(WooAccount.NAME, this::look);
  }

  List<Receipt> report(List<ReportShipment> shipments) throws ConnectorException {
    return first.perform(shipments, AT_ONCE, WooCommands::known, this::report);
  }

  List<Receipt> cancel(List<CancelOrder> orders) throws ConnectorException {
    return first.perform(orders, AT_ONCE, WooCommands::known, this::cancel);
  }

  List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    return first.lookUp(instructions, AT_ONCE, WooCommands::known);
  }

  private Optional<WooView> look(String id) throws ConnectorException {
    if (!id.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    Answer answer = api.get(path(id));
    Optional<Json> order = answer.found();
    if (order.isEmpty()) {
      return Optional.empty();
    }
    List<Json> notes = new ArrayList<>();
    for (byte[] note : api.get(path(id) + "/notes", new Params().with("per_page", 100)).slices()) {
      notes.add(Json.read(note, n -> n));
    }
    try {
      return Optional.of(WooView.of(order.get(), notes));
    } catch (Unreadable e) {
      throw answer.malformed(e.sentence());
    }
  }

  /** Updates the order first; the note comes last, so its being there means that everything is done. */
  private Optional<Receipt> report(ReportShipment report, WooView seen) throws ConnectorException {
    if (!seen.shows(report.parcels())) {
      ObjectNode update = Json.object().put("status", "completed");
      WooTold.write(update, report.parcels(), account.keys().tracking());
      Answer answer = api.send("PUT", path(report.order()), update);
      if (answer.refused()) {
        return refused(report, answer);
      }
      answer.done();
    }
    ObjectNode note = Json.object().put("note", WooTold.note(report.parcels()));
    note.put("customer_note", account.tellBuyer());
    return done(report, api.send("POST", path(report.order()) + "/notes", note));
  }

  private Optional<Receipt> cancel(CancelOrder order, WooView seen) throws ConnectorException {
    ObjectNode update = Json.object().put("status", "cancelled");
    return done(order, api.send("PUT", path(order.order()), update));
  }

  private static Optional<Receipt> done(Instruction one, Answer answer) throws ConnectorException {
    if (answer.refused()) {
      return refused(one, answer);
    }
    answer.done();
    return Optional.of(Receipt.accepted(one.id(), ""));
  }

  /** The code only: the message may quote what was sent. */
  private static Optional<Receipt> refused(Instruction one, Answer answer) {
    String code = answer.status() + " " + answer.words("code");
    return Optional.of(Receipt.refused(one.id(), RefusalWords.notAccepted(WooAccount.NAME, code)));
  }

  private static Optional<Receipt> known(Instruction one, WooView order) {
    if (one instanceof ReportShipment report) {
      if (order.off()) {
        return Optional.of(
            Receipt.refused(
                one.id(),
                new Text(
                    "WooCommerce でキャンセルか返金がされているため、発送を報告できません",
                    "The order is cancelled or refunded at WooCommerce, so its shipment cannot be"
                        + " reported")));
      }
      return order.shows(report.parcels()) && order.notes(report.parcels())
          ? Optional.of(Receipt.accepted(one.id(), ""))
          : Optional.empty();
    }
    if (order.off()) {
      return Optional.of(Receipt.accepted(one.id(), ""));
    }
    return order.completed()
        ? Optional.of(
            Receipt.refused(
                one.id(),
                new Text(
                    "完了した注文のため、キャンセルと返金は WooCommerce の画面で行ってください",
                    "The order is completed. Cancel and refund it in the admin pages of"
                        + " WooCommerce")))
        : Optional.empty();
  }

  private static String path(String id) {
    return WooPages.ORDERS + "/" + id;
  }
}
