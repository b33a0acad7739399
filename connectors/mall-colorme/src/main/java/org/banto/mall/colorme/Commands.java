// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.colorme;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.banto.mall.engine.Slip;

/** Tells the mall what was shipped and what is off. Only what it does not show yet is sent. */
final class Commands {
  private static final int AT_ONCE = 20;
  private static final int LOOKED_UP_AT_ONCE = 50;
  private static final Text SCREEN = new Text("カラーミーショップの画面", "the admin pages of Color Me Shop");

  private final MallApi api;
  private final LookFirst<Json> mall;

  Commands(MallApi api, Sales sales) {
    this.api = api;
    this.mall = new LookFirst<>(Account.MALL, sales::find);
  }

  List<Receipt> report(List<ReportShipment> shipments) throws ConnectorException {
    return mall.perform(shipments, AT_ONCE, Commands::known, this::report);
  }

  List<Receipt> cancel(List<CancelOrder> orders) throws ConnectorException {
    return mall.perform(orders, AT_ONCE, Commands::known, this::cancel);
  }

  List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    return mall.lookUp(all, LOOKED_UP_AT_ONCE, Commands::known);
  }

  private static Optional<Receipt> known(Instruction one, Json sale) {
    if (one instanceof CancelOrder cancel) {
      return cancelled(cancel, sale);
    }
    return one instanceof ReportShipment report ? reported(report, sale) : Optional.empty();
  }

  private static Optional<Receipt> cancelled(CancelOrder cancel, Json sale) {
    if (sale.flag("canceled")) {
      return Optional.of(Receipt.accepted(cancel.id(), cancel.order()));
    }
    return sale.flag("delivered")
        ? Optional.of(Receipt.refused(cancel.id(), RefusalWords.shipped(SCREEN)))
        : Optional.empty();
  }

  private static Optional<Receipt> reported(ReportShipment report, Json sale) {
    if (sale.flag("canceled")) {
      return Optional.of(Receipt.refused(report.id(), RefusalWords.cancelled(Account.MALL)));
    }
    Map<String, String> wanted = wanted(report);
    List<String> places = sale.list("sale_deliveries").stream().map(p -> p.text("id")).toList();
    if (!places.containsAll(wanted.keySet())) {
      return Optional.of(
          Receipt.refused(
              report.id(),
              new Text(
                  "カラーミーショップの受注にないお届け先の荷物があります",
                  "A parcel is for a destination that the order at Color Me Shop does not have")));
    }
    return todo(wanted, sale).isEmpty()
        ? Optional.of(Receipt.accepted(report.id(), report.order()))
        : Optional.empty();
  }

  private Optional<Receipt> report(ReportShipment report, Json sale) throws ConnectorException {
    ObjectNode body = Json.object();
    ArrayNode places = body.putObject("sale").putArray("sale_deliveries");
    todo(wanted(report), sale)
        .forEach(
            (id, slip) ->
                places
                    .addObject()
                    .put("id", Long.parseLong(id))
                    .put("slip_number", slip)
                    .put("delivered", true));
    return done(report, api.send("PUT", path(report.order(), ".json"), body));
  }

  private Optional<Receipt> cancel(CancelOrder cancel, Json sale) throws ConnectorException {
    ObjectNode body = Json.object().put("restock", cancel.restock());
    return done(cancel, api.send("PUT", path(cancel.order(), "/cancel.json"), body));
  }

  private static Optional<Receipt> done(Instruction one, Answer answer) throws ConnectorException {
    if (answer.refused()) {
      return Optional.of(Receipt.refused(one.id(), RefusalWords.notAccepted(answer)));
    }
    answer.done();
    return Optional.of(Receipt.accepted(one.id(), ""));
  }

  private static String path(String number, String end) {
    return "/v1/sales/" + Params.encoded(number) + end;
  }

  /** What shall stand in each destination. */
  private static Map<String, String> wanted(ReportShipment report) {
    Map<String, List<String>> numbers =
        report.parcels().stream()
            .collect(
                Collectors.groupingBy(
                    ParcelNotice::destination,
                    LinkedHashMap::new,
                    Collectors.mapping(ParcelNotice::number, Collectors.toList())));
    Map<String, String> wanted = new LinkedHashMap<>();
    numbers.forEach((id, list) -> wanted.put(id, Slip.write(list)));
    return wanted;
  }

  /** Of those, what does not stand there yet. */
  private static Map<String, String> todo(Map<String, String> wanted, Json sale) {
    Map<String, String> todo = new LinkedHashMap<>(wanted);
    for (Json place : sale.list("sale_deliveries")) {
      String slip = todo.get(place.text("id"));
      boolean there = place.flag("delivered") && place.text("slip_number").equals(slip);
      if (there) {
        todo.remove(place.text("id"));
      }
    }
    return todo;
  }
}
