// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body of JSON or XML as it came, and where in it each value stands; what is not a value stays as it is, to the
 * character.
 *
 * @param text the body
 * @param values its values, in turn
 */
record Body(String text, List<Value> values) {
  /**
   * A value in its place.
   *
   * @param path the names it stands under, its own last
   * @param pointer its JSON pointer; empty in XML
   * @param from where it begins, its quotes included
   * @param to where it ends
   * @param said what it says
   */
  record Value(Writing writing, List<String> path, String pointer, int from, int to, String said) {}

  /** How a value is written. */
  enum Writing {
    STRING,
    NUMBER,
    XML,
    CDATA
  }

  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern PIECE =
      Pattern.compile(
          "<!\\[CDATA\\[(.*?)]]>|<(/?)([^\\s/>!?]+)([^>]*?)(/?)>|<[^>]*>|[^<]+", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=]+)\\s*=\\s*[\"']([^\"']*)[\"']");

  /**
   * Reads JSON.
   *
   * @throws IOException when it is none
   */
  static Body json(String text) throws IOException {
    List<Value> values = new ArrayList<>();
    Map<String, String> labels = new HashMap<>();
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
          int from = (int) parser.currentTokenLocation().getCharOffset();
          String said = parser.getText();
          boolean quoted = token == JsonToken.VALUE_STRING;
          int to = quoted ? (int) parser.currentLocation().getCharOffset() : from + said.length();
          JsonStreamContext at = parser.getParsingContext();
          String pointer = at.pathAsPointer().toString();
          List<String> path = labelled(names(at), pointer, said, labels);
          Writing writing = quoted ? Writing.STRING : Writing.NUMBER;
          values.add(new Value(writing, path, pointer, from, to, said));
        }
      }
    }
    return new Body(text, values);
  }

  /** In {@code {"key": "phone", "value": …}} the value stands under the name that is said beside it. */
  private static List<String> labelled(
      List<String> names, String pointer, String said, Map<String, String> labels) {
    String in = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    String name = names.isEmpty() ? "" : names.get(names.size() - 1);
    if (name.equals("key") || name.equals("name")) {
      labels.put(in, said);
    }
    if (!name.equals("value") || !labels.containsKey(in)) {
      return names;
    }
    List<String> path = new ArrayList<>(names.subList(0, names.size() - 1));
    path.add(labels.get(in));
    return path;
  }

  private static List<String> names(JsonStreamContext at) {
    Deque<String> names = new ArrayDeque<>();
    for (JsonStreamContext in = at; in != null; in = in.getParent()) {
      if (in.getCurrentName() != null) {
        names.addFirst(in.getCurrentName());
      }
    }
    return List.copyOf(names);
  }

  /** Reads XML; what a schema says of it is not looked at. */
  static Body xml(String text) {
    List<Value> values = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      if (piece.group(3) != null) {
        element(piece, open, values);
      } else if (piece.group(1) != null) {
        values.add(
            new Value(
                Writing.CDATA,
                List.copyOf(open),
                "",
                piece.start(1),
                piece.end(1),
                piece.group(1)));
      } else if (!piece.group().startsWith("<") && !piece.group().isBlank()) {
        values.add(marked(List.copyOf(open), piece.start(), piece.group()));
      }
    }
    return new Body(text, values);
  }

  private static void element(Matcher piece, Deque<String> open, List<Value> values) {
    if (!piece.group(2).isEmpty()) {
      open.pollLast();
      return;
    }
    open.addLast(piece.group(3));
    Matcher attribute = ATTRIBUTE.matcher(piece.group(4));
    while (attribute.find()) {
      List<String> path = new ArrayList<>(open);
      path.add(attribute.group(1));
      values.add(marked(path, piece.start(4) + attribute.start(2), attribute.group(2)));
    }
    if (!piece.group(5).isEmpty()) {
      open.pollLast();
    }
  }

  private static Value marked(List<String> path, int from, String text) {
    String said = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    return new Value(
        Writing.XML,
        path,
        "",
        from,
        from + text.length(),
        said.replace("&apos;", "'").replace("&amp;", "&"));
  }

  /** The same with secrets and persons taken out. */
  String without(Redaction redaction) {
    values.forEach(v -> redaction.note(v.path(), v.said()));
    StringBuilder left = new StringBuilder();
    int from = 0;
    for (Value value : values) {
      String put = redaction.value(value.path(), value.said());
      left.append(text, from, value.from());
      left.append(
          put.equals(value.said()) ? text.substring(value.from(), value.to()) : put(value, put));
      from = value.to();
    }
    return left.append(text.substring(from)).toString();
  }

  private static String put(Value value, String put) {
    return switch (value.writing()) {
      case STRING -> '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(put)) + '"';
      case NUMBER -> put.matches("-?[1-9][0-9]*(\\.[0-9]+)?") ? put : "0";
      case XML -> put.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
      case CDATA -> put;
    };
  }
}
