// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.banto.testhouse.Api;
import org.banto.testhouse.FaultyJar;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A connector that ends the house ends it once: the next start leaves it out, says so, and works for
 * everybody else.
 */
@Tag("partner.D5")
@Tag("proof")
class ExitIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String NAME = "banto-mall-faulty";
  private static final String CONNECTION = "connections/faulty~shop";

  @TempDir Path root;

  private Api api;

  @Test
  void theStartAfterAnExitLeavesOutWhoseCallItWas() throws Exception {
    try (Mall mall = Mall.open(Files.createDirectory(root.resolve("mall")), 500);
        House house = new House(root.resolve("house"), Map.of())) {
      house.configure("banto.numbers", "poll.seconds = 1\n");
      house.start();
      api = Api.logIn(house);
      api.connect(mall);
      Path deploy = Files.createDirectories(house.data().resolve("deploy"));
      FaultyJar.of("faulty", "1.0.0").into(deploy);
      Waiting.until("it is there", PATIENCE, () -> listed("1.0.0").startsWith("WORKS"));
      ObjectNode settings = JSON.createObjectNode().put("does", "exits");
      try {
        api.put(CONNECTION, settings);
      } catch (UncheckedIOException e) {
        // it is called at once, and the house may end before it has answered
      }
      assertTrue(house.diesWithin(PATIENCE), "the connector ends the house");
      Path note = house.data().resolve("connectors-left-out.txt");
      assertEquals(NAME + " 1.0.0\n", Files.readString(note));

      // without the note it would end it again, and every start
      String noted = Files.readString(note);
      Files.delete(note);
      house.starts();
      assertTrue(house.diesWithin(PATIENCE), "nobody knew of it");
      assertEquals(noted, Files.readString(note));

      house.start();
      api = Api.logIn(house);
      Waiting.until(
          () -> "it is left out: " + listed("1.0.0"),
          PATIENCE,
          () -> listed("1.0.0").startsWith("ASKS") && listed("1.0.0").contains("番頭を終わらせた"));
      anotherOrder(mall);
      JsonNode connection = api.get(CONNECTION);
      assertEquals("CONNECTOR_AWAY", connection.get("state").asText());
      assertTrue(connection.get("words").asText().contains("番頭を終わらせた"), "" + connection);
      Waiting.until(
          "an alarm says so", PATIENCE, () -> api.get("alarms").toString().contains(NAME));
      assertFalse(house.diesWithin(Duration.ofSeconds(10)), "it stays up");

      FaultyJar.of("faulty", "1.0.1").doing("nothing").into(deploy);
      Waiting.until(
          () -> "the mended one works: " + listed("1.0.1") + api.get(CONNECTION),
          Duration.ofSeconds(60),
          () ->
              listed("1.0.1").startsWith("WORKS")
                  && api.get(CONNECTION).get("state").asText().equals("OK"));
    }
  }

  private String listed(String version) {
    for (JsonNode c : api.get("connectors")) {
      if (c.get("name").asText().equals(NAME) && c.get("version").asText().equals(version)) {
        return c.get("state").asText() + " " + c.get("why").asText();
      }
    }
    return "not there";
  }

  private void anotherOrder(Mall mall) {
    long before = api.count();
    mall.tell("orders/create", wish -> wish.put("count", 1));
    Waiting.until("another connection's order", PATIENCE, () -> api.count() > before);
  }
}
