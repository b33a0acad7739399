// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.Dispatch;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Page;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.testkit.Samples;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests on their way to Amazon's warehouses and back over HTTP, in one version of its protocol. */
abstract class Road {
  final TestClock time = new TestClock(Amazon.NOON);
  final Amazon amazon = Amazon.open(time);
  final FbaWarehouse warehouse;
  private final String create;

  Road(String version) {
    warehouse = speaking(version);
    create = Version.ALL.get(version).operations().create().operation();
  }

  final FbaWarehouse speaking(String version) {
    return new FbaWarehouse(amazon.far, Amazon.account(version), time);
  }

  @AfterEach
  void close() throws Exception {
    amazon.close();
  }

  static RequestFulfilment asked(int no, int attempt) {
    RequestFulfilment first = Samples.request(no, "SKU-1");
    return new RequestFulfilment(first.id(), first.order(), first.shipment(), attempt);
  }

  static CancelFulfilment back(int no) {
    return new CancelFulfilment(new CommandId("cancel/" + no), asked(no, 1).key());
  }

  static Status only(List<Receipt> receipts) {
    assertEquals(1, receipts.size());
    return receipts.get(0).status();
  }

  final Status lookUp(Instruction one) throws ConnectorException {
    return only(warehouse.lookUp(List.of(one)));
  }

  final Status fulfil(int no, int attempt) throws ConnectorException {
    return only(warehouse.fulfil(List.of(asked(no, attempt))));
  }

  final Status cancel(int no) throws ConnectorException {
    return only(warehouse.takeBack(List.of(back(no))));
  }

  final void lose(String fault) {
    amazon.tell("faults", "{'fault':'" + fault + "','operation':'" + create + "','times':1}");
    ConnectorException lost = assertThrows(ConnectorException.class, () -> fulfil(1, 1));
    assertEquals(ConnectorException.Reason.NO_ANSWER, lost.reason());
  }

  final void ship(String key, String number) {
    amazon.tell("fulfilments/ship", "{'id':'" + key + "','numbers':['" + number + "']}");
  }

  final void stand(String key, String status) {
    amazon.tell("fulfilments/stand", "{'id':'" + key + "','status':'" + status + "'}");
  }

  @Test
  final void aRequestIsMadeOnceAlsoWhenItsAnswerWasLost() throws Exception {
    lose("NO_ANSWER");
    assertEquals(Status.ACCEPTED, lookUp(asked(1, 1)));
    assertEquals(Status.ACCEPTED, fulfil(1, 1));
    assertEquals(1, amazon.times("created", "S0000000101"));
  }

  @Test
  final void whatMayStillArriveIsNotSentAgainForAWhile() throws Exception {
    lose("RESET");
    assertEquals(Status.PENDING, lookUp(asked(1, 1)));
    assertEquals(Status.PENDING, fulfil(1, 1));
    time.go(Underway.WAIT);
    assertEquals(Status.UNKNOWN, lookUp(asked(1, 1)));
    fulfil(1, 1);
    assertEquals(Status.ACCEPTED, lookUp(asked(1, 1)));
    assertEquals(1, amazon.times("created", "S0000000101"));
  }

  @Test
  final void whatWasGivenUpIsAskedAnewUnderAnotherKey() throws Exception {
    fulfil(1, 1);
    stand("S0000000101", "UNFULFILLABLE");
    assertEquals(Status.REFUSED, lookUp(asked(1, 1)));
    fulfil(1, 2);
    assertEquals(Status.ACCEPTED, lookUp(asked(1, 2)));
    assertEquals("RECEIVED", amazon.tell("fulfilments", "{}").at("/orders/S0000000101-2").asText());
  }

  @Test
  final void packagesComeAsDispatchesOfTheShipmentAndFurtherOnesBesideThem() throws Exception {
    fulfil(1, 2);
    ship("S0000000101-2", "900000000012");
    Page<Dispatch> first = warehouse.dispatches(Cursor.START);
    assertEquals("S0000000101", first.items().get(0).shipment().value());
    assertEquals("yamato", first.items().get(0).waybill().carrier());
    time.go(Duration.ofHours(1));
    ship("S0000000101-2", "900000000023");
    assertEquals(2, warehouse.dispatches(first.next()).items().size());
  }

  @Test
  final void whatDoesNotLeaveIsNamedWithWhatDid() throws Exception {
    fulfil(1, 1);
    String wish = "{'id':'S0000000101','numbers':['900000000012']}";
    amazon.tell("fulfilments/shipPartly", wish);
    Dispatch left = warehouse.dispatches(Cursor.START).items().get(0);
    assertEquals("900000000012", left.waybill().number());
    assertEquals("SKU-1 1点", left.missing());
    fulfil(2, 1);
    ship("S0000000201", "900000000023");
    assertEquals(
        List.of("SKU-1 1点", ""),
        warehouse.dispatches(Cursor.START).items().stream().map(Dispatch::missing).toList());
  }

  @Test
  final void whatLeftIsReadOverPages() throws Exception {
    Set<String> sent = new HashSet<>();
    for (int i = 1; i <= 45; i++) {
      String number = "9000000000" + (10 + i);
      amazon.add(asked(i, 1).key(), "COMPLETE", time.instant().minusSeconds(i), number);
      sent.add(number);
    }
    Set<String> read = new HashSet<>();
    Page<Dispatch> page = new Page<>(List.of(), Cursor.START, true);
    while (page.more()) {
      page = warehouse.dispatches(page.next());
      page.items().forEach(d -> read.add(d.waybill().number()));
    }
    assertEquals(sent, read);
  }

  @Test
  final void aRequestIsTakenBackUntilItHasLeft() throws Exception {
    fulfil(1, 1);
    fulfil(2, 1);
    ship("S0000000201", "900000000012");
    assertEquals(Status.UNKNOWN, lookUp(back(1)));
    cancel(1);
    assertEquals(Status.ACCEPTED, lookUp(back(1)));
    assertEquals(Status.ACCEPTED, cancel(1));
    assertEquals(Status.REFUSED, cancel(2));
    assertEquals(Status.REFUSED, lookUp(back(2)));
    assertEquals(1, amazon.times("cancelled", "S0000000101"));
  }

  /** A shop may change the version over with requests under way. */
  @Test
  final void whatWasAskedInTheOtherVersionIsFoundInThisOne() throws Exception {
    int no = 0;
    for (String other : Version.ALL.keySet()) {
      RequestFulfilment asked = asked(++no, 1);
      speaking(other).fulfil(List.of(asked));
      assertEquals(Status.ACCEPTED, lookUp(asked), other);
      ship(asked.key(), "900000000012");
      Page<Dispatch> left = warehouse.dispatches(Cursor.START);
      assertTrue(left.items().stream().anyMatch(d -> d.shipment().equals(asked.shipment())), other);
    }
  }
}
