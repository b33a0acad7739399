// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.simulators.Call;

/**
 * One recorded pair: what a request must look like, what it does, and how it is answered.
 *
 * @param name for faults and counts
 * @param path a pattern; <code>{id}</code> captures a part
 * @param match a pattern for each value such as {@code query.status} or {@code body./query}; named groups capture
 * @param order the order it is about, or empty
 * @param find by which field that order is found: number or seq
 * @param each a list in the body; the exchange is done for each of its elements
 * @param replies by outcome: ok, unknown, refused
 */
record Exchange(
    String name,
    String method,
    Pattern path,
    Map<String, Pattern> match,
    String order,
    String find,
    String each,
    Optional<Listing> list,
    Optional<Happening> effect,
    Map<String, Reply> replies) {

  private static final Pattern NAMED = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

  static Exchange of(JsonNode json, Path folder) {
    Map<String, Pattern> match = new HashMap<>();
    json.path("match")
        .properties()
        .forEach(
            m -> match.put(m.getKey(), Pattern.compile(m.getValue().asText(), Pattern.DOTALL)));
    Map<String, Reply> replies = new HashMap<>();
    replies.put("ok", Reply.of(json.path("reply"), folder, 200));
    replies.put("unknown", Reply.of(json.path("unknown"), folder, 404));
    replies.put("refused", Reply.of(json.path("refused"), folder, 400));
    return new Exchange(
        json.path("name").asText(),
        json.path("method").asText("GET"),
        path(json.path("path").asText()),
        match,
        json.path("order").asText(),
        json.path("find").asText("number"),
        json.path("each").asText(),
        Optional.of(json.path("list")).filter(JsonNode::isObject).map(Listing::of),
        Optional.of(json.path("effect")).filter(JsonNode::isObject).map(Happening::of),
        replies);
  }

  private static Pattern path(String text) {
    StringBuilder all = new StringBuilder();
    int from = 0;
    Matcher part = Pattern.compile("\\{(\\w+)\\}").matcher(text);
    while (part.find()) {
      all.append(Pattern.quote(text.substring(from, part.start())));
      all.append("(?<").append(part.group(1)).append(">[^/]+?)");
      from = part.end();
    }
    return Pattern.compile(all.append(Pattern.quote(text.substring(from))).toString());
  }

  /** What the matchers captured; empty when this is not the request that was recorded. */
  Optional<Map<String, String>> match(Call call, Values values) {
    Map<String, String> captured = new HashMap<>();
    boolean fits = call.method().equals(method) && capture(path, call.path(), captured);
    for (Map.Entry<String, Pattern> one : match.entrySet()) {
      fits = fits && capture(one.getValue(), values.get(one.getKey()), captured);
    }
    return fits ? Optional.of(captured) : Optional.empty();
  }

  private static boolean capture(Pattern pattern, String text, Map<String, String> into) {
    Matcher m = pattern.matcher(text);
    if (!m.matches()) {
      return false;
    }
    NAMED
        .matcher(pattern.pattern())
        .results()
        .map(r -> r.group(1))
        .filter(name -> m.group(name) != null)
        .forEach(name -> into.put(name, m.group(name)));
    return true;
  }
}
