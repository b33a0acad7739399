// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banto.testhouse.Api;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;

/**
 * The shop's staff at their daily work: what has no trouble goes on to the next desk, labels are
 * output, numbers come back. They repair nothing; they only do again what the page said had failed.
 */
final class Staff {
  /** A wave that names no day is today's alone. */
  private static final String EVERY_DAY = "9999-12-31";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

  private final Api api;
  private final String connection;
  private final Labels labels;
  private final Set<String> numbered;

  Staff(Api api) {
    this(api, "rakuten~demo");
  }

  /** Staff who look after one of the shop's connections. */
  Staff(Api api, String connection) {
    this(api, connection, new Labels(), new TreeSet<>());
  }

  private Staff(Api api, String connection, Labels labels, Set<String> numbered) {
    this.api = api;
    this.connection = connection;
    this.labels = labels;
    this.numbered = numbered;
  }

  /** The same staff, logged in again. */
  Staff at(Api again) {
    return new Staff(again, connection, labels, numbered);
  }

  /** Waits until the house has so many orders. */
  void untilThere(long orders) {
    Shop.untilThere(api, orders, Duration.ofMinutes(5));
  }

  /** Takes everything as far as it goes. */
  void shift() {
    move("NEW", "SHIP_WAIT");
    move("SHIP_WAIT", "DOC_WAIT");
    api.job("waybill-batches", b -> b.set("query", desk("DOC_WAIT").put("shipTo", EVERY_DAY)));
    numbers();
  }

  /** Moves all that may go from one desk to another. */
  void move(String from, String to) {
    api.action("move", from, b -> b.put("desk", to));
  }

  private void numbers() {
    List<String> wave = new ArrayList<>();
    for (JsonNode batch : api.get("waybill-batches")) {
      batch.get("shipments").forEach(s -> wave.add(s.asText()));
    }
    wave.removeAll(numbered);
    if (wave.isEmpty()) {
      return;
    }
    String today = LocalDate.now(ZoneId.of("Asia/Tokyo")).format(DAY);
    JsonNode seen =
        api.upload("tracking-imports?carrier=yamato&save=true", labels.result(wave, today));
    if (seen.get("refused").asInt() > 0) {
      throw new IllegalStateException("numbers refused: " + seen);
    }
    numbered.addAll(wave);
  }

  /** How many shipments have their number. */
  int numbered() {
    return numbered.size();
  }

  /** Waits until nothing is on its way out. */
  void untilAllHasLeft() {
    Waiting.until(
        () -> "commands still on their way: " + leaving(), Duration.ofMinutes(4), this::allHasLeft);
  }

  /** Whether nothing is on its way out. */
  boolean allHasLeft() {
    return leaving().isEmpty();
  }

  private JsonNode leaving() {
    return api.get("outbox?state=WAITING&state=RUNNING&state=UNKNOWN&state=PENDING&state=REFUSED");
  }

  /**
   * Waits until the mall has been read from end to end so many times from now on. A round says when
   * the next is due as it begins; the one that is under way does not count.
   */
  void untilReadWhole(int times) {
    Set<String> begun = new TreeSet<>();
    Waiting.until(
        () -> "rounds begun: " + begun + ", " + connection(),
        Duration.ofMinutes(5),
        () -> {
          JsonNode c = connection();
          if (c.path("state").asText().equals("OK") && c.path("nextRead").isTextual()) {
            begun.add(c.path("nextRead").asText());
          }
          return begun.size() > times + 1;
        });
  }

  /** The shop's connection to the mall, as its page shows it. */
  JsonNode connection() {
    return api.get("connections/" + connection);
  }

  private static ObjectNode desk(String desk) {
    ObjectNode query = Wire.JSON.createObjectNode();
    query.putArray("desk").add(desk);
    return query;
  }
}
