// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.ProductCodes;
import org.banto.house.ProductMaster;
import org.banto.house.Settings;
import org.banto.order.Order;
import org.banto.packing.Answer.State;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The packing tables: a slip is read, the goods, the label. Everything a scan needs is told with the
 * slip; what is kept here is who packs what, what is in the box, and that it is packed.
 */
@Component(service = PackingBench.class)
public final class PackingBench {
  /** Who has scanned nothing for so long has left the table. */
  static final Duration IDLE = Duration.ofMinutes(10);

  private static final int TRIES = 4;

  private final OrderService orders;
  private final Flow flow;
  private final Settings settings;
  private final PackingTasks works;
  private final LabelBook labels;
  private final Slips slips;
  private final Clock clock;

  @Reference private volatile List<ProductMaster> masters = List.of();
  @Reference private volatile List<ProductCodes> codes = List.of();

  /** Remembers. */
  @Activate
  public PackingBench(
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Settings settings,
      @Reference JpaPackingTasks works,
      @Reference JpaLabels labels) {
    this(orders, flow, settings, works, labels, new HouseClock());
  }

  PackingBench(
      OrderService orders,
      Flow flow,
      Settings settings,
      PackingTasks works,
      LabelBook labels,
      Clock clock) {
    this.orders = orders;
    this.flow = flow;
    this.settings = settings;
    this.works = works;
    this.labels = labels;
    this.slips = new Slips(orders);
    this.clock = clock;
  }

  /** The same with what is known of goods. */
  PackingBench knowing(List<ProductMaster> some, List<ProductCodes> taught) {
    masters = some;
    codes = taught;
    return this;
  }

  /**
   * Lays the shipment of a slip on a table.
   *
   * @param move whether it comes along from another table of the same worker
   */
  Answer open(Worker seat, String text, boolean move) {
    List<Slips.Found> found = slips.find(seat.account(), text);
    if (found.isEmpty()) {
      return Answer.say(
          State.UNKNOWN, new Text("この番号の出荷はありません。", "There is no shipment of this number."));
    }
    List<Slips.Found> open =
        found.stream().filter(f -> PackingRefusal.of(f.order(), f.shipment()).isEmpty()).toList();
    if (open.size() > 1) {
      List<String> others = open.stream().map(f -> f.shipment().number().value()).toList();
      return new Answer(
          State.SEVERAL,
          "この注文には出荷が" + others.size() + "つあります。発送作業書の出荷番号（S…）を読み取ってください。",
          "The order has " + others.size() + " shipments: read the number (S…) on the worksheet.",
          Optional.empty(),
          others);
    }
    return open(seat, open.isEmpty() ? found.get(0) : open.get(0), move);
  }

  private Answer open(Worker seat, Slips.Found found, boolean move) {
    Optional<Answer> refused = refused(seat, found);
    if (refused.isPresent()) {
      return refused.get();
    }
    ShipmentNumber number = found.shipment().number();
    Instant now = clock.instant();
    if (works.take(seat, number, batch(found.shipment()), now, now.minus(IDLE), move)) {
      leaveOthers(seat, number);
      return Answer.of(State.OPEN, view(seat.account(), found, work(seat, number)));
    }
    PackingTask work = work(seat, number);
    if (work.packedFor(batch(found.shipment()))) {
      return packed(seat, found, work);
    }
    return work.worker().equals(seat.worker().name())
        ? Answer.say(
            State.ELSEWHERE,
            new Text(
                "別の画面であなたが検品中です。こちらに移すには、同じ伝票をもう一度読み取ってください。",
                "You are packing it at another table; read the slip once more to take it here."))
        : Answer.say(
            State.BUSY, new Text(work.worker() + " さんが検品中です。", work.worker() + " is packing it."));
  }

  private void leaveOthers(Worker seat, ShipmentNumber but) {
    for (Optional<PackingTask> w = other(seat, but); w.isPresent(); w = other(seat, but)) {
      works.leave(seat, w.get().shipment());
    }
  }

  private Optional<PackingTask> other(Worker seat, ShipmentNumber but) {
    return works.on(seat).filter(w -> !w.shipment().equals(but));
  }

  private Answer packed(Worker seat, Slips.Found found, PackingTask work) {
    TaskView view = view(seat.account(), found, work);
    String by = work.worker() + " さんが検品済みです。";
    String rest = view.done() ? "" : "送り状を読み取ってください。";
    return Answer.say(
            State.PACKED,
            new Text(
                by + rest,
                "Packed by " + work.worker() + (view.done() ? "." : "; read its label.")))
        .with(view);
  }

  /** What lies on a table now, e.g. after its page was loaded anew. */
  Answer current(Worker seat) {
    Optional<PackingTask> work = works.on(seat);
    Optional<Slips.Found> found = work.flatMap(w -> slips.one(seat.account(), w.shipment()));
    if (found.isEmpty()) {
      return Answer.of(State.NONE);
    }
    TaskView view = view(seat.account(), found.get(), work.get());
    return refused(seat, found.get()).orElseGet(() -> Answer.of(State.OPEN)).with(view);
  }

  /** Whether a shipment may still be packed, asked when the house says that orders changed. */
  Answer standing(Worker seat, ShipmentNumber number) {
    Optional<Slips.Found> found = slips.one(seat.account(), number);
    if (found.isEmpty()) {
      return Answer.lost();
    }
    Optional<PackingTask> work = works.find(seat.account(), number);
    if (work.filter(w -> w.packed() || w.of(seat)).isEmpty()) {
      return Answer.lost();
    }
    return refused(seat, found.get())
        .orElseGet(
            () ->
                Answer.of(
                    work.get().packed() ? State.PACKED : State.OPEN,
                    view(seat.account(), found.get(), work.get())));
  }

  /** Keeps what was scanned. */
  Answer keep(Worker seat, ShipmentNumber number, int seq, List<Scan> scans) {
    return works.keep(seat, number, seq, scans, clock.instant())
        ? Answer.of(State.OPEN)
        : Answer.lost();
  }

  /** Takes an unfinished shipment off the table. */
  void leave(Worker seat, ShipmentNumber number) {
    works.leave(seat, number);
  }

  /** All is in the box: the house looks once more by itself, and says so in the order's history. */
  Answer pack(Worker seat, ShipmentNumber number, int seq, List<Scan> scans) {
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<Slips.Found> found = slips.one(seat.account(), number);
      Optional<PackingTask> work = works.find(seat.account(), number);
      if (found.isEmpty() || work.isEmpty()) {
        return Answer.lost();
      }
      if (work.get().packedFor(batch(found.get().shipment()))) {
        return packed(seat, found.get(), work.get());
      }
      Optional<Answer> not = not(seat, found.get(), seq, scans);
      if (not.isPresent()) {
        return not.get();
      }
      if (submit(seat, found.get(), scans)) {
        return finish(seat, number, scans);
      }
    }
    return changing();
  }

  private Optional<Answer> not(Worker seat, Slips.Found found, int seq, List<Scan> scans) {
    if (!works.keep(seat, found.shipment().number(), seq, scans, clock.instant())) {
      return Optional.of(Answer.lost());
    }
    return refused(seat, found)
        .or(
            () ->
                contents(seat.account(), found)
                    .wrong(scans)
                    .map(
                        why ->
                            Answer.say(
                                State.INCOMPLETE,
                                new Text(why.ja(), "The box is not complete: " + why.en()))));
  }

  private boolean submit(Worker seat, Slips.Found found, List<Scan> scans) {
    Shipment s = found.shipment();
    int pieces = scans.stream().mapToInt(Scan::count).sum();
    int byEye = Scans.byEye(scans);
    String detail =
        "出荷 %s を検品・梱包（%d点%s）"
            .formatted(s.number(), pieces, byEye == 0 ? "" : "、うち目視" + byEye + "点");
    boolean first = s.state() == ShipmentState.PRINTED;
    Order packed =
        first ? found.order().with(e -> e.shipment(s.in(ShipmentState.PACKED))) : found.order();
    return applied(seat, new Change(packed, seat.worker(), "shipment.packed", detail));
  }

  private boolean applied(Worker seat, Change change) {
    return flow.submit(seat.account(), List.of(change)).stream().allMatch(Outcome::applied);
  }

  private Answer finish(Worker seat, ShipmentNumber number, List<Scan> scans) {
    int pieces = scans.stream().mapToInt(Scan::count).sum();
    works.pack(seat, number, pieces, Scans.byEye(scans), clock.instant());
    Slips.Found found = slips.one(seat.account(), number).orElseThrow();
    return Answer.of(State.PACKED, view(seat.account(), found, work(seat, number)));
  }

  /**
   * The label on the box is read: it has to be the box's own. A number that the house does not know
   * yet becomes the box's (T12), if it can be one and nobody else has it.
   */
  Answer label(Worker seat, ShipmentNumber number, String text) {
    Optional<ScannedLabel> label = ScannedLabel.of(text);
    if (label.isEmpty()) {
      return Answer.say(
          State.WRONG_LABEL, new Text("送り状の番号ではありません。", "This is not the number of a label."));
    }
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<Slips.Found> found = slips.one(seat.account(), number);
      Optional<PackingTask> work = works.find(seat.account(), number);
      if (found.isEmpty()
          || work.isEmpty()
          || !work.get().packedFor(batch(found.get().shipment()))) {
        return Answer.say(
            State.INCOMPLETE, new Text("先に商品を読み取ってください。", "Read the goods before the label."));
      }
      Optional<Answer> refused = refused(seat, found.get());
      if (refused.isPresent()) {
        return refused.get();
      }
      NumberScan numbering = new NumberScan(slips, seat.account(), found.get(), label.get());
      if (numbering.wrong().isPresent()) {
        return numbering.wrong().get();
      }
      if (numbering.known() || applied(seat, numbering.change(seat.worker()))) {
        labels.tie(
            seat.account(), label.get().number(), number, seat.worker().name(), clock.instant());
        Slips.Found now = slips.one(seat.account(), number).orElseThrow();
        return Answer.of(State.TIED, view(seat.account(), now, work.get()));
      }
    }
    return changing();
  }

  private static Answer changing() {
    return Answer.say(
        State.REFUSED,
        new Text(
            "ほかの人が同時に変更しました。もう一度読み取ってください。",
            "Somebody else is changing the order; read it again."));
  }

  /** A piece of what lies on the table, for teaching its code. */
  Optional<Piece> piece(Worker seat, ShipmentNumber number, String id) {
    return slips
        .one(seat.account(), number)
        .map(f -> contents(seat.account(), f))
        .flatMap(c -> c.pieces().stream().filter(p -> p.id().equals(id)).findFirst());
  }

  private Optional<Answer> refused(Worker seat, Slips.Found found) {
    return PackingRefusal.of(found.order(), found.shipment())
        .or(() -> contents(seat.account(), found).refusal())
        .map(Answer::refused);
  }

  private Contents contents(AccountId account, Slips.Found found) {
    Contents.Known known = new Contents.Known(masters, codes);
    return Contents.of(orders, known, account, found.order(), found.shipment());
  }

  private TaskView view(AccountId account, Slips.Found found, PackingTask work) {
    Set<String> tied =
        labels.of(account, List.of(found.shipment().number())).stream()
            .filter(l -> l.tied().isPresent())
            .map(LabelBook.Seen::number)
            .collect(Collectors.toSet());
    boolean asked = PackingSettings.of(settings.read(account, PackingSettings.SECTION)).label();
    return TaskView.of(found, contents(account, found), work, tied, asked);
  }

  private PackingTask work(Worker seat, ShipmentNumber number) {
    return works.find(seat.account(), number).orElseThrow();
  }

  private static String batch(Shipment s) {
    return s.batch().orElse("");
  }
}
