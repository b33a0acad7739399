// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.base.Rejection;
import org.junit.jupiter.api.Test;

class BodyBoundsTest {
  private static Object read(String body, Charset written) throws Exception {
    return JsonBodies.read(Map.class, Map.class, new ByteArrayInputStream(body.getBytes(written)));
  }

  private static void fits(String body) {
    assertDoesNotThrow(() -> read(body, StandardCharsets.UTF_8));
    assertDoesNotThrow(() -> read(body, StandardCharsets.UTF_16BE));
  }

  private static Rejection refused(String body) {
    Rejection no = assertThrows(Rejection.class, () -> read(body, StandardCharsets.UTF_8));
    assertThrows(Rejection.class, () -> read(body, StandardCharsets.UTF_16BE));
    assertEquals(Rejection.Kind.TOO_LARGE, no.kind());
    return no;
  }

  private static String deep(int levels) {
    return "{\"a\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
  }

  private static String keys(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"k" + i + "\":{}")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String ids(int count) {
    return "{\"action\":\"move\",\"ids\":["
        + IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(","))
        + "],\"reason\":\"a\"}";
  }

  @Test
  void fiftyLevelsAreReadAndOneMoreIsNot() {
    fits(deep(BodyBounds.DEPTH));
    assertEquals(
        "JSON: 入れ子は50段までです。分けて送ってください。", refused(deep(BodyBounds.DEPTH + 1)).sentence().ja());
  }

  @Test
  void tenThousandKeysAreReadAndOneMoreIsNot() {
    fits(keys(BodyBounds.KEYS));
    assertEquals(
        "JSON: 10,000 keys at most; send them in parts.",
        refused(keys(BodyBounds.KEYS + 1)).sentence().en());
  }

  @Test
  void anActNamesTwentyThousandOrdersAndNotOneMore() {
    fits(ids(BodyBounds.IDS));
    assertEquals(
        "ids: まとめて操作できる受注は20,000件までです。分けて送ってください。",
        refused(ids(BodyBounds.IDS + 1)).sentence().ja());
  }

  @Test
  void anotherListMayBeLongerAndWhatIsNoJsonIsSaid() {
    fits(ids(BodyBounds.IDS + 1).replace("\"ids\"", "\"others\""));
    assertThrows(JsonParseException.class, () -> read("{\"a\":[}", StandardCharsets.UTF_8));
  }
}
