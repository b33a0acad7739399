// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between two OpenAPI documents, as a program feels it that was written for the first:
 * what it sends must be taken as before, and what it reads must be there as before. What is only
 * said in other words is no change.
 */
final class ApiChanges {
  private static final String REF = "$ref";
  private static final String REQUIRED = "required";
  private static final String NULLABLE = "nullable";

  /** Members of a schema that are words, or are compared each in its own way. */
  private static final Set<String> NO_LIMITS =
      Set.of(
          "description",
          "title",
          "example",
          REF,
          REQUIRED,
          NULLABLE,
          "type",
          "format",
          "enum",
          "properties",
          "items",
          "additionalProperties");

  /** Which way a value goes, as a program sees it. */
  private enum Way {
    SENT,
    READ
  }

  /** One thing in both documents; missing where it is not there. */
  private record Pair(JsonNode was, JsonNode is) {
    Pair at(String member) {
      return new Pair(was.path(member), is.path(member));
    }

    /** The members of either. */
    Map<String, Pair> members() {
      Set<String> names = new TreeSet<>();
      was.fieldNames().forEachRemaining(names::add);
      is.fieldNames().forEachRemaining(names::add);
      return names.stream().collect(toMap(n -> n, this::at, (a, b) -> a, TreeMap::new));
    }

    boolean is(String flag) {
      return is.path(flag).asBoolean();
    }

    boolean was(String flag) {
      return was.path(flag).asBoolean();
    }

    String ref() {
      return was.path(REF).asText() + " " + is.path(REF).asText();
    }
  }

  private final JsonNode before;
  private final JsonNode now;
  private final Set<String> compared = new HashSet<>();
  private final List<String> found = new ArrayList<>();

  private ApiChanges(JsonNode before, JsonNode now) {
    this.before = before;
    this.now = now;
  }

  /** What breaks, and after it what is added, each with its operation and its member. */
  static List<String> between(JsonNode before, JsonNode now) {
    ApiChanges changes = new ApiChanges(before, now);
    new Pair(before, now)
        .at("paths")
        .members()
        .forEach(
            (path, both) ->
                both.members()
                    .forEach(
                        (verb, operation) ->
                            changes.operation(
                                verb.toUpperCase(Locale.ROOT) + " " + path, operation)));
    return changes.found.stream().sorted().toList();
  }

  private void operation(String name, Pair operation) {
    if (!isInBoth(name, operation, false, true)) {
      return;
    }
    doors(name, operation);
    new Pair(byName(operation.was()), byName(operation.is()))
        .members()
        .forEach((of, parameter) -> parameter(name + ": " + of, parameter));
    Pair body = operation.at("requestBody");
    if (isInBoth(name + ": body", body, true, true)) {
      content(name + ": body", body, Way.SENT);
    }
    operation
        .at("responses")
        .members()
        .forEach((status, answer) -> answer(name + ": answer " + status, status, answer));
  }

  private void doors(String name, Pair operation) {
    Pair right = operation.at("x-needs");
    if (!right.was().equals(right.is())) {
      found(!right.is().isMissingNode(), name + " needs" + change(right));
    }
    boolean open = operation.was().path("security").isEmpty();
    if (open != operation.is().path("security").isEmpty()) {
      found(open, name + (open ? " needs a log-in" : " needs no log-in"));
    }
  }

  private void parameter(String name, Pair parameter) {
    if (isInBoth(name, parameter, parameter.is(REQUIRED), true)) {
      required(name, parameter.was(REQUIRED), parameter.is(REQUIRED), Way.SENT);
      value(name, parameter.at("schema"), Way.SENT);
    }
  }

  /** A program counts on its good answers; of a refusal less nobody complains. */
  private void answer(String name, String status, Pair answer) {
    boolean good = status.startsWith("2") || status.equals("default");
    if (isInBoth(name, answer, false, good)) {
      content(name, resolved(answer), Way.READ);
    }
  }

  private void content(String name, Pair message, Way way) {
    message
        .at("content")
        .members()
        .forEach(
            (type, content) -> {
              if (isInBoth(name + " as " + type, content, false, true)) {
                value(name, content.at("schema"), way);
              }
            });
  }

  private void value(String name, Pair said, Way way) {
    boolean couldBe = said.was(NULLABLE);
    boolean canBe = said.is(NULLABLE);
    if (couldBe != canBe) {
      found((way == Way.READ) == canBe, name + (canBe ? " may be null" : " is never null"));
    }
    Pair pair = new Pair(alone(said.was()), alone(said.is()));
    if (!pair.ref().isBlank() && !compared.add(way + pair.ref())) {
      return;
    }
    Pair value = resolved(pair);
    String was = type(value.was());
    String is = type(value.is());
    if (!was.equals(is)) {
      found(true, name + " is " + is + ", was " + was);
      return;
    }
    choices(name, texts(value.was().path("enum")), texts(value.is().path("enum")), way);
    Set<String> needed = texts(value.was().path(REQUIRED));
    Set<String> needs = texts(value.is().path(REQUIRED));
    value
        .at("properties")
        .members()
        .forEach(
            (property, of) -> {
              String where = name + "." + property;
              boolean asked = needs.contains(property);
              if (isInBoth(where, of, way == Way.SENT && asked, true)) {
                required(where, needed.contains(property), asked, way);
                value(where, of, way);
              }
            });
    value(name + "[]", value, "items", way);
    value(name + "{}", value, "additionalProperties", way);
    value.members().forEach((limit, of) -> limit(name + " " + limit, limit, of));
  }

  /** What OpenAPI 3.0 says a reference by that may be null: all of one thing. */
  private static JsonNode alone(JsonNode schema) {
    return schema.path("allOf").size() == 1 ? schema.path("allOf").get(0) : schema;
  }

  private void value(String name, Pair of, String member, Way way) {
    if (of.was().has(member) || of.is().has(member)) {
      value(name, of.at(member), way);
    }
  }

  /** Whatever else a schema says of a value; nobody knows whom it hurts. */
  private void limit(String name, String limit, Pair of) {
    if (!NO_LIMITS.contains(limit) && !of.was().equals(of.is())) {
      found(true, name + change(of));
    }
  }

  private void choices(String name, Set<String> was, Set<String> is, Way way) {
    if (was.isEmpty() != is.isEmpty()) {
      found((way == Way.SENT) == was.isEmpty(), name + " is one of " + is + ", was of " + was);
      return;
    }
    was.stream()
        .filter(choice -> !is.contains(choice))
        .forEach(choice -> found(way == Way.SENT, name + " is never " + choice));
    is.stream()
        .filter(choice -> !was.contains(choice))
        .forEach(choice -> found(false, name + " may be " + choice));
  }

  private void required(String name, boolean was, boolean is, Way way) {
    if (was != is) {
      found((way == Way.SENT) == is, name + (is ? " is always there" : " may be left out"));
    }
  }

  private boolean isInBoth(String name, Pair pair, boolean newBreaks, boolean goneBreaks) {
    boolean was = !pair.was().isMissingNode();
    boolean is = !pair.is().isMissingNode();
    if (was != is) {
      found(is ? newBreaks : goneBreaks, name + (is ? " is new" : " is gone"));
    }
    return was && is;
  }

  private void found(boolean breaks, String what) {
    found.add((breaks ? "BREAKS " : "adds ") + what);
  }

  private static String change(Pair pair) {
    return " " + said(pair.is()) + ", was " + said(pair.was());
  }

  private static String said(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }

  private static String type(JsonNode schema) {
    return schema.isMissingNode()
        ? "not described"
        : (schema.path("type").asText("anything") + " " + schema.path("format").asText()).strip();
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** The parameters of an operation by where they stand and what they are called. */
  private static JsonNode byName(JsonNode operation) {
    ObjectNode named = JsonNodeFactory.instance.objectNode();
    operation
        .path("parameters")
        .forEach(p -> named.set(p.path("in").asText() + " " + p.path("name").asText(), p));
    return named;
  }

  private Pair resolved(Pair pair) {
    return new Pair(resolved(before, pair.was()), resolved(now, pair.is()));
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has(REF) ? document.at(node.get(REF).asText().substring(1)) : node;
  }
}
