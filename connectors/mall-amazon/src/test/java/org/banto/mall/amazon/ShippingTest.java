// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.spapi.engine.SpApi;
import org.banto.testkit.FarRequest;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Test;

class ShippingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final TestClock time = new TestClock(MemoryAmazon.NOON);
  private final MemoryAmazon mall = new MemoryAmazon(time);
  private final AmazonShop shop = new AmazonShop(mall.far, MemoryAmazon.ACCOUNT, time);
  private final String id =
      mall.add(1, MemoryAmazon.NOON.minusSeconds(7200), "UNSHIPPED", "MERCHANT");
  private final String first = "00000000001001";
  private final String second = "00000000001002";

  private static ParcelNotice parcel(String carrier, String number, Content... contents) {
    return new ParcelNotice("1", carrier, number, DAY, List.of(contents));
  }

  private Receipt report(ParcelNotice... parcels) throws Exception {
    CommandId command = new CommandId("ship/" + id);
    List<Receipt> receipts =
        shop.report(List.of(new ReportShipment(command, id, List.of(parcels))));
    return receipts.isEmpty() ? new Receipt(command, Status.PENDING, "") : receipts.get(0);
  }

  private List<JsonNode> confirmations() throws Exception {
    List<JsonNode> all = new ArrayList<>();
    for (FarRequest r : mall.far.requests()) {
      if (r.uri().getPath().endsWith("/shipmentConfirmation")) {
        all.add(SpApi.JSON.readTree(r.body()));
      }
    }
    return all;
  }

  private ObjectNode order() {
    return mall.orders.get(id);
  }

  @Test
  void aShipmentThatLeavesFirstTellsOnlyWhatIsInIt() throws Exception {
    report(parcel("yamato", "012345678901", new Content(first, 2)));
    JsonNode one = confirmations().get(0).path("packageDetail");
    assertEquals("1", one.path("packageReferenceId").asText());
    assertEquals(List.of(first), one.path("orderItems").findValuesAsText("orderItemId"));
    assertEquals(2, one.path("orderItems").path(0).path("quantity").asInt());
    report(
        parcel("yamato", "012345678901", new Content(first, 2)),
        parcel("yamato", "112345678903", new Content(second, 1)));
    assertEquals(2, confirmations().size());
    JsonNode two = confirmations().get(1).path("packageDetail");
    assertEquals("2", two.path("packageReferenceId").asText());
    assertEquals(List.of(second), two.path("orderItems").findValuesAsText("orderItemId"));
    assertEquals(List.of("012345678901", "112345678903"), mall.shown(id));
  }

  @Test
  void whatNobodySaidIsSpreadOverTheBoxes() throws Exception {
    report(parcel("yamato", "012345678901"), parcel("yamato", "112345678903"));
    assertEquals(1, confirmations().get(0).at("/packageDetail/orderItems").size());
    assertEquals(2, confirmations().get(1).at("/packageDetail/orderItems").size());
  }

  @Test
  void aChangedNumberEditsItsPackage() throws Exception {
    report(parcel("yamato", "012345678901", new Content(first, 2), new Content(second, 1)));
    report(parcel("yamato", "912345678907", new Content(first, 2), new Content(second, 1)));
    JsonNode edit = confirmations().get(1).path("packageDetail");
    assertEquals("1", edit.path("packageReferenceId").asText());
    assertEquals(List.of("912345678907"), mall.shown(id));
  }

  @Test
  void aBoxWithoutAPieceIsSaidNotToBeTold() throws Exception {
    Receipt receipt =
        report(
            parcel("yamato", "012345678901", new Content(first, 2), new Content(second, 1)),
            parcel("yamato", "112345678903"));
    assertEquals(Status.ACCEPTED, receipt.status());
    Text words = receipt.words().orElseThrow();
    assertTrue(words.ja().contains("1個口"), words.ja());
    assertTrue(words.en().contains("not told of 1 of them"), words.en());
    assertEquals(1, confirmations().size());
  }

  @Test
  void carriersHaveCodesOfTheirOwnOrTheirNames() throws Exception {
    report(
        parcel("yamato", "012345678901", new Content(first, 1)),
        parcel("seino", "112345678903", new Content(first, 1)));
    JsonNode known = confirmations().get(0).path("packageDetail");
    assertEquals("YAMATO TRANSPORT", known.path("carrierCode").asText());
    assertTrue(known.path("carrierName").isMissingNode());
    JsonNode other = confirmations().get(1).path("packageDetail");
    assertEquals("Other", other.path("carrierCode").asText());
    assertEquals("西濃運輸", other.path("carrierName").asText());
    CarrierCodes own = CarrierCodes.of("yamato=YAMATO, seino = Seino");
    assertEquals("YAMATO", own.code("yamato"));
    assertEquals("seino", own.carrier("SEINO"));
    assertEquals("yamato", CarrierCodes.of("").carrier("ヤマト運輸"));
    assertTrue(CarrierCodes.of("ヤマト").unreadable().isPresent());
  }

  @Test
  void cashOnDeliverySaysThatTheShopCollects() throws Exception {
    ObjectNode money = (ObjectNode) order().at("/payment/paymentExecutions/0");
    money.put("paymentMethod", "CashOnDelivery");
    report(parcel("yamato", "012345678901"));
    JsonNode body = confirmations().get(0);
    assertEquals("DirectPayment", body.path("codCollectionMethod").asText());
    assertEquals(OrderPages.MARKETPLACE, body.path("marketplaceId").asText());
    assertEquals("2026-11-24T01:00:00Z", body.at("/packageDetail/shipDate").asText());
  }

  @Test
  void whatMustNotBeConfirmedIsNot() throws Exception {
    ObjectNode fulfillment = (ObjectNode) order().path("fulfillment");
    fulfillment.put("fulfillmentStatus", "PENDING");
    assertEquals(Status.PENDING, report(parcel("yamato", "012345678901")).status());
    fulfillment.put("fulfillmentStatus", "CANCELLED");
    assertEquals(Status.REFUSED, report(parcel("yamato", "012345678901")).status());
    fulfillment.put("fulfillmentStatus", "UNSHIPPED").put("fulfilledBy", "AMAZON");
    assertEquals(Status.REFUSED, report(parcel("yamato", "012345678901")).status());
    fulfillment.put("fulfilledBy", "MERCHANT");
    order().putArray("programs").add("FBM_SHIP_PLUS");
    assertEquals(Status.ACCEPTED, report(parcel("yamato", "012345678901")).status());
    assertEquals(List.of(), confirmations());
  }
}
