// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.connect.Document;
import org.banto.flow.Flow;
import org.banto.order.Change;
import org.banto.order.Desk;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.OrderService;
import org.banto.order.Outcome;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.WaybillBatch;

/**
 * Writes waves of label data. The file is kept first, then its orders move, then it is issued: a
 * batch cut off in between is settled by what its orders say, so no shipment is in two issued
 * batches without a reason, and none is lost.
 */
final class Output {
  /** Shipments of a batch. */
  private static final int MOST = 1_000;

  private static final Duration GONE = Duration.ofMinutes(10);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final OrderService orders;
  private final Flow flow;
  private final Carriers carriers;
  private final Labels labels;
  private final Faults faults;
  private final Batches batches;
  private final Clock clock;

  Output(
      OrderService orders,
      Flow flow,
      Carriers carriers,
      Labels labels,
      Faults faults,
      Batches batches,
      Clock clock) {
    this.orders = orders;
    this.flow = flow;
    this.carriers = carriers;
    this.labels = labels;
    this.faults = faults;
    this.batches = batches;
    this.clock = clock;
  }

  /** A shipment that can be written. */
  private record Ready(Order order, Shipment shipment) {}

  /** Who asks, in which job, and why again. */
  private record Asked(AccountId account, String job, String reason, Actor by) {}

  List<WaybillBatch> output(
      AccountId account, List<OrderId> ids, String job, String reason, Actor by) {
    settleAbandoned(account);
    Asked asked = new Asked(account, job, reason.strip(), by);
    List<String> issued = new ArrayList<>();
    for (Batches.Stored before : batches.ofJob(account, job)) {
      settle(account, before);
      issued.add(before.batch().id());
    }
    Map<String, List<Ready>> waves = waves(asked, ids, Set.copyOf(issued));
    Map<OrderId, Order> printed = new LinkedHashMap<>();
    List<Batches.Stored> prepared = new ArrayList<>();
    waves.forEach(
        (carrier, wave) -> {
          for (int i = 0; i < wave.size(); i += MOST) {
            List<Ready> part = wave.subList(i, Math.min(i + MOST, wave.size()));
            prepared.add(prepare(asked, carrier, part, printed));
          }
        });
    boolean all =
        flow.submit(account, printed.values().stream().map(o -> change(asked, o)).toList()).stream()
            .allMatch(Outcome::applied);
    for (Batches.Stored stored : prepared) {
      if (all) {
        batches.keep(account, new Batches.Stored(stored.batch(), job, true));
      } else {
        settle(account, stored);
      }
      issued.add(stored.batch().id());
    }
    return issued.stream()
        .flatMap(id -> batches.find(account, id).stream())
        .filter(Batches.Stored::issued)
        .map(Batches.Stored::batch)
        .toList();
  }

  private Map<String, List<Ready>> waves(Asked asked, List<OrderId> ids, Set<String> issued) {
    Map<String, List<Ready>> waves = new TreeMap<>();
    for (Order order : orders.find(asked.account(), new LinkedHashSet<>(ids))) {
      List<Shipment> live = Faults.refusal(order).isPresent() ? List.of() : order.live();
      for (Shipment s : live) {
        boolean again = s.batch().filter(issued::contains).isPresent();
        if (!again && waits(s, order, asked.reason()) && faults.of(order, s).isEmpty()) {
          waves
              .computeIfAbsent(s.carriage().carrier(), c -> new ArrayList<>())
              .add(new Ready(order, s));
        }
      }
    }
    return waves;
  }

  /** Released and not written, or written and asked for again with a reason. */
  private static boolean waits(Shipment s, Order order, String reason) {
    if (s.state() == ShipmentState.RELEASED) {
      return order.desk() == Desk.DOC_WAIT;
    }
    boolean written = s.state() == ShipmentState.PRINTED || s.state() == ShipmentState.PACKED;
    return written && !reason.isEmpty();
  }

  private Batches.Stored prepare(
      Asked asked, String carrier, List<Ready> wave, Map<OrderId, Order> printed) {
    String id = id(asked, carrier);
    for (Ready ready : wave) {
      Order order = printed.getOrDefault(ready.order().id(), ready.order());
      Shipment written = ready.shipment().printedIn(id);
      printed.put(order.id(), order.with(e -> e.shipment(written)));
    }
    Document file = write(carrier, wave);
    WaybillBatch batch =
        new WaybillBatch(
            id,
            carrier,
            clock.instant(),
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
    String day = LocalDate.now(clock.withZone(ZoneId.of("Asia/Tokyo"))).format(DAY);
    String digest = Digest.of(String.join("|", asked.job(), carrier, String.valueOf(n)));
    return "B" + day + "-" + digest.substring(0, 8);
  }

  private Document write(String carrier, List<Ready> wave) {
    return carriers
        .file(carrier)
        .orElseThrow(() -> new IllegalStateException("carrier " + carrier + " went away"))
        .write(wave.stream().map(r -> labels.of(r.order(), r.shipment())).toList());
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

  /** Batches whose writer is gone, in this life or the one before. */
  void settleAbandoned(AccountId account) {
    batches.abandoned(account, clock.instant().minus(GONE)).forEach(b -> settle(account, b));
  }

  /** Issues a batch with those of its shipments that say they are in it. */
  private void settle(AccountId account, Batches.Stored stored) {
    if (stored.issued()) {
      return;
    }
    WaybillBatch batch = stored.batch();
    List<Ready> in = inside(account, batch);
    if (in.isEmpty()) {
      batches.drop(account, batch.id());
      return;
    }
    if (in.size() == batch.shipments().size()) {
      batches.keep(account, new Batches.Stored(batch, stored.job(), true));
      return;
    }
    Document file = write(batch.carrier(), in);
    List<ShipmentNumber> numbers = in.stream().map(r -> r.shipment().number()).toList();
    WaybillBatch smaller =
        new WaybillBatch(
            batch.id(),
            batch.carrier(),
            batch.at(),
            batch.by(),
            numbers,
            Digest.of(file.bytes()),
            batch.reason(),
            false);
    batches.keep(account, new Batches.Stored(smaller, stored.job(), true), file);
  }

  private List<Ready> inside(AccountId account, WaybillBatch batch) {
    Set<OrderId> ids =
        batch.shipments().stream()
            .map(ShipmentNumber::order)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<ShipmentNumber> numbers = new HashSet<>(batch.shipments());
    List<Ready> in = new ArrayList<>();
    for (Order order : orders.find(account, ids)) {
      for (Shipment s : order.live()) {
        if (numbers.contains(s.number()) && s.batch().filter(batch.id()::equals).isPresent()) {
          in.add(new Ready(order, s));
        }
      }
    }
    return in;
  }

  /** Strikes a batch: its shipments wait for output again. */
  void strike(AccountId account, String id, String reason, Actor by) {
    Batches.Stored stored =
        batches
            .find(account, id)
            .filter(Batches.Stored::issued)
            .orElseThrow(() -> new IllegalArgumentException("送り状データ " + id + " はありません。"));
    if (stored.batch().struck()) {
      return;
    }
    List<Ready> in = inside(account, stored.batch());
    if (in.stream().anyMatch(r -> r.shipment().state().desk() == Desk.SHIPPED)) {
      throw new IllegalArgumentException("伝票番号が入った出荷があるため、送り状データ " + id + " は取り消せません。");
    }
    Map<OrderId, Order> back = new LinkedHashMap<>();
    for (Ready r : in) {
      Order order = back.getOrDefault(r.order().id(), r.order());
      back.put(order.id(), order.with(e -> e.shipment(r.shipment().in(ShipmentState.RELEASED))));
    }
    String detail = "送り状データ " + id + " を取消" + (reason.isBlank() ? "" : "（" + reason.strip() + "）");
    List<Change> changes =
        back.values().stream().map(o -> new Change(o, by, "waybill.struck", detail)).toList();
    if (flow.submit(account, changes).stream().anyMatch(o -> !o.applied())) {
      throw new IllegalArgumentException("ほかの人が同時に変更しました。もう一度取り消してください。");
    }
    batches.keep(account, new Batches.Stored(struck(stored.batch()), stored.job(), true));
  }

  private static WaybillBatch struck(WaybillBatch b) {
    return new WaybillBatch(
        b.id(), b.carrier(), b.at(), b.by(), b.shipments(), b.sha256(), b.reason(), true);
  }
}
