// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.ebisumart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Person;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Places;
import org.banto.mall.engine.Reduced;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Wishes;
import org.banto.mall.engine.Words;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/** Reads an order of the data access API. A date that was never set is written as zeros. */
final class EbisuReader {
  private static final Table PAYMENTS = Table.of(EbisuReader.class, "payments.tsv", 3);
  private static final Set<PaymentMethod.Kind> PREPAID =
      Set.of(PaymentMethod.Kind.BANK_TRANSFER, PaymentMethod.Kind.CONVENIENCE_STORE);

  private final Payments payments;
  private final Reduced reduced;

  EbisuReader(EbisuAccount account) {
    this.payments = new Payments(PAYMENTS, account.payments());
    this.reduced = account.reduced();
  }

  void check() throws ConnectorException {
    payments.check();
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    return Json.read(payload.bytes(), this::read);
  }

  private ReadOrder read(Json order) {
    PaymentMethod method = payments.method(order.text("KESSAI_ID"), order.text("KESSAI_NAME"));
    boolean off = order.day("CANCEL_DATE").isPresent();
    PaymentState payment =
        off
            ? PaymentState.NONE
            : Payments.state(
                method.kind(), order.day("PAYMENT_DATE").isPresent(), order.yen("SEIKYU"));
    return new ReadOrder(
        order.needed("ORDER_NO"),
        placed(order, method),
        state(order, method.kind()),
        payment,
        shipped(order));
  }

  private PlacedOrder placed(Json order, PaymentMethod method) {
    Optional<Instant> at = order.time("ORDER_DATE").or(() -> order.time("REGIST_DATE"));
    Person buyer = person(order, "", order.text("PC_MAIL"));
    boolean other = !order.text("SEND_ADDR1").isBlank() || !order.text("SEND_L_NAME").isBlank();
    Person to = other ? person(order, "SEND_", "") : buyer;
    List<OrderLine> lines = lines(order);
    return new PlacedOrder(
        at.orElseThrow(() -> order.at("ORDER_DATE").noTime()),
        buyer,
        List.of(new Destination("", to, "", "", "")),
        lines,
        EbisuMoney.of(order, lines, method.kind()),
        method,
        order.text("HAISO_NAME"),
        Wishes.of(order.text("SEND_HOPE_DATE"), order.text("SEND_HOPE_TIME")),
        order.text("BIKO"),
        flags(order));
  }

  private static Person person(Json order, String side, String mail) {
    String line = order.text(side + "ADDR1") + order.text(side + "ADDR2");
    return new Person(
        Words.join(" ", order.text(side + "L_NAME"), order.text(side + "F_NAME")),
        Words.join(" ", order.text(side + "L_KANA"), order.text(side + "F_KANA")),
        "",
        Places.of(order.text(side + "ZIP"), "", line, order.text(side + "ADDR3")),
        order.text(side + "TEL"),
        mail);
  }

  private List<OrderLine> lines(Json order) {
    List<OrderLine> lines = new ArrayList<>();
    for (Json detail : order.list("order_details")) {
      String code = detail.text("ITEM_CD");
      String id = detail.text("ITEM_ID");
      String property = detail.text("ITEM_ITEMPROPERTY_CD");
      String sku = !property.isBlank() ? property : code.isBlank() ? id : code;
      lines.add(
          new OrderLine(
              lines.size() + 1,
              detail.needed("ORDER_D_NO"),
              0,
              sku,
              code.isBlank() ? id : code,
              detail.text("ITEM_NAME"),
              List.of(),
              Math.toIntExact(detail.neededNumber("QUANTITY")),
              new Yen(detail.neededNumber("TEIKA")),
              reduced.rate(sku, code, id),
              false));
    }
    return lines;
  }

  private static Set<OrderFlag> flags(Json order) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    if (!order.text("MEMBER_ID").isBlank()) {
      flags.add(OrderFlag.MEMBER);
    }
    if (order.text("BIKO").contains("領収")) {
      flags.add(OrderFlag.RECEIPT_WANTED);
    }
    return flags;
  }

  /** The site names no state: its dates do. */
  private static MallState state(Json order, PaymentMethod.Kind kind) {
    String number = order.text("ORDER_DISP_NO");
    boolean other = !number.isBlank() && !number.equals(order.text("ORDER_NO"));
    String shown = other ? "（注文番号 " + number + "）" : "";
    if (order.day("CANCEL_DATE").isPresent()) {
      return new MallState(Standing.CANCELLED, "CANCEL_DATE", "キャンセル" + shown);
    }
    if (order.day("SEND_DATE").isPresent()) {
      return new MallState(Standing.SHIPPED, "SEND_DATE", "発送済み" + shown);
    }
    if (order.day("PAYMENT_DATE").isPresent()) {
      return new MallState(Standing.READY_TO_SHIP, "PAYMENT_DATE", "入金済み" + shown);
    }
    Standing open = PREPAID.contains(kind) ? Standing.AWAIT_PAYMENT : Standing.NEW;
    return new MallState(open, "REGIST_DATE", "受付" + shown);
  }

  private static List<ParcelNotice> shipped(Json order) {
    String number = order.text("SHIP_SLIP_NO").replaceAll("[^0-9A-Za-z]", "");
    Optional<LocalDate> day = order.day("SEND_DATE");
    return number.isEmpty() || day.isEmpty()
        ? List.of()
        : List.of(new ParcelNotice("", "", number, day.get()));
  }
}
