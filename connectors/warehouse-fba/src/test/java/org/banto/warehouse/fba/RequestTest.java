// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.connect.CommandId;
import org.banto.connect.Dispatch;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Receipt;
import org.banto.order.DeliveryWish;
import org.banto.order.Order;
import org.banto.order.TimeSlot;
import org.banto.order.Yen;
import org.banto.shipment.Shipment;
import org.banto.spapi.engine.Fields;
import org.banto.spapi.engine.Grant;
import org.banto.spapi.engine.SpApi;
import org.banto.testkit.Hands;
import org.banto.testkit.Samples;
import org.junit.jupiter.api.Test;

class RequestTest {
  private static final FbaAccount SCHEDULES =
      new FbaAccount(new Grant("https://a.example", "", "", "", ""), "Standard", "ありがとう", true, 7);

  private static RequestFulfilment asked(Order order) {
    return new RequestFulfilment(
        new CommandId("fulfil/1"), order, order.shipments().get(0).number());
  }

  private static JsonNode body(FbaAccount account, Order order) {
    return Request.of(account, asked(order)).orElseThrow().body();
  }

  private static Order sample() {
    return Samples.order(1, Samples.person("見本 花子"), "茶碗");
  }

  @Test
  void theCityGoesToTheFirstLineBecauseJapanHasNone() {
    JsonNode to = body(MemoryFba.ACCOUNT, sample()).path("destinationAddress");
    assertEquals("千代田区架空町1-2-3", to.path("addressLine1").asText());
    assertEquals("100-0001", to.path("postalCode").asText());
    assertTrue(to.path("city").isMissingNode());
  }

  @Test
  void aShipmentIsAskedForUnderItsOwnNumber() {
    JsonNode body = body(MemoryFba.ACCOUNT, sample());
    assertEquals("S0000000101", body.path("sellerFulfillmentOrderId").asText());
    assertEquals("SAMPLE-1", body.path("displayableOrderId").asText());
    assertEquals("FillOrKill", body.path("fulfillmentPolicy").asText());
    assertEquals("S0000000101-1", body.at("/items/0/sellerFulfillmentOrderItemId").asText());
    assertEquals("SKU-1", body.at("/items/0/sellerSku").asText());
  }

  @Test
  void aWishIsAScheduledDeliveryWhereTheShopSaysSo() {
    LocalDate day = LocalDate.of(2026, 11, 27);
    DeliveryWish wish = new DeliveryWish(Optional.of(day), Optional.of(TimeSlot.hours(14, 16)));
    Order order =
        sample()
            .with(
                e -> e.shipments(sample().shipments().stream().map(s -> s.wished(wish)).toList()));
    assertEquals("Standard", body(MemoryFba.ACCOUNT, order).path("shippingSpeedCategory").asText());
    JsonNode scheduled = body(SCHEDULES, order);
    assertEquals("ScheduledDelivery", scheduled.path("shippingSpeedCategory").asText());
    assertEquals("2026-11-27T05:00:00Z", scheduled.at("/deliveryWindow/startDate").asText());
    assertEquals("2026-11-27T07:00:00Z", scheduled.at("/deliveryWindow/endDate").asText());
  }

  @Test
  void whatAmazonCannotShipIsRefusedBeforeItIsAsked() throws Exception {
    MemoryFba warehouse = new MemoryFba();
    FbaWarehouse fba =
        new FbaWarehouse(warehouse.far, MemoryFba.ACCOUNT, new Hands(MemoryFba.NOON));
    Shipment s = sample().shipments().get(0);
    Shipment cod =
        new Shipment(
            s.number(),
            s.destination(),
            s.items(),
            s.carriage(),
            s.shipDate(),
            s.wish(),
            Optional.of(new Yen(1000)),
            s.state(),
            s.parcels(),
            s.batch(),
            s.labelNote());
    Order order = sample().with(e -> e.shipments(List.of(cod)));
    Receipt receipt = fba.fulfil(List.of(asked(order))).get(0);
    assertEquals(Receipt.Status.REFUSED, receipt.status());
    assertEquals(List.of(), warehouse.far.requests());
  }

  @Test
  void anOrderAmazonGaveUpIsRefusedWhenItIsLookedUp() throws Exception {
    MemoryFba warehouse = new MemoryFba();
    FbaWarehouse fba =
        new FbaWarehouse(warehouse.far, MemoryFba.ACCOUNT, new Hands(MemoryFba.NOON));
    warehouse.add("S0000000101", MemoryFba.NOON, "Unfulfillable");
    Receipt receipt = fba.lookUp(List.of(asked(sample()))).get(0);
    assertEquals(Receipt.Status.REFUSED, receipt.status());
  }

  @Test
  void amazonsOwnExamplesAreRead() throws Exception {
    Path folder =
        Path.of(
            System.getProperty("banto.fixtures", ""),
            "third-party/amazon-sp-api/fulfillmentOutbound_2020-07-01");
    assumeTrue(Files.isDirectory(folder), "skipped: no models of Amazon's API in banto.fixtures");
    JsonNode one =
        SpApi.JSON
            .readTree(folder.resolve("getFulfillmentOrder.json").toFile())
            .at("/responseExamples/0/response");
    Fulfilment order = new Fulfilment(Fields.payload(one));
    assertEquals("processing", order.state());
    assertEquals(List.of(), order.dispatches());
    JsonNode list =
        SpApi.JSON
            .readTree(folder.resolve("listAllFulfillmentOrders.json").toFile())
            .at("/responseExamples/0/response/fulfillmentOrders");
    assertEquals("complete", Fulfilment.state(list.path(1)));
    System.out.println("Amazon's examples of fulfilment orders read: " + (1 + list.size()));
  }

  @Test
  void packagesThatLeftAreDispatchesOnTheirDayInJapan() {
    MemoryFba warehouse = new MemoryFba();
    warehouse.add("S0000000101", Instant.parse("2026-11-24T20:00:00Z"), "COMPLETE");
    List<Dispatch> found = new Fulfilment(warehouse.orders.get("S0000000101")).dispatches();
    assertEquals(LocalDate.of(2026, 11, 25), found.get(0).shipped());
    assertEquals("yamato", found.get(0).waybill().carrier());
    assertEquals("SF", Fulfilment.carrier("SF"));
  }
}
