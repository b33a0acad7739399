// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Carriers;
import org.banto.mall.engine.Payments;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Times;
import org.banto.mall.engine.Unreadable;
import org.banto.mall.engine.Wishes;
import org.banto.order.Amounts;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/** Reads an order of orderInfo; fields it does not know are left alone. */
final class YahooReader {
  private static final Table STATES = Table.of(YahooReader.class, "states.tsv", 2);

  private final Payments payments;
  private final Carriers carriers;

  YahooReader(Payments payments, Carriers carriers) {
    this.payments = payments;
    this.carriers = carriers;
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    try {
      return read(Node.read(payload.bytes()).at("Result", "OrderInfo"));
    } catch (IOException e) {
      throw Circus.malformed(new Text("注文の XML が読めません", "The XML of the order cannot be read"));
    } catch (Unreadable e) {
      Text why = e.sentence();
      throw Circus.malformed(
          new Text("注文の内容が正しくありません: " + why.ja(), "What the order says is not right: " + why.en()));
    } catch (IllegalArgumentException e) {
      throw Circus.malformed(new Text("注文の内容が正しくありません", "What the order says is not right"));
    }
  }

  private ReadOrder read(Node order) {
    String number = order.text("OrderId");
    if (number.isEmpty()) {
      throw missing("OrderId");
    }
    Node pay = order.at("Pay");
    PaymentMethod method = payments.method(pay.text("PayMethod"), pay.text("PayMethodName"));
    Amounts amounts = Money.of(order);
    boolean paid = pay.text("PayStatus").equals("1");
    PaymentState payment = Payments.state(method.kind(), paid, amounts.due());
    return new ReadOrder(
        number, placed(order, method, amounts), state(order, payment), payment, shipped(order));
  }

  private static Unreadable missing(String field) {
    return new Unreadable(new Text(field + " がありません", field + " is missing"));
  }

  private static PlacedOrder placed(Node order, PaymentMethod method, Amounts amounts) {
    Instant at = Times.read(order.text("OrderTime")).orElseThrow(() -> missing("OrderTime"));
    Node ship = order.at("Ship");
    return new PlacedOrder(
        at,
        People.buyer(order.at("Pay")),
        List.of(People.destination(order)),
        Lines.of(order),
        amounts,
        method,
        ship.text("ShipMethodName"),
        Wishes.of(ship.text("ShipRequestDate"), ship.text("ShipRequestTime")),
        order.text("BuyerComments"),
        Flags.of(order));
  }

  private static MallState state(Node order, PaymentState payment) {
    String status = order.text("OrderStatus");
    String shipping = order.at("Ship").text("ShipStatus");
    Optional<String> words = STATES.cell("order." + status, 1);
    if (words.isEmpty()) {
      throw new Unreadable(
          new Text("OrderStatus が知られていない値です", "OrderStatus is a value that is not known"));
    }
    return new MallState(
        standing(order, (int) order.number("OrderStatus"), payment),
        status + '/' + order.at("Pay").text("PayStatus") + '/' + shipping,
        words.get() + STATES.cell("ship." + shipping, 1).map(w -> "・" + w).orElse(""));
  }

  private static Standing standing(Node order, int status, PaymentState payment) {
    boolean shipped = order.at("Ship").number("ShipStatus") >= OrderView.SHIPPED;
    if (status == OrderView.CANCELLED) {
      return Standing.CANCELLED;
    }
    if (status == OrderView.DONE || shipped) {
      return Standing.SHIPPED;
    }
    if (status == 3 || Flags.suspect(order)) {
      return Standing.ON_HOLD;
    }
    if (status == 1) {
      return Standing.PREORDER;
    }
    if (payment.awaited()) {
      return Standing.AWAIT_PAYMENT;
    }
    return order.flag("IsSeen") ? Standing.READY_TO_SHIP : Standing.NEW;
  }

  private List<ParcelNotice> shipped(Node order) {
    Node ship = order.at("Ship");
    Optional<LocalDate> day = Times.day(ship.text("ShipDate"));
    List<ParcelNotice> parcels = new ArrayList<>();
    if (ship.number("ShipStatus") >= OrderView.SHIPPED && day.isPresent()) {
      String carrier = carriers.carrier(ship.text("ShipCompanyCode"));
      for (String number : OrderView.of(order).numbers()) {
        parcels.add(new ParcelNotice(People.KEY, carrier, number, day.get()));
      }
    }
    return parcels;
  }

  /** An amount where the mall states one. */
  static Optional<Yen> yen(Node from, String field) {
    return from.text(field).isEmpty() ? Optional.empty() : Optional.of(new Yen(from.number(field)));
  }
}
