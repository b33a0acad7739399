// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.OrderEdit;
import org.banto.order.Stage;

/** An order while the mall's news are worked into it. */
final class OrderDraft {

  private final Order was;
  private final Instant now;
  private final List<String> details = new ArrayList<>();
  private final List<Text> alarms = new ArrayList<>();
  private Order order;
  private String act = "order.mall-state";

  OrderDraft(Order was, Instant now) {
    this.was = was;
    this.now = now;
    this.order = was;
  }

  /** The order as it was. */
  Order was() {
    return was;
  }

  /** The order as it is by now. */
  Order order() {
    return order;
  }

  Update.Updated done() {
    return new Update.Updated(order, act, String.join("、", details), List.copyOf(alarms));
  }

  void act(String value) {
    act = value;
  }

  void detail(String text) {
    details.add(text);
  }

  void edit(UnaryOperator<OrderEdit> change) {
    order = order.with(e -> change.apply(e.changedAt(now)));
  }

  void remark(Remark remark, String text) {
    edit(e -> e.note(remark.note(now, text)));
  }

  void alarm(Text text) {
    String number = was.key().number();
    alarms.add(new Text("注文 " + number + ": " + text.ja(), "Order " + number + ": " + text.en()));
  }

  /** Sets the order aside; why it was aside before stays readable. */
  void hold(int box, String reason) {
    String all = order.hold().map(h -> reason + " / " + h.reason()).orElse(reason);
    edit(e -> e.hold(new Hold(box, all, Actor.system(LedgerIntake.ROOM), now)));
    detail(reason);
  }

  /** The parcel must not leave as it is: its label is refused while the order is held. */
  void afterPrint(int box, Text text) {
    remark(Remark.CHANGED_AFTER_PRINT, text.ja());
    hold(box, text.ja());
    alarm(new Text("伝票出力後の変更: " + text.ja(), "Changed after printing: " + text.en()));
  }

  /** Whether the house still works on it. */
  boolean open() {
    return was.stage() == Stage.NEW || was.stage() == Stage.ACCEPTED;
  }

  /** Whether label data is out for any of it. */
  boolean printed() {
    return open()
        && was.live().stream().anyMatch(s -> s.state().desk().compareTo(Desk.TRACK_WAIT) >= 0);
  }

  /** Whether all of it has its number, or is gone. */
  boolean gone() {
    return shipped() && !was.partlyShipped();
  }

  /** Whether any of it has its number, or is gone. */
  boolean shipped() {
    return was.stage() == Stage.TOLD
        || was.live().stream().anyMatch(s -> s.state().desk() == Desk.SHIPPED);
  }
}
