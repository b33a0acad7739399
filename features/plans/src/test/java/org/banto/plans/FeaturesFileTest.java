// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The features repository keeps the rules that make a plan switch quick and quiet. */
class FeaturesFileTest {
  private static final String OWN = "mvn:org.banto/";

  private final Map<String, Element> features = read();

  @Test
  void eachTierHoldsTheOneBelow() {
    Tier below = null;
    for (Tier tier : Tier.values()) {
      assertTrue(inner("banto-plan-" + tier.id()).contains("banto-lines-" + tier.id()), tier.id());
      if (below != null) {
        assertTrue(
            inner("banto-lines-" + tier.id()).contains("banto-lines-" + below.id()), tier.id());
      }
      below = tier;
    }
  }

  @Test
  void bundlesOfOthersComeWithTheBaseAlone() {
    Set<String> base = new TreeSet<>();
    reach("banto-base", base);
    List<String> strays = new ArrayList<>();
    features.forEach(
        (name, feature) -> {
          if (!base.contains(name)) {
            texts(feature, "bundle").stream()
                .filter(bundle -> !bundle.startsWith(OWN))
                .forEach(bundle -> strays.add(name + ": " + bundle));
          }
        });
    assertEquals(List.of(), strays);
  }

  @Test
  void aLineIsWrittenOnce() {
    List<String> lines = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      inner("banto-lines-" + tier.id()).stream()
          .filter(name -> !name.startsWith("banto-lines-"))
          .forEach(lines::add);
    }
    assertEquals(lines.stream().distinct().toList(), lines);
  }

  @Test
  void everyPlanSaysItsNumbers() {
    for (Tier tier : Tier.values()) {
      String numbers = String.join(",", texts(features.get(tier.feature()), "capability"));
      for (PlanNumber number : PlanNumber.values()) {
        assertTrue(numbers.contains(";" + number.key() + "="), tier.id() + ": " + numbers);
      }
    }
  }

  @Test
  void whatIsSwitchedIsNoConfigurationElement() {
    features.forEach((name, f) -> assertEquals(List.of(), texts(f, "config"), name));
    features.forEach((name, f) -> assertEquals(List.of(), texts(f, "configfile"), name));
  }

  @Test
  void eachTierHasTheFunctionsThatTheMatrixSaysAndIsBuilt() throws IOException {
    Set<String> notBuilt = list("not-built.txt");
    for (Tier tier : Tier.values()) {
      Set<String> reached = new TreeSet<>();
      reach(tier.feature(), reached);
      reached.removeIf(name -> !name.startsWith(FunctionConfigurations.FEATURE));
      Set<String> wanted = new TreeSet<>();
      rows().stream()
          .filter(row -> row.get(tier.id()).equals("yes") && !notBuilt.contains(row.get("id")))
          .forEach(row -> wanted.add(FunctionConfigurations.FEATURE + row.get("id")));
      assertEquals(wanted, reached, tier.id());
    }
  }

  /** An option is sold beside the plans in whose column the rows it brings say option. */
  @Test
  void anOptionIsSoldBesideThePlansOfWhichTheMatrixSaysSo() throws IOException {
    Map<String, String> rows =
        Map.of(
            "speed-up", "speed-up-option",
            "shop-id-switch", "shop-id-switch",
            "sales-by-item", "sales-by-item",
            "listing-and-inventory", "bundled-listing-and-inventory");
    for (Map.Entry<String, String> one : rows.entrySet()) {
      Map<String, String> row =
          rows().stream().filter(r -> r.get("id").equals(one.getValue())).findFirst().orElseThrow();
      String tiers =
          Stream.of(Tier.values())
              .map(Tier::id)
              .filter(tier -> row.get(tier).equals("option"))
              .collect(Collectors.joining(" "));
      Element option = features.get(PlanOption.FEATURE + one.getKey());
      assertTrue(
          texts(option, "capability").contains("banto.option;tiers=\"" + tiers + "\""),
          one.getKey() + ": " + tiers);
    }
    long options = features.keySet().stream().filter(n -> n.startsWith(PlanOption.FEATURE)).count();
    assertEquals(rows.size(), options);
  }

  @Test
  void aFunctionIsARowThatIsBuiltUnderTheNameTheShopReads() throws IOException {
    Map<String, String> named = new TreeMap<>();
    features.forEach(
        (name, feature) -> {
          if (name.startsWith(FunctionConfigurations.FEATURE)) {
            named.put(
                name.substring(FunctionConfigurations.FEATURE.length()),
                feature.getAttribute("description"));
          }
        });
    Map<String, String> built = new TreeMap<>();
    rows().forEach(row -> built.put(row.get("id"), row.get("name_ja")));
    assertEquals(126, built.size());
    Set<String> notBuilt = list("not-built.txt");
    assertTrue(built.keySet().containsAll(notBuilt), "no rows among " + notBuilt);
    built.keySet().removeAll(notBuilt);
    assertEquals(built, named);
  }

  @Test
  void whatStartsByAFunctionStartsByOneThatThereIs() throws IOException {
    Set<String> started = new TreeSet<>();
    Pattern pid = Pattern.compile("configurationPid = \"banto\\.function\\.([^\"]+)\"");
    try (Stream<Path> sources = Files.walk(Path.of(".."))) {
      for (Path source : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
        pid.matcher(Files.readString(source)).results().forEach(m -> started.add(m.group(1)));
      }
    }
    assertTrue(started.size() > 5, started.toString());
    started.removeIf(id -> features.containsKey(FunctionConfigurations.FEATURE + id));
    assertEquals(Set.of(), started);
  }

  private static Set<String> list(String name) throws IOException {
    Set<String> ids = new TreeSet<>(Files.readAllLines(Path.of(name)));
    ids.removeIf(line -> line.startsWith("#"));
    return ids;
  }

  private static List<Map<String, String>> rows() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("plan-matrix.tsv"));
    String[] head = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertEquals(head.length, cells.length, line);
      Map<String, String> row = new TreeMap<>();
      for (int i = 0; i < head.length; i++) {
        row.put(head[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private void reach(String name, Set<String> found) {
    if (features.containsKey(name) && found.add(name)) {
      inner(name).forEach(next -> reach(next, found));
    }
  }

  private List<String> inner(String name) {
    return texts(features.get(name), "feature");
  }

  private static List<String> texts(Element parent, String tag) {
    List<String> found = new ArrayList<>();
    NodeList children = parent.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      Node child = children.item(i);
      if (tag.equals(child.getNodeName())) {
        found.add(child.getTextContent().trim());
      }
    }
    return found;
  }

  private static Map<String, Element> read() {
    try {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(Path.of("target/feature/features.xml").toFile())
              .getDocumentElement();
      Map<String, Element> found = new LinkedHashMap<>();
      NodeList children = root.getChildNodes();
      for (int i = 0; i < children.getLength(); i++) {
        if (children.item(i) instanceof Element element && element.getTagName().equals("feature")) {
          found.put(element.getAttribute("name"), element);
        }
      }
      return found;
    } catch (Exception e) {
      throw new IllegalStateException("features.xml cannot be read", e);
    }
  }
}
