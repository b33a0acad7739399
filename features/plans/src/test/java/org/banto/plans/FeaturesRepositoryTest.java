// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.banto.Golden;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The features a house is put together of are as docs/api/features.txt says. */
class FeaturesRepositoryTest {
  private static final Path FILE = Path.of("target/feature/features.xml");

  /** What a line says of a feature is its subject: a bundle that is named by another has moved. */
  private static final Golden GOLDEN =
      new Golden(
          Path.of("../../docs/api/features.txt"),
          line -> line.replaceFirst("^.*?: ", ""),
          line -> false);

  private static final String HOUSE =
      """
      <features>
        <feature name="banto-wine" description="wine" version="1">
          <feature>banto-base</feature>
          <bundle start-level="30">mvn:org.banto/banto-wine/${project.version}</bundle>
        </feature>
        <feature name="banto-base" version="1"><bundle>mvn:org.banto/banto-core/1</bundle></feature>
        <feature name="banto-tea" version="1"/>
      </features>
      """;

  private static final List<String> WRITTEN =
      List.of(
          "banto-base",
          "banto-base: bundle mvn:org.banto/banto-core",
          "banto-tea",
          "banto-wine",
          "banto-wine: bundle mvn:org.banto/banto-wine",
          "banto-wine: feature banto-base");

  @Test
  void theFeaturesAreAsTheyAreWrittenDown() throws Exception {
    List<String> lines = lines(Files.readString(FILE));
    assertTrue(lines.size() > 300, lines.size() + " lines");
    GOLDEN.holds(lines);
  }

  @Test
  void aFeatureIsReadWithItsBundlesAndWithoutVersions() throws Exception {
    assertEquals(WRITTEN, lines(HOUSE));
    assertEquals(WRITTEN, lines(HOUSE.replace("banto-core/1", "banto-core/2")));
  }

  @Test
  void whatIsGoneOrMovedIsNamedAndWhatIsNewBreaksNobody() throws Exception {
    assertEquals(
        List.of("BREAKS: banto-tea is gone"),
        changed("<feature name=\"banto-tea\" version=\"1\"/>", ""));
    assertEquals(
        List.of(
            "BREAKS: banto-wine: bundle mvn:org.banto/banto-wine"
                + " is now banto-tea: bundle mvn:org.banto/banto-wine"),
        GOLDEN.differences(
            WRITTEN, WRITTEN.stream().map(l -> l.replace("wine: bundle", "tea: bundle")).toList()));
    assertEquals(
        List.of("BREAKS: banto-wine: feature banto-base is gone"),
        changed("<feature>banto-base</feature>", ""));
    assertEquals(
        List.of("adds: banto-rice", "adds: banto-rice: bundle mvn:org.banto/banto-rice"),
        changed(
            "</features>",
            "<feature name=\"banto-rice\"><bundle>mvn:org.banto/banto-rice/1</bundle></feature>"
                + "</features>"));
  }

  private static List<String> changed(String what, String by) throws Exception {
    return GOLDEN.differences(WRITTEN, lines(HOUSE.replace(what, by)));
  }

  /** The names of all features, and below each what it holds, without versions. */
  private static List<String> lines(String xml) throws Exception {
    TreeMap<String, List<String>> features = new TreeMap<>();
    Node one =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement()
            .getFirstChild();
    for (; one != null; one = one.getNextSibling()) {
      if (one instanceof Element feature && feature.getTagName().equals("feature")) {
        String name = feature.getAttribute("name");
        features.put(name, held(name, feature));
      }
    }
    return features.values().stream().flatMap(List::stream).toList();
  }

  private static List<String> held(String name, Element feature) {
    List<String> lines = new ArrayList<>();
    for (Node one = feature.getFirstChild(); one != null; one = one.getNextSibling()) {
      if (one instanceof Element held && !held.getTagName().equals("capability")) {
        lines.add(name + ": " + held.getTagName() + " " + withoutVersion(held.getTextContent()));
      }
    }
    lines.sort(null);
    lines.add(0, name);
    return lines;
  }

  /** {@code mvn:GROUP/ARTEFACT/VERSION} without the last. */
  private static String withoutVersion(String said) {
    String place = said.strip();
    return place.startsWith("mvn:") ? place.substring(0, place.lastIndexOf('/')) : place;
  }
}
