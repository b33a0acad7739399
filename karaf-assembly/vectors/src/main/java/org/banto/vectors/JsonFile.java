// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A JSON list of cases, case by case.
 *
 * @param list the field that holds the list, or empty where the file is the list
 * @param id the field that names a case
 * @param trial what is done with a case
 */
record JsonFile(String list, String id, JsonTrial trial) implements FileKind {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public void run(Path file, Report report) throws IOException, Malformed {
    try (JsonParser parser =
        new JsonFactory().setCodec(MAPPER).createParser(Files.newInputStream(file))) {
      JsonToken token = parser.nextToken();
      if (!list.isEmpty() && token == JsonToken.START_OBJECT) {
        token = field(parser);
      }
      if (token != JsonToken.START_ARRAY) {
        throw at(parser.currentLocation(), "a list of cases should stand here");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        one(parser, report);
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        throw at(parser.currentLocation(), "the list of cases does not end here");
      }
      if (list.isEmpty() && parser.nextToken() != null) {
        throw at(parser.currentLocation(), "nothing should follow the list of cases");
      }
    } catch (JsonProcessingException e) {
      throw at(e.getLocation(), e.getOriginalMessage());
    }
  }

  private JsonToken field(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = parser.currentName().equals(list);
      JsonToken value = parser.nextToken();
      if (found) {
        return value;
      }
      parser.skipChildren();
    }
    return JsonToken.NOT_AVAILABLE;
  }

  private void one(JsonParser parser, Report report) throws IOException {
    JsonLocation began = parser.currentTokenLocation();
    JsonNode node = parser.readValueAsTree();
    String name = node.path(id).asText("");
    String row = name.isEmpty() ? "line-" + began.getLineNr() : name;
    try {
      report.row(row, trial.of(node));
    } catch (RuntimeException e) {
      report.row(row, new Verdict.Refused(at(began, e.getMessage()).getMessage()));
    }
  }

  private static Malformed at(JsonLocation at, String why) {
    return at == null
        ? Malformed.at(1, 1, why)
        : Malformed.at(at.getLineNr(), at.getColumnNr(), why);
  }
}
