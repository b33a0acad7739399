// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.connect.ReadOrder;
import org.banto.order.Hold;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.Stage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;

/** What it means for an order that it stands otherwise at its mall. */
final class MallNews {
  private static final String CANCEL_ASKED = "モールでキャンセルの申し出があります。";

  private final OrderDraft draft;
  private final BooleanSupplier observes;

  MallNews(OrderDraft draft, BooleanSupplier observes) {
    this.draft = draft;
    this.observes = observes;
  }

  /** The hold of an order that the buyer wished to call off before it came here. */
  static Hold cancelAsked(Instant now) {
    return new Hold(Hold.BOX_CANCEL, CANCEL_ASKED, Actor.system(LedgerIntake.ROOM), now);
  }

  void work(ReadOrder read) {
    MallState now = read.mall();
    MallState before = draft.was().mall();
    if (now.equals(before)) {
      return;
    }
    draft.edit(e -> e.mall(now));
    draft.detail("モールの状態: " + now.words());
    if (now.standing() == before.standing()) {
      return;
    }
    switch (now.standing()) {
      case CANCELLED -> cancelled();
      case CANCEL_PENDING -> cancelAsked();
      case SHIPPED -> shippedElsewhere(read);
      default -> resumed(before.standing());
    }
  }

  private void shippedElsewhere(ReadOrder read) {
    if (!draft.open() || draft.shipped()) {
      return;
    }
    if (observes.getAsBoolean()) {
      draft.edit(e -> e.stage(Stage.TOLD).release().shipments(left(read)));
      draft.detail("見学モードの間にモールで発送されたため、処理済みにしました");
    } else {
      draft.hold(Hold.BOX_OTHER, "モールでは発送済みです。二重発送にご注意ください。");
      draft.remark(Remark.SHIPPED_AT_MALL, "社内では未発送です。");
    }
  }

  /** As the mall knows them; where they were split here, only that they have left. */
  private List<Shipment> left(ReadOrder read) {
    List<Shipment> there = Arrival.shipments(draft.was().id(), read);
    List<Shipment> live = draft.order().live();
    boolean asPlanned =
        live.size() <= there.size() && live.size() == draft.order().shipments().size();
    return live.isEmpty() || asPlanned
        ? there
        : draft.order().shipments().stream()
            .map(s -> s.state() == ShipmentState.VOID ? s : s.in(ShipmentState.HANDED_OVER))
            .toList();
  }

  private void cancelled() {
    Stage stage = draft.was().stage();
    if (stage == Stage.CANCELLED || stage == Stage.RETURNED) {
      return;
    }
    draft.act("order.cancelled-at-mall");
    if (draft.shipped()) {
      // what has not left yet stays here
      draft.edit(
          e ->
              e.stage(Stage.RETURNED)
                  .shipments(
                      draft.order().shipments().stream()
                          .map(s -> s.shipped() ? s : s.in(ShipmentState.VOID))
                          .toList()));
      draft.alarm(
          draft.was().partlyShipped()
              ? new Text(
                  "一部の発送後にモールでキャンセルされました。残りの荷物を止めてください。",
                  "It was cancelled at the mall after part of it had left. Stop the parcels that are left.")
              : new Text("発送後にモールでキャンセルされました。", "It was cancelled at the mall after it had left."));
    } else if (draft.printed()) {
      draft.afterPrint(
          Hold.BOX_CANCEL,
          new Text("モールでキャンセルされました。荷物を抜いてください。", "It was cancelled at the mall. Pull the parcel."));
    } else {
      draft.edit(
          e ->
              e.stage(Stage.CANCELLED)
                  .release()
                  .shipments(
                      draft.order().shipments().stream()
                          .map(s -> s.in(ShipmentState.VOID))
                          .toList()));
    }
  }

  private void cancelAsked() {
    if (draft.printed() && !draft.gone()) {
      draft.afterPrint(
          Hold.BOX_CANCEL,
          new Text("キャンセルの申し出があります。荷物を止めてください。", "The buyer asks to cancel it. Stop the parcel."));
    } else if (draft.open() && !draft.gone()) {
      draft.hold(Hold.BOX_CANCEL, CANCEL_ASKED);
    } else if (draft.open()) {
      draft.alarm(
          new Text("発送後にキャンセルの申し出があります。", "The buyer asks to cancel it after it has left."));
    }
  }

  private void resumed(Standing before) {
    if (before == Standing.CANCELLED) {
      boolean off = draft.was().stage() == Stage.CANCELLED;
      draft.remark(Remark.REVIVED, off ? "社内ではキャンセルのままです。" : "内容を確認してください。");
      draft.alarm(new Text("モールでキャンセルが取り消されました。", "It is no longer cancelled at the mall."));
    }
    if (before == Standing.CANCEL_PENDING && !draft.printed()) {
      draft
          .was()
          .hold()
          .filter(h -> h.box() == Hold.BOX_CANCEL)
          .filter(h -> h.by().equals(Actor.system(LedgerIntake.ROOM)))
          .ifPresent(h -> draft.edit(e -> e.release()));
    }
  }
}
