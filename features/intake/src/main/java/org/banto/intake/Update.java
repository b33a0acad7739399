// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banto.account.Actor;
import org.banto.connect.ReadOrder;
import org.banto.order.Desk;
import org.banto.order.Hold;
import org.banto.order.MallState.Standing;
import org.banto.order.Order;
import org.banto.order.OrderEdit;
import org.banto.order.PaymentMethod;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.shipment.ShipmentState;

/** What a later word of the mall does to an order that is here. */
final class Update {
  private static final int BOX_CANCEL = 20;
  private static final int BOX_OTHER = 30;

  private final Order was;
  private final ReadOrder read;
  private final Instant now;
  private final List<String> details = new ArrayList<>();
  private final List<String> alarms = new ArrayList<>();
  private Order order;
  private String act = "order.mall-state";

  /**
   * The outcome.
   *
   * @param order the order now; equal to what it was when there is nothing to do
   * @param act what was done
   * @param detail in words for the history
   * @param alarms what a person should hear of at once
   */
  record Updated(Order order, String act, String detail, List<String> alarms) {}

  private Update(Order was, ReadOrder read, Instant now) {
    this.was = was;
    this.read = read;
    this.now = now;
    this.order = was;
  }

  /**
   * Updates an order.
   *
   * @param was the order in the house
   * @param base what the mall said before, where that is known
   * @param read what it says now
   */
  static Updated of(Order was, Optional<ReadOrder> base, ReadOrder read, Instant now) {
    if (Unread.is(was)) {
      return healed(was, read, now);
    }
    Update update = new Update(was, read, now);
    update.contents(base);
    update.money(base);
    update.standing();
    return new Updated(
        update.order, update.act, String.join("、", update.details), List.copyOf(update.alarms));
  }

  private static Updated healed(Order was, ReadOrder read, Instant now) {
    Order fresh = Arrival.order(was.id(), was.account(), was.key(), read, was.receivedAt(), now);
    Order order =
        was.with(
            e -> {
              fresh.notes().forEach(e::note);
              was.hold().filter(h -> h.box() == Hold.BOX_INTAKE_ERROR).ifPresent(h -> e.release());
              return e.changedAt(now)
                  .placed(fresh.placed())
                  .mall(fresh.mall())
                  .stage(fresh.stage())
                  .route(fresh.route())
                  .payment(fresh.payment())
                  .shipments(fresh.shipments());
            });
    return new Updated(order, "order.read-again", "取込エラーの注文を読み直しました", List.of());
  }

  private void contents(Optional<ReadOrder> base) {
    boolean untouched = was.revision() <= 1;
    Merge.Merged merged =
        Merge.of(
            base.map(ReadOrder::placed).orElse(untouched ? was.placed() : read.placed()),
            read.placed(),
            was.placed());
    if (merged.changed().isEmpty() && merged.both().isEmpty()) {
      return;
    }
    act = "order.changed-at-mall";
    edit(e -> e.placed(merged.placed()));
    if (!merged.changed().isEmpty()) {
      details.add("モールで変更: " + String.join("・", merged.changed()));
    }
    if (!merged.both().isEmpty()) {
      remark(Remark.CHANGED_BOTH, String.join("・", merged.both()) + "(社内の修正を残しました)");
    }
    List<String> names = new ArrayList<>(merged.changed());
    names.addAll(merged.both());
    names.remove("フラグ");
    if (shipped()) {
      details.add("発送後の変更");
    } else if (printed() && !names.isEmpty()) {
      afterPrint(box(names), String.join("・", names) + "が変更されました。伝票・帳票を差し替えてください。");
    } else {
      beforePrint();
    }
  }

  private void beforePrint() {
    Replan.of(was, order)
        .ifPresentOrElse(
            shipments -> edit(e -> e.shipments(shipments)),
            () -> hold(19, "モールで内容が変更されました。分割した出荷を組み直してください。"));
    PaymentMethod.Kind before = was.placed().payment().kind();
    PaymentMethod.Kind after = order.placed().payment().kind();
    if (before == after || !was.route().equals(Arrival.route(before))) {
      return;
    }
    edit(e -> e.route(Arrival.route(after)));
    boolean cod = before == PaymentMethod.Kind.COD || after == PaymentMethod.Kind.COD;
    if (cod && !was.live().isEmpty()) {
      hold(BOX_OTHER, "支払方法が変わりました。送り状の種類と代引金額を確認してください。");
    }
  }

  private static int box(List<String> names) {
    if (names.stream().anyMatch(n -> n.contains("住所") || n.contains("構成"))) {
      return 17;
    }
    if (names.stream().anyMatch(n -> n.startsWith("お届け希望"))) {
      return 18;
    }
    return names.contains("商品") ? 19 : BOX_OTHER;
  }

  private void money(Optional<ReadOrder> base) {
    PaymentState told = read.payment();
    boolean news = base.map(b -> b.payment() != told).orElse(was.payment().awaited());
    boolean settled = told == PaymentState.PAID || told == PaymentState.CAPTURED;
    if (news && told != was.payment() && (was.deposits().isEmpty() || settled)) {
      edit(e -> e.payment(told));
      details.add("支払状況: " + told);
    }
  }

  private void standing() {
    if (read.mall().equals(was.mall())) {
      return;
    }
    edit(e -> e.mall(read.mall()));
    details.add("モールの状態: " + read.mall().words());
    if (read.mall().standing() == was.mall().standing()) {
      return;
    }
    switch (read.mall().standing()) {
      case CANCELLED -> cancelled();
      case CANCEL_PENDING -> cancelAsked();
      case SHIPPED -> shippedElsewhere();
      default -> resumed();
    }
  }

  private void shippedElsewhere() {
    if (open() && !shipped()) {
      hold(BOX_OTHER, "モールでは発送済みです。二重発送にご注意ください。");
      remark(Remark.SHIPPED_AT_MALL, "社内では未発送です。");
    }
  }

  private void cancelled() {
    if (was.stage() == Stage.CANCELLED || was.stage() == Stage.RETURNED) {
      return;
    }
    act = "order.cancelled-at-mall";
    if (shipped()) {
      edit(e -> e.stage(Stage.RETURNED));
      alarm("発送後にモールでキャンセルされました。");
    } else if (printed()) {
      afterPrint(BOX_CANCEL, "モールでキャンセルされました。荷物を抜いてください。");
    } else {
      edit(
          e ->
              e.stage(Stage.CANCELLED)
                  .release()
                  .shipments(was.shipments().stream().map(s -> s.in(ShipmentState.VOID)).toList()));
    }
  }

  private void cancelAsked() {
    if (printed() && !shipped()) {
      afterPrint(BOX_CANCEL, "キャンセルの申し出があります。荷物を止めてください。");
    } else if (open() && !shipped()) {
      hold(BOX_CANCEL, "モールでキャンセルの申し出があります。");
    } else if (open()) {
      alarm("発送後にキャンセルの申し出があります。");
    }
  }

  private void resumed() {
    if (was.mall().standing() == Standing.CANCELLED) {
      remark(Remark.REVIVED, "社内ではキャンセルのままです。");
      alarm("モールでキャンセルが取り消されました。社内ではキャンセルのままです。");
    }
    if (was.mall().standing() == Standing.CANCEL_PENDING && !printed()) {
      was.hold()
          .filter(h -> h.box() == BOX_CANCEL && h.by().equals(Actor.system(LedgerIntake.ROOM)))
          .ifPresent(h -> edit(e -> e.release()));
    }
  }

  private void afterPrint(int box, String text) {
    remark(Remark.CHANGED_AFTER_PRINT, text);
    hold(box, text);
    alarm("伝票出力後の変更: " + text);
  }

  private void hold(int box, String reason) {
    String all = was.hold().map(h -> reason + " / " + h.reason()).orElse(reason);
    edit(e -> e.hold(new Hold(box, all, Actor.system(LedgerIntake.ROOM), now)));
    details.add(reason);
  }

  private void remark(Remark remark, String text) {
    edit(e -> e.note(remark.note(now, text)));
  }

  private void alarm(String text) {
    alarms.add("注文 " + was.key().number() + ": " + text);
  }

  private void edit(UnaryOperator<OrderEdit> change) {
    order = order.with(e -> change.apply(e.changedAt(now)));
  }

  /** Whether the house still works on it. */
  private boolean open() {
    return was.stage() == Stage.NEW || was.stage() == Stage.ACCEPTED;
  }

  /** Whether label data is out for any of it. */
  private boolean printed() {
    return open()
        && was.live().stream().anyMatch(s -> s.state().desk().compareTo(Desk.TRACK_WAIT) >= 0);
  }

  private boolean shipped() {
    return was.stage() == Stage.TOLD
        || was.live().stream().anyMatch(s -> s.state().desk() == Desk.SHIPPED);
  }
}
