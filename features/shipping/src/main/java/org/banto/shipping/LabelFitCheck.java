// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.flow.Check;
import org.banto.house.OrderService;
import org.banto.house.Settings;
import org.banto.house.WarehouseRules;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether names, addresses and the rest fit the carrier's fields, before anything is printed: with
 * the goods of all orders in the parcel, as the label will hold them. The ship date is {@link ShipDateCheck}'s; what the shop itself lacks is said only at the printer.
 */
@Component(service = Check.class)
public final class LabelFitCheck implements Check {
  private static final int FAR = 30;
  private static final Pattern OF_THE_SHOP =
      Pattern.compile("(ご依頼主|請求先|運賃|荷送人|送り状種別|お客様コード|代行ご依頼主|決済種別).*");
  @Reference private volatile List<WarehouseRules> rules;

  private final Carriers carriers;
  private final SharedLabels carrying;
  private final Clock clock;

  /** The service. */
  @Activate
  public LabelFitCheck(
      @Reference OrderService orders, @Reference Settings settings, @Reference Carriers carriers) {
    this(orders, settings, carriers, List.of(), new HouseClock());
  }

  LabelFitCheck(
      OrderService orders,
      Settings settings,
      Carriers carriers,
      List<WarehouseRules> rules,
      Clock clock) {
    this.rules = rules;
    this.carriers = carriers;
    this.carrying = new SharedLabels(orders, new Labels(new Shops(settings, clock)));
    this.clock = clock;
  }

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    return Papers.waiting(order, leaving, rules)
        .flatMap(
            s -> problems(order, s).filter(p -> asked(p, leaving)).map(p -> finding(order, s, p)))
        .toList();
  }

  private Stream<LabelProblem> problems(Order order, Shipment s) {
    if (s.carriage().label().isEmpty()) {
      return Stream.empty();
    }
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    boolean good =
        s.shipDate().filter(d -> !d.isBefore(today) && !d.isAfter(today.plusDays(FAR))).isPresent();
    Shipment asked = good ? s : s.on(today);
    return carriers.check(order.account(), s.carriage()).stream()
        .flatMap(check -> check.check(List.of(carrying.label(order, asked))).stream());
  }

  private static boolean asked(LabelProblem p, Desk leaving) {
    return leaving == Desk.DOC_WAIT || !OF_THE_SHOP.matcher(p.column()).matches();
  }

  private static Finding finding(Order order, Shipment s, LabelProblem p) {
    String subject = s.number() + "/" + p.column();
    String at =
        order.placed().destinations().size() > 1 ? "お届け先" + (s.destination() + 1) + ": " : "";
    return new Finding(
        Finding.Level.BLOCK,
        "label." + p.code(),
        subject,
        Papers.ROOM,
        at + p.ja(),
        p.en(),
        fix(s, p));
  }

  private static Finding.Fix fix(Shipment s, LabelProblem p) {
    if (p.proposal().isEmpty()) {
      return Finding.Fix.NONE;
    }
    Map<String, String> values = new HashMap<>(p.proposal());
    if (values.containsKey("slot")) {
      values.put("date", s.wish().date().map(LocalDate::toString).orElse(""));
      return new Finding.Fix("wish.set", values);
    }
    values.put("destination", String.valueOf(s.destination()));
    return new Finding.Fix("address.replace", values);
  }
}
