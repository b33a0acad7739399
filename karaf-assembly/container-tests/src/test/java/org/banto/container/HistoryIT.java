// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.banto.testhouse.Api;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The history of a running house says from where, and how far it is stands outside the database. */
@ExtendWith(Standing.class)
@Order(6)
@Tag("databases")
class HistoryIT {
  private static House house;
  private static Api api;

  @BeforeAll
  static void boot() throws Exception {
    house = Standing.house();
    api = house.shop("history");
  }

  @Test
  @Tag("security.M1")
  void aLineHasAddressAndSessionAndItsHashIsNotedOutside() throws Exception {
    api.text("exports/orders?reason=test");
    JsonNode line = api.get("audit?act=orders.exported&limit=1").get("items").get(0);
    assertEquals("127.0.0.1", line.get("address").asText());
    assertTrue(line.get("session").asText().matches("[0-9a-f]{8}"), line.toString());
    Path anchors = house.data().resolve("audit").resolve("anchors");
    Waiting.until("the history is noted", Duration.ofSeconds(60), () -> noted(anchors));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(anchors)));
    JsonNode verdict = api.post("audit/verify", in -> in);
    assertTrue(verdict.get("ok").asBoolean(), verdict.toString());
  }

  private static boolean noted(Path anchors) {
    try {
      return Files.exists(anchors)
          && Files.readAllLines(anchors).stream().anyMatch(l -> l.startsWith("history "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
