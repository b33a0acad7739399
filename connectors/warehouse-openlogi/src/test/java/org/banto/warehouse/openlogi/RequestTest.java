// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.openlogi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banto.base.CommandId;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.base.TimeSlot;
import org.banto.base.Yen;
import org.banto.connect.Dispatch;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.Waybill;
import org.banto.testkit.Samples;
import org.junit.jupiter.api.Test;

class RequestTest {
  private static Request request(Order order) {
    RequestFulfilment asked =
        new RequestFulfilment(new CommandId("f/1"), order, order.shipments().get(0).number(), 2);
    return Request.of(MemoryOpenLogi.ACCOUNT, asked).orElseThrow();
  }

  private static Order sample() {
    return Samples.request(1, "SKU-1").order();
  }

  private static Order with(Shipment shipment) {
    return sample().with(e -> e.shipment(shipment));
  }

  private static Shipment shipment() {
    return sample().shipments().get(0);
  }

  private static JsonNode fixture(String name) throws Exception {
    String fixtures = System.getProperty("banto.fixtures", "");
    assumeFalse(fixtures.isEmpty(), "skipped: no banto.fixtures");
    return Api.JSON.readTree(Files.readAllBytes(Path.of(fixtures, "own/carriers/api", name)));
  }

  @Test
  void aRequestHasNoFieldThatThePublishedShapeHasNot() throws Exception {
    Set<String> known = new TreeSet<>();
    fixture("openlogi_post_shipment_request.json").fieldNames().forEachRemaining(known::add);
    Set<String> ours = new TreeSet<>();
    request(sample()).body().fieldNames().forEachRemaining(ours::add);
    ours.removeAll(known);
    assertEquals(Set.of(), ours);
    assertEquals("S0000000101-2", request(sample()).body().path("identifier").asText());
    assertEquals("100-0001", request(sample()).body().at("/recipient/postcode").asText());
  }

  @Test
  void aShippedOneIsADispatchForEachNumber() throws Exception {
    List<Dispatch> all = new Kept(fixture("openlogi_get_shipment_shipped.json")).dispatches();
    assertEquals(1, all.size());
    assertEquals(new Waybill("yamato", "900000000011"), all.get(0).waybill());
    assertEquals(LocalDate.of(2026, 7, 1), all.get(0).shipped());
  }

  @Test
  void wishesBecomeItsCodesAndOthersAreRefused() {
    DeliveryWish morning =
        new DeliveryWish(Optional.of(LocalDate.of(2026, 7, 4)), Optional.of(TimeSlot.MORNING));
    assertEquals(
        "AM", request(with(shipment().wished(morning))).body().path("delivery_time_slot").asText());
    DeliveryWish two = new DeliveryWish(Optional.empty(), Optional.of(TimeSlot.hours(14, 16)));
    assertEquals(
        "14", request(with(shipment().wished(two))).body().path("delivery_time_slot").asText());
    DeliveryWish seven = new DeliveryWish(Optional.empty(), Optional.of(TimeSlot.hours(7, 8)));
    assertTrue(request(with(shipment().wished(seven))).refusal().isPresent());
  }

  @Test
  void whatItWouldCutWithoutAWordIsRefused() {
    assertEquals(Optional.empty(), request(sample()).refusal());
    Order order = sample();
    Person to = order.placed().destinations().get(0).recipient();
    Person longer = new Person("長".repeat(16), "", "", to.address(), to.phone(), to.mail());
    Order other =
        order.with(
            e ->
                e.placed(
                    order
                        .placed()
                        .withDestinations(
                            List.of(order.placed().destinations().get(0).to(longer)))));
    assertTrue(request(other).refusal().orElseThrow().ja().contains("15文字"));
    assertTrue(
        request(with(shipment().collecting(Optional.of(new Yen(100)))))
            .refusal()
            .orElseThrow()
            .ja()
            .contains("代金引換"));
  }
}
