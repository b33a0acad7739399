// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.Settings;
import org.banto.house.ShipDates;
import org.banto.house.ShipmentService;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Where boxes wait for the truck: the pallet, the end check, the hand-over. */
@Component(service = LoadingDock.class)
public final class LoadingDock {
  /** Days; no shop is closed longer. */
  private static final int FARTHEST = 60;

  private final OrderService orders;
  private final LabelBook labels;
  private final PackingTasks works;
  private final Settings settings;
  private final HandOvers lists;
  private final EndCheck check;
  private final Slips slips;
  private final Amendments amendments;
  private final Optional<ShipDates> dates;
  private final Clock clock;

  /** Remembers. */
  @Activate
  public LoadingDock(
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference ShipmentService shipments,
      @Reference Settings settings,
      @Reference JpaPackingTasks works,
      @Reference JpaLabels labels,
      @Reference JpaHandOvers lists,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          ShipDates dates) {
    this(
        orders,
        flow,
        shipments,
        settings,
        works,
        labels,
        lists,
        Optional.ofNullable(dates),
        new HouseClock());
  }

  LoadingDock(
      OrderService orders,
      Flow flow,
      ShipmentService shipments,
      Settings settings,
      PackingTasks works,
      LabelBook labels,
      HandOvers lists,
      Optional<ShipDates> dates,
      Clock clock) {
    this.orders = orders;
    this.labels = labels;
    this.works = works;
    this.settings = settings;
    this.lists = lists;
    this.check = new EndCheck(orders, shipments, settings, works, labels, lists);
    this.slips = new Slips(orders);
    this.amendments = new Amendments(orders, flow);
    this.dates = dates;
    this.clock = clock;
  }

  /** Today, where the shop is. */
  LocalDate today() {
    return clock.instant().atZone(Japan.ZONE).toLocalDate();
  }

  /** The end check of a day. */
  List<CarrierSheet> check(AccountId account, LocalDate day) {
    return check.of(account, day);
  }

  /** The lists of a day. */
  List<HandOver> lists(AccountId account, LocalDate day) {
    return lists.of(account, day);
  }

  /** One list. */
  Optional<HandOver> list(AccountId account, String id) {
    return lists.find(account, id);
  }

  /** A label is read at the pallet. */
  PalletScan load(AccountId account, String text, String carrier, Actor by) {
    Optional<ScannedLabel> label = ScannedLabel.of(text);
    List<Slips.Found> found = label.map(l -> slips.numbered(account, l)).orElse(List.of());
    if (found.isEmpty()) {
      return PalletScan.no(new Text("この番号の荷物はありません。", "There is no box of this number."), "");
    }
    Slips.Found f = found.get(0);
    Shipment s = f.shipment();
    String number = s.number().value();
    Optional<PackingRefusal> refusal = PackingRefusal.of(f.order(), s);
    if (refusal.isPresent()) {
      return PalletScan.no(refusal.get().sentence(), number);
    }
    if (!carrier.isEmpty() && !s.carriage().carrier().equals(carrier)) {
      return PalletScan.no(new Text("別の運送会社の荷物です。", "It goes with another carrier."), number);
    }
    boolean packed =
        works.find(account, s.number()).filter(w -> w.packedFor(s.batch().orElse(""))).isPresent();
    if (!packed && PackingSettings.of(settings.read(account, PackingSettings.SECTION)).scan()) {
      return PalletScan.no(new Text("検品していない荷物です。", "It has not been packed."), number);
    }
    boolean first =
        labels.load(account, label.get().number(), s.number(), by.name(), clock.instant());
    return first
        ? new PalletScan(PalletScan.State.LOADED, "", "", number)
        : PalletScan.say(PalletScan.State.AGAIN, new Text("読み取り済みです。", "Read before."), number);
  }

  /** A box is taken off the pallet. */
  void unload(AccountId account, String number) {
    labels.unload(account, number);
  }

  /**
   * Closes a list: all that is ready of a carrier goes with this run.
   *
   * @param reason why, when something differs
   * @throws IllegalArgumentException when nothing is ready, or a reason is missing
   */
  HandOver close(AccountId account, String carrier, LocalDate day, String reason, Actor by) {
    // a list whose closing was cut off is closed first
    lists.of(account, day).stream().filter(HandOver::holds).forEach(l -> leave(account, l, by));
    CarrierSheet sheet =
        check.of(account, day).stream()
            .filter(s -> s.carrier().equals(carrier) && s.parcels() > 0)
            .findFirst()
            .orElseThrow(
                () ->
                    new Rejection(
                        new Text("引き渡せる荷物がありません。", "There are no parcels to hand over.")));
    if (sheet.differs() && reason.isBlank()) {
      throw new Rejection(
          new Text(
              "終了チェックに差異があります。このまま締めるときは理由を入れてください。",
              "The end check shows differences. To close all the same, enter a reason."));
    }
    int run =
        1 + (int) lists.of(account, day).stream().filter(l -> l.carrier().equals(carrier)).count();
    HandOver list =
        new HandOver(
            HandOver.id(carrier, day, run),
            carrier,
            day,
            run,
            clock.instant(),
            by.name(),
            reason.strip(),
            lines(sheet));
    if (!lists.keep(account, list)) {
      throw new Rejection(
          new Text(
              "ほかの人が同時に締めました。もう一度確認してください。", "Somebody else closed at the same time. Look again."));
    }
    return leave(account, list, by);
  }

  private static List<HandOver.Line> lines(CarrierSheet sheet) {
    List<HandOver.Line> lines = new ArrayList<>();
    for (CheckRow r : sheet.rows()) {
      long cod = r.cod();
      for (String number : r.kind() == CheckRow.Kind.READY ? r.numbers() : List.<String>of()) {
        ShipmentNumber of = new ShipmentNumber(r.shipment());
        lines.add(new HandOver.Line(number, of, r.label(), r.temperature(), cod));
        cod = 0;
      }
    }
    return lines;
  }

  /** Its shipments are handed over; one that must not leave any more is taken off the list. */
  private HandOver leave(AccountId account, HandOver list, Actor by) {
    Set<ShipmentNumber> all = new LinkedHashSet<>();
    list.lines().stream()
        .map(HandOver.Line::shipment)
        .filter(n -> slips.one(account, n).filter(Slips.Found::gone).isEmpty())
        .forEach(all::add);
    Amendments.Edit edit =
        new Amendments.Edit(
            "shipment.handed-over",
            "荷渡し " + list.day() + " " + list.run() + "便で引渡し",
            list.id(),
            f ->
                PackingRefusal.of(f.order(), f.shipment()).isPresent()
                    ? Optional.empty()
                    : Optional.of(f.shipment().in(ShipmentState.HANDED_OVER)));
    List<ShipmentNumber> stay = amendments.run(account, all, edit, by);
    HandOver kept = list.without(stay);
    if (!stay.isEmpty()) {
      lists.shorten(account, kept);
    }
    return kept;
  }

  /**
   * Takes a list back: its shipments are as they were before, and what has not left the house for them
   * does not. Those of which something has left, or whose order changed since, stay on it.
   *
   * @return the shipments that stay
   * @throws IllegalArgumentException when none can be taken back, saying why
   */
  List<ShipmentNumber> reopen(AccountId account, String id, Actor by) {
    HandOver list =
        list(account, id)
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text(
                            "荷渡し表 " + id + " はありません。", "There is no hand-over list " + id + ".")));
    if (!list.holds()) {
      throw new Rejection(
          new Text("この荷渡し表はもう元に戻しました。", "This hand-over list was taken back already."));
    }
    List<Outcome> outcomes = orders.undo(account, list.id(), by);
    Set<OrderId> back =
        outcomes.stream().filter(Outcome::applied).map(Outcome::order).collect(Collectors.toSet());
    if (back.isEmpty()) {
      throw new Rejection(
          outcomes.stream()
              .map(Outcome::why)
              .findFirst()
              .orElse(new Text("元に戻せる荷物がありません。", "There is nothing to take back.")));
    }
    List<ShipmentNumber> all =
        list.lines().stream().map(HandOver.Line::shipment).distinct().toList();
    List<ShipmentNumber> stay = all.stream().filter(n -> !back.contains(n.order())).toList();
    if (stay.isEmpty()) {
      lists.reopen(account, list.reopenedBy(by.name()));
    } else {
      lists.shorten(account, list.without(all.stream().filter(n -> !stay.contains(n)).toList()));
    }
    return stay;
  }

  /** Sets the shipments that miss the truck to the next day on which the shop ships; which stay. */
  List<ShipmentNumber> late(AccountId account, List<ShipmentNumber> some, String reason, Actor by) {
    LocalDate next = next(account);
    Amendments.Edit edit =
        new Amendments.Edit(
            "shipment.late",
            "出荷日を " + next + " に変更（" + reason.strip() + "）",
            "",
            f ->
                f.shipment().underWay() || f.shipment().state() == ShipmentState.NUMBERED
                    ? Optional.of(f.shipment().on(next))
                    : Optional.empty());
    return amendments.run(account, new LinkedHashSet<>(some), edit, by);
  }

  private LocalDate next(AccountId account) {
    LocalDate day = today().plusDays(1);
    for (int i = 0; i < FARTHEST && !shipsOn(account, day); i++) {
      day = day.plusDays(1);
    }
    return day;
  }

  private boolean shipsOn(AccountId account, LocalDate day) {
    return dates.map(d -> d.shipsOn(account, day)).orElse(true);
  }
}
