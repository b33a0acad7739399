// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.Json;

/**
 * The static sandbox: answers the cases that Amazon publishes with its models, when a request has
 * just their parameters. The models are others' and are read where they lie.
 */
final class Sandbox {
  private record Case(
      String method, Pattern path, List<String> names, ObjectNode parameters, Answer answer) {}

  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

  private final List<Case> cases;

  private Sandbox(List<Case> cases) {
    this.cases = cases;
  }

  /** Reads all models below a folder. */
  static Sandbox of(Path folder) throws IOException {
    List<Case> cases = new ArrayList<>();
    List<Path> models;
    try (Stream<Path> all = Files.walk(folder)) {
      models = all.filter(p -> p.toString().endsWith(".json")).sorted().toList();
    }
    for (Path model : models) {
      ObjectNode said = Json.read(Files.readAllBytes(model));
      for (ObjectNode one : Json.objects(said, "sandboxStaticCases")) {
        cases.add(read(said, one));
      }
    }
    return new Sandbox(cases);
  }

  /** The answer of the case that says most of this call; empty when none does. */
  Optional<Answer> answer(Call call) {
    return cases.stream()
        .filter(c -> c.method().equals(call.method()))
        .filter(c -> fits(c, call))
        .max(Comparator.comparingInt(c -> c.parameters().size()))
        .map(Case::answer);
  }

  private static Case read(ObjectNode model, ObjectNode one) {
    String path = model.path("path").asText();
    Matcher names = NAME.matcher(path);
    List<String> found = names.results().map(r -> r.group(1)).toList();
    Pattern pattern = Pattern.compile(names.replaceAll("([^/]+)"));
    int status = one.path("status").asInt();
    byte[] body = status == 204 ? new byte[0] : Json.bytes(one.path("response"));
    ObjectNode parameters =
        one.at("/request/parameters") instanceof ObjectNode given ? given : Json.object();
    return new Case(
        model.path("method").asText(),
        pattern,
        found,
        parameters,
        new Answer(status, "application/json", Map.of(), body));
  }

  private static boolean fits(Case one, Call call) {
    Matcher path = one.path().matcher(call.path());
    if (!path.matches()) {
      return false;
    }
    Map<String, String> query = call.query();
    for (Map.Entry<String, JsonNode> wanted : one.parameters().properties()) {
      JsonNode value = wanted.getValue().path("value");
      int part = one.names().indexOf(wanted.getKey());
      boolean same =
          wanted.getKey().equals("body")
              ? value.equals(body(call))
              : text(value).equals(part < 0 ? query.get(wanted.getKey()) : path.group(part + 1));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static String text(JsonNode value) {
    return value.isArray() ? String.join(",", Json.texts(value)) : value.asText();
  }

  private static JsonNode body(Call call) {
    try {
      return Json.read(call.body());
    } catch (IOException e) {
      return Json.object();
    }
  }
}
