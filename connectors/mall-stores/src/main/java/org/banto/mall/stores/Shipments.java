// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.stores;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.LookFirst;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.RefusalWords;
import org.banto.mall.engine.Words;

/**
 * Reports shipments: the number first, then that the order was shipped, on which the mall writes to the buyer. The mall
 * keeps one number of at most twenty characters an order; further ones go into what it writes.
 */
final class Shipments {
  private static final int AT_ONCE = 15;
  private static final int LOOKED_UP_AT_ONCE = 50;
  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_MESSAGE = 1000;

  private final MallApi api;
  private final Account account;
  private final LookFirst<Json> mall;

  Shipments(MallApi api, Account account, Orders orders) {
    this.api = api;
    this.account = account;
    this.mall = new LookFirst<>(Account.MALL, orders::find);
  }

  List<Receipt> report(List<ReportShipment> all) throws ConnectorException {
    return mall.perform(all, AT_ONCE, this::known, this::report);
  }

  List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    return mall.lookUp(all, LOOKED_UP_AT_ONCE, this::known);
  }

  private Optional<Receipt> known(Instruction one, Json order) {
    if (!(one instanceof ReportShipment report)) {
      return Optional.empty();
    }
    List<Json> open = open(order);
    if (open.isEmpty()) {
      return Optional.of(Receipt.refused(one.id(), RefusalWords.cancelled(Account.MALL)));
    }
    List<String> places = open.stream().map(d -> d.text("id")).toList();
    if (!report.parcels().stream().allMatch(p -> places.contains(p.destination()))) {
      return Optional.of(
          Receipt.refused(
              one.id(),
              new Text(
                  "STORES の注文にない配送先の荷物があります",
                  "A parcel is for a destination that the order at STORES does not have")));
    }
    return shipped(open) && told(report, open)
        ? Optional.of(Receipt.accepted(one.id(), report.order()))
        : Optional.empty();
  }

  private Optional<Receipt> report(ReportShipment report, Json order) throws ConnectorException {
    String path = "/orders/" + Params.encoded(order.text("id"));
    List<Json> open = open(order);
    if (!told(report, open)) {
      Answer answer = api.send("PATCH", path + "/deliveries", delivery(report));
      if (answer.refused()) {
        return Optional.of(refused(report, answer));
      }
      answer.doneWithoutWords();
    }
    if (!shipped(open)) {
      Answer answer = api.send("POST", path + "/shipped");
      if (answer.refused()) {
        return Optional.of(refused(report, answer));
      }
      answer.doneWithoutWords();
    }
    return Optional.of(Receipt.accepted(report.id(), report.order()));
  }

  private ObjectNode delivery(ReportShipment report) {
    ParcelNotice first = report.parcels().get(0);
    ObjectNode body = Json.object();
    body.put("delivery_method_name", account.carrierName(first.carrier()));
    body.put("tracking_number", number(report));
    List<String> all = report.parcels().stream().map(ParcelNotice::number).distinct().toList();
    String others = all.size() > 1 ? "お問い合わせ番号: " + String.join("、", all) : "";
    String message = Words.join("\n", account.message(), others);
    if (!message.isEmpty()) {
      body.put("shipped_mail_message", cut(message, LONGEST_MESSAGE));
    }
    return body;
  }

  private static List<Json> open(Json order) {
    return order.list("deliveries").stream()
        .filter(StoresReader::ships)
        .filter(d -> !d.has("canceled_at"))
        .toList();
  }

  private static boolean shipped(List<Json> open) {
    return open.stream().allMatch(d -> d.has("shipped_at"));
  }

  private static boolean told(ReportShipment report, List<Json> open) {
    return open.stream().allMatch(d -> d.text("tracking_number").equals(number(report)));
  }

  private static String number(ReportShipment report) {
    return cut(report.parcels().get(0).number(), LONGEST_NUMBER);
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(longest, text.length()));
  }

  private static Receipt refused(ReportShipment report, Answer answer) {
    return Receipt.refused(report.id(), RefusalWords.notAccepted(answer));
  }
}
