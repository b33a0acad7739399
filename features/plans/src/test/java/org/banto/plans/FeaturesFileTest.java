// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
              .parse(Path.of("src/main/feature/features.xml").toFile())
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
