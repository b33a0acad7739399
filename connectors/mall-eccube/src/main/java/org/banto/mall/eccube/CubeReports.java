// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.eccube;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.Carriers;
import org.banto.mall.engine.GraphQl;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.LookFirst;
import org.banto.mall.engine.Unreadable;

/** Tells place by place that goods left. The site takes that once: what has left cannot be given another number. */
final class CubeReports {
  private static final int AT_ONCE = 10;

  private final GraphQl api;
  private final boolean sendMail;
  private final LookFirst<CubeView> first;

  CubeReports(GraphQl api, boolean sendMail) {
    this.api = api;
    this.sendMail = sendMail;
    this.first = new LookFirst<>(CubeAccount.NAME, this::look);
  }

  List<Receipt> report(List<ReportShipment> shipments) throws ConnectorException {
    return first.perform(shipments, AT_ONCE, CubeReports::known, this::report);
  }

  List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException {
    return first.lookUp(instructions, AT_ONCE, CubeReports::known);
  }

  private Optional<CubeView> look(String id) throws ConnectorException {
    if (!id.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    Answer answer = api.ask(Queries.ONE, Json.object().put("id", id));
    Json data = answer.json().at("data");
    if (!data.present()) {
      throw answer.malformed(new Text("の応答に注文がありません", "gave no order"));
    }
    Json order = data.at("order");
    try {
      return order.present() ? Optional.of(CubeView.of(order)) : Optional.empty();
    } catch (Unreadable e) {
      throw answer.malformed(e.sentence());
    }
  }

  private Optional<Receipt> report(ReportShipment report, CubeView seen) throws ConnectorException {
    for (Map.Entry<String, String> place : seen.wanted(report).entrySet()) {
      if (!seen.shown().get(place.getKey()).left()) {
        ParcelNotice parcel = first(report, place.getKey());
        ObjectNode variables =
            Json.object()
                .put("id", place.getKey())
                .put("d", parcel.shipped() + "T00:00:00+09:00")
                .put("c", Carriers.name(parcel.carrier()))
                .put("t", place.getValue())
                .put("m", sendMail);
        Optional<Text> error = api.command(Queries.SHIPPED, variables);
        if (error.isPresent()) {
          return Optional.of(Receipt.refused(report.id(), error.get()));
        }
      }
    }
    return Optional.of(Receipt.accepted(report.id(), ""));
  }

  private static ParcelNotice first(ReportShipment report, String place) {
    return report.parcels().stream()
        .filter(p -> p.destination().isEmpty() || p.destination().equals(place))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Receipt> known(Instruction one, CubeView order) {
    if (order.cancelled()) {
      return refused(
          one,
          new Text(
              "EC-CUBE で注文が取り消されているため、発送を報告できません",
              "The order is cancelled at EC-CUBE, so its shipment cannot be reported"));
    }
    if (!(one instanceof ReportShipment report)) {
      return Optional.empty();
    }
    Map<String, String> wanted = order.wanted(report);
    if (!order.shown().keySet().containsAll(wanted.keySet())) {
      return refused(
          one,
          new Text(
              "EC-CUBE の注文にない送付先の荷物があります",
              "A parcel is for a destination that the order at EC-CUBE does not have"));
    }
    boolean open = false;
    for (Map.Entry<String, String> place : wanted.entrySet()) {
      CubeView.Place shown = order.shown().get(place.getKey());
      if (shown.left() && !shown.number().equals(place.getValue())) {
        return refused(
            one,
            new Text(
                "EC-CUBE では出荷済みの伝票番号を API で変えられません。管理画面の出荷登録で変えてください",
                "EC-CUBE does not let the API change the number of what has left. Change it on the"
                    + " shipping page of its admin pages"));
      }
      open |= !shown.left();
    }
    return open ? Optional.empty() : Optional.of(Receipt.accepted(one.id(), ""));
  }

  private static Optional<Receipt> refused(Instruction one, Text words) {
    return Optional.of(Receipt.refused(one.id(), words));
  }
}
