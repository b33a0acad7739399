// SPDX-License-Identifier: Apache-2.0
package org.banto.fields;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.banto.base.DeliveryWish;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.base.TimeSlot;
import org.banto.fields.FieldRegister.Mark;
import org.banto.order.Finding;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderLine;
import org.banto.shipment.Parcel;
import org.banto.shipment.Waybill;

/** Where an order comes from and stands, its days, words and marks. */
final class OrderValues {
  private OrderValues() {}

  static FieldRegister of(FieldRegister fields) {
    return fields.and(OrderValues::origin).and(OrderValues::days).and(OrderValues::marks);
  }

  private static FieldRegister origin(FieldRegister fields) {
    return fields
        .order("id", Type.NUMBER, "受注ID", "Order id", o -> o.id().value())
        .order("number", Type.TEXT, "受注番号", "Order number", o -> o.key().number())
        .order("shop", Type.TEXT, "店舗", "Shop", o -> o.key().shop().toString(), Mark.SEARCHABLE)
        .order("mall", Type.TEXT, "モール", "Mall", o -> o.key().shop().mall())
        .order("desk", Type.TEXT, "ステータス", "Desk", o -> o.desk().name(), Mark.SEARCHABLE)
        .choices(FieldChoices.DESKS)
        .order("box", Type.NUMBER, "保留ボックス", "Hold box", OrderValues::box, Mark.SEARCHABLE)
        .order("route", Type.TEXT, "処理ルート", "Route", o -> o.route().id())
        .order("mall.state", Type.TEXT, "モールの状態", "State at the mall", o -> o.mall().words())
        .order("method", Type.TEXT, "配送方法", "Delivery method", o -> o.placed().deliveryMethod());
  }

  private static FieldRegister days(FieldRegister fields) {
    return fields
        .order(
            "ordered.date",
            Type.DATE,
            "注文日",
            "Ordered on",
            o -> ordered(o).toLocalDate(),
            Mark.SEARCHABLE)
        .order("ordered.time", Type.TIME, "注文時刻", "Ordered at", o -> minute(o.placed().orderedAt()))
        .order(
            "ordered.weekday",
            Type.TEXT,
            "注文の曜日",
            "Weekday ordered",
            o -> ordered(o).getDayOfWeek().name())
        .choices(FieldChoices.WEEKDAYS)
        .order(
            "received.date", Type.DATE, "取込日", "Received on", o -> at(o.receivedAt()).toLocalDate())
        .order("received.time", Type.TIME, "取込時刻", "Received at", o -> minute(o.receivedAt()))
        .order("wish.date", Type.DATE, "お届け希望日", "Wished day", o -> wish(o).date(), Mark.SEARCHABLE)
        .order(
            "wish.slot",
            Type.TEXT,
            "お届け希望時間帯",
            "Wished time",
            o -> wish(o).slot().map(TimeSlot::label))
        .order(
            "wish.days",
            Type.NUMBER,
            "注文からお届け希望日までの日数",
            "Days to the wished day",
            OrderValues::ahead)
        .order("ship.date", Type.DATE, "出荷予定日", "Ship date", Order::shipDate, Mark.SEARCHABLE);
  }

  private static FieldRegister marks(FieldRegister fields) {
    return fields
        .order("remarks", Type.TEXT, "備考", "Remarks", o -> o.placed().remarks(), Mark.PERSONAL)
        .order(
            "flag",
            Type.SET,
            "注文の特徴",
            "Special marks",
            o -> o.placed().flags().stream().map(Enum::name).sorted().toList())
        .choices(FieldChoices.FLAGS)
        .order(
            "tag",
            Type.SET,
            "タグ",
            "Tags",
            o -> o.tags().stream().sorted().toList(),
            Mark.SEARCHABLE)
        .order("assignee", Type.TEXT, "担当", "In charge", Order::assignee, Mark.SEARCHABLE)
        .order(
            "finding",
            Type.SET,
            "未確認の指摘",
            "Open findings",
            o -> o.open().stream().map(Finding::code).toList(),
            Mark.SEARCHABLE)
        .order(
            "destinations",
            Type.NUMBER,
            "送付先の数",
            "Destinations",
            o -> o.placed().destinations().size())
        .order("pieces", Type.NUMBER, "数量合計", "Pieces in all", OrderValues::pieces)
        .order(
            "waybill",
            Type.SET,
            "伝票番号",
            "Waybill numbers",
            o ->
                o.live().stream()
                    .flatMap(s -> s.parcels().stream())
                    .flatMap(p -> p.waybill().stream())
                    .map(Waybill::number)
                    .toList())
        .order(
            "parcel",
            Type.SET,
            "配送状況",
            "Parcels last seen",
            o ->
                o.live().stream()
                    .flatMap(s -> s.parcels().stream())
                    .map(Parcel::seen)
                    .flatMap(Optional::stream)
                    .map(Enum::name)
                    .toList(),
            Mark.SEARCHABLE)
        .choices(FieldChoices.PARCELS);
  }

  /** One that was set aside and cancelled since lies in no box any more. */
  private static Optional<Integer> box(Order order) {
    return order.hold().map(Hold::box).filter(box -> order.desk() == Desk.HOLD);
  }

  /** Unknown of an order that came without lines, as one does that nobody could read. */
  private static Optional<Long> pieces(Order order) {
    return Optional.of(order.placed().lines())
        .filter(lines -> !lines.isEmpty())
        .map(lines -> lines.stream().filter(l -> !l.struck()).mapToLong(OrderLine::quantity).sum());
  }

  private static DeliveryWish wish(Order order) {
    return order.placed().wish();
  }

  private static Optional<Long> ahead(Order order) {
    return wish(order).date().map(d -> ChronoUnit.DAYS.between(ordered(order).toLocalDate(), d));
  }

  private static ZonedDateTime ordered(Order order) {
    return at(order.placed().orderedAt());
  }

  private static ZonedDateTime at(Instant moment) {
    return moment.atZone(Japan.ZONE);
  }

  /** Staff writes hours and minutes: a time compared with 14:00 is one of that minute. */
  private static Object minute(Instant moment) {
    return at(moment).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
  }
}
