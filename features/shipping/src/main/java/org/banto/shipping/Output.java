// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.WaybillBatch;
import org.banto.house.WaybillWave;
import org.banto.order.Order;
import org.banto.shipment.Carriage;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;

/**
 * Writes waves of label data. The file is kept first, then its orders move, then it is issued: a
 * batch cut off in between is settled by what its orders say, so no shipment is in two issued
 * batches without a reason, and none is lost.
 */
final class Output {
  private static final int TRIES = 4;
  private static final Duration GONE = Duration.ofMinutes(10);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final OrderService orders;
  private final Flow flow;
  private final Carriers carriers;
  private final SharedLabels carrying;
  private final SlipFaults faults;
  private final Batches batches;
  private final Clock clock;
  private final Instant started;

  Output(
      OrderService orders,
      Flow flow,
      Carriers carriers,
      SharedLabels carrying,
      SlipFaults faults,
      Batches batches,
      Clock clock) {
    this.orders = orders;
    this.flow = flow;
    this.carriers = carriers;
    this.carrying = carrying;
    this.faults = faults;
    this.batches = batches;
    this.clock = clock;
    this.started = clock.instant();
  }

  /** Who asks, in which job, and why again. */
  private record Asked(AccountId account, String job, String reason, Actor by) {}

  WaybillWave output(AccountId account, List<OrderId> ids, String job, String reason, Actor by) {
    settleAbandoned(account);
    Asked asked = new Asked(account, job, reason.strip(), by);
    List<String> issued = new ArrayList<>();
    for (Batches.Stored before : batches.ofJob(account, job)) {
      settle(account, before);
      issued.add(before.batch().id());
    }
    List<Order> found = inStep(asked, orders.find(account, new LinkedHashSet<>(ids)));
    ParcelGroup company = ParcelGroup.of(orders, account, found);
    List<LabelProblem> problems = faults.of(found, company);
    Map<String, List<BatchShipment>> waves = waves(asked, found, issued, left(problems));
    Map<ShipmentNumber, String> batchOf = new HashMap<>();
    Map<OrderId, Order> printed = new LinkedHashMap<>();
    List<Batches.Stored> prepared = new ArrayList<>();
    waves.forEach(
        (name, wave) -> {
          int most = paper(account, wave).most();
          for (List<BatchShipment> part : Parts.of(wave, most)) {
            Batches.Stored stored = prepare(asked, part, printed);
            stored.batch().shipments().forEach(n -> batchOf.put(n, stored.batch().id()));
            prepared.add(stored);
          }
        });
    boolean all = move(asked, found, List.copyOf(printed.values()), batchOf);
    for (Batches.Stored stored : prepared) {
      // another house may have taken it for abandoned after all that time: then it is written anew
      if (all && batches.find(account, stored.batch().id()).equals(Optional.of(stored))) {
        batches.keep(account, new Batches.Stored(stored.batch(), job, true));
      } else {
        settle(account, stored);
      }
      issued.add(stored.batch().id());
    }
    List<WaybillBatch> written =
        issued.stream()
            .flatMap(id -> batches.find(account, id).stream())
            .filter(Batches.Stored::issued)
            .map(Batches.Stored::batch)
            .toList();
    return new WaybillWave(written, problems);
  }

  /**
   * Moves the orders of prepared batches on. An order that somebody else changed meanwhile is
   * looked at again.
   *
   * @param found the orders as they were before they were printed
   * @return whether all moved at once, so that the files say what the orders say
   */
  private boolean move(
      Asked asked, List<Order> found, List<Order> printed, Map<ShipmentNumber, String> batchOf) {
    List<Order> before = found;
    List<Order> rest = printed;
    for (int tried = 0; tried < TRIES && !rest.isEmpty(); tried++) {
      List<OrderId> stale =
          flow
              .submit(asked.account(), rest.stream().map(o -> change(asked, o)).toList(), before)
              .stream()
              .filter(o -> !o.applied())
              .map(Outcome::order)
              .toList();
      if (stale.isEmpty()) {
        return tried == 0;
      }
      before = orders.find(asked.account(), stale);
      rest = before.stream().flatMap(o -> again(asked, o, batchOf).stream()).toList();
    }
    return false;
  }

  /** An order as it is now with its shipments written, those that still may be. */
  private Optional<Order> again(Asked asked, Order order, Map<ShipmentNumber, String> batchOf) {
    if (SlipFaults.refusal(order).isPresent()) {
      return Optional.empty();
    }
    Order written = order;
    for (Shipment s : order.live()) {
      String id = batchOf.get(s.number());
      if (id != null && waits(s, order, asked.reason()) && faults.of(order, s).isEmpty()) {
        written = written.with(e -> e.shipment(s.printedIn(id)));
      }
    }
    return written == order ? Optional.empty() : Optional.of(written);
  }

  /** The orders, after those that lost touch with whom they share a parcel are brought in step. */
  private List<Order> inStep(Asked asked, List<Order> found) {
    ParcelGroup company = ParcelGroup.of(orders, asked.account(), found);
    List<Change> changes = new ArrayList<>();
    for (Order order : found) {
      List<Shipment> now = order.shipments().stream().map(company::inStep).toList();
      if (!now.equals(order.shipments())) {
        Order after = order.with(e -> e.shipments(now));
        changes.add(new Change(after, asked.by(), "shipment.followed", "同梱の相手に合わせて出荷を変更"));
      }
    }
    if (changes.isEmpty()) {
      return found;
    }
    flow.submit(asked.account(), changes);
    return orders.find(asked.account(), found.stream().map(Order::id).toList());
  }

  private static Set<ShipmentNumber> left(List<LabelProblem> problems) {
    return problems.stream().map(LabelProblem::shipment).collect(Collectors.toSet());
  }

  /** A companion goes with its lead and has no row of its own. */
  private Map<String, List<BatchShipment>> waves(
      Asked asked, List<Order> found, List<String> issued, Set<ShipmentNumber> left) {
    Map<String, List<BatchShipment>> waves = new TreeMap<>();
    Map<Carriage, String> names = new HashMap<>();
    for (Order order : found) {
      List<Shipment> live = SlipFaults.refusal(order).isPresent() ? List.of() : order.live();
      for (Shipment s : live) {
        boolean again = s.batch().filter(issued::contains).isPresent();
        if (!again && waits(s, order, asked.reason()) && !left.contains(s.number())) {
          BatchShipment in = new BatchShipment(order, s);
          String name =
              names.computeIfAbsent(s.carriage(), c -> paper(asked.account(), List.of(in)).name());
          waves.computeIfAbsent(name, n -> new ArrayList<>()).add(in);
        }
      }
    }
    return waves;
  }

  /** Released and not written, or written and asked for again with a reason. */
  private static boolean waits(Shipment s, Order order, String reason) {
    if (s.lead().isPresent()) {
      return false;
    }
    if (s.state() == ShipmentState.RELEASED) {
      return order.desk() == Desk.DOC_WAIT;
    }
    boolean written = s.state() == ShipmentState.PRINTED || s.state() == ShipmentState.PACKED;
    return written && !reason.isEmpty();
  }

  private Batches.Stored prepare(
      Asked asked, List<BatchShipment> wave, Map<OrderId, Order> printed) {
    String carrier = carrier(wave);
    String id = id(asked, carrier);
    for (BatchShipment found : wave) {
      Order order = printed.getOrDefault(found.order().id(), found.order());
      Shipment written = found.shipment().printedIn(id);
      printed.put(order.id(), order.with(e -> e.shipment(written)));
    }
    Document file = write(asked.account(), wave);
    WaybillBatch batch =
        new WaybillBatch(
            id,
            asked.job(),
            carrier,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            asked.by(),
            wave.stream().map(r -> r.shipment().number()).toList(),
            Digest.of(file.bytes()),
            asked.reason(),
            false);
    Batches.Stored stored = new Batches.Stored(batch, asked.job(), false);
    batches.keep(asked.account(), stored, file);
    return stored;
  }

  /** The same for the same try of the same job. */
  private String id(Asked asked, String carrier) {
    int n = batches.ofJob(asked.account(), asked.job()).size();
    String day = LocalDate.now(clock.withZone(Japan.ZONE)).format(DAY);
    String digest = Digest.of(String.join("|", asked.job(), carrier, String.valueOf(n)));
    return "B" + day + "-" + digest.substring(0, 8);
  }

  private Document write(AccountId account, List<BatchShipment> wave) {
    return paper(account, wave).file().write(carrying.labels(account, wave));
  }

  /** Shipments of one wave are written with the same paper. */
  private SlipWriter paper(AccountId account, List<BatchShipment> wave) {
    return carriers
        .paper(account, wave.get(0).shipment().carriage())
        .orElseThrow(() -> new IllegalStateException("carrier " + carrier(wave) + " went away"));
  }

  private static String carrier(List<BatchShipment> wave) {
    return wave.get(0).shipment().carriage().carrier();
  }

  private static Change change(Asked asked, Order order) {
    String batch =
        order.live().stream()
            .flatMap(s -> s.batch().stream())
            .distinct()
            .collect(Collectors.joining("・"));
    String again = asked.reason().isEmpty() ? "" : "（再出力: " + asked.reason() + "）";
    return new Change(
        order,
        asked.by(),
        "waybill.written",
        "送り状データ " + batch + " を出力" + again,
        asked.job(),
        List.of(),
        Optional.empty());
  }

  /** Batches whose writer is gone: this house's of the life before at once, others after a while. */
  void settleAbandoned(AccountId account) {
    Instant gone = clock.instant().minus(GONE);
    batches.abandoned(account, started, gone).forEach(b -> settle(account, b));
  }

  /** Issues a batch with those of its shipments that say they are in it, as they are now. */
  private void settle(AccountId account, Batches.Stored stored) {
    if (stored.issued()) {
      return;
    }
    WaybillBatch batch = stored.batch();
    List<BatchShipment> in = BatchShipment.of(orders, account, batch);
    if (in.isEmpty()) {
      batches.drop(account, batch.id());
      return;
    }
    Document file = write(account, in);
    List<ShipmentNumber> numbers = in.stream().map(r -> r.shipment().number()).toList();
    WaybillBatch settled =
        new WaybillBatch(
            batch.id(),
            batch.wave(),
            batch.carrier(),
            batch.at(),
            batch.by(),
            numbers,
            Digest.of(file.bytes()),
            batch.reason(),
            false);
    batches.keep(account, new Batches.Stored(settled, stored.job(), true), file);
  }
}
