// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;

/**
 * A mall's GraphQL: one address, and errors inside good answers.
 *
 * @param api the account's API
 * @param path where it is
 */
public record GraphQl(MallApi api, String path) {
  /** Asks for something; an error is MALFORMED, with its words. */
  public Answer ask(String query, ObjectNode variables) throws ConnectorException {
    Answer answer = send(query, variables);
    if (answer.status() != 404) {
      Optional<Text> error = error(answer);
      if (error.isPresent()) {
        throw answer.notAccepted(error.get());
      }
    }
    answer.json();
    return answer;
  }

  /** Asks for something to be done; the mall's words when it will not be done. */
  public Optional<Text> command(String query, ObjectNode variables) throws ConnectorException {
    Answer answer = send(query, variables);
    Optional<Text> error = error(answer);
    if (error.isEmpty() && answer.refused()) {
      return Optional.of(RefusalWords.notAccepted(answer));
    }
    if (error.isEmpty()) {
      answer.done();
    }
    return error;
  }

  /** As {@link #command}, but what came of it; {@link Answer#done} reads it. */
  public Answer send(String query, ObjectNode variables) throws ConnectorException {
    ObjectNode body = Json.object().put("query", query);
    body.set("variables", variables);
    return api.send("POST", path, body);
  }

  /** The first error's words, cut short. */
  public static Optional<Text> error(Answer answer) {
    return answer.peek().flatMap(GraphQl::error);
  }

  private static Optional<Text> error(Json json) {
    List<Json> errors = json.list("errors");
    if (errors.isEmpty()) {
      return Optional.empty();
    }
    String words = errors.get(0).text("message").strip();
    return Optional.of(
        words.isEmpty()
            ? new Text("理由なし", "no reason given")
            : Text.same(words.substring(0, Math.min(200, words.length()))));
  }
}
