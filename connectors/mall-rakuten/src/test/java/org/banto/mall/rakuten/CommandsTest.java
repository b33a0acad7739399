// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.simulators.run.RealTime;
import org.junit.jupiter.api.Test;

class CommandsTest extends MallTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private String order(int progress) {
    return create("{'count':1,'kinds':['COOL'],'progress':" + progress + "}").get(0);
  }

  private static ConfirmOrder confirm(String order) {
    return new ConfirmOrder(new CommandId("confirm/" + order), order);
  }

  private static CancelOrder cancel(String order, String reason) {
    return new CancelOrder(new CommandId("cancel/" + order), order, reason, true);
  }

  private ReportShipment report(String order, String... numbers) throws ConnectorException {
    round(shop);
    String basket = shop.read(kept.get(order).payload()).placed().destinations().get(0).key();
    List<ParcelNotice> parcels =
        Stream.of(numbers).map(n -> new ParcelNotice(basket, "yamato", n, DAY)).toList();
    return new ReportShipment(new CommandId("ship/" + order), order, parcels);
  }

  private static List<Status> statuses(List<Receipt> receipts) {
    return receipts.stream().map(Receipt::status).toList();
  }

  private List<Status> lookUp(Instruction... instructions) throws ConnectorException {
    return statuses(shop.lookUp(List.of(instructions)));
  }

  @Test
  void ordersAreConfirmedOnceHoweverOftenItIsAsked() throws Exception {
    List<ConfirmOrder> all =
        create("{'count':5,'progress':100}").stream().map(CommandsTest::confirm).toList();
    assertEquals(List.of(Status.UNKNOWN), lookUp(all.get(0)));
    assertEquals(all.stream().map(o -> Status.ACCEPTED).toList(), statuses(shop.confirm(all)));
    assertEquals(all.stream().map(o -> Status.ACCEPTED).toList(), statuses(shop.confirm(all)));
    assertEquals(5, effects("confirmed"));
    assertEquals(List.of(Status.ACCEPTED), lookUp(all.get(0)));
  }

  @Test
  void aConfirmationOfACancelledOrUnknownOrderIsRefused() throws Exception {
    String gone = order(900);
    List<Receipt> receipts =
        shop.confirm(List.of(confirm(gone), confirm("400001-20260101-0000000009")));
    assertEquals(List.of(Status.REFUSED, Status.REFUSED), statuses(receipts));
  }

  @Test
  void aLostAnswerToAConfirmationIsLookedUp() throws Exception {
    ConfirmOrder order = confirm(order(100));
    tell("faults", "{'fault':'NO_ANSWER','operation':'confirmOrder'}");
    ConnectorException lost =
        assertThrows(ConnectorException.class, () -> shop.confirm(List.of(order)));
    assertEquals(Reason.NO_ANSWER, lost.reason());
    assertEquals(List.of(Status.ACCEPTED), lookUp(order));
    tell("faults", "{'fault':'TRUNCATED','operation':'confirmOrder'}");
    ConfirmOrder other = confirm(order(100));
    assertEquals(
        Reason.NO_ANSWER,
        assertThrows(ConnectorException.class, () -> shop.confirm(List.of(other))).reason());
    assertEquals(2, effects("confirmed"));
  }

  @Test
  void aShipmentIsReportedOnceHoweverOftenItIsAsked() throws Exception {
    ReportShipment report = report(order(300), "123456789012", "123456789023");
    assertEquals(List.of(Status.UNKNOWN), lookUp(report));
    for (int i = 0; i < 3; i++) {
      assertEquals(List.of(Status.ACCEPTED), statuses(shop.report(List.of(report))));
    }
    assertEquals(List.of(Status.ACCEPTED), lookUp(report));
    assertEquals(2, effects("shippingAdded"));
    assertEquals(0, effects("shippingUpdated"));
    assertEquals(500, truth(report.order()).path("orderProgress").asInt());
  }

  @Test
  void aChangedNumberChangesItsRowAndATakenParcelGoes() throws Exception {
    String order = order(300);
    shop.report(List.of(report(order, "111111111111", "222222222222")));
    shop.report(List.of(report(order, "111111111111", "333333333333")));
    JsonNode rows = truth(order).path("shipments");
    assertEquals(List.of("111111111111", "333333333333"), rows.findValuesAsText("shippingNumber"));
    assertEquals(1, effects("shippingUpdated"));
    shop.report(List.of(report(order, "333333333333")));
    assertEquals(
        List.of("333333333333"), truth(order).path("shipments").findValuesAsText("shippingNumber"));
    assertEquals(1, effects("shippingDeleted"));
  }

  @Test
  void whenAnAnswerIsLostInTheMiddleTheRestIsNotForgotten() throws Exception {
    List<ReportShipment> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(report(order(300), "12345678901" + i));
    }
    shop.report(all.subList(0, 1));
    tell("faults", "{'fault':'NO_ANSWER','operation':'updateOrderShipping'}");
    List<Receipt> receipts = shop.report(all);
    assertEquals(List.of(Status.ACCEPTED, Status.UNKNOWN), statuses(receipts));
    assertEquals(List.of(Status.ACCEPTED), lookUp(all.get(1)));
    assertEquals(4, statuses(shop.report(all)).size());
    assertEquals(4, effects("shippingAdded"));
    for (ReportShipment one : all) {
      assertEquals(1, truth(one.order()).path("shipments").path(0).path("reported").asInt());
    }
  }

  @Test
  void anErrorAfterTheReportWasEnteredDoublesNothing() throws Exception {
    ReportShipment report = report(order(300), "123456789012");
    tell("faults", "{'fault':'ERROR_AFTER','operation':'updateOrderShipping'}");
    assertThrows(ConnectorException.class, () -> shop.report(List.of(report)));
    assertEquals(List.of(Status.ACCEPTED), statuses(shop.report(List.of(report))));
    assertEquals(1, effects("shippingAdded"));
  }

  @Test
  void anOrderTheMallStillHoldsIsLeftForLaterAndACancelledOneRefused() throws Exception {
    ReportShipment early = report(order(200), "123456789012");
    ReportShipment gone = report(order(900), "123456789023");
    List<Receipt> receipts = shop.report(List.of(early, gone));
    assertEquals(List.of(gone.id()), receipts.stream().map(Receipt::command).toList());
    assertEquals(List.of(Status.REFUSED), statuses(receipts));
  }

  @Test
  void manyReportsGoInBulkAndAreLookedUp() throws Exception {
    shop = shop(3, time);
    List<ReportShipment> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      all.add(report(order(300), "1234567890" + (10 + i)));
    }
    List<Receipt> taken = shop.report(all);
    assertEquals(30, taken.stream().filter(r -> r.status() == Status.PENDING).count());
    List<Receipt> found = shop.lookUp(all);
    while (!found.stream().allMatch(r -> r.status() == Status.ACCEPTED)) {
      assertTrue(found.stream().noneMatch(r -> r.status() == Status.UNKNOWN));
      found = shop.lookUp(all);
    }
    assertEquals(30, effects("shippingAdded"));
    assertEquals(0, tell("state", "{}").path("calls").path("updateOrderShipping").asInt());
  }

  @Test
  void aBulkReportWhoseAnswerIsLostIsNotSentAgainWhileItMayBeAtWork() throws Exception {
    mall.close();
    open(RealTime.forTests().with("asyncMillis", "50000"));
    shop = shop(2, time);
    List<ReportShipment> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(report(order(300), "1234567890" + (10 + i)));
    }
    shop.report(all.subList(0, 1));
    tell("faults", "{'fault':'NO_ANSWER','operation':'updateOrderShippingAsync'}");
    assertEquals(
        List.of(Status.ACCEPTED, Status.UNKNOWN, Status.UNKNOWN), statuses(shop.report(all)));
    for (int i = 0; i < 5; i++) {
      assertTrue(statuses(shop.report(all)).stream().noneMatch(s -> s == Status.REFUSED));
    }
    assertEquals(1, effects("shippingAdded"));
    later(Duration.ofMinutes(2));
    assertEquals(3, shop.report(all).size());
    assertEquals(3, shop.lookUp(all).size());
    assertEquals(3, effects("shippingAdded"));
  }

  @Test
  void afterARestartABulkReportThatDoesNotShowIsWaitedForFirst() throws Exception {
    ReportShipment report = report(order(300), "123456789012");
    shop = shop(3, time);
    assertEquals(List.of(Status.PENDING), lookUp(report));
    later(Duration.ofMinutes(3));
    assertEquals(List.of(Status.UNKNOWN), lookUp(report));
  }

  @Test
  void anOrderIsCancelledOnceWithItsReason() throws Exception {
    CancelOrder named = cancel(order(300), "8");
    CancelOrder plain = cancel(order(100), "");
    assertEquals(List.of(Status.UNKNOWN), lookUp(named));
    for (int i = 0; i < 2; i++) {
      assertEquals(
          List.of(Status.ACCEPTED, Status.ACCEPTED), statuses(shop.cancel(List.of(named, plain))));
    }
    assertEquals(2, effects("cancelled"));
    assertEquals(List.of(Status.ACCEPTED, Status.ACCEPTED), lookUp(named, plain));
    assertEquals(List.of(Status.REFUSED), statuses(shop.cancel(List.of(cancel(order(500), "8")))));
  }
}
