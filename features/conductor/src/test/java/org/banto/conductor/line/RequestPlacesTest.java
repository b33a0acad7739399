// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("security.H4")
class RequestPlacesTest {
  private static final String OWN = "https://api.mall.example";

  private final RequestPlaces places =
      new RequestPlaces(
          List.of(field("url", "接続先", OWN), field(".key", "鍵", ""), field("shop", "店", "")),
          List.of("shop"));

  private final SavedConnection before =
      new SavedConnection(true, 1, Map.of("shop", "one", ".key", "s3cret", "days", "30"));

  private static Types.Field field(String id, String name, String standard) {
    Optional<BigDecimal> any = Optional.empty();
    return new Types.Field(
        id, name, "", "string", false, id.startsWith("."), standard, any, any, List.of());
  }

  private void save(Map<String, String> entered) {
    places.check(before, before.with(entered), entered);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://thief.example",
        "http://api.mall.example",
        "https://api.mall.example:8443",
        "https://api.mall.example.thief.example/",
        "https://api.mall.example@thief.example/",
        "HTTPS://THIEF.example/path"
      })
  void anotherHostPortOrSecurityAsksForTheSecretAgain(String url) {
    String said =
        assertThrows(IllegalArgumentException.class, () -> save(Map.of("url", url))).getMessage();
    assertTrue(said.contains("接続先") && said.contains("鍵"), said);
    assertThrows(
        IllegalArgumentException.class,
        () -> save(Map.of("url", url, ".key", SavedConnection.HIDDEN)));
    assertDoesNotThrow(() -> save(Map.of("url", url, ".key", "another")));
    assertDoesNotThrow(() -> save(Map.of("url", url, ".key", "")));
  }

  @Test
  void soDoesAnotherShopWhereThatNamesTheHost() {
    assertThrows(IllegalArgumentException.class, () -> save(Map.of("shop", "two")));
    assertThrows(IllegalArgumentException.class, () -> save(Map.of("shop", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {OWN, "https://API.mall.example:443/v2", "https://api.mall.example/other", ""})
  void theSamePlaceDoesNot(String url) {
    assertDoesNotThrow(() -> save(Map.of("url", url, "days", "3")));
  }

  @Test
  void aFirstConnectionEntersEverythingAnyway() {
    Map<String, String> entered = new HashMap<>(Map.of("url", "https://x.example", ".key", "k"));
    SavedConnection none = new SavedConnection(true, 0, Map.of());
    assertDoesNotThrow(() -> places.check(none, none.with(entered), entered));
  }

  /** While a connector is away its standard place is not known: then any place is another one. */
  @Test
  void whileTheConnectorIsAwayAnAddressIsStillAnother() {
    RequestPlaces away = new RequestPlaces(List.of(), List.of());
    Map<String, String> entered = new TreeMap<>(Map.of("url", "https://thief.example"));
    assertThrows(
        IllegalArgumentException.class, () -> away.check(before, before.with(entered), entered));
  }
}
