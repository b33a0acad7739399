// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads fields of Amazon's JSON; a missing field and a null are the same. */
final class Fields {
  static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private Fields() {}

  static String text(JsonNode node, String field) {
    return node.path(field).asText("").strip();
  }

  static List<JsonNode> list(JsonNode node, String field) {
    List<JsonNode> all = new ArrayList<>();
    node.path(field).forEach(all::add);
    return all;
  }

  /** A time with its offset; Amazon writes UTC. */
  static Optional<Instant> time(JsonNode node, String field) {
    try {
      String text = text(node, field);
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What is in the envelope. */
  static JsonNode payload(JsonNode answer) {
    return answer.has("payload") ? answer.path("payload") : answer;
  }
}
