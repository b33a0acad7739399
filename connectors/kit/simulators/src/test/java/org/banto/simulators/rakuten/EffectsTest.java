// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.banto.simulators.Simulator;
import org.banto.simulators.invented.Kind;
import org.banto.simulators.run.RealTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectsTest {
  @TempDir private Path data;
  private Simulator mall;
  private MallCaller caller;

  @BeforeEach
  void open() throws Exception {
    mall = RakutenMall.open(RealTime.forTests().withData(data));
    caller = new MallCaller(mall);
  }

  @AfterEach
  void close() throws Exception {
    mall.close();
  }

  private JsonNode confirm(String number) throws Exception {
    return caller.call("confirmOrder", "{'orderNumberList':['" + number + "']}");
  }

  private JsonNode ship(String number, long basket, String row) throws Exception {
    return caller.call("updateOrderShipping", report(number, basket, row));
  }

  private static String report(String number, long basket, String row) {
    return "{'orderNumber':'"
        + number
        + "','BasketidModelList':[{'basketId':"
        + basket
        + ",'ShippingModelList':[{"
        + row
        + "}]}]}";
  }

  private long basket(String number) throws Exception {
    return caller.order(number).path("PackageModelList").path(0).path("basketId").asLong();
  }

  private static final String ROW =
      "'deliveryCompany':'1001','shippingNumber':'123456789012','shippingDate':'2026-11-25'";

  @Test
  void confirmingFixesAmountsAndMovesOn() throws Exception {
    String number = caller.one(Kind.NOT_FIXED);
    assertEquals(-9999, caller.order(number).path("requestPrice").asInt());
    assertEquals(List.of("CONFIRM_ORDER_INFO_101"), MallCaller.codes(confirm(number)));
    JsonNode order = caller.order(number);
    assertEquals(300, order.path("orderProgress").asInt());
    assertEquals(
        order.path("goodsPrice").asInt() + order.path("postagePrice").asInt() + 330,
        order.path("requestPrice").asInt());
    assertEquals(List.of("CONFIRM_ORDER_ERROR_101"), MallCaller.codes(confirm(number)));
    assertEquals(1, caller.control("state", "{}").path("effects").path("confirmed").asInt());
  }

  @Test
  void aTransferWaitsAt200UntilTheMoneyIsIn() throws Exception {
    String number = caller.one(Kind.BANK_TRANSFER);
    confirm(number);
    assertEquals(200, caller.order(number).path("orderProgress").asInt());
    caller.control("orders/pay", "{'orderNumber':'" + number + "'}");
    assertEquals(300, caller.order(number).path("orderProgress").asInt());
  }

  @Test
  void theSameRowSentTwiceIsTwoShipmentsAndARowWithIdIsChanged() throws Exception {
    String number = caller.one(Kind.COOL);
    confirm(number);
    long basket = basket(number);
    JsonNode first = ship(number, basket, ROW);
    assertEquals(List.of("UPDATE_ORDERSHIPPING_INFO_101"), MallCaller.codes(first));
    long id = first.path("MessageModelList").path(0).path("shippingDetailId").asLong();
    ship(number, basket, ROW);
    JsonNode shipments = orders(number).path("shipments");
    assertEquals(2, shipments.size());
    assertEquals(2, shipments.path(0).path("reported").asInt());
    JsonNode changed = ship(number, basket, "'shippingDetailId':" + id + ",'shippingNumber':'9'");
    assertEquals(List.of("UPDATE_ORDERSHIPPING_INFO_102"), MallCaller.codes(changed));
    JsonNode gone = ship(number, basket, "'shippingDetailId':" + id + ",'shippingDeleteFlag':1");
    assertEquals(List.of("UPDATE_ORDERSHIPPING_INFO_103"), MallCaller.codes(gone));
    assertEquals(1, orders(number).path("shipments").size());
    assertEquals(500, caller.order(number).path("orderProgress").asInt());
  }

  private JsonNode orders(String number) throws Exception {
    return caller.control("orders", "{'orderNumber':'" + number + "'}").path("orders").path(0);
  }

  @Test
  void aReportInBadFormOrForACancelledOrderIsRefused() throws Exception {
    String number = caller.one(Kind.COOL);
    confirm(number);
    long basket = basket(number);
    assertEquals(
        List.of("UPDATE_ORDERSHIPPING_ERROR_011"),
        MallCaller.codes(ship(number, basket, "'shippingDate':'2026/11/25'")));
    assertEquals(
        List.of("UPDATE_ORDERSHIPPING_ERROR_011"),
        MallCaller.codes(ship(number, basket, "'deliveryCompany':'佐川急便'")));
    caller.control("orders/cancel", "{'orderNumber':'" + number + "'}");
    assertEquals(
        List.of("UPDATE_ORDERSHIPPING_ERROR_102"), MallCaller.codes(ship(number, basket, ROW)));
  }

  @Test
  void theAsynchronousFormGivesATicketAndThenAResult() throws Exception {
    String number = caller.one(Kind.COOL);
    confirm(number);
    String one = report(number, basket(number), ROW);
    String twice = "{'OrderShippingModelList':[" + one + "," + one + "]}";
    assertEquals(
        List.of("UPDATE_ORDERSHIPPING_ASYNC_ERROR_011"),
        MallCaller.codes(caller.call("updateOrderShippingAsync", twice)));
    JsonNode taken =
        caller.call("updateOrderShippingAsync", "{'OrderShippingModelList':[" + one + "]}");
    String id = taken.path("MessageModelList").path(0).path("requestId").asText();
    JsonNode result =
        caller
            .call("getResultUpdateOrderShippingAsync", "{'requestId':'" + id + "'}")
            .path("ResultShippingModelList")
            .path(0);
    assertEquals(number, result.path("orderNumber").asText());
    assertEquals(List.of("UPDATE_ORDERSHIPPING_INFO_101"), MallCaller.codes(result));
    JsonNode unknown = caller.call("getResultUpdateOrderShippingAsync", "{'requestId':'none'}");
    assertEquals(
        List.of("GET_RESULT_UPDATEORDERSHIPPING_ASYNC_INFO_101"),
        MallCaller.codes(unknown.path("ResultShippingModelList").path(0)));
  }

  @Test
  void theShopCancelsBeforeShippingOnly() throws Exception {
    String number = caller.one(Kind.COOL);
    String cancel =
        "{'orderNumber':'" + number + "','inventoryRestoreType':1,'changeReasonDetailApply':8}";
    assertEquals(
        List.of("CANCEL_ORDER_INFO_101"), MallCaller.codes(caller.call("cancelOrder", cancel)));
    assertEquals(900, caller.order(number).path("orderProgress").asInt());
    assertEquals(
        List.of("CANCEL_ORDER_ERROR_101"), MallCaller.codes(caller.call("cancelOrder", cancel)));
  }

  @Test
  void aMemoClearsWhatItLeavesOut() throws Exception {
    String number = caller.one(Kind.DATE_AND_SLOT);
    caller.call("updateOrderMemo", "{'orderNumber':'" + number + "','memo':'あ'}");
    JsonNode order = caller.order(number);
    assertEquals("あ", order.path("memo").asText());
    assertTrue(order.path("deliveryDate").isNull());
  }

  private List<String> send(String number, ObjectNode basket, String reason) throws Exception {
    ObjectNode request = MallCaller.json("{'orderNumber':'" + number + "'" + reason + "}");
    request.putArray("PackageModelList").add(basket);
    return MallCaller.codes(caller.call("updateOrderSender", request.toString()));
  }

  @Test
  void recipientsAndGoodsAreSentAsAWholeAndLessNeedsAReason() throws Exception {
    String number = caller.one(Kind.COOL);
    JsonNode before = caller.order(number);
    ObjectNode basket = before.path("PackageModelList").path(0).deepCopy();
    ((ObjectNode) basket.path("SenderModel")).put("subAddress", "架空町4-5-6");
    ObjectNode row = (ObjectNode) basket.path("ItemModelList").path(0);
    row.put("units", row.path("units").asInt() + 1);
    assertEquals(List.of("UPDATE_ORDERSENDER_INFO_101"), send(number, basket, ""));
    JsonNode after = caller.order(number);
    assertEquals("架空町4-5-6", after.at("/PackageModelList/0/SenderModel/subAddress").asText());
    assertTrue(after.path("requestPrice").asLong() > before.path("requestPrice").asLong());

    row.put("deleteItemFlag", 1);
    assertEquals(List.of("UPDATE_ORDERSENDER_ERROR_009"), send(number, basket, ""));
    assertEquals(
        List.of("UPDATE_ORDERSENDER_INFO_101"), send(number, basket, ",'reductionReason':8"));
    ObjectNode half = basket.deepCopy();
    half.putArray("ItemModelList");
    assertEquals(List.of("UPDATE_ORDERSENDER_ERROR_009"), send(number, half, ""));
    caller.control("orders/progress", "{'orderNumber':'" + number + "','progress':500}");
    assertEquals(List.of("UPDATE_ORDERSENDER_ERROR_101"), send(number, basket, ""));
    assertEquals(2, caller.control("state", "{}").path("effects").path("sender").asInt());
  }

  @Test
  void remarksAndTheGiftAreChangedEachForItself() throws Exception {
    String number = caller.one(Kind.COOL);
    caller.call("updateOrderRemarks", "{'orderNumber':'" + number + "','remarks':'置き配'}");
    caller.call("updateOrderRemarks", "{'orderNumber':'" + number + "','giftCheck':1}");
    JsonNode order = caller.order(number);
    assertEquals("置き配", order.path("remarks").asText());
    assertEquals(1, order.path("giftCheckFlag").asInt());
    assertEquals(
        List.of("UPDATE_ORDERREMARKS_ERROR_009"),
        MallCaller.codes(caller.call("updateOrderRemarks", "{'orderNumber':'" + number + "'}")));
  }

  @Test
  void aBuyersEditIsAddedUpAnew() throws Exception {
    String number = caller.one(Kind.COOL);
    long before = caller.order(number).path("goodsPrice").asLong();
    caller.control(
        "orders/edit",
        "{'orderNumber':'"
            + number
            + "','set':{'remarks':'急ぎ','PackageModelList':[{'ItemModelList':[{'units':9}]}]}}");
    JsonNode order = caller.order(number);
    assertEquals(1, order.path("modifyFlag").asInt());
    assertTrue(order.path("goodsPrice").asLong() > before);
  }

  @Test
  void anAnswerIsLostAfterTheEffectWhenTold() throws Exception {
    String number = caller.one(Kind.COOL);
    caller.control("faults", "{'fault':'NO_ANSWER','operation':'confirmOrder'}");
    assertThrows(IOException.class, () -> confirm(number));
    String other = caller.one(Kind.COOL);
    caller.control("faults", "{'fault':'ERROR_AFTER','operation':'confirmOrder'}");
    confirm(other);
    assertEquals(2, caller.control("state", "{}").path("effects").path("confirmed").asInt());
  }

  @Test
  void theTruthSurvivesARestartAndALineCutOff() throws Exception {
    String number = caller.one(Kind.COOL);
    confirm(number);
    ship(number, basket(number), ROW);
    JsonNode before = caller.control("orders", "{}");
    Object effects = caller.control("state", "{}").path("effects");
    mall.close();
    Files.writeString(
        data.resolve("journal.jsonl"), "{\"seq\":99,\"ord", StandardOpenOption.APPEND);
    open();
    assertEquals(before, caller.control("orders", "{}"));
    assertEquals(effects, caller.control("state", "{}").path("effects"));
    String next = caller.one(Kind.PLAIN);
    assertTrue(next.compareTo(number) > 0);
    assertEquals(4, Files.readAllLines(data.resolve("journal.jsonl")).size());
  }
}
