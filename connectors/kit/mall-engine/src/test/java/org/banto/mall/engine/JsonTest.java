// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.order.TaxRate;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void whatIsMissingIsNamedByItsPath() {
    String text = "{'order':{'items':[{'price':1},{'price':null}]}}";
    ConnectorException e =
        failed(text, o -> o.at("order").list("items").get(1).neededNumber("price"));
    assertEquals("order.items[1].price がありません", e.getMessage());
    assertEquals("order.items[1].price is missing", e.sentence().en());
    assertEquals(Reason.MALFORMED, e.reason());
  }

  @Test
  void whatStoodThereIsNeverTold() {
    ConnectorException e = failed("{'total':'見本 花子'}", o -> o.number("total"));
    assertEquals("total が整数ではありません", e.getMessage());
    assertFalse(failed("{'name':'見本", o -> o.text("name")).getMessage().contains("見本"));
    assertFalse(failed("{'n':9e99}", o -> o.number("n")).getMessage().contains("9"));
  }

  @Test
  void numbersMayComeAsTextAndIdsAsNumbers() throws Exception {
    Json json = json("{'a':'2980.00','b':12,'c':'','d':null,'e':2980.0,'f':true}");
    assertEquals(2980, json.number("a"));
    assertEquals("12", json.needed("b"));
    assertEquals(Optional.empty(), json.yen("c"));
    assertEquals(Optional.empty(), json.yen("d"));
    assertEquals(Optional.of(new Yen(2980)), json.yen("e"));
    assertEquals(true, json.flag("f"));
    assertEquals("", json.text("gone"));
    assertThrows(Unreadable.class, () -> json("{'a':1.5}").number("a"));
  }

  @Test
  void aRateOfTaxComesAsAFractionOrInPercent() throws Exception {
    Json json = json("{'a':0.08,'b':10,'c':'8','d':null,'e':0}");
    assertEquals(TaxRate.REDUCED, json.rate("a"));
    assertEquals(TaxRate.STANDARD, json.rate("b"));
    assertEquals(TaxRate.REDUCED, json.rate("c"));
    assertEquals(TaxRate.STANDARD, json.rate("d"));
    assertEquals(TaxRate.NONE, json.rate("e"));
  }

  @Test
  void ordersAreCutOutByteForByte() throws Exception {
    byte[] answer =
        bytes("{'data':{'x':[{}],'orders':[{'a' : 1.10},\n{'b':{'orders':[]}}]},'y':0}");
    List<byte[]> slices = Slices.of(answer, "data", "orders");
    assertEquals(2, slices.size());
    assertArrayEquals(bytes("{'a' : 1.10}"), slices.get(0));
    assertArrayEquals(bytes("{'b':{'orders':[]}}"), slices.get(1));
    assertEquals(List.of(), Slices.of(bytes("{'orders':null}"), "orders"));
  }

  @Test
  void anAnswerThatIsCutOffIsNoList() {
    byte[] whole = bytes("{'orders':[{'a':1},{'b':'日本'}],'more':false}");
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> Slices.of(cut, "orders"), "cut at " + length);
    }
    assertThrows(IOException.class, () -> Slices.of(bytes("{'order':[]}"), "orders"));
    assertThrows(IOException.class, () -> Slices.of(bytes("{'orders':[1]}"), "orders"));
  }

  private static ConnectorException failed(String text, Function<Json, Object> how) {
    return assertThrows(ConnectorException.class, () -> Json.read(bytes(text), how));
  }

  private static Json json(String text) throws IOException {
    return Json.of(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
