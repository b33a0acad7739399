// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every setting of every connector that is shipped, with good values and with wrong ones. */
@Tag("partner.D7")
class SettingsIT {
  private static final ClassLoader HOUSE = ShippedClasses.loader();

  /** A connector as its jar describes it; the house's own reader is judged by this one. */
  private record Shipped(String name, String pid, Map<String, byte[]> entries, List<Element> ads) {}

  private static List<Shipped> shipped() throws Exception {
    List<Shipped> all = new ArrayList<>();
    for (Path jar : ShippedClasses.own()) {
      read(jar, all);
    }
    return all;
  }

  private static void read(Path path, List<Shipped> all) throws Exception {
    try (JarFile jar = new JarFile(path.toFile())) {
      String capabilities = jar.getManifest().getMainAttributes().getValue("Provide-Capability");
      if (capabilities == null || !capabilities.contains("banto.connector")) {
        return;
      }
      Map<String, byte[]> entries = new TreeMap<>();
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().startsWith("OSGI-INF/") && !entry.isDirectory()) {
          entries.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
        }
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        if (entry.getKey().startsWith("OSGI-INF/metatype/")) {
          Element root = parse(entry.getValue());
          for (Element designate : elements(root, "Designate")) {
            String pid = designate.getAttribute("factoryPid");
            if (!pid.isEmpty()) {
              String name = path.getFileName() + " " + pid;
              all.add(new Shipped(name, pid, entries, elements(root, "AD")));
            }
          }
        }
      }
    }
  }

  private static Element parse(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml))
        .getDocumentElement();
  }

  private static List<Element> elements(Element of, String tag) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = of.getElementsByTagName(tag);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static String good(Element ad) {
    List<Element> options = elements(ad, "Option");
    if (!options.isEmpty()) {
      return options.get(0).getAttribute("value");
    }
    return switch (ad.getAttribute("type")) {
      case "Integer" -> ad.hasAttribute("min") ? ad.getAttribute("min") : "1";
      case "Boolean" -> "true";
      default -> "https://far.example";
    };
  }

  private static List<String> wrong(Element ad) {
    List<String> wrong = new ArrayList<>();
    if (!ad.getAttribute("required").equals("false") && !ad.hasAttribute("default")) {
      wrong.addAll(List.of("", " "));
    }
    if (!elements(ad, "Option").isEmpty()) {
      wrong.add("no-such-option");
    }
    switch (ad.getAttribute("type")) {
      case "Boolean" -> wrong.add("maybe");
      case "Integer" -> {
        wrong.addAll(List.of("abc", "1.5", "99999999999"));
        beyond(ad, "min", -1, wrong);
        beyond(ad, "max", 1, wrong);
      }
      default -> {}
    }
    return wrong;
  }

  private static void beyond(Element ad, String bound, int by, List<String> wrong) {
    if (ad.hasAttribute(bound)) {
      BigDecimal least = new BigDecimal(ad.getAttribute(bound));
      wrong.add(least.add(BigDecimal.valueOf(by)).toString());
    }
  }

  /** The ids of the settings that the house would refuse. */
  private static List<String> refused(Shipped connector, Map<String, String> values)
      throws Exception {
    Class<?> metatype = HOUSE.loadClass("org.banto.conductor.line.Metatype");
    Object described =
        ((Optional<?>)
                metatype
                    .getMethod("of", Map.class, String.class)
                    .invoke(null, connector.entries(), connector.pid()))
            .orElseThrow();
    List<String> fields = new ArrayList<>();
    for (Object violation :
        (List<?>) metatype.getMethod("violations", Map.class).invoke(described, values)) {
      fields.add((String) violation.getClass().getMethod("field").invoke(violation));
    }
    return fields;
  }

  @Test
  void eachSettingOfEachConnectorRefusesWhatItsConnectorCouldNotWorkWith() throws Exception {
    List<String> mistaken = new ArrayList<>();
    int tried = 0;
    List<Shipped> shipped = shipped();
    for (Shipped connector : shipped) {
      Map<String, String> good = new TreeMap<>();
      connector.ads().forEach(ad -> good.put(ad.getAttribute("id"), good(ad)));
      refused(connector, good)
          .forEach(f -> mistaken.add(connector.name() + " refuses a good " + f));
      Map<String, String> given = new TreeMap<>(good);
      connector.ads().stream()
          .filter(ad -> !ad.getAttribute("default").isEmpty())
          .forEach(ad -> given.put(ad.getAttribute("id"), ad.getAttribute("default")));
      refused(connector, given)
          .forEach(f -> mistaken.add(connector.name() + " refuses its own default of " + f));
      for (Element ad : connector.ads()) {
        for (String wrong : wrong(ad)) {
          Map<String, String> values = new TreeMap<>(good);
          values.put(ad.getAttribute("id"), wrong);
          tried++;
          if (!refused(connector, values).equals(List.of(ad.getAttribute("id")))) {
            mistaken.add(connector.name() + " takes " + ad.getAttribute("id") + "=" + wrong);
          }
        }
      }
    }
    assertEquals(List.of(), mistaken);
    assertTrue(
        shipped.size() >= 20 && tried >= 200, shipped.size() + " types, " + tried + " tries");
    System.out.println(tried + " wrong settings of " + shipped.size() + " connectors refused");
  }
}
