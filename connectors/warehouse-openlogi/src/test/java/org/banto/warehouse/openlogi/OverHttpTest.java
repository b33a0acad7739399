// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.openlogi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.Dispatch;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Page;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.simulators.Simulator;
import org.banto.simulators.openlogi.OpenLogiDepot;
import org.banto.simulators.run.RealTime;
import org.banto.testkit.FarSide;
import org.banto.testkit.Relay;
import org.banto.testkit.Samples;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connector and a far side that speaks the protocol over HTTP. */
class OverHttpTest {
  private final TestClock time = new TestClock(MemoryOpenLogi.NOON);
  private Simulator depot;
  private OpenLogi warehouse;

  @BeforeEach
  void open() throws Exception {
    depot = OpenLogiDepot.open(RealTime.forTests().withClock(time));
    warehouse = warehouse("token-sample");
  }

  private OpenLogi warehouse(String token) {
    OpenLogiAccount account =
        new OpenLogiAccount(depot.url() + "/api", token, "AC1", "YAMATO", "", 2);
    return new OpenLogi(new FarSide(new Relay(depot.url())), account, time);
  }

  @AfterEach
  void close() throws Exception {
    depot.close();
  }

  private JsonNode tell(String command, String wish) throws IOException {
    return depot.control(command, (ObjectNode) Api.JSON.readTree(wish.replace('\'', '"')));
  }

  private static List<RequestFulfilment> asked() {
    return List.of(Samples.request(1, "SKU-1"));
  }

  private static Status only(List<Receipt> receipts) {
    assertEquals(1, receipts.size());
    return receipts.get(0).status();
  }

  @Test
  void aRequestIsMadeOnceAlsoWhenItsAnswerWasLost() throws Exception {
    tell("faults", "{'fault':'NO_ANSWER','operation':'create','times':1}");
    ConnectorException lost =
        assertThrows(ConnectorException.class, () -> warehouse.fulfil(asked()));
    assertEquals(Reason.NO_ANSWER, lost.reason());
    assertEquals(Status.ACCEPTED, only(warehouse.lookUp(asked())));
    assertEquals(Status.ACCEPTED, only(warehouse.fulfil(asked())));
    assertEquals(1, tell("shipments", "{}").at("/created/S0000000101").asInt());
  }

  @Test
  void goodsThatAreNotThereComeBackAsRefused() throws Exception {
    warehouse.fulfil(asked());
    tell("shipments/stand", "{'key':'S0000000101','status':'backordered'}");
    assertEquals(Status.REFUSED, only(warehouse.lookUp(asked())));
  }

  @Test
  void whatLeftIsReadDayByDay() throws Exception {
    warehouse.fulfil(asked());
    tell("shipments/ship", "{'key':'S0000000101','numbers':['900000000012','900000000023']}");
    List<Dispatch> all = new ArrayList<>();
    Page<Dispatch> page = warehouse.dispatches(Cursor.START);
    all.addAll(page.items());
    while (page.more()) {
      page = warehouse.dispatches(page.next());
      all.addAll(page.items());
    }
    assertEquals(2, all.size());
    assertEquals("yamato", all.get(0).waybill().carrier());
  }

  @Test
  void aRequestIsTakenBackUntilItIsPacked() throws Exception {
    warehouse.fulfil(asked());
    List<CancelFulfilment> off = List.of(new CancelFulfilment(new CommandId("c"), "S0000000101"));
    assertEquals(Status.UNKNOWN, only(warehouse.lookUp(off)));
    assertEquals(Status.ACCEPTED, only(warehouse.takeBack(off)));
    assertEquals(Status.ACCEPTED, only(warehouse.lookUp(off)));
    warehouse.fulfil(asked());
    tell("shipments/stand", "{'key':'S0000000101','status':'packed'}");
    assertEquals(Status.REFUSED, only(warehouse.takeBack(off)));
    tell("shipments/stand", "{'key':'S0000000101','status':'cancel_request'}");
    assertEquals(Status.PENDING, only(warehouse.takeBack(off)));
  }

  @Test
  void aTokenThatIsNotTakenNamesItsField() {
    ConnectorException wrong =
        assertThrows(ConnectorException.class, () -> warehouse("other").check());
    assertEquals(Reason.UNAUTHORIZED, wrong.reason());
    assertEquals(".token", wrong.field());
  }
}
