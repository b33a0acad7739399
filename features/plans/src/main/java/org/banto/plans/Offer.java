// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.banto.base.Text;
import org.banto.order.SeesFields;
import org.osgi.framework.Version;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a connector's bundle says of itself, read without starting it.
 *
 * @param name symbolic name
 * @param version of the bundle
 * @param provider who made it
 * @param connectors what it connects to, {@code KIND id} each
 * @param ports what it may do
 * @param settings ids of its settings
 * @param sees ids of the fields whose personal data it sees of orders
 * @param pages names of the pages that it brings into the staff's page
 */
record Offer(
    String name,
    Version version,
    String provider,
    SortedSet<String> connectors,
    SortedSet<String> ports,
    SortedSet<String> settings,
    SortedSet<String> sees,
    List<Text> pages) {
  static final String CONNECTOR = "banto.connector";
  static final String PAGE = "banto.page";
  private static final String PORTS = "org.banto.connect.";

  /** A bundle, wherever it lies. */
  interface Source {
    /** A header, or empty. */
    String header(String name);

    /** Paths in a folder. */
    List<String> list(String folder);

    /** The bytes of an entry; none when it is not there. */
    byte[] entry(String path) throws IOException;
  }

  static Offer of(Source bundle) throws IOException {
    SortedSet<String> connectors = new TreeSet<>();
    SortedSet<String> sees = new TreeSet<>();
    List<Text> pages = new ArrayList<>();
    for (Clauses.Clause clause : Clauses.of(bundle.header("Provide-Capability"))) {
      if (clause.name().equals(CONNECTOR)) {
        connectors.add(clause.get("kind") + " " + clause.get("id"));
      } else if (clause.name().equals(SeesFields.NAMESPACE)) {
        Stream.of(clause.get(SeesFields.FIELDS).split(","))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .forEach(sees::add);
      } else if (clause.name().equals(PAGE)) {
        pages.add(Text.of(clause.get("ja"), clause.get("en")));
      }
    }
    SortedSet<String> ports = new TreeSet<>();
    for (String component : components(bundle)) {
      attributes(bundle.entry(component), "provide", "interface")
          .filter(port -> port.startsWith(PORTS))
          .forEach(port -> ports.add(port.substring(PORTS.length())));
    }
    SortedSet<String> settings = new TreeSet<>();
    for (String path : bundle.list("OSGI-INF/metatype/")) {
      attributes(bundle.entry(path), "AD", "id").forEach(settings::add);
    }
    return new Offer(
        bundle.header("Bundle-SymbolicName").split(";")[0].strip(),
        Version.parseVersion(bundle.header("Bundle-Version")),
        bundle.header("Bundle-Vendor"),
        connectors,
        ports,
        settings,
        sees,
        pages);
  }

  private static List<String> components(Source bundle) {
    return Arrays.stream(bundle.header("Service-Component").split(",")).map(String::strip).toList();
  }

  private static Stream<String> attributes(byte[] xml, String tag, String attribute)
      throws IOException {
    if (xml.length == 0) {
      return Stream.empty();
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      NodeList nodes =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml))
              .getElementsByTagNameNS("*", tag);
      List<String> values = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        values.add(((Element) nodes.item(i)).getAttribute(attribute));
      }
      return values.stream();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("a description in the bundle is no XML", e);
    }
  }

  boolean isConnector() {
    return !connectors.isEmpty();
  }

  /** What one has and the other has not. */
  static SortedSet<String> without(Set<String> all, Set<String> some) {
    SortedSet<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  /** Nothing, to compare a new connector with. */
  static Offer none(String name) {
    return new Offer(
        name,
        Version.emptyVersion,
        "",
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        List.of());
  }
}
