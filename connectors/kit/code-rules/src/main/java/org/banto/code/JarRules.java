// SPDX-License-Identifier: Apache-2.0
package org.banto.code;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What no connector's jar may hold, read before any of it runs: whatever would have its code run on
 * a thread of the house, or let it reach past its ports, and what {@link CodeRules} find.
 */
public final class JarRules {
  /** Where the ports are. */
  private static final String PORTS = "org.banto.connect.";

  /** Bytes of all entries that are read. */
  public static final long LARGEST = 64L << 20;

  private static final List<String> HEADERS =
      List.of(
          "Bundle-Activator",
          "Bundle-ClassPath",
          "DynamicImport-Package",
          "Export-Package",
          "Fragment-Host",
          "Require-Bundle");

  /** The house's inside: who imports it has more in hand than its own connection. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?:^|,)\\s*((?:org\\.osgi|org\\.apache\\.karaf|org\\.apache\\.felix)\\.[\\w.]+)");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  /** What a component may not ask the platform for: it would be called on a thread of the house. */
  private static final Set<String> CALLS = Set.of("deactivate", "modified");

  private JarRules() {}

  /** Whether an entry is read. */
  public static boolean reads(String path) {
    return path.endsWith(".class") || path.startsWith("OSGI-INF/");
  }

  /**
   * What is found, in words for staff.
   *
   * @param headers of the manifest
   * @param entries the bytes of {@linkplain #reads what is read}, by path
   */
  public static List<String> breaches(Map<String, String> headers, Map<String, byte[]> entries) {
    List<String> found = new ArrayList<>();
    for (String header : HEADERS) {
      String value = headers.getOrDefault(header, "").strip();
      if (!value.isEmpty() && !value.equals(".")) {
        found.add("接続プログラムに " + header + " は使えません");
      }
    }
    String imports = QUOTED.matcher(headers.getOrDefault("Import-Package", "")).replaceAll("");
    INSIDE
        .matcher(imports)
        .results()
        .forEach(inside -> found.add("番頭の内部を使おうとしています: " + inside.group(1)));
    List<String> own = new ArrayList<>();
    for (Element component : components(headers, entries, found)) {
      String type = texts(component, "implementation", "class").findFirst().orElse("");
      own.add(type);
      component(component, type, found);
    }
    code(own, entries, found);
    return found;
  }

  private static void component(Element component, String type, List<String> found) {
    if (component.getAttribute("immediate").equals("true")) {
      found.add("呼ばれる前に動き出す部品（immediate）は使えません: " + type);
    }
    CALLS.stream()
        .filter(call -> !component.getAttribute(call).isEmpty())
        .sorted()
        .forEach(call -> found.add("部品に " + call + " の処理は使えません: " + type));
    List<String> services = texts(component, "provide", "interface").toList();
    if (services.isEmpty()) {
      found.add("サービスを出さない部品は使えません: " + type);
    }
    services.stream()
        .filter(service -> !service.startsWith(PORTS))
        .forEach(service -> found.add("接続のためのものではないサービスは出せません: " + service));
  }

  private static List<Element> components(
      Map<String, String> headers, Map<String, byte[]> entries, List<String> found) {
    List<Element> components = new ArrayList<>();
    Arrays.stream(headers.getOrDefault("Service-Component", "").split(","))
        .map(String::strip)
        .map(path -> Pattern.compile(Pattern.quote(path).replace("*", "\\E[^/]*\\Q")))
        .flatMap(path -> entries.keySet().stream().filter(e -> path.matcher(e).matches()))
        .distinct()
        .forEach(path -> components.addAll(parsed(path, entries.get(path), found)));
    return components;
  }

  private static List<Element> parsed(String path, byte[] xml, List<String> found) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
      return elements(document.getElementsByTagNameNS("*", "component")).toList();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      found.add("部品の説明を読めません: " + path);
      return List.of();
    }
  }

  private static Stream<String> texts(Element within, String tag, String attribute) {
    return elements(within.getElementsByTagNameNS("*", tag)).map(e -> e.getAttribute(attribute));
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
  }

  private static void code(List<String> own, Map<String, byte[]> entries, List<String> found) {
    CodeRules rules = new CodeRules(own);
    try {
      entries.forEach(
          (path, bytes) -> {
            if (path.endsWith(".class")) {
              rules.read(bytes);
            }
          });
    } catch (IllegalArgumentException e) {
      found.add("jar の中に、クラスとして読めないものがあります");
      return;
    }
    rules
        .found()
        .forEach(b -> found.add(b.rule().words().ja() + "（" + b.where() + ": " + b.uses() + "）"));
  }
}
