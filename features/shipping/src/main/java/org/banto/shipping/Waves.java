// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.OrderService;
import org.banto.house.ShipmentService;
import org.banto.house.WavePapers;
import org.banto.house.WaybillBatch;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;

/** What was put out at one time (便), with its papers, and where its parcels are by now. */
final class Waves {
  /** Batches among which waves are looked for; the numbers of a day's waves are counted in them. */
  private static final int BATCHES = 300;

  private final OrderService orders;
  private final ShipmentService shipments;

  /**
   * A wave.
   *
   * @param id the job that wrote it
   * @param day on which day
   * @param run the first, second … of its day
   * @param at when
   * @param by who put it out
   * @param reason why it was put out again, or empty
   * @param files its label data, one or more per carrier
   * @param papers the papers that went with it, newest first
   * @param waiting parcels' shipments that wait for their numbers
   * @param numbered those that have them and wait for the truck
   * @param left those that their carrier has taken along
   * @param elsewhere those that are in a later wave, or not going at all
   */
  public record Wave(
      String id,
      LocalDate day,
      int run,
      Instant at,
      Actor by,
      String reason,
      List<File> files,
      List<Paper> papers,
      int waiting,
      int numbered,
      int left,
      int elsewhere) {}

  /**
   * Label data of a wave.
   *
   * @param id its batch
   * @param carrier for which carrier
   * @param shipments how many
   * @param struck voided
   */
  public record File(String id, String carrier, int shipments, boolean struck) {}

  /**
   * A paper of a wave.
   *
   * @param kind which
   * @param id {@code documents/<id>}
   * @param at when it was printed
   */
  public record Paper(String kind, String id, Instant at) {}

  Waves(OrderService orders, ShipmentService shipments) {
    this.orders = orders;
    this.shipments = shipments;
  }

  /** The newest ones. */
  List<Wave> newest(AccountId account, int limit, Optional<WavePapers> printing) {
    Map<String, List<WaybillBatch>> waves = all(account);
    Map<String, Integer> runs = runs(waves);
    List<String> ids = waves.keySet().stream().limit(limit).toList();
    Map<String, List<WavePapers.Printed>> papers =
        printing.map(p -> p.of(account, ids)).orElse(List.of()).stream()
            .collect(Collectors.groupingBy(WavePapers.Printed::wave));
    Map<OrderId, Order> known =
        found(account, ids.stream().flatMap(id -> waves.get(id).stream()).toList());
    return ids.stream()
        .map(id -> wave(waves.get(id), runs.get(id), papers.getOrDefault(id, List.of()), known))
        .toList();
  }

  /** Whether something of what is asked for was put out before, so that it takes a reason. */
  boolean out(AccountId account, BatchesResource.Wave asked, Optional<WavePapers> printing) {
    if (asked.again() == null) {
      return false;
    }
    Set<String> printed =
        printing.map(p -> p.of(account, List.of(asked.again()))).orElse(List.of()).stream()
            .map(WavePapers.Printed::kind)
            .collect(Collectors.toSet());
    return !Boolean.FALSE.equals(asked.labels())
        || asked.papers() != null && asked.papers().stream().anyMatch(printed::contains);
  }

  /** The orders of a wave, those that travel along with others among them. */
  List<OrderId> orders(AccountId account, String wave) {
    List<WaybillBatch> batches = all(account).getOrDefault(wave, List.of());
    if (batches.isEmpty()) {
      throw Rejection.notFound(new Text("この便はありません: " + wave, "There is no such wave: " + wave));
    }
    Set<String> ids = batches.stream().map(WaybillBatch::id).collect(Collectors.toSet());
    Set<OrderId> in = new LinkedHashSet<>();
    for (Order order : found(account, batches).values()) {
      for (Shipment s : order.live()) {
        if (s.batch().filter(ids::contains).isPresent()) {
          in.add(order.id());
          s.companions().forEach(n -> in.add(n.order()));
        }
      }
    }
    if (in.isEmpty()) {
      throw new Rejection(
          new Text("この便の荷物はもうほかの便にあります。", "Its parcels are in other waves by now."));
    }
    return List.copyOf(in);
  }

  /** By wave, newest first. */
  private Map<String, List<WaybillBatch>> all(AccountId account) {
    Map<String, List<WaybillBatch>> waves = new LinkedHashMap<>();
    shipments
        .batches(account, BATCHES)
        .forEach(b -> waves.computeIfAbsent(b.wave(), w -> new ArrayList<>()).add(b));
    return waves;
  }

  private static Map<String, Integer> runs(Map<String, List<WaybillBatch>> waves) {
    List<List<WaybillBatch>> oldest = new ArrayList<>(waves.values());
    oldest.sort(Comparator.comparing(w -> w.get(w.size() - 1).at()));
    Map<LocalDate, Integer> ofDay = new HashMap<>();
    Map<String, Integer> runs = new HashMap<>();
    oldest.forEach(w -> runs.put(w.get(0).wave(), ofDay.merge(day(w), 1, Integer::sum)));
    return runs;
  }

  private static LocalDate day(List<WaybillBatch> wave) {
    return wave.get(wave.size() - 1).at().atZone(Japan.ZONE).toLocalDate();
  }

  private Map<OrderId, Order> found(AccountId account, Collection<WaybillBatch> batches) {
    Set<OrderId> ids = new HashSet<>();
    batches.forEach(b -> b.shipments().forEach(n -> ids.add(n.order())));
    return orders.find(account, ids).stream()
        .collect(Collectors.toMap(Order::id, Function.identity()));
  }

  private static Wave wave(
      List<WaybillBatch> batches,
      int run,
      List<WavePapers.Printed> papers,
      Map<OrderId, Order> known) {
    int waiting = 0;
    int numbered = 0;
    int left = 0;
    int elsewhere = 0;
    for (WaybillBatch batch : batches) {
      for (ShipmentNumber number : batch.shipments()) {
        Optional<Shipment> in =
            Optional.ofNullable(known.get(number.order()))
                .flatMap(o -> o.shipment(number))
                .filter(s -> s.batch().filter(batch.id()::equals).isPresent());
        switch (in.map(Waves::place).orElse(Place.ELSEWHERE)) {
          case WAITING -> waiting++;
          case NUMBERED -> numbered++;
          case LEFT -> left++;
          case ELSEWHERE -> elsewhere++;
        }
      }
    }
    WaybillBatch first = batches.get(batches.size() - 1);
    return new Wave(
        first.wave(),
        day(batches),
        run,
        first.at(),
        first.by(),
        first.reason(),
        batches.stream()
            .map(b -> new File(b.id(), b.carrier(), b.shipments().size(), b.struck()))
            .toList(),
        papers.stream().map(p -> new Paper(p.kind(), p.id(), p.at())).toList(),
        waiting,
        numbered,
        left,
        elsewhere);
  }

  private enum Place {
    WAITING,
    NUMBERED,
    LEFT,
    ELSEWHERE
  }

  private static Place place(Shipment s) {
    return switch (s.state()) {
      case PRINTED, PACKED -> s.hasItsNumbers() ? Place.NUMBERED : Place.WAITING;
      case NUMBERED -> Place.NUMBERED;
      case HANDED_OVER, DELIVERED, RETURNED, LOST -> Place.LEFT;
      case PLANNED, BACKORDER, RELEASED, REQUESTED, VOID -> Place.ELSEWHERE;
    };
  }
}
