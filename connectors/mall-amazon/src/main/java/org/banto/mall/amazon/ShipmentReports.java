// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.spapi.engine.SpApi;

/**
 * Confirms shipments (confirmShipment of Orders API v0, which stays). The order is looked at first,
 * and only packages it does not show are told. An order that is pending is left for later.
 */
final class ShipmentReports {
  private static final int AT_ONCE = 20;
  private static final LocalTime LEAVES = LocalTime.of(10, 0);

  private final SpApi api;
  private final OrderPages pages;
  private final CarrierCodes codes;
  private final Clock clock;

  ShipmentReports(SpApi api, OrderPages pages, CarrierCodes codes, Clock clock) {
    this.api = api;
    this.pages = pages;
    this.codes = codes;
    this.clock = clock;
  }

  List<Receipt> report(List<ReportShipment> all) throws ConnectorException {
    Map<String, ReportShipment> byOrder = new LinkedHashMap<>();
    all.stream().limit(AT_ONCE).forEach(r -> byOrder.putIfAbsent(r.order(), r));
    List<Receipt> receipts = new ArrayList<>();
    for (ReportShipment report : byOrder.values()) {
      try {
        OrderView view = pages.view(report.order());
        Optional<Receipt> known = known(report, view);
        if (known.isPresent()) {
          receipts.add(known.get());
        } else if (!view.pending()) {
          receipts.add(tell(report, view));
        }
      } catch (ConnectorException e) {
        return settle(receipts, report, e);
      }
    }
    return receipts;
  }

  /** What became of reports, by the orders as they stand now. */
  List<Receipt> lookUp(List<? extends Instruction> all) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (Instruction one : all.subList(0, Math.min(AT_ONCE, all.size()))) {
      if (one instanceof ReportShipment report) {
        receipts.add(
            known(report, pages.view(report.order()))
                .orElseGet(
                    () ->
                        new Receipt(
                            one.id(),
                            Receipt.Status.UNKNOWN,
                            "",
                            new Text("まだ通知されていません", "Amazon has not been told yet"))));
      }
    }
    return receipts;
  }

  private static Optional<Receipt> known(ReportShipment report, OrderView view) {
    if (view.order().isEmpty()) {
      Text none =
          new Text(
              "Amazon にこの注文がありません: " + view.words(), "Amazon has no such order: " + view.words());
      return Optional.of(Receipt.refused(report.id(), none));
    }
    if (view.cancelled()) {
      return Optional.of(
          Receipt.refused(
              report.id(),
              new Text(
                  "Amazon でキャンセルされているため、出荷を通知できません",
                  "The order is cancelled at Amazon, so its shipment cannot be reported")));
    }
    if (view.byAmazon()) {
      return Optional.of(
          Receipt.refused(
              report.id(),
              new Text("Amazon が出荷する注文（FBA）です", "Amazon ships this order itself (FBA)")));
    }
    if (view.confirmsItself()) {
      Text needless =
          new Text(
              "Ship+ の注文のため、Amazon への出荷通知は要りません",
              "This is a Ship+ order: Amazon need not be told of the shipment");
      return Optional.of(done(report, Optional.of(needless)));
    }
    Boxes boxes = Boxes.of(report, view);
    return boxes.tell().isEmpty() && !view.pending()
        ? Optional.of(done(report, words(boxes)))
        : Optional.empty();
  }

  private Receipt tell(ReportShipment report, OrderView view) throws ConnectorException {
    Boxes boxes = Boxes.of(report, view);
    String path = "/orders/v0/orders/" + report.order() + "/shipmentConfirmation";
    for (Boxes.Box box : boxes.tell()) {
      HttpResponse<byte[]> answer =
          api.post(Operations.CONFIRM_SHIPMENT, path, confirmation(box, view));
      switch (answer.statusCode()) {
        case 204 -> {}
        case 400, 404, 409, 422 -> {
          return Receipt.refused(report.id(), Text.same("Amazon: " + SpApi.error(answer)));
        }
        default ->
            throw new ConnectorException(
                Reason.NO_ANSWER,
                new Text(
                    "confirmShipment の応答が読めません", "The answer to confirmShipment cannot be read"));
      }
    }
    return done(report, words(boxes));
  }

  private ObjectNode confirmation(Boxes.Box box, OrderView view) {
    ObjectNode body = SpApi.object().put("marketplaceId", OrderPages.MARKETPLACE);
    if (view.cashOnDelivery()) {
      body.put("codCollectionMethod", "DirectPayment");
    }
    ParcelNotice parcel = box.parcel();
    ObjectNode detail = body.putObject("packageDetail");
    detail.put("packageReferenceId", box.reference());
    String code = codes.code(parcel.carrier());
    detail.put("carrierCode", code);
    if (code.equals(CarrierCodes.OTHER)) {
      detail.put("carrierName", codes.name(parcel.carrier()));
    }
    detail.put("trackingNumber", parcel.number());
    detail.put("shipDate", shipped(parcel, view).toString());
    ArrayNode items = detail.putArray("orderItems");
    box.items()
        .forEach(i -> items.addObject().put("orderItemId", i.line()).put("quantity", i.quantity()));
    return body;
  }

  /** In the morning of its day, but neither before the order nor in the future. */
  private Instant shipped(ParcelNotice parcel, OrderView view) {
    Instant day = parcel.shipped().atTime(LEAVES).atZone(Japan.ZONE).toInstant();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return day.isAfter(now) || day.isBefore(view.created()) ? now : day;
  }

  private static Receipt done(ReportShipment report, Optional<Text> words) {
    return new Receipt(report.id(), Receipt.Status.ACCEPTED, report.order(), words);
  }

  private static Optional<Text> words(Boxes boxes) {
    if (boxes.untold() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Text(
            "商品の数より個口が多いため、" + boxes.untold() + "個口は Amazon に通知していません",
            "There are more parcels than pieces, so Amazon was not told of %d of them"
                .formatted(boxes.untold())));
  }

  /** When a list breaks off, what was done so far is not forgotten; those after it come again. */
  private static List<Receipt> settle(
      List<Receipt> done, ReportShipment open, ConnectorException trouble)
      throws ConnectorException {
    if (done.isEmpty()) {
      throw trouble;
    }
    if (trouble.reason() == Reason.NO_ANSWER || trouble.reason() == Reason.UNAVAILABLE) {
      done.add(new Receipt(open.id(), Receipt.Status.UNKNOWN, "", trouble.sentence()));
    }
    return done;
  }
}
