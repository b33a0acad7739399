// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.DeliveryWish;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Slice;
import org.banto.fakes.MemoryChanges;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.Orders;
import org.banto.house.Audit;
import org.banto.house.AuditEntry;
import org.banto.house.ShipDates;
import org.banto.order.Order;
import org.banto.shipment.Carriage;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;

/** A shop at its packing tables. */
final class House {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  final MemoryOrders orders = new MemoryOrders();
  final MemoryChanges changes = new MemoryChanges();
  final MemorySettings settings = new MemorySettings();
  final List<AuditEntry> history = new ArrayList<>();

  /** How many slices of the history were read. */
  int read;

  boolean open = true;
  private final Instant now;

  House(LocalTime now) {
    this.now = instant(now);
  }

  static Instant instant(LocalTime time) {
    return TODAY.atTime(time).atZone(Japan.ZONE).toInstant();
  }

  void comes(String carrier, String at) {
    settings.write(
        Orders.MAIN, TruckTimes.SECTION, Map.of(carrier + ".FRI", at), Actor.system("test"));
  }

  void did(String act, OrderId order, Instant at) {
    long seq = history.size() + 1L;
    history.add(
        new AuditEntry(
            seq, at, Actor.staff("hanako"), act, "", Optional.of(order), "", "", "", ""));
  }

  /** One shipment for today. */
  static Shipment shipment(OrderId order, ShipmentState state) {
    return new Shipment(
        Orders.everyday(order.value()).shipments().get(0).number(),
        0,
        List.of(new Shipment.Item(1, 1)),
        new Carriage("yamato", "PREPAID", Temperature.AMBIENT),
        Optional.of(TODAY),
        DeliveryWish.NONE,
        Optional.empty(),
        state,
        List.of(new Parcel(1, Optional.empty())),
        Optional.empty(),
        "");
  }

  /** An order with one shipment for today. */
  static Order order(long id, ShipmentState state) {
    OrderId order = new OrderId(id);
    return Orders.everyday(id).with(e -> e.shipments(List.of(shipment(order, state))));
  }

  Audit audit() {
    return new Audit() {
      @Override
      public void write(AccountId account, Actor by, String act, String detail) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Slice<AuditEntry> read(
          AccountId account, String staff, String act, Optional<String> from, int limit) {
        read++;
        int end = from.map(Integer::parseInt).orElse(history.size());
        int begin = Math.max(0, end - limit);
        List<AuditEntry> slice = new ArrayList<>(history.subList(begin, end));
        Collections.reverse(slice);
        return new Slice<>(
            slice, begin == 0 ? Optional.empty() : Optional.of(Integer.toString(begin)));
      }

      @Override
      public Optional<Long> verify(AccountId account) {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<Gap> gaps(AccountId account) {
        throw new UnsupportedOperationException();
      }
    };
  }

  TruckDay day() {
    return new TruckDay(
        orders,
        changes,
        settings,
        audit(),
        Optional.of(
            new ShipDates() {
              @Override
              public Plan plan(Order order, Shipment shipment, Instant now) {
                throw new UnsupportedOperationException();
              }

              @Override
              public Optional<LocalDate> next(Order order, Shipment shipment, LocalDate from) {
                return Optional.of(from);
              }

              @Override
              public LocalDate earliest(AccountId account, Instant received) {
                LocalDate day = LocalDate.ofInstant(received, Japan.ZONE);
                boolean late = received.atZone(Japan.ZONE).toLocalTime().isAfter(LocalTime.NOON);
                return late ? day.plusDays(1) : day;
              }

              @Override
              public boolean shipsOn(AccountId account, LocalDate day) {
                return open;
              }

              @Override
              public int leadDays(AccountId account, String prefecture) {
                return 1;
              }
            }),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  TruckDay.Standing standing() {
    return day().of(Orders.MAIN);
  }
}
