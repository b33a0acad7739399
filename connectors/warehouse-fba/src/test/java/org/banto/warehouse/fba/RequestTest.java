// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.CommandId;
import org.banto.base.DeliveryWish;
import org.banto.base.TimeSlot;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Receipt;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.spapi.engine.SpApi;
import org.banto.testkit.FarSide;
import org.banto.testkit.Samples;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Test;

class RequestTest {
  private static RequestFulfilment asked(Order order) {
    return new RequestFulfilment(
        new CommandId("fulfil/1"), order, order.shipments().get(0).number());
  }

  private static JsonNode body(FbaAccount account, Order order) {
    Request request = Request.of(account, asked(order)).orElseThrow();
    return Version.ALL.get(account.version()).body(request);
  }

  private static JsonNode body(String version, Order order) {
    return body(Amazon.account(version), order);
  }

  private static Order sample() {
    return Samples.order(1, Samples.person("見本 花子"), "茶碗");
  }

  @Test
  void theCityGoesToTheFirstLineBecauseJapanHasNone() {
    JsonNode older = body(Version2020.NAME, sample()).path("destinationAddress");
    JsonNode newer = body(Version2026.NAME, sample()).at("/destination/deliveryAddress");
    assertEquals(older, newer);
    assertEquals("千代田区架空町1-2-3", older.path("addressLine1").asText());
    assertEquals("100-0001", older.path("postalCode").asText());
    assertTrue(older.path("city").isMissingNode());
  }

  @Test
  void aShipmentIsAskedForUnderItsOwnNumber() {
    JsonNode body = body(Version2020.NAME, sample());
    assertEquals("S0000000101", body.path("sellerFulfillmentOrderId").asText());
    assertEquals("SAMPLE-1", body.path("displayableOrderId").asText());
    assertEquals("FillOrKill", body.path("fulfillmentPolicy").asText());
    assertEquals("S0000000101-1", body.at("/items/0/sellerFulfillmentOrderItemId").asText());
    assertEquals("SKU-1", body.at("/items/0/sellerSku").asText());
  }

  @Test
  void theNewerVersionSaysTheSameInItsOwnWords() throws Exception {
    JsonNode body = body(Version2026.NAME, sample());
    String said =
        "{'orderId':'S0000000101','origin':{'countryCode':'JP'},"
            + "'fulfillmentConfiguration':{'serviceLevel':{'serviceTiers':['STANDARD']},"
            + "'action':'SHIP','policy':'FILL_OR_KILL'},"
            + "'lineItems':[{'lineItemId':'S0000000101-1',"
            + "'product':{'productIdentifier':{'amazonSku':'SKU-1'}},"
            + "'amount':{'unit':'EACHES','value':'1.0'}}]}";
    JsonNode expected = SpApi.JSON.readTree(said.replace('\'', '"'));
    assertEquals(expected, ((ObjectNode) body).without("destination"));
  }

  @Test
  void thePackingSlipIsNamedWhereTheShopSaysWhich() {
    String slip = "/fulfillmentConfiguration/services/packaging/packingSlip";
    assertTrue(body(Version2026.NAME, sample()).at(slip).isMissingNode());
    FbaAccount account = Amazon.account(Version2026.NAME, "Standard", "plain", false);
    JsonNode named = body(account, sample()).at(slip);
    assertEquals("plain", named.path("templateName").asText());
    assertEquals("SAMPLE-1", named.at("/templateAttributes/orderId").asText());
    assertEquals(Amazon.COMMENT, named.at("/templateAttributes/orderText").asText());
  }

  @Test
  void aWishIsAScheduledDeliveryWhereTheShopSaysSo() {
    LocalDate day = LocalDate.of(2026, 11, 27);
    DeliveryWish wish = new DeliveryWish(Optional.of(day), Optional.of(TimeSlot.hours(14, 16)));
    Order order =
        sample()
            .with(
                e -> e.shipments(sample().shipments().stream().map(s -> s.wished(wish)).toList()));
    JsonNode plain = body(Version2020.NAME, order);
    assertEquals("Standard", plain.path("shippingSpeedCategory").asText());
    JsonNode older = body(Amazon.account(Version2020.NAME, "Standard", "", true), order);
    assertEquals("ScheduledDelivery", older.path("shippingSpeedCategory").asText());
    assertEquals("2026-11-27T05:00:00Z", older.at("/deliveryWindow/startDate").asText());
    assertEquals("2026-11-27T07:00:00Z", older.at("/deliveryWindow/endDate").asText());
    JsonNode newer =
        body(Amazon.account(Version2026.NAME, "Standard", "", true), order)
            .at("/fulfillmentConfiguration/serviceLevel");
    assertEquals("SCHEDULED", newer.at("/serviceTiers/0").asText());
    assertEquals("2026-11-27T05:00:00Z", newer.at("/deliveryInterval/startTime").asText());
    assertEquals("2026-11-27T07:00:00Z", newer.at("/deliveryInterval/endTime").asText());
  }

  @Test
  void aSpeedThatAVersionHasNotInJapanIsTold() throws Exception {
    Amazon.account(Version2020.NAME, "Priority", "", false).check();
    FbaAccount newer = Amazon.account(Version2026.NAME, "Priority", "", false);
    assertEquals("speed", assertThrows(ConnectorException.class, newer::check).field());
    FbaAccount none = Amazon.account("2010-10-01");
    assertEquals("version", assertThrows(ConnectorException.class, none::check).field());
  }

  @Test
  void whatAmazonCannotShipIsRefusedBeforeItIsAsked() throws Exception {
    FarSide nobody = new FarSide();
    FbaAccount account = Amazon.account(Version2020.NAME);
    FbaWarehouse fba = new FbaWarehouse(nobody, account, new TestClock(Amazon.NOON));
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
    assertEquals(List.of(), nobody.requests());
  }
}
