// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.banto.base.Address;
import org.banto.base.TimeSlot;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Charge.Kind;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReaderTest {
  private static final int AT_ONCE = 1_000;
  private static final int ROUNDS = 24;

  /** So many times what parsing takes. */
  private static final double MOST = 3;

  private static final String SEVERAL = "getOrder.v10.multi-package.response.json";
  private static final String OPEN = "getOrder.v10.unconfirmed-9999.response.json";

  private static Payload payload(String fixture) throws IOException {
    byte[] answer = ReaderTest.class.getResourceAsStream(fixture).readAllBytes();
    return RawOrder.cut(answer).get(0).incoming().payload();
  }

  private static ReadOrder read(String fixture, Consumer<ObjectNode> change) throws Exception {
    ObjectNode order = (ObjectNode) Rms.JSON.readTree(payload(fixture).bytes());
    change.accept(order);
    return RakutenReader.read(new Payload(RawOrder.MEDIA_TYPE, Rms.JSON.writeValueAsBytes(order)));
  }

  @Test
  void anOrderIsCutOutByteForByte() throws Exception {
    byte[] answer = ReaderTest.class.getResourceAsStream(SEVERAL).readAllBytes();
    String whole = new String(answer, StandardCharsets.UTF_8);
    String order = new String(payload(SEVERAL).bytes(), StandardCharsets.UTF_8);
    assertTrue(order.startsWith("{") && order.endsWith("}") && whole.contains(order));
    assertEquals(
        Rms.JSON.readTree(answer).path("OrderModelList").path(0), Rms.JSON.readTree(order));
  }

  @Test
  void anAnswerWithoutOrdersIsEmptyAndHalfAnAnswerIsNone() throws Exception {
    assertEquals(
        List.of(), RawOrder.cut("{\"OrderModelList\":null}".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        List.of(), RawOrder.cut("{\"OrderModelList\":[]}".getBytes(StandardCharsets.UTF_8)));
    assertThrows(
        IOException.class,
        () -> RawOrder.cut("{\"MessageModelList\":[]}".getBytes(StandardCharsets.UTF_8)));
    byte[] answer = ReaderTest.class.getResourceAsStream(SEVERAL).readAllBytes();
    for (int length = 0; length < answer.length - 2; length += 97) {
      byte[] half = Arrays.copyOf(answer, length);
      assertThrows(IOException.class, () -> RawOrder.cut(half));
    }
  }

  @Test
  void anOrderToTwoPlacesIsReadWhole() throws Exception {
    ReadOrder read = RakutenReader.read(payload(SEVERAL));
    PlacedOrder placed = read.placed();
    assertEquals("123456-20261120-0000000001", read.number());
    assertEquals(Instant.parse("2026-11-20T01:15:30Z"), placed.orderedAt());
    assertEquals("見本 花子", placed.buyer().name());
    assertEquals("03-0000-0001", placed.buyer().phone());
    assertEquals(
        new Address("1000000", "東京都", "千代田区", "架空町1-2-3", "見本ビル301"), placed.buyer().address());
    assertEquals(2, placed.destinations().size());
    assertEquals("10000002", placed.destinations().get(1).key());
    assertEquals("御歳暮", placed.destinations().get(1).noshi());
    assertEquals("和紙包装", placed.destinations().get(0).wrapping());
    assertEquals("置き配: 玄関前", placed.destinations().get(0).note());
    assertEquals(Optional.of(LocalDate.of(2026, 11, 24)), placed.wish().date());
    assertEquals(Optional.of(TimeSlot.hours(14, 16)), placed.wish().slot());
    assertEquals(Standing.READY_TO_SHIP, read.mall().standing());
    assertEquals(PaymentState.AUTHORISED, read.payment());
    assertEquals(
        EnumSet.of(
            OrderFlag.GIFT,
            OrderFlag.SEVERAL_DESTINATIONS,
            OrderFlag.MASKED_MAIL,
            OrderFlag.MEMBER),
        EnumSet.copyOf(placed.flags()));
    assertTrue(placed.remarks().startsWith("[配送日時指定:]\n"));
  }

  @Test
  void linesCarryTheirSkuOptionsAndKey() throws Exception {
    List<OrderLine> lines = RakutenReader.read(payload(SEVERAL)).placed().lines();
    assertEquals(
        new OrderLine(
            1,
            "10000001/10000001",
            0,
            "BT-TS-M-NV",
            "bt-ts",
            "番頭Tシャツ",
            List.of("サイズ:M", "カラー:ネイビー", "名入れ:なし", "メッセージ:ありがとう"),
            2,
            new Yen(2980),
            TaxRate.STANDARD,
            false),
        lines.get(0));
    assertEquals("BT-TEA", lines.get(1).sku());
    assertEquals(1, lines.get(1).destination());
    assertEquals(TaxRate.REDUCED, lines.get(1).tax());
  }

  @Test
  void amountsAddUpToWhatIsDue() throws Exception {
    Amounts amounts = RakutenReader.read(payload(SEVERAL)).placed().amounts();
    assertEquals(Optional.of(new Yen(9200)), amounts.goods());
    assertEquals(Optional.of(new Yen(10960)), amounts.total());
    assertEquals(Optional.of(new Yen(10260)), amounts.due());
    assertEquals(new Yen(330), amounts.sum(Kind.WRAPPING));
    assertEquals(new Yen(1430), amounts.sum(Kind.POSTAGE));
    assertEquals(new Yen(-500), amounts.sum(Kind.SHOP_COUPON));
    assertEquals(new Yen(-200), amounts.sum(Kind.POINTS));
    assertEquals(10260, sum(amounts));
    assertEquals(
        List.of(
            new TaxTotal(TaxRate.STANDARD, new Yen(7220), new Yen(656)),
            new TaxTotal(TaxRate.REDUCED, new Yen(3240), new Yen(240))),
        amounts.taxes());
  }

  private static long sum(Amounts amounts) {
    return amounts.goods().orElseThrow().value()
        + amounts.charges().stream().map(Charge::amount).mapToLong(Yen::value).sum();
  }

  @Test
  void whatIsNotFixedIsNeverANumber() throws Exception {
    ReadOrder read = RakutenReader.read(payload(OPEN));
    Amounts amounts = read.placed().amounts();
    assertEquals(Optional.of(new Yen(5960)), amounts.goods());
    assertEquals(Optional.empty(), amounts.total());
    assertEquals(Optional.empty(), amounts.due());
    assertEquals(List.of(), amounts.charges());
    assertEquals(List.of(), amounts.taxes());
    assertEquals(Standing.NEW, read.mall().standing());
    assertEquals(PaymentMethod.Kind.COD, read.placed().payment().kind());
  }

  @Test
  void theCashOnDeliveryFeeIsReadInBothPlacesAndCountedOnce() throws Exception {
    for (String where : List.of("deliveryPrice", "paymentCharge", "both")) {
      ReadOrder read = read(OPEN, o -> cashOnDelivery(o, where));
      Amounts amounts = read.placed().amounts();
      assertEquals(new Yen(330), amounts.sum(Kind.COD_FEE), where);
      assertEquals(6950, sum(amounts), where);
      assertEquals(Optional.of(new Yen(6950)), amounts.total(), where);
    }
  }

  private static void cashOnDelivery(ObjectNode order, String where) {
    order.put("postagePrice", 660).put("totalPrice", 6620).put("requestPrice", 6950);
    order.put("deliveryPrice", where.equals("paymentCharge") ? 0 : 330);
    order.put("paymentCharge", where.equals("deliveryPrice") ? 0 : 330);
  }

  @Test
  void slotsAreReadInEveryForm() {
    assertEquals(Optional.empty(), Wishes.slot(0));
    assertEquals(Optional.of(TimeSlot.MORNING), Wishes.slot(1));
    assertEquals(Optional.of(TimeSlot.AFTERNOON), Wishes.slot(2));
    assertEquals("その他の時間帯", Wishes.slot(9).orElseThrow().label());
    assertEquals(Optional.of(TimeSlot.hours(7, 8)), Wishes.slot(708));
    assertEquals(Optional.of(TimeSlot.hours(8, 12)), Wishes.slot(812));
    assertEquals(Optional.of(TimeSlot.hours(14, 16)), Wishes.slot(1416));
    assertEquals("時間帯 2099", Wishes.slot(2099).orElseThrow().label());
  }

  @Test
  void aWishOnlyInTheRemarksIsFound() throws Exception {
    ReadOrder read = read(SEVERAL, o -> o.putNull("deliveryDate").put("shippingTerm", 0));
    assertEquals(Optional.of(LocalDate.of(2026, 11, 24)), read.placed().wish().date());
    assertEquals(Optional.of(TimeSlot.hours(14, 16)), read.placed().wish().slot());
    ReadOrder free =
        read(
            SEVERAL,
            o -> o.putNull("deliveryDate").put("shippingTerm", 0).put("remarks", "2026-11-30に"));
    assertEquals(Optional.empty(), free.placed().wish().date());
  }

  @Test
  void aBuildingBeginsAfterAFigure() throws Exception {
    assertEquals("見本ビル 3階", building("梅田1丁目2番3号　見本ビル 3階"));
    assertEquals("", building("梅田 見本マンション"));
    assertEquals("", building("北五条西 4-1"));
    assertEquals("見本ビル301", building("北五条西 4-1 見本ビル301"));
  }

  private static String building(String sub) throws Exception {
    ReadOrder read =
        read(SEVERAL, o -> ((ObjectNode) o.path("OrdererModel")).put("subAddress", sub));
    Address address = read.placed().buyer().address();
    assertEquals(
        sub.replace('　', ' '),
        (address.street() + " " + address.building()).strip().replace('　', ' '));
    return address.building();
  }

  @Test
  void unknownFieldsAndCodesDoNoHarm() throws Exception {
    ReadOrder read =
        read(
            SEVERAL,
            o -> {
              o.put("somethingOf2030", 1).putObject("NewModel").put("a", "b");
              ((ObjectNode) o.path("SettlementModel"))
                  .put("settlementMethodCode", 99)
                  .put("settlementMethod", "新しい支払い");
            });
    assertEquals(new PaymentMethod(PaymentMethod.Kind.OTHER, "新しい支払い"), read.placed().payment());
  }

  @Test
  void moneyAtTheMallFollowsItsStatus() throws Exception {
    assertEquals(PaymentState.MALL_REVIEW, money(1, 200));
    assertEquals(PaymentState.CAPTURED, money(1, 700));
    assertEquals(PaymentState.UNPAID, money(9, 200));
    assertEquals(PaymentState.PAID, money(9, 300));
    assertEquals(PaymentState.MALL_REVIEW, money(21, 100));
    assertEquals(PaymentState.AUTHORISED, money(21, 300));
    assertEquals(PaymentState.AUTHORISED, money(2, 100));
    assertEquals(PaymentState.NONE, money(1, 900));
    assertEquals(Standing.AWAIT_PAYMENT, read(SEVERAL, o -> pay(o, 9, 200)).mall().standing());
    assertEquals(Standing.ON_HOLD, read(SEVERAL, o -> pay(o, 1, 200)).mall().standing());
  }

  private static PaymentState money(int method, int progress) throws Exception {
    return read(SEVERAL, o -> pay(o, method, progress)).payment();
  }

  private static void pay(ObjectNode order, int method, int progress) {
    order.put("orderProgress", progress);
    ((ObjectNode) order.path("SettlementModel")).put("settlementMethodCode", method);
  }

  @Test
  void whatTheMallDeletedStaysAsStruck() throws Exception {
    ReadOrder read =
        read(
            SEVERAL,
            o -> ((ObjectNode) o.path("PackageModelList").path(1)).put("packageDeleteFlag", 1));
    assertEquals(1, read.placed().destinations().size());
    assertTrue(read.placed().lines().get(1).struck());
  }

  @Test
  void aDamagedOrderSaysWhatIsWrongAndNamesNobody() {
    List<Consumer<ObjectNode>> damages =
        List.of(
            o -> o.remove("PackageModelList"),
            o -> o.put("orderDatetime", "yesterday"),
            o -> o.put("orderProgress", 123),
            o -> ((ObjectNode) o.at("/PackageModelList/0/ItemModelList/0")).put("units", -1));
    for (Consumer<ObjectNode> damage : damages) {
      ConnectorException e = assertThrows(ConnectorException.class, () -> read(SEVERAL, damage));
      assertEquals(Reason.MALFORMED, e.reason());
      assertTrue(!e.getMessage().contains("花子") && !e.getMessage().contains("架空"));
    }
  }

  /** Beside the work nobody can do without, as far as any machine and compiler is as good as another. */
  @Test
  @Tag("measure")
  void anOrderIsReadInAFewTimesTheTimeItsJsonTakes() throws Exception {
    Payload payload = payload(SEVERAL);
    ObjectMapper json = new ObjectMapper();
    Work parse = () -> json.readTree(payload.bytes());
    Work read = () -> RakutenReader.read(payload);
    Work twice =
        () -> {
          read.done();
          read.done();
        };
    long[] best = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
    for (int round = 0; round < ROUNDS; round++) {
      best[0] = Math.min(best[0], time(parse));
      best[1] = Math.min(best[1], time(read));
      best[2] = Math.min(best[2], time(twice));
    }
    double times = (double) best[1] / best[0];
    System.out.printf(
        "the reader reads %d orders/s of one core, %.1f times what their JSON takes%n",
        AT_ONCE * 1_000_000_000L / best[1], times);
    assertTrue(times <= MOST, "times " + times);
    assertTrue(
        (double) best[2] / best[0] > MOST, "the limit would let a reader twice as slow pass");
  }

  private interface Work {
    void done() throws Exception;
  }

  private static long time(Work work) throws Exception {
    ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    long start = cpu.getCurrentThreadCpuTime();
    for (int i = 0; i < AT_ONCE; i++) {
      work.done();
    }
    return cpu.getCurrentThreadCpuTime() - start;
  }
}
