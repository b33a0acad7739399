// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.simulators.Json;
import org.banto.simulators.Refused;

/** Reads the part of GraphQL that connectors write: one operation with variables, without fragments. */
final class QueryText {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*,?\\s*(\\$?[A-Za-z_]\\w*|\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+(?:\\.\\d+)?|[{}()\\[\\]:!=])");

  private final List<String> tokens = new ArrayList<>();
  private final JsonNode variables;
  private int at;

  private QueryText(String text, JsonNode variables) {
    this.variables = variables;
    Matcher token = TOKEN.matcher(text.strip());
    int end = 0;
    while (token.find() && token.start() == end) {
      tokens.add(token.group(1));
      end = token.end();
    }
    if (end < text.strip().length()) {
      throw new Refused("syntax error at " + end);
    }
  }

  /** The fields at the root. */
  static List<Field> read(String text, JsonNode variables) {
    QueryText query = new QueryText(text, variables);
    while (!query.peek().equals("{")) {
      if (query.next().equals("(")) {
        query.skip();
      }
    }
    List<Field> fields = query.fields();
    if (query.at != query.tokens.size()) {
      throw new Refused("syntax error after the query");
    }
    return fields;
  }

  /** To the end of what the variables are. */
  private void skip() {
    while (!next().equals(")")) {
      // types are not checked
    }
  }

  private List<Field> fields() {
    expect("{");
    List<Field> fields = new ArrayList<>();
    while (!peek().equals("}")) {
      String name = next();
      Map<String, JsonNode> arguments = peek().equals("(") ? arguments() : Map.of();
      fields.add(new Field(name, arguments, peek().equals("{") ? fields() : List.of()));
    }
    expect("}");
    return fields;
  }

  private Map<String, JsonNode> arguments() {
    expect("(");
    Map<String, JsonNode> arguments = new LinkedHashMap<>();
    while (!peek().equals(")")) {
      String name = next();
      expect(":");
      arguments.put(name, value());
    }
    expect(")");
    return arguments;
  }

  private JsonNode value() {
    String token = next();
    if (token.startsWith("$")) {
      return variables.path(token.substring(1));
    }
    if (token.equals("{")) {
      ObjectNode object = Json.object();
      while (!peek().equals("}")) {
        String name = next();
        expect(":");
        object.set(name, value());
      }
      expect("}");
      return object;
    }
    if (token.equals("[")) {
      ArrayNode list = Json.array();
      while (!peek().equals("]")) {
        list.add(value());
      }
      expect("]");
      return list;
    }
    return plain(token);
  }

  private static JsonNode plain(String token) {
    if (token.startsWith("\"")) {
      return Json.of(token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1"));
    }
    if (token.matches("-?\\d+")) {
      return Json.of(Integer.valueOf(token));
    }
    return token.equals("true") || token.equals("false")
        ? Json.of(Boolean.valueOf(token))
        : Json.of(token);
  }

  private String peek() {
    if (at >= tokens.size()) {
      throw new Refused("syntax error at the end");
    }
    return tokens.get(at);
  }

  private String next() {
    String token = peek();
    at++;
    return token;
  }

  private void expect(String token) {
    if (!next().equals(token)) {
      throw new Refused("syntax error, expected " + token);
    }
  }
}
