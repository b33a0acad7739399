// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.connect.Dispatch;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.spapi.engine.SpApi;
import org.banto.testkit.Answer;
import org.banto.testkit.FarSide;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** Amazon's own examples of answers, where they lie in {@code banto.fixtures}, and what is read from them. */
class ExamplesTest {
  private static final Version OLDER = Version.ALL.get(Version2020.NAME);
  private static final Version NEWER = Version.ALL.get(Version2026.NAME);

  private static JsonNode example(String version, String operation, int no) throws IOException {
    Path folder =
        Path.of(
            System.getProperty("banto.fixtures", ""),
            "third-party/amazon-sp-api/fulfillmentOutbound_" + version);
    assumeTrue(Files.isDirectory(folder), "skipped: no models of Amazon's API in banto.fixtures");
    return SpApi.JSON
        .readTree(folder.resolve(operation + ".json").toFile())
        .at("/responseExamples/" + no);
  }

  private static JsonNode response(String version, String operation) throws IOException {
    return example(version, operation, 0).path("response");
  }

  @Test
  void ordersOf2020AreRead() throws Exception {
    Fulfilment one = OLDER.order(response(Version2020.NAME, "getFulfillmentOrder")).orElseThrow();
    assertEquals("processing", one.status());
    assertEquals(List.of(), one.dispatches());
    Version.Listed list =
        OLDER.listed(response(Version2020.NAME, "listAllFulfillmentOrders")).orElseThrow();
    assertEquals("complete", list.orders().get(1).status());
  }

  @Test
  void anOrderOf2026IsReadWithItsPackages() throws Exception {
    Fulfilment one = NEWER.order(response(Version2026.NAME, "getOrder")).orElseThrow();
    assertEquals("ABC123XYZ", one.key());
    assertEquals("processing", one.status());
    assertEquals(Optional.of(Instant.parse("2025-04-21T11:45:00Z")), one.updated());
    Instant left = Instant.parse("2025-04-21T15:00:00Z");
    assertEquals(Optional.of(List.of(new Fulfilment.Box("FEDEX", "123456789", left))), one.left());
    assertEquals(List.of(), one.dispatches(), "not asked for by this house");
  }

  @Test
  void aListOf2026IsReadWithItsToken() throws Exception {
    Version.Listed list = NEWER.listed(response(Version2026.NAME, "listOrders")).orElseThrow();
    assertEquals(
        List.of("ABC123XYZ", "DEF456UVW"), list.orders().stream().map(Fulfilment::key).toList());
    assertTrue(list.orders().get(1).over());
    assertTrue(
        list.orders().get(1).left().isEmpty(), "shown without shipments: looked at by itself");
    assertEquals("token123", list.next());
  }

  /** What answers a request with 200 is the order; with 202 it is the number alone. */
  @Test
  void answersOf2026ToARequestAreRead() throws Exception {
    JsonNode atOnce = example(Version2026.NAME, "createOrder", 0);
    assertEquals(200, atOnce.path("status").asInt());
    assertFalse(NEWER.order(atOnce.path("response")).orElseThrow().off());
    assertEquals(Status.ACCEPTED, asked(atOnce));
    JsonNode later = example(Version2026.NAME, "createOrder", 1);
    assertEquals(202, later.path("status").asInt());
    assertEquals(Status.PENDING, asked(later));
  }

  @Test
  void theAnswerOf2026ToTakingBackIsNoDecision() throws Exception {
    JsonNode answer = example(Version2026.NAME, "cancelOrder", 0);
    FarSide far = far("{'order':{'orderId':'S0000000101','status':'PROCESSING'}}");
    far.on("PUT", NEWER.orders() + "/{id}/cancel", r -> answer(answer));
    Receipt said = warehouse(far).takeBack(List.of(Road.back(1))).get(0);
    assertEquals(Status.PENDING, said.status());
  }

  private static Status asked(JsonNode example) throws Exception {
    FarSide far = far("");
    far.on("POST", NEWER.orders(), r -> answer(example));
    return warehouse(far).fulfil(List.of(Road.asked(1, 1))).get(0).status();
  }

  /** A far side that shows this order, or none. */
  private static FarSide far(String order) {
    FarSide far = new FarSide();
    far.on("POST", "/auth/o2/token", r -> Answer.json("{'access_token':'a','expires_in':3600}"));
    return far.on(
        "GET",
        NEWER.orders() + "/{id}",
        r -> order.isEmpty() ? Answer.json(404, "{'errors':[]}") : Answer.json(order));
  }

  private static Answer answer(JsonNode example) {
    return Answer.json(
        example.path("status").asInt(), example.path("response").toString().replace('"', '\''));
  }

  private static FbaWarehouse warehouse(FarSide far) {
    return new FbaWarehouse(far, Amazon.account(Version2026.NAME), new TestClock(Amazon.NOON));
  }

  @Test
  void packagesThatLeftAreDispatchesOnTheirDayInJapan() {
    Instant at = Instant.parse("2026-11-24T20:00:00Z");
    List<Fulfilment.Box> boxes =
        List.of(
            new Fulfilment.Box("YAMATO", "9000-0000-0012", at), new Fulfilment.Box("SF", "", at));
    Fulfilment order =
        new Fulfilment("S0000000101-2", "COMPLETE", Optional.of(at), Optional.of(boxes), List.of());
    Dispatch found = order.dispatches().get(0);
    assertEquals(1, order.dispatches().size(), "one without a number is none yet");
    assertEquals(LocalDate.of(2026, 11, 25), found.shipped());
    assertEquals("yamato", found.waybill().carrier());
    assertEquals("900000000012", found.waybill().number());
    assertEquals("SF", Fulfilment.carrier("SF"));
  }

  @Test
  void aPackageWithoutACarriersNumberGoesByAmazons() throws Exception {
    String said =
        "{'order':{'orderId':'S0000000101','status':'COMPLETE','shipments':[{'status':'SHIPPED',"
            + "'shipTime':'2026-11-24T20:00:00Z','packages':[{'packageId':'1','tracking':"
            + "{'amazon':{'trackingNumber':'DA0001'}}}]}]}}";
    Fulfilment order = NEWER.order(SpApi.JSON.readTree(said.replace('\'', '"'))).orElseThrow();
    assertEquals("AMZL", order.dispatches().get(0).waybill().carrier());
    assertEquals("DA0001", order.dispatches().get(0).waybill().number());
  }
}
