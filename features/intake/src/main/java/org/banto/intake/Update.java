// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.banto.base.Text;
import org.banto.checks.BlankOrder;
import org.banto.connect.ReadOrder;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;

/** What a later word of the mall does to an order that is here. */
final class Update {
  private final OrderDraft draft;
  private final Optional<ReadOrder> base;
  private final ReadOrder read;
  private final RouteChoice routing;

  /**
   * The outcome.
   *
   * @param order the order now; equal to what it was when there is nothing to do
   * @param act what was done
   * @param detail in words for the history
   * @param alarms what a person should hear of at once
   */
  record Updated(Order order, String act, String detail, List<Text> alarms) {}

  private Update(OrderDraft draft, Optional<ReadOrder> base, ReadOrder read, RouteChoice routing) {
    this.routing = routing;
    this.draft = draft;
    this.base = base;
    this.read = read;
  }

  /**
   * Updates an order.
   *
   * @param was the order in the house
   * @param base what the mall said before, where that is known
   * @param read what it says now
   * @param routing gives the route of another way to pay
   * @param observes whether the shop only looks on, so that somebody else ships
   */
  static Updated of(
      Order was,
      Optional<ReadOrder> base,
      ReadOrder read,
      RouteChoice routing,
      BooleanSupplier observes,
      Instant now) {
    if (BlankOrder.is(was)) {
      return healed(was, read, routing, now);
    }
    Update update = new Update(new OrderDraft(was, now), base, read, routing);
    update.contents();
    update.money();
    new MallNews(update.draft, observes).work(read);
    return update.draft.done();
  }

  private static Updated healed(Order was, ReadOrder read, RouteChoice routing, Instant now) {
    Order fresh =
        Arrival.order(was.id(), was.account(), was.key(), read, routing, was.receivedAt(), now);
    Order order =
        was.with(
            e -> {
              fresh.notes().forEach(e::note);
              was.hold().filter(h -> h.box() == Hold.BOX_INTAKE_ERROR).ifPresent(h -> e.release());
              fresh.hold().ifPresent(e::hold);
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

  private Merge.Merged merged() {
    PlacedOrder ours = draft.was().placed();
    if (base.isPresent()) {
      return Merge.of(base.get().placed(), read.placed(), ours);
    }
    boolean untouched = draft.was().revision() <= 1;
    return untouched ? Merge.of(ours, read.placed(), ours) : Merge.blindly(read.placed(), ours);
  }

  private void contents() {
    Merge.Merged merged = merged();
    if (merged.changed().isEmpty() && merged.both().isEmpty()) {
      return;
    }
    draft.act("order.changed-at-mall");
    draft.edit(e -> e.placed(merged.placed()));
    if (!merged.changed().isEmpty()) {
      draft.detail("モールで変更: " + String.join("・", merged.changed()));
    }
    if (!merged.both().isEmpty()) {
      draft.remark(Remark.CHANGED_BOTH, String.join("・", merged.both()) + "(社内の修正を残しました)");
    }
    List<String> names = new ArrayList<>(merged.changed());
    names.addAll(merged.both());
    names.remove("フラグ");
    if (draft.gone()) {
      draft.detail("発送後の変更");
    } else if (draft.shipped() && !names.isEmpty()) {
      draft.afterPrint(
          box(names),
          new Text(
              "一部を発送した後に" + String.join("・", names) + "が変更されました。残りの出荷を確認してください。",
              "This was changed after part of it had left: "
                  + String.join("・", names)
                  + ". Look at the shipments that are left."));
    } else if (draft.printed() && !names.isEmpty()) {
      draft.afterPrint(
          box(names),
          new Text(
              String.join("・", names) + "が変更されました。伝票・帳票を差し替えてください。",
              "This was changed: " + String.join("・", names) + ". Exchange label and papers."));
    } else if (!draft.shipped()) {
      beforePrint();
    }
  }

  private void beforePrint() {
    if (packed() && !oneEach()) {
      draft.hold(Hold.BOX_QUANTITY, "モールで内容が変更されました。分割した出荷の中身を確認してください。");
    }
    PaymentMethod.Kind before = draft.was().placed().payment().kind();
    PaymentMethod.Kind after = draft.order().placed().payment().kind();
    if (before == after || !draft.was().route().equals(routing.route(before))) {
      return;
    }
    draft.edit(e -> e.route(routing.route(after)));
    boolean cod = before == PaymentMethod.Kind.COD || after == PaymentMethod.Kind.COD;
    if (cod && !draft.was().live().isEmpty()) {
      draft.hold(Hold.BOX_OTHER, "支払方法が変わりました。送り状の種類と代引金額を確認してください。");
    }
  }

  /** Whether what goes into boxes changes; shipments follow as the change is submitted. */
  private boolean packed() {
    PlacedOrder was = draft.was().placed();
    PlacedOrder now = draft.order().placed();
    return !draft.was().live().isEmpty()
        && !(was.lines().equals(now.lines())
            && was.wish().equals(now.wish())
            && was.amounts().due().equals(now.amounts().due())
            && was.destinations().size() == now.destinations().size());
  }

  private boolean oneEach() {
    List<Shipment> live = draft.was().live();
    long destinations = live.stream().map(Shipment::destination).distinct().count();
    return destinations == live.size()
        && destinations == draft.order().placed().destinations().size();
  }

  private static int box(List<String> names) {
    if (names.stream().anyMatch(n -> n.contains("住所") || n.contains("構成"))) {
      return Hold.BOX_ADDRESS;
    }
    if (names.stream().anyMatch(n -> n.startsWith("お届け希望"))) {
      return Hold.BOX_DATE;
    }
    return names.contains("商品") ? Hold.BOX_QUANTITY : Hold.BOX_OTHER;
  }

  private void money() {
    PaymentState told = read.payment();
    boolean news = base.map(b -> b.payment() != told).orElse(draft.was().payment().awaited());
    boolean settled = told == PaymentState.PAID || told == PaymentState.CAPTURED;
    if (news && told != draft.was().payment() && (draft.was().deposits().isEmpty() || settled)) {
      draft.edit(e -> e.payment(told));
      draft.detail("支払状況: " + told);
    }
  }
}
