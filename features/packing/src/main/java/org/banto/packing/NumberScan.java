// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.house.Change;
import org.banto.packing.Answer.State;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Waybill;

/** What a label that was read on a box means for its shipment. */
final class NumberScan {
  private final Slips.Found found;
  private final ScannedLabel label;
  private final Optional<Answer> wrong;

  NumberScan(Slips slips, AccountId account, Slips.Found found, ScannedLabel label) {
    this.found = found;
    this.label = label;
    this.wrong = known() ? Optional.empty() : wrong(slips, account);
  }

  /** Whether it is a number that one of the boxes has. */
  boolean known() {
    return found.shipment().parcels().stream()
        .flatMap(p -> p.waybill().stream())
        .anyMatch(w -> w.number().equals(label.number()));
  }

  /** Why it is not this box's label. */
  Optional<Answer> wrong() {
    return wrong;
  }

  private Optional<Answer> wrong(Slips slips, AccountId account) {
    Optional<Slips.Found> other = slips.numbered(account, label).stream().findFirst();
    if (other.isPresent()) {
      String whose = other.get().shipment().number().value();
      return say(
          new Text(
              "この箱の送り状ではありません。出荷 " + whose + " の送り状です。",
              "This label is of shipment " + whose + ", not of this box."));
    }
    if (found.shipment().parcels().stream().allMatch(p -> p.waybill().isPresent())) {
      return say(new Text("この箱の送り状ではありません。", "This is not the label of this box."));
    }
    return label.checks()
        ? Optional.empty()
        : say(
            new Text(
                "伝票番号のチェックデジットが合いません。もう一度読み取ってください。",
                "The check digit of the number is wrong; read it again."));
  }

  private static Optional<Answer> say(Text sentence) {
    return Optional.of(Answer.say(State.WRONG_LABEL, sentence));
  }

  /** The number becomes that of the first box without one; the last one makes it shipped. */
  Change change(Actor by) {
    Shipment s = found.shipment();
    List<Parcel> parcels = new ArrayList<>();
    boolean given = false;
    for (Parcel p : s.parcels()) {
      boolean here = !given && p.waybill().isEmpty();
      given |= here;
      parcels.add(
          here
              ? new Parcel(p.no(), Optional.of(new Waybill(s.carriage().carrier(), label.number())))
              : p);
    }
    boolean whole = parcels.stream().allMatch(p -> p.waybill().isPresent());
    Shipment numbered = s.boxed(parcels);
    Shipment after = whole ? numbered.in(ShipmentState.NUMBERED) : numbered;
    return new Change(
        found.order().with(e -> e.shipment(after)),
        by,
        "waybill.numbered",
        "出荷 " + s.number() + " の伝票番号を読み取り");
  }
}
