// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.base.TimeSlot;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction.Request;
import org.banto.order.Acknowledgement;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxRate;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;

/** Decides about yeses and about the corrections that checks propose. */
final class Fixes {
  private Fixes() {}

  /** Yes to all open warnings with this code. */
  static Decision acknowledge(Order order, String code, Request ask) {
    List<Finding> open = open(order, code);
    if (open.stream().noneMatch(f -> f.level() == Finding.Level.WARN)) {
      return Decision.Stop.of(
          open.isEmpty()
              ? new Text("確認する事項はありません", "There is nothing to acknowledge")
              : new Text(
                  "確認だけでは進められません: " + open.get(0).ja(),
                  "A yes is not enough: " + open.get(0).en()));
    }
    Order after = order;
    for (Finding f : open) {
      if (f.level() == Finding.Level.WARN) {
        after = after.with(e -> e.acknowledge(new Acknowledgement(f.key(), ask.by(), ask.now())));
      }
    }
    return new Decision.Go(after, "order.acknowledged", "確認済み: " + code);
  }

  /** What the checks propose for this code. */
  static Decision fix(Order order, String code, Request ask) {
    List<Finding> open = open(order, code);
    List<Finding> fixable = open.stream().filter(f -> f.fix().proposes()).toList();
    if (fixable.isEmpty()) {
      return Decision.Stop.of(
          open.isEmpty()
              ? new Text("直す事項はありません", "There is nothing to fix")
              : new Text("直し方の案がありません", "No correction is proposed"));
    }
    boolean left = !order.live().isEmpty() && order.live().stream().allMatch(Shipment::shipped);
    if (left || Guards.printed(order)) {
      return Decision.Stop.of(
          new Text(
              "送り状が出力済みです。一つ前の机に戻してから直してください",
              "Its label is printed. Move it one desk back, then fix it"));
    }
    Order after = order;
    for (Finding f : fixable) {
      Optional<Order> fixed = apply(after, f, ask);
      if (fixed.isEmpty()) {
        return Decision.Stop.of(
            new Text(
                "この直し方には対応していません: " + f.fix().kind(),
                "This correction cannot be made: " + f.fix().kind()));
      }
      after = fixed.get();
    }
    return new Decision.Go(after, act(fixable.get(0)), "提案どおりに修正: " + code);
  }

  private static List<Finding> open(Order order, String code) {
    return order.open().stream().filter(f -> f.code().equals(code)).toList();
  }

  private static String act(Finding finding) {
    return finding.fix().kind().startsWith("address.") ? "address.fixed" : "order.fixed";
  }

  private static Optional<Order> apply(Order order, Finding finding, Request ask) {
    Map<String, String> values = finding.fix().values();
    try {
      return switch (finding.fix().kind()) {
        case "address.replace" -> address(order, values);
        case "shipdate.set" -> shipDate(order, LocalDate.parse(values.getOrDefault("date", "")));
        case "wish.set" -> Optional.of(wish(order, values));
        case "tax.set" -> Optional.of(tax(order, values));
        case "carriage.set" -> carriage(order, values);
        case "acknowledge" ->
            Optional.of(
                order.with(
                    e -> e.acknowledge(new Acknowledgement(finding.key(), ask.by(), ask.now()))));
        default -> Optional.empty();
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Order> address(Order order, Map<String, String> values) {
    int n = Integer.parseInt(values.getOrDefault("destination", "0"));
    List<Destination> all = new ArrayList<>(order.placed().destinations());
    if (n < 0 || n >= all.size()) {
      return Optional.empty();
    }
    Person who = all.get(n).recipient();
    Address old = who.address();
    Address address =
        new Address(
            values.getOrDefault("zip", old.zip()),
            values.getOrDefault("prefecture", old.prefecture()),
            values.getOrDefault("city", old.city()),
            values.getOrDefault("street", old.street()),
            values.getOrDefault("building", old.building()));
    Person put =
        new Person(
            values.getOrDefault("name", who.name()),
            who.kana(),
            values.getOrDefault("company", who.company()),
            address,
            values.getOrDefault("phone", who.phone()),
            who.mail());
    all.set(n, all.get(n).to(put));
    return Optional.of(order.with(e -> e.placed(order.placed().withDestinations(all))));
  }

  private static Optional<Order> shipDate(Order order, LocalDate date) {
    return order.live().isEmpty()
        ? Optional.empty()
        : Optional.of(Effects.each(order, s -> s.open() ? s.on(date) : s));
  }

  private static Order wish(Order order, Map<String, String> values) {
    String date = values.getOrDefault("date", "");
    Optional<LocalDate> day =
        date.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(date));
    Optional<TimeSlot> slot =
        values.containsKey("slot") ? slot(values) : order.placed().wish().slot();
    DeliveryWish wish = new DeliveryWish(day, slot);
    return Effects.each(
        order.with(e -> e.placed(order.placed().withWish(wish))),
        s -> s.open() ? s.wished(wish) : s);
  }

  private static Optional<TimeSlot> slot(Map<String, String> values) {
    String label = values.get("slot");
    return label.isEmpty()
        ? Optional.empty()
        : Optional.of(new TimeSlot(label, time(values, "from"), time(values, "to")));
  }

  private static Optional<LocalTime> time(Map<String, String> values, String key) {
    String text = values.getOrDefault(key, "");
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
  }

  /** Goods and charges of one rate are of another. */
  private static Order tax(Order order, Map<String, String> values) {
    TaxRate from = new TaxRate(Integer.parseInt(values.getOrDefault("from", "")));
    TaxRate to = new TaxRate(Integer.parseInt(values.getOrDefault("to", "")));
    PlacedOrder p = order.placed();
    List<OrderLine> lines =
        p.lines().stream().map(l -> l.tax().equals(from) ? l.taxed(to) : l).toList();
    List<Charge> charges =
        p.amounts().charges().stream()
            .map(
                c ->
                    c.tax().equals(from)
                        ? new Charge(c.kind(), c.label(), c.amount(), to, c.destination())
                        : c)
            .toList();
    Amounts a = p.amounts();
    Amounts amounts = new Amounts(a.goods(), a.total(), a.due(), charges, a.taxes());
    PlacedOrder put =
        new PlacedOrder(
            p.orderedAt(),
            p.buyer(),
            p.destinations(),
            lines,
            amounts,
            p.payment(),
            p.deliveryMethod(),
            p.wish(),
            p.remarks(),
            p.flags());
    return order.with(e -> e.placed(put));
  }

  private static Optional<Order> carriage(Order order, Map<String, String> values) {
    if (order.live().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Effects.each(order, s -> s.open() ? s.by(carriage(s.carriage(), values)) : s));
  }

  private static Carriage carriage(Carriage old, Map<String, String> values) {
    return new Carriage(
        values.getOrDefault("carrier", old.carrier()),
        values.getOrDefault("label", old.label()),
        Temperature.valueOf(values.getOrDefault("temperature", old.temperature().name())),
        old.place());
  }
}
