// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.banto.connect.Token;

/**
 * A token as it is kept.
 *
 * @param origin digest of what the shop gave to begin with
 * @param token the token
 */
record KeptToken(String origin, Token token) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static KeptToken parse(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      return new KeptToken(
          node.path("origin").asText(),
          new Token(
              node.path("access").asText(),
              node.path("refresh").asText(),
              Instant.parse(node.path("ends").asText()),
              Optional.of(node.path("refreshEnds").asText())
                  .filter(s -> !s.isEmpty())
                  .map(Instant::parse)));
    } catch (IOException e) {
      throw new UncheckedIOException("a kept token cannot be read", e);
    }
  }

  String toJson() {
    ObjectNode node = JSON.createObjectNode();
    node.put("origin", origin).put("access", token.access()).put("refresh", token.refresh());
    node.put("ends", token.ends().toString());
    token.refreshEnds().ifPresent(at -> node.put("refreshEnds", at.toString()));
    return node.toString();
  }

  /** The token, if it came from that origin. */
  Optional<Token> from(String mark) {
    return mark.equals(origin) ? Optional.of(token) : Optional.empty();
  }
}
