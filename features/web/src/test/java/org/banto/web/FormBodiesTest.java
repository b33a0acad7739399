// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  private static <T> T read(Class<T> type, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return type.cast(JsonBodies.read(type, type, new ByteArrayInputStream(bytes)));
  }

  private static String refused(String json) {
    JsonProcessingException e =
        assertThrows(JsonProcessingException.class, () -> read(Settings.class, json));
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
  void nothingOfABodyIsQuotedThatCannotBeRead() {
    assertEquals("JSONを読み取れません（1行目）。", refused("{\"auto\": 見本花子}"));
  }
}
