// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Parameter;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Ship date, carrier and slip type of many orders at once (伝票情報の一括編集): of their shipments whose
 * label file is not put out. What is not named stays.
 */
@Component(
    service = OrderAction.class,
    configurationPid = "banto.function.slip-bulk-edit",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class SlipAction implements OrderAction {
  private static final String DATE = "shipDate";
  private static final String CARRIER = "carrier";
  private static final String LABEL = "label";

  /** Why nothing of an order can be changed any more. */
  static final Text PUT_OUT =
      new Text("送り状データを出力したため変えられません。先に取り消してください", "Its label file is put out. Void that first");

  private final Carriers carriers;

  /** Remembers. */
  @Activate
  public SlipAction(@Reference Carriers carriers) {
    this.carriers = carriers;
  }

  @Override
  public Description description(AccountId account) {
    List<Carriers.Carrier> all =
        carriers.all(account).stream().filter(Carriers.Carrier::writes).toList();
    List<Parameter> takes = new ArrayList<>();
    takes.add(Parameter.date(DATE, new Text("出荷予定日", "Ship date")).optional());
    choice(CARRIER, new Text("運送会社", "Carrier"), all.stream().map(SlipAction::carrier), takes);
    choice(
        LABEL,
        new Text("送り状の種類", "Slip type"),
        all.stream().flatMap(c -> c.labels().stream().map(SlipAction::label)),
        takes);
    return new Description(
        "shipping.slip",
        new Text("出荷日・運送会社を変える", "Change ship date or carrier"),
        "orders.edit",
        takes);
  }

  private static void choice(
      String name, Text label, Stream<Parameter.Choice> all, List<Parameter> to) {
    Map<String, Parameter.Choice> each = new LinkedHashMap<>();
    all.forEach(c -> each.putIfAbsent(c.value(), c));
    if (!each.isEmpty()) {
      to.add(Parameter.choice(name, label, List.copyOf(each.values())).optional());
    }
  }

  private static Parameter.Choice carrier(Carriers.Carrier c) {
    return new Parameter.Choice(c.id(), Text.same(c.name()));
  }

  private static Parameter.Choice label(Carriers.LabelType l) {
    return new Parameter.Choice(l.code(), Text.same(l.name()));
  }

  @Override
  public Function<Order, Decision> decide(AccountId account, Request request) {
    Map<String, String> wanted = request.arguments();
    if (wanted.isEmpty()) {
      throw new Rejection(new Text("変えるものを1つ以上指定してください。", "Name at least one thing to change."));
    }
    ShipmentEdit edit = ShipmentEdit.slip(wanted.get(CARRIER), wanted.get(LABEL), wanted.get(DATE));
    return order -> decide(order, edit, request);
  }

  private static Decision decide(Order order, ShipmentEdit edit, Request request) {
    List<Shipment> open = order.live().stream().filter(SlipAction::open).toList();
    if (open.isEmpty()) {
      return Decision.Stop.of(
          order.live().isEmpty()
              ? new Text("出荷がまだ計画されていません", "No shipment is planned yet")
              : PUT_OUT);
    }
    Order after = order;
    for (Shipment s : open) {
      Shipment edited = edit.on(s);
      after = after.with(e -> e.shipment(edited));
    }
    return after.equals(order)
        ? Decision.Stop.of(new Text("すでにそうなっています", "It is so already"))
        : new Decision.Go(after, "shipment.changed", request.because("出荷日・運送会社を変更"));
  }

  /** One that travels with another order goes as that one does. */
  private static boolean open(Shipment s) {
    return s.lead().isEmpty() && s.open();
  }
}
