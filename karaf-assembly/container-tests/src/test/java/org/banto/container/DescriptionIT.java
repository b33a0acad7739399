// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The description of the API, made of every resource that is shipped. */
@Tag("partner.D12")
class DescriptionIT {
  private static final String PATH = "Ljavax/ws/rs/Path;";

  static final Path WRITTEN = Path.of("../../docs/api/openapi.json");

  private static final Path GUIDE = Path.of("../../docs/connector-guide.md");

  /** Doors by hand: in words, and as a command with the address of the house before it. */
  private static final Pattern SAID = Pattern.compile("`(GET|POST|PUT|PATCH|DELETE) /([\\w/~-]+)");

  private static final Pattern CURLED = Pattern.compile("curl [^`\\n]*?\\$H/([\\w/~-]+)");

  private static ClassLoader house;
  private static Method describe;
  private static final Set<Class<?>> RESOURCES = new HashSet<>();

  @BeforeAll
  static void load() throws Exception {
    house = ShippedClasses.loader();
    for (Path jar : ShippedClasses.own()) {
      resources(jar);
    }
    describe =
        house.loadClass("org.banto.web.OpenApiResource").getDeclaredMethod("describe", Set.class);
    describe.setAccessible(true);
  }

  private static void resources(Path path) throws Exception {
    try (JarFile jar = new JarFile(path.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (name.startsWith("org/banto/")
            && name.endsWith("Resource.class")
            && holds(jar.getInputStream(entry).readAllBytes())) {
          RESOURCES.add(house.loadClass(name.replace(".class", "").replace('/', '.')));
        }
      }
    }
  }

  private static boolean holds(byte[] code) {
    return new String(code, StandardCharsets.ISO_8859_1).contains(PATH);
  }

  private static JsonNode described(Set<Class<?>> resources) throws Exception {
    return json((String) describe.invoke(null, resources));
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }

  /** What a name means never depends on which rooms are there. */
  @Test
  void noTwoClassesShareASchema() throws Exception {
    Map<String, Map<JsonNode, String>> meanings = new TreeMap<>();
    for (Class<?> resource : RESOURCES) {
      described(Set.of(resource))
          .at("/components/schemas")
          .properties()
          .forEach(
              s ->
                  meanings
                      .computeIfAbsent(s.getKey(), k -> new HashMap<>())
                      .put(s.getValue(), resource.getName()));
    }
    assertTrue(
        RESOURCES.size() > 40 && meanings.size() > 150, RESOURCES.size() + " " + meanings.size());
    Map<String, List<String>> shared = new TreeMap<>();
    meanings.forEach((name, of) -> shared.put(name, List.copyOf(of.values())));
    shared.values().removeIf(of -> of.size() == 1);
    assertEquals(Map.of(), shared);
    System.out.println(
        meanings.size() + " schemas of " + RESOURCES.size() + " resources, no name has two");
  }

  @Test
  @Tag("partner.S3")
  @Tag("partner.S11")
  void eachDoorThatTheGuideNamesIsThere() throws Exception {
    String guide = Files.readString(GUIDE).replaceAll("(?s).*\n## 15\\. ", "");
    Set<String> named = new TreeSet<>();
    SAID.matcher(guide).results().forEach(m -> named.add(m.group(1) + " /" + m.group(2)));
    CURLED.matcher(guide).results().forEach(m -> named.add(method(m.group()) + " /" + m.group(1)));
    Set<String> there = new TreeSet<>();
    JsonNode paths = described(RESOURCES).get("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method ->
                  there.add(
                      method.toUpperCase(Locale.ROOT)
                          + " "
                          + path.getKey().replaceAll("\\{[^}]+}", "[^/]+")));
    }
    assertTrue(named.size() > 10, named + "");
    assertEquals(List.of("GET /nowhere"), missing(Set.of("GET /nowhere"), there));
    assertEquals(List.of(), missing(named, there));
  }

  /** As curl takes it: what is said, or POST where something is sent. */
  private static String method(String curl) {
    Matcher said = Pattern.compile(" -X ([A-Z]+) ").matcher(curl);
    if (said.find()) {
      return said.group(1);
    }
    return curl.matches(".* (-d|--data-binary) .*") ? "POST" : "GET";
  }

  private static List<String> missing(Set<String> named, Set<String> there) {
    return named.stream().filter(n -> there.stream().noneMatch(n::matches)).toList();
  }

  /** What differs from docs/api/openapi.json is named: what breaks a program, and what is only new. */
  @Test
  void theDescriptionIsAsItIsWrittenDown() throws Exception {
    String now = describe.invoke(null, RESOURCES) + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(WRITTEN, now);
    }
    String written = Files.readString(WRITTEN);
    assertEquals(
        "",
        String.join("\n", ApiChanges.between(json(written), json(now))),
        "What BREAKS makes a program fail that was written for what docs/api/openapi.json says:"
            + " leave it as it was, or offer it anew beside the old. What adds breaks nobody."
            + " Write it down by: ./banto golden\n");
    assertEquals(written, now, "said in other words; write it down by: ./banto golden");
  }

  @Test
  void theNameOfAnOperationIsThatOfOneAlone() throws Exception {
    Map<String, String> operations = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : described(RESOURCES).get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String here = method.getKey() + " " + path.getKey();
        String there = operations.put(method.getValue().get("operationId").asText(), here);
        assertEquals(null, there, here);
      }
    }
    assertTrue(operations.containsKey("getOrdersId"), operations.keySet() + "");
  }

  @Test
  void eachOperationSaysWhatItDoesWhatItAnswersAndHowItMayBeRefused() throws Exception {
    Set<String> silent = new TreeSet<>();
    int operations = 0;
    for (Map.Entry<String, JsonNode> path : described(RESOURCES).get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations++;
        JsonNode said = method.getValue();
        JsonNode answers = said.path("responses");
        boolean whole = answers.has("500") && !answers.has("default");
        if (said.path("summary").asText().isBlank() || !whole) {
          silent.add(method.getKey() + " " + path.getKey());
        }
      }
    }
    assertTrue(operations > 120, "" + operations);
    assertEquals(Set.of(), silent);
  }
}
