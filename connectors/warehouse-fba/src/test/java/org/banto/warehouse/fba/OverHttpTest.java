// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.banto.connect.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.Dispatch;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Page;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;
import org.banto.simulators.amazon.AmazonMall;
import org.banto.spapi.engine.Grant;
import org.banto.spapi.engine.SpApi;
import org.banto.testkit.FarSide;
import org.banto.testkit.Hands;
import org.banto.testkit.Relay;
import org.banto.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connector and a far side that speaks the protocol over HTTP. */
class OverHttpTest {
  private final Hands time = new Hands(MemoryFba.NOON);
  private Simulator amazon;
  private FbaWarehouse warehouse;

  @BeforeEach
  void open() throws Exception {
    amazon = AmazonMall.open(MallSettings.forTests().withClock(time));
    FbaAccount account =
        new FbaAccount(
            new Grant(
                amazon.url().toString(),
                amazon.url() + "/auth/o2/token",
                "amzn1.application-oa2-client.sample",
                "secret-sample",
                "Atzr|sample"),
            "Standard",
            "ありがとうございます。",
            false,
            7);
    warehouse = new FbaWarehouse(new FarSide(new Relay(amazon.url())), account, time);
  }

  @AfterEach
  void close() throws Exception {
    amazon.close();
  }

  private JsonNode tell(String command, String wish) throws IOException {
    return amazon.control(command, (ObjectNode) SpApi.JSON.readTree(wish.replace('\'', '"')));
  }

  private static RequestFulfilment asked(int no, int attempt) {
    RequestFulfilment first = Samples.request(no, "SKU-1");
    return new RequestFulfilment(first.id(), first.order(), first.shipment(), attempt);
  }

  private Status only(List<Receipt> receipts) {
    assertEquals(1, receipts.size());
    return receipts.get(0).status();
  }

  @Test
  void aRequestIsMadeOnceAlsoWhenItsAnswerWasLost() throws Exception {
    tell("faults", "{'fault':'NO_ANSWER','operation':'createFulfillmentOrder','times':1}");
    List<RequestFulfilment> one = List.of(asked(1, 1));
    ConnectorException lost = assertThrows(ConnectorException.class, () -> warehouse.fulfil(one));
    assertEquals(ConnectorException.Reason.NO_ANSWER, lost.reason());
    assertEquals(Status.ACCEPTED, only(warehouse.lookUp(one)));
    assertEquals(Status.ACCEPTED, only(warehouse.fulfil(one)));
    assertEquals(1, tell("fulfilments", "{}").at("/created/S0000000101").asInt());
  }

  @Test
  void whatWasGivenUpIsAskedAnewUnderAnotherKey() throws Exception {
    warehouse.fulfil(List.of(asked(1, 1)));
    tell("fulfilments/stand", "{'id':'S0000000101','status':'UNFULFILLABLE'}");
    assertEquals(Status.REFUSED, only(warehouse.lookUp(List.of(asked(1, 1)))));
    assertEquals(Status.ACCEPTED, only(warehouse.fulfil(List.of(asked(1, 2)))));
    assertEquals("RECEIVED", tell("fulfilments", "{}").at("/orders/S0000000101-2").asText());
  }

  @Test
  void packagesComeAsDispatchesOfTheShipmentAndFurtherOnesBesideThem() throws Exception {
    warehouse.fulfil(List.of(asked(1, 2)));
    tell("fulfilments/ship", "{'id':'S0000000101-2','numbers':['900000000012']}");
    Page<Dispatch> first = warehouse.dispatches(Cursor.START);
    assertEquals("S0000000101", first.items().get(0).shipment().value());
    assertEquals("yamato", first.items().get(0).waybill().carrier());
    time.go(Duration.ofHours(1));
    tell("fulfilments/ship", "{'id':'S0000000101-2','numbers':['900000000023']}");
    assertEquals(2, warehouse.dispatches(first.next()).items().size());
  }

  @Test
  void aRequestIsTakenBackUntilItIsPacked() throws Exception {
    warehouse.fulfil(List.of(asked(1, 1), asked(2, 1)));
    tell("fulfilments/stand", "{'id':'S0000000201','status':'PROCESSING'}");
    CancelFulfilment one = new CancelFulfilment(new CommandId("c1"), "S0000000101");
    CancelFulfilment two = new CancelFulfilment(new CommandId("c2"), "S0000000201");
    assertEquals(Status.UNKNOWN, only(warehouse.lookUp(List.of(one))));
    assertEquals(
        List.of(Status.ACCEPTED, Status.REFUSED),
        warehouse.cancel(List.of(one, two)).stream().map(Receipt::status).toList());
    assertEquals(Status.ACCEPTED, only(warehouse.lookUp(List.of(one))));
    assertEquals(Status.ACCEPTED, only(warehouse.cancel(List.of(one))));
  }
}
