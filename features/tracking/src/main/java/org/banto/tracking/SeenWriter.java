// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.order.Order;
import org.banto.shipment.Parcel;
import org.banto.shipment.ParcelStatus.State;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Waybill;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes on the orders where their parcels were last seen, and how a shipment ended: delivered when
 * all its parcels are, returned when all have ended and one went back. Who travels in the parcels of
 * another shipment follows it.
 */
@Component(service = SeenWriter.class)
public final class SeenWriter {
  private static final Actor ROOM = Actor.system("banto-tracking");

  private final Reports reports;
  private final Flow flow;

  /** Remembers. */
  @Activate
  public SeenWriter(@Reference Reports reports, @Reference Flow flow) {
    this.reports = reports;
    this.flow = flow;
  }

  /**
   * Writes it where it is not written yet; not on orders that somebody else has changed meanwhile:
   * they come again, as changed.
   */
  void write(AccountId account, List<Order> orders) {
    Map<OrderId, List<TrackedParcel>> tracked =
        reports.of(account, orders.stream().map(Order::id).toList());
    List<Change> changes =
        orders.stream().flatMap(o -> change(o, tracked.get(o.id())).stream()).toList();
    if (!changes.isEmpty()) {
      flow.submit(account, changes, orders);
    }
  }

  private static Optional<Change> change(Order order, List<TrackedParcel> parcels) {
    Map<Waybill, TrackedParcel> known = new HashMap<>();
    parcels.forEach(t -> known.put(t.waybill(), t));
    List<String> news = new ArrayList<>();
    List<Shipment> all =
        order.shipments().stream()
            .map(s -> s.shipped() && s.lead().isEmpty() ? seen(s, known, news) : s)
            .toList();
    return news.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Change(
                order.with(e -> e.shipments(all)), ROOM, "parcel.seen", String.join("、", news)));
  }

  private static Shipment seen(Shipment s, Map<Waybill, TrackedParcel> known, List<String> news) {
    List<Parcel> boxes = s.parcels().stream().map(p -> seen(p, known)).toList();
    Shipment told = ended(s.boxed(boxes));
    if (told.equals(s)) {
      return s;
    }
    List<Parcel> moved = boxes.stream().filter(p -> !s.parcels().contains(p)).toList();
    String words =
        (moved.isEmpty() ? boxes : moved)
            .stream()
                .flatMap(p -> p.seen().stream())
                .map(SeenWriter::ja)
                .distinct()
                .collect(Collectors.joining("・"));
    news.add("出荷 " + s.number() + " の荷物: " + words);
    return told;
  }

  private static Parcel seen(Parcel p, Map<Waybill, TrackedParcel> known) {
    return p.waybill()
        .map(known::get)
        .flatMap(TrackedParcel::where)
        .map(state -> new Parcel(p.no(), p.waybill(), Optional.of(state)))
        .orElse(p);
  }

  private static Shipment ended(Shipment s) {
    boolean open = s.state() == ShipmentState.NUMBERED || s.state() == ShipmentState.HANDED_OVER;
    if (!open || s.parcels().isEmpty() || !s.parcels().stream().allMatch(SeenWriter::ended)) {
      return s;
    }
    boolean back = s.parcels().stream().anyMatch(p -> p.seen().equals(Optional.of(State.RETURNED)));
    return s.in(back ? ShipmentState.RETURNED : ShipmentState.DELIVERED);
  }

  private static boolean ended(Parcel p) {
    return p.seen().filter(s -> s == State.DELIVERED || s == State.RETURNED).isPresent();
  }

  /** As staff says it. */
  private static String ja(State state) {
    return switch (state) {
      case REGISTERED -> "受付";
      case PICKED_UP -> "集荷済み";
      case IN_TRANSIT -> "輸送中";
      case HELD -> "保管中";
      case OUT_FOR_DELIVERY -> "配達中";
      case ATTEMPT_FAILED -> "不在・持ち戻り";
      case EXCEPTION -> "調査中・停止";
      case DELIVERED -> "配達完了";
      case RETURNED -> "返送";
      case UNKNOWN -> "不明な表示";
      case NOT_FOUND -> "番号の登録待ち";
      case INVALID -> "番号の誤り";
    };
  }
}
