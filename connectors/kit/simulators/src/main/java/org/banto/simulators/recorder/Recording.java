// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.Json;

/**
 * A folder that is recorded into: {@code tape.json} and a file for each answer, in UTF-8, as a recorded far side plays
 * them. Of a request its method and path are written, and which values its query and its body must have; of its
 * headers nothing.
 */
final class Recording {
  private static final ObjectMapper PRETTY =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w-]+)");
  private static final Pattern PROLOG = Pattern.compile("(<\\?xml[^>]*encoding=[\"'])([\\w-]+)");
  private static final Pattern TIME =
      Pattern.compile(
          "(19|20)\\d\\d[-/]\\d\\d[-/]\\d\\d.*|20\\d{6}(\\d{6})?|1[5-9]\\d{8}(\\d{3})?");
  private static final Pattern TOLD =
      Pattern.compile("retry-after|link|.*(total|page|count|limit|remaining).*");
  private static final Pattern COOKIE =
      Pattern.compile(
          "(?i)(?:^|[;,]\\s*)(?!path=|domain=|expires=|max-age=|samesite=)[^=;,]+=([^;,]+)");
  private static final Pattern HIDDEN = Pattern.compile(".*(token|secret|key|auth|session).*");

  private final Path folder;
  private final Redaction redaction;
  private final ObjectNode tape;

  /** Goes on with what lies in the folder. */
  Recording(Path folder, Redaction redaction) throws IOException {
    this.folder = folder;
    this.redaction = redaction;
    Path file = folder.resolve("tape.json");
    this.tape = Files.exists(file) ? Json.read(Files.readAllBytes(file)) : Json.object();
    if (!tape.has("roots")) {
      tape.putArray("roots").add("/");
    }
    tape.withObject("/settings").put("dollar", "$").put("hash", "#");
    tape.withArray("exchanges");
  }

  /**
   * Writes down a request and its answer; the latest good answer to a request stands.
   *
   * @return what was done, in words, without secrets and persons
   */
  synchronized String keep(Call call, Answer answer) throws IOException {
    secrets(call, answer);
    String type = answer.type().toLowerCase(Locale.ROOT);
    boolean xml = type.contains("xml");
    if (answer.body().length > 0 && !xml && !type.contains("json")) {
      return said(call, answer) + ": not recorded, it is neither JSON nor XML";
    }
    ObjectNode exchange = Json.object();
    exchange.put("name", call.method() + " " + path(call));
    exchange.put("method", call.method()).put("path", path(call));
    match(call, exchange.putObject("match"));
    String text = "";
    if (answer.body().length > 0) {
      try {
        String came = new String(answer.body(), charset(type, answer.body()));
        Body body = xml ? Body.xml(came) : Body.json(came);
        text = PROLOG.matcher(body.without(redaction)).replaceFirst("$1UTF-8");
      } catch (IOException e) {
        return said(call, answer) + ": not recorded, it is no whole JSON";
      }
    }
    return said(call, answer) + place(exchange, answer, type, text);
  }

  private String place(ObjectNode exchange, Answer answer, String type, String text)
      throws IOException {
    ArrayNode all = tape.withArray("exchanges");
    int at = same(all, exchange);
    boolean good = answer.status() < 300;
    if (at >= 0 && !good && all.get(at).path("reply").path("status").asInt(200) < 300) {
      return ": not recorded, there is a good answer to the same request";
    }
    String file =
        at >= 0
            ? all.get(at).path("reply").path("file").asText()
            : file(exchange, all.size() + 1, type);
    ObjectNode reply = exchange.putObject("reply").put("status", answer.status());
    String media = type.replaceFirst(";.*", "");
    if (!media.equals("application/json") && !media.equals("text/xml")) {
      reply.put("type", media + ";charset=utf-8");
    }
    ObjectNode headers = Json.object();
    answer.headers().forEach((name, value) -> header(headers, name, value));
    if (!headers.isEmpty()) {
      reply.set("headers", headers);
    }
    Files.createDirectories(folder);
    if (!text.isEmpty()) {
      reply.put("file", file);
      Files.writeString(folder.resolve(file), escaped(text));
    }
    if (at >= 0) {
      all.set(at, exchange);
    } else {
      all.add(exchange);
    }
    write(all);
    return " -> " + file;
  }

  /** The more a request must fit, the earlier it is tried. */
  private void write(ArrayNode all) throws IOException {
    List<JsonNode> sorted = new ArrayList<>();
    all.forEach(sorted::add);
    sorted.sort(Comparator.comparing((JsonNode e) -> -e.path("match").size()));
    all.removeAll().addAll(sorted);
    Files.write(folder.resolve("tape.json"), PRETTY.writeValueAsBytes(tape));
  }

  private static int same(ArrayNode all, ObjectNode exchange) {
    for (int i = 0; i < all.size(); i++) {
      JsonNode one = all.get(i);
      if (one.path("method").equals(exchange.path("method"))
          && one.path("path").equals(exchange.path("path"))
          && one.path("match").equals(exchange.path("match"))) {
        return i;
      }
    }
    return -1;
  }

  private static String file(ObjectNode exchange, int no, String type) {
    String words = exchange.path("name").asText().toLowerCase(Locale.ROOT);
    String name = words.replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    return "%03d-%s.%s".formatted(no, name, type.contains("xml") ? "xml" : "json");
  }

  private String path(Call call) {
    return redaction.text(call.path());
  }

  private String said(Call call, Answer answer) {
    return call.method() + " " + path(call) + " " + answer.status();
  }

  private void header(ObjectNode headers, String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (TOLD.matcher(lower).matches() && !HIDDEN.matcher(lower).matches()) {
      headers.put(name, escaped(redaction.text(value)));
    }
  }

  /** What proves the account is secret wherever else it stands. */
  private void secrets(Call call, Answer answer) {
    Map<String, String> all = new TreeMap<>(call.headers());
    answer.headers().forEach((name, value) -> all.put("answer " + name, value));
    all.forEach(
        (name, value) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (lower.contains("cookie")) {
            COOKIE.matcher(value).results().forEach(cookie -> redaction.secret(cookie.group(1)));
          } else if (HIDDEN.matcher(lower).matches()) {
            String bare = value.replaceFirst("^(?i)(basic|bearer|token) ", "");
            redaction.secret(bare);
            List.of(basic(value, bare).split(":")).forEach(redaction::secret);
          }
        });
    call.query().forEach((name, value) -> redaction.note(List.of(name), value));
    if (form(call)) {
      call.form().forEach((name, value) -> redaction.note(List.of(name), value));
    }
  }

  private static String basic(String value, String bare) {
    if (!value.regionMatches(true, 0, "basic ", 0, 6)) {
      return bare;
    }
    try {
      return new String(Base64.getDecoder().decode(bare.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return bare;
    }
  }

  private void match(Call call, ObjectNode match) {
    call.query()
        .forEach((name, value) -> match.put("query." + name, pattern(List.of(name), value)));
    if (form(call)) {
      call.form()
          .forEach((name, value) -> match.put("form." + name, pattern(List.of(name), value)));
    }
    if (call.header("Content-Type").contains("json") && call.body().length > 0) {
      try {
        Body body = Body.json(call.text());
        body.values().forEach(v -> redaction.note(v.path(), v.said()));
        body.values().forEach(v -> match.put("body." + v.pointer(), pattern(v.path(), v.said())));
      } catch (IOException e) {
        match.removeAll();
      }
    }
  }

  /** Times, secrets and persons are others the next time. */
  private String pattern(List<String> path, String value) {
    boolean plain = !redaction.hides(path) && redaction.text(value).equals(value);
    if (!plain || TIME.matcher(value).matches()) {
      return ".*";
    }
    return escaped(value.matches("[\\w ,:;=/-]*") ? value : Pattern.quote(value));
  }

  private static boolean form(Call call) {
    return call.header("Content-Type").startsWith("application/x-www-form-urlencoded");
  }

  /** A recorded far side takes these signs for its own. */
  private static String escaped(String text) {
    return text.replace("${", "${dollar}{").replace("{{#", "{{${hash}");
  }

  private static Charset charset(String type, byte[] body) {
    Matcher named = CHARSET.matcher(type);
    String head = new String(body, 0, Math.min(body.length, 100), StandardCharsets.ISO_8859_1);
    Matcher declared = PROLOG.matcher(head);
    try {
      return Charset.forName(
          named.find() ? named.group(1) : declared.find() ? declared.group(2) : "UTF-8");
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
