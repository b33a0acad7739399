// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.banto.house.Form;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("data.D17")
class FormBodiesTest {
  private record Rule(String sku) {}

  @Form
  private record Settings(boolean auto, List<Rule> rules) {}

  /** Not a form: programs may say more than this house knows. */
  private record Print(boolean auto, List<Rule> rules) {}

  private record Price(String code, int yen) {}

  private record Goods(boolean sold, List<Price> prices, Map<String, Integer> counts) {}

  private static <T> T read(Class<T> type, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return type.cast(JsonBodies.read(type, type, new ByteArrayInputStream(bytes)));
  }

  private static String refused(String json) {
    return refused(Settings.class, json);
  }

  private static String refused(Class<?> type, String json) {
    JsonProcessingException e =
        assertThrows(JsonProcessingException.class, () -> read(type, json.replace('\'', '"')));
    return JsonBodies.said(e).ja();
  }

  @Test
  void aFormWithAFieldThatThereIsNotIsRefusedByItsName() throws IOException {
    String good = "{'auto':true,'rules':[{'sku':'A'}]}".replace('\'', '"');
    assertEquals(new Settings(true, List.of(new Rule("A"))), read(Settings.class, good));
    String above = good.replace("{\"auto\"", "{\"autom\":false,\"auto\"");
    assertEquals("設定できない項目です: autom", refused(above));
    assertEquals("設定できない項目です: skus", refused(good.replace("\"sku\"", "\"skus\"")));
    String longest = good.replace("\"sku\"", "\"" + "k".repeat(9_000) + "\"");
    assertEquals("設定できない項目です: " + "k".repeat(100) + "…", refused(longest));
    assertEquals(new Print(true, List.of(new Rule("A"))), read(Print.class, above), "control");
  }

  @Test
  void aMemberThatIsMissingOrIsNoSuchValueIsNamed() throws IOException {
    String good = "{'sold':true,'prices':[{'code':'A','yen':1},{'code':'B','yen':2}],'counts':{}}";
    assertEquals(2, read(Goods.class, good.replace('\'', '"')).prices().size(), "control");
    String said = "項目がないか、値を読み取れません: ";
    assertEquals(said + "sold", refused(Goods.class, good.replace("'sold':true,", "")));
    assertEquals(said + "sold", refused(Goods.class, good.replace("true", "null")));
    assertEquals(said + "prices[1].yen", refused(Goods.class, good.replace(",'yen':2", "")));
    assertEquals(said + "prices[1].yen", refused(Goods.class, good.replace(":2", ":'見本花子'")));
    assertEquals(said + "prices", refused(Goods.class, good.replaceAll("\\[.*]", "'x'")));
    String key = "{'sold':true,'prices':[],'counts':{'見本花子':'x'}}";
    assertEquals(said + "counts", refused(Goods.class, key));
    assertEquals("JSONを読み取れません（1行目）。", refused(Goods.class, "[]"), "no member is meant");
  }

  @Test
  void nothingOfABodyIsQuotedThatCannotBeRead() {
    assertEquals("JSONを読み取れません（1行目）。", refused("{\"auto\": 見本花子}"));
  }
}
