// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.base.TimeSlot;
import org.banto.connect.EditPart;
import org.banto.connect.Instruction.EditOrder;
import org.banto.connect.Receipt;
import org.banto.order.Destination;
import org.banto.order.OrderLine;

/**
 * What has to be asked so that an order at the mall says what staff have changed: updateOrderMemo for
 * the day and time, updateOrderRemarks, updateOrderSender for recipients and quantities (fields as in
 * the library JakeJP/Rakuten.RMS.Api). What the mall says already is not asked for.
 */
final class EditPlan {
  /** One request. */
  record Step(String operation, ObjectNode request) {}

  /** Why it cannot be told. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Text why;

    Refused(String ja, String en) {
      this.why = new Text(ja, en);
    }
  }

  private static final Set<EditPart> TOLD =
      EnumSet.of(EditPart.RECIPIENT, EditPart.LINES, EditPart.WISH, EditPart.REMARKS);

  private static final int NO_TIME = 0;
  private static final int MORNING = 1;
  private static final int AFTERNOON = 2;

  private final EditOrder edit;
  private final JsonNode order;
  private final int reason;
  private final List<Step> steps = new ArrayList<>();
  private Optional<Receipt> refused = Optional.empty();

  private EditPlan(EditOrder edit, JsonNode order, int reason) {
    this.edit = edit;
    this.order = order;
    this.reason = reason;
  }

  /**
   * For an order as it stands at the mall.
   *
   * @param reason the code told where an order comes to less than before
   */
  static EditPlan of(EditOrder edit, JsonNode order, int reason) {
    EditPlan plan = new EditPlan(edit, order, reason);
    try {
      plan.make();
    } catch (Refused e) {
      plan.refused = Optional.of(Receipt.refused(edit.id(), e.why));
      plan.steps.clear();
    }
    return plan;
  }

  /** Why it cannot be told. */
  Optional<Receipt> refused() {
    return refused;
  }

  /** What is still to be asked, in this order. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** The end, once all steps are done. */
  Receipt done() {
    return edit.told(TOLD);
  }

  private void make() throws Refused {
    int progress = order.path("orderProgress").asInt();
    if (progress >= MallView.CANCELLING) {
      throw new Refused(MallView.OFF.ja(), MallView.OFF.en());
    }
    if (edit.parts().contains(EditPart.RECIPIENT) || edit.parts().contains(EditPart.LINES)) {
      sender(progress);
    }
    if (edit.parts().contains(EditPart.REMARKS)) {
      remarks();
    }
    if (edit.parts().contains(EditPart.WISH)) {
      memo();
    }
  }

  private ObjectNode request() {
    return Rms.object().put("orderNumber", edit.order().key().number());
  }

  private void remarks() {
    String wanted = edit.order().placed().remarks();
    if (!wanted.equals(Fields.text(order, "remarks"))) {
      ObjectNode request = request().put("remarks", wanted);
      request.put("giftCheck", order.path("giftCheckFlag").asInt());
      steps.add(new Step("updateOrderRemarks", request));
    }
  }

  /** All of the memo goes along: what is left out is cleared. */
  private void memo() throws Refused {
    Optional<LocalDate> day = edit.order().placed().wish().date();
    int term = term(edit.order().placed().wish().slot());
    if (day.equals(RmsTime.day(Fields.text(order, "deliveryDate")))
        && term == order.path("shippingTerm").asInt()) {
      return;
    }
    ObjectNode request = request();
    for (String field : List.of("subStatusId", "memo", "operator", "mailPlugSentence")) {
      request.set(field, order.path(field).isMissingNode() ? null : order.get(field));
    }
    request.put("deliveryClass", order.path("DeliveryModel").path("deliveryClass").asInt());
    request.put("deliveryDate", day.map(Object::toString).orElse(null));
    request.put("shippingTerm", term);
    steps.add(new Step("updateOrderMemo", request));
  }

  /** {@code shippingTerm}, as {@link Wishes#slot} reads it. */
  private static int term(Optional<TimeSlot> slot) throws Refused {
    if (slot.isEmpty()) {
      return NO_TIME;
    }
    if (slot.get().equals(TimeSlot.MORNING)) {
      return MORNING;
    }
    if (slot.get().equals(TimeSlot.AFTERNOON)) {
      return AFTERNOON;
    }
    int term = hour(slot.get().from()) * 100 + hour(slot.get().to());
    if (Wishes.slot(term).equals(slot)) {
      return term;
    }
    throw new Refused(
        "お届け希望時間「" + slot.get().label() + "」は楽天に伝えられません。RMS の画面で直してください",
        "This time of day cannot be told to Rakuten. Change it in RMS: " + slot.get().label());
  }

  private static int hour(Optional<LocalTime> time) {
    return time.map(LocalTime::getHour).orElse(0);
  }

  private void sender(int progress) throws Refused {
    List<Destination> destinations = edit.order().placed().destinations();
    List<JsonNode> baskets = Receivers.baskets(order);
    ArrayNode packages = Rms.JSON.createArrayNode();
    boolean news = false;
    long before = 0;
    long after = 0;
    Map<String, OrderLine> lines = lines();
    for (JsonNode basket : baskets) {
      ObjectNode one = Rms.object();
      for (String field :
          List.of(
              "basketId",
              "postagePrice",
              "postageTaxRate",
              "deliveryPrice",
              "deliveryTaxRate",
              "noshi")) {
        one.set(field, basket.path(field).isMissingNode() ? null : basket.get(field));
      }
      JsonNode sender = basket.path("SenderModel");
      Destination wanted = destination(destinations, Fields.text(basket, "basketId"));
      boolean moved =
          edit.parts().contains(EditPart.RECIPIENT) && !isAt(wanted.recipient(), sender);
      one.set("SenderModel", moved ? sender(wanted.recipient()) : sender);
      ArrayNode items = one.putArray("ItemModelList");
      for (JsonNode item : Fields.list(basket, "ItemModelList")) {
        ObjectNode row = item.deepCopy();
        before += amount(row);
        news |= edit.parts().contains(EditPart.LINES) && change(row, basket, lines);
        after += amount(row);
        items.add(row);
      }
      news |= moved;
      packages.add(one);
    }
    known(destinations.size() == baskets.size() && lines.isEmpty());
    if (news) {
      allowed(progress);
      ObjectNode request = request();
      request.set("PackageModelList", packages);
      if (!order.path("CouponModelList").isEmpty()) {
        request.set("CouponModelList", order.get("CouponModelList"));
      }
      if (after < before) {
        request.put("reductionReason", reason);
      }
      steps.add(new Step("updateOrderSender", request));
    }
  }

  /** The lines as they are to be, by the mall's key. */
  private Map<String, OrderLine> lines() {
    Map<String, OrderLine> lines = new HashMap<>();
    if (edit.parts().contains(EditPart.LINES)) {
      edit.order().placed().lines().forEach(l -> lines.put(l.key(), l));
    }
    return lines;
  }

  private static Destination destination(List<Destination> all, String basket) throws Refused {
    return all.stream()
        .filter(d -> d.key().equals(basket))
        .findFirst()
        .orElseThrow(EditPlan::otherShape);
  }

  private static void known(boolean same) throws Refused {
    if (!same) {
      throw otherShape();
    }
  }

  private static Refused otherShape() {
    return new Refused(
        "お届け先や商品の追加・削除は、RMS の画面で行ってください", "Add and take away recipients and goods in RMS");
  }

  /** Sets a row to what its line says; whether that is something else. */
  private static boolean change(ObjectNode row, JsonNode basket, Map<String, OrderLine> lines)
      throws Refused {
    String key = Fields.text(basket, "basketId") + '/' + Fields.text(row, "itemDetailId");
    OrderLine line = lines.remove(key);
    known(line != null);
    if (row.path("units").asInt() == line.quantity()
        && Fields.flag(row, "deleteItemFlag") == line.struck()) {
      return false;
    }
    row.put("units", line.quantity()).put("deleteItemFlag", line.struck() ? 1 : 0);
    return true;
  }

  private static long amount(JsonNode row) {
    return Fields.flag(row, "deleteItemFlag")
        ? 0
        : Fields.amount(row, "priceTaxIncl") * row.path("units").asLong();
  }

  /** What the mall or this house cannot do by a program. */
  private void allowed(int progress) throws Refused {
    if (progress > MallView.TO_SHIP) {
      throw new Refused(
          "発送待ちより後のお届け先・商品は、RMS の画面で直してください",
          "Past status 300 (to be shipped), change recipients and goods in RMS");
    }
    // asked for twice, a wrapping may be added twice
    boolean wrapped = order.hasNonNull("WrappingModel1") || order.hasNonNull("WrappingModel2");
    boolean open =
        Receivers.baskets(order).stream()
            .anyMatch(
                b ->
                    Fields.yen(b, "postagePrice").isEmpty()
                        || Fields.yen(b, "deliveryPrice").isEmpty());
    if (wrapped || open) {
      throw new Refused(
          (wrapped ? "ラッピングのある注文" : "送料が決まっていない注文") + "のお届け先・商品は、RMS の画面で直してください",
          "Change recipients and goods of an order "
              + (wrapped ? "with wrapping" : "whose postage is open")
              + " in RMS");
    }
  }

  /** Whether the mall says the same, however it is cut into parts. */
  private static boolean isAt(Person wanted, JsonNode sender) {
    Person there = Receivers.person(sender);
    return there.name().equals(wanted.name())
        && there.kana().equals(wanted.kana())
        && there.phone().equals(wanted.phone())
        && plain(there).equals(plain(wanted));
  }

  private static String plain(Person p) {
    return (p.address().zip()
            + p.address().prefecture()
            + p.address().city()
            + p.address().street()
            + p.address().building())
        .replaceAll("[\\s　]", "");
  }

  private static ObjectNode sender(Person p) throws Refused {
    String zip = p.address().zip();
    String[] name = parts(p.name(), " ", 2);
    String[] kana = parts(p.kana(), " ", 2);
    String[] phone = parts(p.phone(), "-", 3);
    ObjectNode sender =
        Rms.object()
            .put("zipCode1", zip.substring(0, Math.min(3, zip.length())))
            .put("zipCode2", zip.substring(Math.min(3, zip.length())))
            .put("prefecture", p.address().prefecture())
            .put("city", p.address().city())
            .put("subAddress", (p.address().street() + " " + p.address().building()).strip())
            .put("familyName", name[0])
            .put("firstName", name[1])
            .put("familyNameKana", kana[0])
            .put("firstNameKana", kana[1])
            .put("phoneNumber1", phone[0])
            .put("phoneNumber2", phone[1])
            .put("phoneNumber3", phone[2]);
    if (!p.company().isEmpty() || !isAt(p, sender)) {
      throw new Refused(
          "会社名やこの形のお届け先は楽天に伝えられません。RMS の画面で直してください",
          "A company, or a recipient of this form, cannot be told to Rakuten. Change it in RMS");
    }
    return sender;
  }

  private static String[] parts(String text, String by, int count) {
    String[] parts = new String[count];
    String[] given = text.split(by, count);
    for (int i = 0; i < count; i++) {
      parts[i] = i < given.length ? given[i].strip() : "";
    }
    return parts;
  }
}
