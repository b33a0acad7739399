// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.connect.Label;
import org.banto.connect.WaybillRow;
import org.banto.house.Flow;
import org.banto.house.NumberImport;
import org.banto.house.OrderService;
import org.banto.house.Settings;
import org.banto.house.ShipmentService;
import org.banto.house.WaybillBatch;
import org.banto.house.WaybillWave;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ShipmentNumber;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where shipments are papered and numbered. */
@Component(service = ShipmentService.class)
public final class ShippingRoom implements ShipmentService {
  private final OrderService orders;
  private final Batches batches;
  private final SlipFaults faults;
  private final Output output;
  private final Strike strike;
  private final NumberIntake numbers;
  private final SharedLabels carrying;

  /** Remembers. */
  @Activate
  public ShippingRoom(
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Settings settings,
      @Reference Carriers carriers,
      @Reference JpaBatches batches) {
    this(orders, flow, settings, carriers, batches, new HouseClock());
  }

  ShippingRoom(
      OrderService orders,
      Flow flow,
      Settings settings,
      Carriers carriers,
      Batches batches,
      Clock clock) {
    this.carrying = new SharedLabels(orders, new Labels(new Shops(settings, clock)));
    this.orders = orders;
    this.batches = batches;
    this.faults = new SlipFaults(carriers, carrying);
    this.output = new Output(orders, flow, carriers, carrying, faults, batches, clock);
    this.strike = new Strike(orders, flow, batches);
    this.numbers = new NumberIntake(orders, flow, carriers, batches, clock);
  }

  @Override
  public List<LabelProblem> problems(AccountId account, List<OrderId> ids) {
    List<Order> found = orders.find(account, ids);
    return faults.of(found, ParcelGroup.of(orders, account, found));
  }

  @Override
  public WaybillWave output(
      AccountId account, List<OrderId> ids, String job, String reason, Actor by) {
    return output.output(account, ids, job, reason, by);
  }

  @Override
  public List<WaybillBatch> batches(AccountId account, int limit) {
    output.settleAbandoned(account);
    return batches.newest(account, limit);
  }

  @Override
  public Optional<Document> file(AccountId account, String batch) {
    return batches
        .find(account, batch)
        .filter(Batches.Stored::issued)
        .flatMap(b -> batches.file(account, batch));
  }

  @Override
  public void strike(AccountId account, String batch, String reason, Actor by) {
    strike.strike(account, batch, reason, by);
  }

  @Override
  public NumberImport numbers(
      AccountId account, String carrier, Document file, boolean save, Actor by) {
    return numbers.read(account, carrier, file, save, by);
  }

  @Override
  public NumberImport numbers(
      AccountId account,
      String carrier,
      String source,
      List<WaybillRow> rows,
      boolean save,
      Actor by) {
    return numbers.take(account, carrier, source, rows, save, by);
  }

  @Override
  public List<Label> labels(Order order, List<ShipmentNumber> shipments) {
    return shipments.stream()
        .flatMap(n -> order.live().stream().filter(s -> s.number().equals(n)))
        .map(s -> carrying.label(order, s))
        .toList();
  }
}
