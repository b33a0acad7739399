// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.base.TimeSlot;
import org.banto.connect.EditPart;
import org.banto.connect.Instruction.EditOrder;
import org.banto.connect.Receipt;
import org.banto.mall.engine.RefusalWords;
import org.banto.mall.engine.Wishes;
import org.banto.order.OrderLine;

/**
 * One orderChange that makes an order at the mall say what staff have changed: quantities by LineId as
 * it is documented, the recipient and the wish by the names that orderInfo gives them (unverified).
 * What the mall says already is not asked for. The buyer's comments are the buyer's own.
 */
final class EditPlan {
  private static final Set<EditPart> TOLD =
      EnumSet.of(EditPart.RECIPIENT, EditPart.LINES, EditPart.WISH);

  private static final Text SHIPPED =
      new Text(
          "出荷済みか完了の注文は、ストアクリエイターPro で直してください",
          "The order has left or is done. Change it in Store Creator Pro");
  private static final Text GOODS =
      new Text(
          "商品の追加・取消とお届け先の追加は、ストアクリエイターPro で行ってください",
          "Add and take away goods and recipients in Store Creator Pro");
  private static final Text TIME =
      new Text(
          "このお届け希望時間は Yahoo! ショッピングに伝えられません。ストアクリエイターPro で直してください",
          "This time of day cannot be told to Yahoo! Shopping. Change it in Store Creator Pro");

  private final EditOrder edit;
  private final Node order;
  private final Map<String, String> ship = new LinkedHashMap<>();
  private final Map<String, Integer> pieces = new LinkedHashMap<>();
  private final List<Text> refusals = new ArrayList<>();

  private EditPlan(EditOrder edit, Node order) {
    this.edit = edit;
    this.order = order;
  }

  /** For an order as it stands at the mall. */
  static EditPlan of(EditOrder edit, Node order) {
    EditPlan plan = new EditPlan(edit, order);
    Set<EditPart> parts = edit.parts();
    if (parts.contains(EditPart.RECIPIENT)) {
      plan.recipient();
    }
    if (parts.contains(EditPart.WISH)) {
      plan.wish();
    }
    if (parts.contains(EditPart.LINES)) {
      plan.lines();
    }
    plan.state();
    return plan;
  }

  /** What the order says of the edit without the mall being asked: told, or not to be told. */
  Optional<Receipt> known() {
    if (!refusals.isEmpty()) {
      return Optional.of(Receipt.refused(edit.id(), refusals.get(0)));
    }
    return ship.isEmpty() && pieces.isEmpty() ? Optional.of(done()) : Optional.empty();
  }

  /** The end, once the mall has taken it. */
  Receipt done() {
    return edit.told(TOLD);
  }

  /** What is asked. */
  Req request() {
    Req request = new Req().target(edit.order().key().number(), false).open("Order");
    if (!ship.isEmpty()) {
      request.open("Ship");
      ship.forEach(request::put);
      request.close("Ship");
    }
    pieces.forEach(
        (line, quantity) ->
            request.open("Item").put("LineId", line).put("Quantity", quantity).close("Item"));
    return request.close("Order");
  }

  private void state() {
    long status = order.number("OrderStatus");
    if (status == OrderView.CANCELLED) {
      refusals.add(0, RefusalWords.cancelled(YahooAccount.MALL));
    } else if ((status == OrderView.DONE
            || order.at("Ship").number("ShipStatus") >= OrderView.SHIPPED)
        && !(ship.isEmpty() && pieces.isEmpty())) {
      refusals.add(0, SHIPPED);
    }
  }

  private void recipient() {
    Person there = People.destination(order).recipient();
    Person wanted = edit.order().placed().destinations().get(0).recipient();
    if (edit.order().placed().destinations().size() > 1) {
      refusals.add(GOODS);
      return;
    }
    if (!there.company().equals(wanted.company())) {
      refusals.add(
          new Text(
              "会社名・部署名は、ストアクリエイターPro で直してください", "Change company and section in Store Creator Pro"));
    }
    name("", there.name(), wanted.name());
    name("Kana", there.kana(), wanted.kana());
    put("ShipZipCode", there.address().zip(), wanted.address().zip());
    put("ShipPrefecture", there.address().prefecture(), wanted.address().prefecture());
    put("ShipCity", there.address().city(), wanted.address().city());
    put("ShipAddress1", there.address().street(), wanted.address().street());
    put("ShipAddress2", there.address().building(), wanted.address().building());
    put("ShipPhoneNumber", there.phone(), wanted.phone());
  }

  /** FirstName is 名, LastName is 姓. */
  private void name(String as, String there, String wanted) {
    if (!there.equals(wanted)) {
      String[] parts = wanted.split(" ", 2);
      ship.put("ShipLastName" + as, parts[0]);
      ship.put("ShipFirstName" + as, parts.length > 1 ? parts[1].strip() : "");
    }
  }

  private void put(String field, String there, String wanted) {
    if (!there.equals(wanted)) {
      ship.put(field, wanted);
    }
  }

  private void wish() {
    Node now = order.at("Ship");
    DeliveryWish there = Wishes.of(now.text("ShipRequestDate"), now.text("ShipRequestTime"));
    DeliveryWish wanted = edit.order().placed().wish();
    if (!there.date().equals(wanted.date())) {
      ship.put("ShipRequestDate", wanted.date().map(d -> d.toString().replace("-", "")).orElse(""));
    }
    if (!there.slot().equals(wanted.slot())) {
      String slot = wanted.slot().map(EditPlan::words).orElse("");
      if (!Wishes.of("", slot).slot().equals(wanted.slot())) {
        refusals.add(TIME);
      }
      ship.put("ShipRequestTime", slot);
    }
  }

  /** {@code 14:00-16:00}, as the mall's own choices are written; else the words. */
  private static String words(TimeSlot slot) {
    if (slot.from().isEmpty() || slot.to().isEmpty()) {
      return slot.label();
    }
    LocalTime from = slot.from().get();
    LocalTime to = slot.to().get();
    return from + "-" + to;
  }

  private void lines() {
    Map<String, Long> there = new HashMap<>();
    order.all("Item").forEach(i -> there.put(i.text("LineId"), i.number("Quantity")));
    for (OrderLine line : edit.order().placed().lines()) {
      Long quantity = there.remove(line.key());
      if (quantity == null || line.struck() || line.quantity() == 0) {
        refusals.add(GOODS);
      } else if (quantity != line.quantity()) {
        pieces.put(line.key(), line.quantity());
      }
    }
    if (!there.isEmpty()) {
      refusals.add(GOODS);
    }
  }
}
