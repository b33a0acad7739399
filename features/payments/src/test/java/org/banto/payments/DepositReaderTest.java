// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.DepositSource;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.NumberedVault;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.banto.fakes.SourceReaderContract;
import org.banto.flow.Source;
import org.banto.house.Outcome;
import org.banto.house.PaymentService;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.payment.Deposit;
import org.banto.payment.PaymentState;
import org.banto.payments.IncomingDeposit.State;
import org.junit.jupiter.api.Test;

class DepositReaderTest implements SourceReaderContract {
  private static final RoomDatabase TABLES = new RoomDatabase("db/payments.xml", "banto-payments");
  private static final ConnectionId BANK = ConnectionId.of("bank~main");
  private static final long DUE = 14370;
  private static final Actor CLERK = Actor.staff("hanako");

  private final MemoryOrders orders = new MemoryOrders();
  private final List<String> booked = new ArrayList<>();
  private boolean dies;

  /** What a test does with the room on a database. */
  @FunctionalInterface
  private interface Visit {
    void in(DepositReader room, JpaDeposits kept, DataSource data) throws Exception;
  }

  private void onDerby(Visit walk) throws Exception {
    TABLES.onDerby((jpa, data) -> walk(jpa, data, walk));
  }

  private void walk(JpaTemplate jpa, DataSource data, Visit walk) throws Exception {
    JpaDeposits kept = new JpaDeposits(jpa, new NumberedVault());
    Clock clock = Clock.fixed(Orders.NOW, ZoneOffset.UTC);
    walk.in(new DepositReader(kept, orders, new Money(), clock), kept, data);
  }

  /** The money room: books once, and only what is awaited. */
  private final class Money implements PaymentService {
    @Override
    public Outcome book(AccountId account, OrderId id, Deposit deposit, Actor by) {
      Order order = orders.find(account, id).orElseThrow();
      if (order.deposits().stream().noneMatch(d -> d.id().equals(deposit.id()))) {
        if (order.payment() == PaymentState.CAPTURED) {
          return new Outcome(id, Outcome.Result.STOPPED, 1, Text.same("captured"));
        }
        orders.put(order.with(e -> e.deposit(deposit).payment(PaymentState.PAID)));
        booked.add(deposit.id() + " " + id);
      }
      if (dies) {
        dies = false;
        throw new IllegalStateException("killed");
      }
      return new Outcome(id, Outcome.Result.APPLIED, 1);
    }

    @Override
    public Outcome unbook(AccountId account, OrderId id, String deposit, Actor by) {
      Order order = orders.find(account, id).orElseThrow();
      Deposit d =
          order.deposits().stream().filter(o -> o.id().equals(deposit)).findFirst().orElseThrow();
      Yen back = Yen.ZERO.minus(d.amount());
      Deposit negative = new Deposit(deposit + "/back", d.day(), back, d.payer(), d.source());
      orders.put(order.with(e -> e.deposit(negative).payment(PaymentState.UNPAID)));
      return new Outcome(id, Outcome.Result.APPLIED, 1);
    }
  }

  private Order unpaid(long id) {
    Order order =
        orders.put(
            Orders.everyday(id).with(e -> e.route(Route.PREPAID).payment(PaymentState.UNPAID)));
    assertEquals(Desk.PAY_WAIT, order.desk());
    return order;
  }

  @Override
  public void staged(SourceReaderContract.Walk walk) throws Exception {
    unpaid(1);
    onDerby(
        (room, kept, data) ->
            walk.on(
                new Stage(
                    room,
                    Orders.MAIN,
                    BANK,
                    Map.of(
                        DepositSource.class,
                        List.of(money("a", DUE, "ﾀｶｻｷ ﾖｼﾉ"), money("b", 5, "ﾐﾎﾝ ﾀﾛｳ"))),
                    () -> in(kept, State.WAITING) + " " + in(kept, State.BOOKED) + booked)));
  }

  private static Deposit money(String id, long amount, String payer) {
    return new Deposit(id, LocalDate.of(2026, 11, 24), new Yen(amount), payer, "bank~main");
  }

  @SuppressWarnings("unchecked")
  private static void take(DepositReader room, Deposit... deposits) {
    Source<DepositSource, Deposit> source = (Source<DepositSource, Deposit>) room.sources().get(0);
    source.taking().take(Orders.MAIN, BANK, List.of(deposits));
  }

  private static List<String> in(JpaDeposits kept, State state) {
    return kept.in(Orders.MAIN, state, 10).stream().map(d -> d.deposit().id()).toList();
  }

  @Test
  void whatTheBuyerPaidIsBookedByTheNameOnceOnBothDatabases() throws Exception {
    Visit walk =
        (room, kept, data) -> {
          take(room, money("a", DUE, "ﾀｶｻｷ ﾖｼﾉ"));
          take(room, money("a", DUE, "ﾀｶｻｷ ﾖｼﾉ"));
          assertEquals(List.of("a 1"), booked);
          assertEquals(List.of("a"), in(kept, State.BOOKED));
          assertEquals(List.of(), in(kept, State.WAITING));
        };
    unpaid(1);
    onDerby(walk);
    booked.clear();
    unpaid(1);
    TABLES.onPostgresql((jpa, data) -> walk(jpa, data, walk));
  }

  @Test
  void anOrdersNumberSaysMoreThanAName() throws Exception {
    Order one = unpaid(1);
    unpaid(2);
    String number = one.key().number();
    onDerby(
        (room, kept, data) -> {
          take(room, money("a", DUE, number.substring(number.length() - 4) + " ﾀｶｻｷ ﾖｼﾉ"));
          assertEquals(List.of("a 1"), booked);
        });
  }

  @Test
  void whatAnAgentCallsAPaymentNamesItsOrderAndNoOtherThatEndsAlike() {
    Order order = unpaid(1);
    String number = order.key().number();
    assertEquals(
        Optional.of(order), DepositMatch.of(money("a", DUE, number + "_2 x"), List.of(order)));
    assertEquals(
        Optional.of(order), DepositMatch.of(money("a", DUE, number + "_17_2 x"), List.of(order)));
    String end = number.substring(number.length() - 4);
    assertEquals(Optional.of(order), DepositMatch.of(money("a", DUE, end + "様"), List.of(order)));
    for (String other :
        List.of("Z-" + end, "Z-" + end + "_2", number + "1", "9" + number, "_123")) {
      assertEquals(
          Optional.empty(), DepositMatch.of(money("a", DUE, other + " x"), List.of(order)), other);
    }
  }

  @Test
  void whatFitsTwoOrNoneWaitsAndIsTriedAgainWhenMoreComes() throws Exception {
    unpaid(1);
    unpaid(2);
    onDerby(
        (room, kept, data) -> {
          take(
              room,
              money("two", DUE, "ﾀｶｻｷ ﾖｼﾉ"),
              money("little", DUE - 440, "ﾀｶｻｷ ﾖｼﾉ"),
              money("other", DUE, "ﾐﾎﾝ ﾀﾛｳ"),
              money("back", -DUE, "ﾀｶｻｷ ﾖｼﾉ"));
          assertEquals(List.of(), booked);
          assertEquals(List.of("back", "little", "other", "two"), in(kept, State.WAITING));
          Order gone = orders.find(Orders.MAIN, new OrderId(1)).orElseThrow();
          orders.put(gone.with(e -> e.payment(PaymentState.PAID)));
          take(room, money("more", 1, "x"));
          assertEquals(List.of("two 2"), booked);
        });
  }

  @Test
  void twoPaymentsOfOneSumAreNotBothForOneOrder() throws Exception {
    unpaid(1);
    onDerby(
        (room, kept, data) -> {
          take(room, money("a", DUE, "ﾀｶｻｷ ﾖｼﾉ"), money("b", DUE, "ﾀｶｻｷ ﾖｼﾉ"));
          assertEquals(List.of("a 1"), booked);
          assertEquals(List.of("b"), in(kept, State.WAITING));
        });
  }

  @Test
  void aCrashBetweenBookingAndRememberingBooksOnce() throws Exception {
    unpaid(1);
    onDerby(
        (room, kept, data) -> {
          dies = true;
          Deposit money = money("a", DUE, "ﾀｶｻｷ ﾖｼﾉ");
          assertThrows(IllegalStateException.class, () -> take(room, money));
          assertEquals(List.of("a"), in(kept, State.MATCHED));
          take(room, money);
          assertEquals(List.of("a 1"), booked);
          assertEquals(List.of("a"), in(kept, State.BOOKED));
        });
  }

  @Test
  void whatIsNotTakenByTheOrderWaitsAsBefore() throws Exception {
    Order order = unpaid(1);
    onDerby(
        (room, kept, data) -> {
          take(room, money("a", 5, "x"));
          IncomingDeposit waiting = kept.find(Orders.MAIN, "a").orElseThrow();
          orders.put(
              orders
                  .find(Orders.MAIN, order.id())
                  .orElseThrow()
                  .with(e -> e.payment(PaymentState.CAPTURED)));
          Outcome said = room.book(Orders.MAIN, waiting, order.id(), Actor.staff("hanako"));
          assertEquals(Outcome.Result.STOPPED, said.result());
          assertEquals(List.of("a"), in(kept, State.WAITING));
          assertTrue(kept.move(Orders.MAIN, "a", State.WAITING, State.PASSED, Optional.empty()));
          assertEquals(
              Outcome.Result.STALE,
              room.book(Orders.MAIN, waiting, order.id(), Actor.staff("hanako")).result());
        });
  }

  @Test
  void aBookingThatWasTakenBackWaitsForStaffAndCanBeMadeAgain() throws Exception {
    Order order = unpaid(1);
    onDerby(
        (room, kept, data) -> {
          for (int i = 0; i < 2; i++) {
            take(room, money("a", DUE, "ﾀｶｻｷ ﾖｼﾉ"));
            IncomingDeposit done = kept.find(Orders.MAIN, "a").orElseThrow();
            if (i == 0) {
              assertEquals(State.BOOKED, done.state());
              assertEquals(Optional.empty(), room.undo(Orders.MAIN, done, CLERK));
            }
          }
          IncomingDeposit waiting = kept.find(Orders.MAIN, "a").orElseThrow();
          assertEquals(State.WAITING, waiting.state(), "it is not booked again by itself");
          assertEquals("ﾀｶｻｷ ﾖｼﾉ", waiting.deposit().payer());
          assertTrue(room.book(Orders.MAIN, waiting, order.id(), CLERK).applied());
          assertEquals(List.of("a 1", "a/again 1"), booked);
          IncomingDeposit again = kept.find(Orders.MAIN, "a").orElseThrow();
          assertEquals(Optional.empty(), room.undo(Orders.MAIN, again, CLERK));
          assertEquals(
              List.of("a", "a/back", "a/again", "a/again/back"),
              orders.find(Orders.MAIN, order.id()).orElseThrow().deposits().stream()
                  .map(Deposit::id)
                  .toList());
          assertTrue(room.undo(Orders.MAIN, again, CLERK).isPresent(), "only once");
        });
  }

  @Test
  void whatWasSetAsideWaitsAgainAndWhoPaidItIsForgottenAfterAWeek() throws Exception {
    onDerby(
        (room, kept, data) -> {
          take(room, money("a", 5, "ﾐﾎﾝ ﾀﾛｳ"));
          kept.move(Orders.MAIN, "a", State.WAITING, State.PASSED, Optional.empty());
          IncomingDeposit passed = kept.find(Orders.MAIN, "a").orElseThrow();
          assertEquals(Optional.empty(), room.undo(Orders.MAIN, passed, CLERK));
          assertEquals("ﾐﾎﾝ ﾀﾛｳ", kept.find(Orders.MAIN, "a").orElseThrow().deposit().payer());
          kept.move(Orders.MAIN, "a", State.WAITING, State.PASSED, Optional.empty());
          kept.forget(Orders.MAIN, Orders.NOW);
          assertEquals(1, payers(data).size(), "not yet");
          kept.forget(Orders.MAIN, Orders.NOW.plusSeconds(1));
          assertEquals(0, payers(data).size());
        });
  }

  private static String riddle(Deposit deposit, Order... open) {
    DepositMatch.Riddle riddle = DepositMatch.riddle(deposit, List.of(open));
    return riddle.why().ja() + " " + riddle.candidates().stream().map(Order::id).toList();
  }

  @Test
  void whatWaitsSaysWhyAndForWhichOrdersItCouldBe() {
    Order one = unpaid(1);
    Order two = unpaid(2);
    assertEquals("当てはまる注文が二つ以上あります [1, 2]", riddle(money("a", DUE, "ﾀｶｻｷ ﾖｼﾉ"), one, two));
    assertEquals("名義か注文番号は合いますが、金額が違います [1]", riddle(money("a", DUE - 440, "ﾀｶｻｷ ﾖｼﾉ"), one));
    assertEquals("金額の合う注文はありますが、名義も注文番号も合いません [1]", riddle(money("a", DUE, "ﾐﾎﾝ ﾀﾛｳ"), one));
    assertEquals("金額も名義も合う注文がありません []", riddle(money("a", 5, "ﾐﾎﾝ ﾀﾛｳ"), one, two));
    assertEquals("取り消し・組み戻しの入金です []", riddle(money("a", -DUE, "ﾀｶｻｷ ﾖｼﾉ"), one));
    assertEquals("消込を取り消した入金です [1]", riddle(money("a", DUE, "ﾀｶｻｷ ﾖｼﾉ"), one));
  }

  @Test
  void whoPaidLiesSealedAndIsGoneWhenItIsBooked() throws Exception {
    unpaid(1);
    onDerby(
        (room, kept, data) -> {
          take(room, money("a", DUE, "ﾀｶｻｷ ﾖｼﾉ"), money("b", 5, "ﾐﾎﾝ ﾀﾛｳ"));
          List<byte[]> payers = payers(data);
          assertEquals(1, payers.size());
          String sealed = new String(payers.get(0), StandardCharsets.UTF_8);
          assertTrue(!sealed.contains("ﾐﾎﾝ"), sealed);
          assertEquals("ﾐﾎﾝ ﾀﾛｳ", kept.find(Orders.MAIN, "b").orElseThrow().deposit().payer());
          assertEquals(1, kept.reseal(Orders.MAIN));
          assertEquals("ﾐﾎﾝ ﾀﾛｳ", kept.find(Orders.MAIN, "b").orElseThrow().deposit().payer());
        });
  }

  private static List<byte[]> payers(DataSource data) throws Exception {
    List<byte[]> all = new ArrayList<>();
    try (Connection c = data.getConnection();
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery("SELECT payer FROM deposit WHERE payer IS NOT NULL")) {
      while (r.next()) {
        all.add(r.getBytes(1));
      }
    }
    return all;
  }

  @Test
  void aFileIsTakenAsIfAFarSideHadToldOfIt() throws Exception {
    unpaid(1);
    onDerby(
        (room, kept, data) -> {
          DepositFilesResource files =
              new DepositFilesResource(room)
                  .with(
                      "sample",
                      file -> List.of(money("a", DUE, "ﾀｶｻｷ ﾖｼﾉ"), money("b", 5, "ﾐﾎﾝ ﾀﾛｳ")));
          for (int i = 0; i < 2; i++) {
            DepositFilesResource.DepositsRead read =
                files.read("sample", "x.txt", new byte[] {1}, Clerk.OF_MAIN);
            assertEquals(2, read.read());
            assertEquals(1, read.waiting());
          }
          assertEquals(List.of("a 1"), booked);
          assertThrows(
              Rejection.class, () -> files.read("other", "x.txt", new byte[] {1}, Clerk.OF_MAIN));
        });
  }
}
