// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.flow.Follower;
import org.banto.flow.fake.MallNotices;
import org.banto.flow.fake.Samples;
import org.banto.house.ActRequest;
import org.banto.house.Outcome;
import org.banto.order.Hold;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is called off without a reason, whoever asks for it and from wherever. */
@Tag("page.1")
public class CalledOffTest {
  private final FlowHouse house = new FlowHouse();

  /** Who tells malls; the room that talks with them walks the same way with its own. */
  protected Follower malls() {
    return new MallNotices();
  }

  @BeforeEach
  void theMallIsTold() {
    house.followers.add(malls());
  }

  @ParameterizedTest
  @EnumSource(
      value = Desk.class,
      names = {"NEW", "PAY_WAIT", "SHIP_WAIT", "DOC_WAIT"})
  void withoutAReasonItStaysWhereItIsAndTheMallHearsNothing(Desk desk) {
    OrderId id = on(desk);
    long told = told(id);
    Outcome refused = house.move(id, Desk.CANCELLED);
    assertFalse(refused.applied());
    assertTrue(refused.why().ja().contains("理由"), refused.why().ja());
    assertEquals(desk, house.desk(id));
    assertEquals(told, told(id));
    assertTrue(house.rehearse(id, ActRequest.move(Desk.CANCELLED)).reason());
    Outcome off = house.move(id, Desk.CANCELLED, "在庫なし");
    assertTrue(off.applied());
    assertTrue(off.why().ja().contains("在庫なし"), off.why().ja());
    assertEquals(Desk.CANCELLED, house.desk(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000"})
  void blanksAreNoReason(String reason) {
    OrderId id = on(Desk.SHIP_WAIT);
    assertFalse(house.move(id, Desk.CANCELLED, reason).applied());
    assertEquals(Desk.SHIP_WAIT, house.desk(id));
  }

  /** As a connector may bring them by the thousand: all of a shop in box 取込エラー, at one stroke. */
  @Test
  @Tag("partner.D10")
  void whatCouldNotBeReadIsThrownAwayTogetherAndTheMallHearsNothing() {
    List<OrderId> unread = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      OrderId id = house.orders.ids(1).get(0);
      Order order = Samples.order(id.value(), Route.STANDARD, PaymentState.UNKNOWN);
      house.receive(order.with(e -> e.mall(MallState.NONE)));
      house.hold(id, Hold.BOX_INTAKE_ERROR, "");
      unread.add(id);
    }
    List<Outcome> away =
        house.flow.act(
            Samples.MAIN,
            unread,
            ActRequest.move(Desk.CANCELLED),
            "job",
            "接続プログラムの誤り",
            Samples.CLERK);
    assertTrue(away.stream().allMatch(Outcome::applied), away.toString());
    assertTrue(unread.stream().allMatch(id -> house.desk(id) == Desk.CANCELLED));
    assertTrue(unread.stream().allMatch(id -> told(id) == 0));
    assertTrue(house.back(unread.get(0), "").applied(), "and can be had back");
  }

  @Test
  @Tag("page.16")
  void theMallsReasonStaysWithTheOrderUntilItIsHadBack() {
    OrderId id = on(Desk.SHIP_WAIT);
    ActRequest off =
        new ActRequest.Named("move", Map.of("desk", Desk.CANCELLED.name(), "cancelReason", "8"));
    assertTrue(house.act(id, off, "在庫なし").applied());
    assertEquals(Optional.of("8"), house.get(id).cancelReason());
    assertTrue(house.back(id, "届いた").applied());
    assertEquals(Optional.empty(), house.get(id).cancelReason());
    assertTrue(house.move(id, Desk.CANCELLED, "在庫なし").applied());
    assertEquals(Optional.empty(), house.get(id).cancelReason(), "none is named");
  }

  private OrderId on(Desk desk) {
    PaymentState payment = desk == Desk.PAY_WAIT ? PaymentState.UNPAID : PaymentState.AUTHORISED;
    OrderId id = house.receive(desk == Desk.PAY_WAIT ? Route.PREPAID : Route.STANDARD, payment);
    List.of(Desk.PAY_WAIT, Desk.SHIP_WAIT, Desk.DOC_WAIT).stream()
        .filter(d -> desk == Desk.PAY_WAIT ? d == desk : d != Desk.PAY_WAIT)
        .filter(d -> d.compareTo(desk) <= 0)
        .forEach(d -> house.move(id, d));
    assertEquals(desk, house.desk(id));
    return id;
  }

  private long told(OrderId id) {
    return house.outbox.of(Samples.MAIN, id).stream()
        .filter(e -> e.command().kind().equals("mall.cancel"))
        .count();
  }
}
