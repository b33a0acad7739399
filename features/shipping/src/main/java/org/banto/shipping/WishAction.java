// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.DeliveryWish;
import org.banto.base.Parameter;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.TimeSlot;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.osgi.service.component.annotations.Component;

/**
 * Day and time that a buyer wishes to receive on, of one order or many: on the order, and on its
 * shipments whose label file is not put out. What is not named stays.
 */
@Component(service = OrderAction.class)
public final class WishAction implements OrderAction {
  private static final String DATE = "date";
  private static final String SLOT = "slot";

  /** What takes a part of the wish away. */
  private static final String NONE = "none";

  private static final Text ANY = new Text("指定なし", "No wish");

  /** The bands that carriers deliver in, as {@link ShipmentEdit} reads them. */
  private static final List<Parameter.Choice> SLOTS =
      Stream.concat(
              Stream.of(
                  new Parameter.Choice(NONE, ANY),
                  new Parameter.Choice("AM", new Text("午前中", "Morning")),
                  new Parameter.Choice("PM", new Text("午後", "Afternoon"))),
              Stream.of("12-14", "14-16", "16-18", "18-20", "18-21", "19-21", "20-21")
                  .map(hours -> new Parameter.Choice(hours, words(hours))))
          .toList();

  private static final Description IS =
      new Description(
          "shipping.wish",
          new Text("お届け希望を変える", "Change the delivery wish"),
          "orders.edit",
          List.of(
              Parameter.date(DATE, new Text("お届け希望日", "Wished day")).optional(),
              Parameter.choice(SLOT, new Text("時間帯", "Time"), SLOTS).optional(),
              Parameter.flag(NONE, new Text("希望日を外す", "Drop the wished day"))));

  private static Text words(String hours) {
    String[] band = hours.split("-");
    return new Text(
        TimeSlot.hours(Integer.parseInt(band[0]), Integer.parseInt(band[1])).label(),
        band[0] + ":00-" + band[1] + ":00");
  }

  @Override
  public Description description(AccountId account) {
    return IS;
  }

  @Override
  public Function<Order, Decision> decide(AccountId account, Request request) {
    Map<String, String> wanted = request.arguments();
    boolean undated = Boolean.parseBoolean(wanted.get(NONE));
    if (!wanted.containsKey(DATE) && !wanted.containsKey(SLOT) && !undated) {
      throw new Rejection(new Text("変えるものを1つ以上指定してください。", "Name at least one thing to change."));
    }
    return order -> decide(order, wish(order.placed().wish(), wanted, undated), request);
  }

  private static DeliveryWish wish(DeliveryWish old, Map<String, String> wanted, boolean undated) {
    Optional<LocalDate> date =
        undated
            ? Optional.empty()
            : Optional.ofNullable(wanted.get(DATE)).map(LocalDate::parse).or(old::date);
    String slot = wanted.get(SLOT);
    if (slot == null) {
      return new DeliveryWish(date, old.slot());
    }
    return new DeliveryWish(date, ShipmentEdit.slot(slot.equals(NONE) ? "" : slot));
  }

  private static Decision decide(Order order, DeliveryWish wish, Request request) {
    List<Shipment> open = order.live().stream().filter(Shipment::open).toList();
    if (open.isEmpty() && !order.live().isEmpty()) {
      return Decision.Stop.of(SlipAction.PUT_OUT);
    }
    Order after = order.with(e -> e.placed(order.placed().withWish(wish)));
    for (Shipment s : open) {
      after = after.with(e -> e.shipment(s.wished(wish)));
    }
    return after.equals(order)
        ? Decision.Stop.of(new Text("すでにそうなっています", "It is so already"))
        : new Decision.Go(after, "order.edited", request.because("お届け希望を変更"));
  }
}
