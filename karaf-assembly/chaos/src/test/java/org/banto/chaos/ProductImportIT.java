// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The house dies again and again while a file of goods comes in: no goods are half there, and all come in the end. */
@Tag("proof")
class ProductImportIT {
  private static final int KILLS = Integer.getInteger("room.kills");
  private static final int GOODS = 60_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  private final Random random = new Random();
  private House house;
  private Api api;

  @Test
  void aFileOfGoodsComesInHoweverOftenTheHouseDiesOnDerby() throws Exception {
    try (House on = new House(folder.resolve("house"), Map.of("BANTO_MEMORY", "768m"))) {
      walk(on);
    }
  }

  @Test
  @EnabledIfSystemProperty(
      named = "room.kills",
      matches = "10",
      disabledReason = "a part of the long run")
  void aFileOfGoodsComesInHoweverOftenTheHouseDiesOnPostgresql() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      Map<String, String> settings = new HashMap<>(RecordHouseIT.settings(server));
      settings.put("BANTO_MEMORY", "768m");
      try (House on = new House(folder.resolve("house"), settings)) {
        walk(on);
      }
    }
  }

  private void walk(House on) {
    house = on;
    house.start();
    api = Api.logIn(house);
    JsonNode file = api.upload("products/imports?name=goods.csv", csv());
    String path = "products/imports/" + file.get("id").asText();
    ObjectNode columns = file.<ObjectNode>deepCopy().retain("columns", "blank");
    JsonNode judged = api.put(path, columns);
    assertEquals(GOODS, judged.at("/counts/added").asInt(), judged.toString());
    api.post(path, b -> b);
    int amid = 0;
    int before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Waiting.pause(200 + random.nextInt(700));
      house.kill();
      house.start();
      api = Api.logIn(house);
      JsonNode now = api.get(path);
      int done = now.get("done").asInt();
      assertTrue(done >= before, "it goes on where it was: " + done + " after " + before);
      before = done;
      amid += now.get("state").asText().equals("DONE") ? 0 : 1;
      // what it says is there is there, and nothing else but what has come since
      int there = api.get("products/facts").get("total").asInt();
      assertTrue(there >= done && there % 500 == 0 || there == GOODS, there + " of " + done);
      whole(there);
    }
    Waiting.until(
        () -> "the import ends: " + api.get(path),
        PATIENCE,
        () -> api.get(path).get("state").asText().equals("DONE"));
    assertEquals(GOODS, api.get("products/facts").get("total").asInt());
    whole(GOODS);
    System.out.printf("goods: %d kills, %d of them in the middle, 0 half%n", KILLS, amid);
    assertTrue(amid > 0, "no kill was in the middle of it");
    JsonNode again = api.upload("products/imports?name=goods.csv", csv());
    JsonNode same = api.put("products/imports/" + again.get("id").asText(), columns);
    assertEquals(GOODS, same.at("/counts/same").asInt(), same.toString());
  }

  /** Those that are there have all that their rows say: some of them are looked at. */
  private void whole(int there) {
    for (int i = 0; i < Math.min(there, 20); i++) {
      int n = random.nextInt(there);
      JsonNode line = api.get("products?q=" + code(n)).at("/items/0");
      assertEquals(code(n), line.get("code").asText());
      JsonNode product = api.get("products/" + line.get("id").asText()).get("product");
      assertEquals(n % 10 == 9 ? 1 : 0, product.get("parts").size(), product.toString());
      assertEquals(List.of(100 + n % 900), costs(product), product.toString());
    }
  }

  private static List<Integer> costs(JsonNode product) {
    return IntStream.range(0, product.get("costs").size())
        .mapToObj(i -> product.at("/costs/" + i + "/yen").asInt())
        .toList();
  }

  private static String code(int n) {
    return "G-%06d".formatted(n);
  }

  /** Every tenth is a kit of the one before it. */
  private static byte[] csv() {
    return IntStream.range(0, GOODS)
        .mapToObj(
            n ->
                "%s,商品%d,%d,%s"
                    .formatted(code(n), n, 100 + n % 900, n % 10 == 9 ? code(n - 1) + "*2" : ""))
        .collect(Collectors.joining("\r\n", "商品コード,商品名,原価,セット内容\r\n", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
