// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.banto.base.Text;
import org.banto.base.Violation;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The description of a connector's settings in its bundle (OSGi Compendium, Metatype 1.4), read
 * without the bundle being started or installed.
 */
public final class Metatype {
  private static final String FOLDER = "OSGI-INF/metatype/";
  private static final String TEXTS = "OSGI-INF/l10n/bundle";

  private final Element definition;
  private final Map<String, Element> attributes;
  private final List<ConnectorSetting> settings;
  private final Map<String, Properties> texts;

  private Metatype(Element definition, String localization, Map<String, byte[]> entries)
      throws IOException {
    this.definition = definition;
    this.attributes =
        children(definition, "AD")
            .collect(
                Collectors.toMap(
                    a -> a.getAttribute("id"), a -> a, (a, b) -> a, LinkedHashMap::new));
    this.settings = attributes.values().stream().map(Metatype::setting).toList();
    this.texts = new TreeMap<>();
    for (String language : List.of("ja", "en", "")) {
      String path = localization + (language.isEmpty() ? "" : "_" + language) + ".properties";
      Properties of = new Properties();
      of.load(new ByteArrayInputStream(entries.getOrDefault(path, new byte[0])));
      texts.put(language, of);
    }
  }

  /**
   * Reads it.
   *
   * @param entries the entries of the bundle below {@code OSGI-INF/}, by path
   * @param pid the factory PID of the connector's configurations
   * @return empty where nothing is described: pure formats have no account and so nothing to set up
   * @throws IOException when a description is no XML
   */
  public static Optional<Metatype> of(Map<String, byte[]> entries, String pid) throws IOException {
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      if (entry.getKey().startsWith(FOLDER) && entry.getKey().endsWith(".xml")) {
        Element root = parse(entry.getValue());
        Optional<Element> definition = definition(root, pid);
        if (definition.isPresent()) {
          String localization = root.getAttribute("localization");
          return Optional.of(
              new Metatype(
                  definition.get(), localization.isEmpty() ? TEXTS : localization, entries));
        }
      }
    }
    return Optional.empty();
  }

  /** The entries of an installed bundle that {@link #of} reads. */
  static Map<String, byte[]> entries(Bundle bundle) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    Enumeration<URL> found = bundle.findEntries("OSGI-INF", "*", true);
    for (URL url : found == null ? List.<URL>of() : Collections.list(found)) {
      if (!url.getPath().endsWith("/")) {
        try (InputStream in = url.openStream()) {
          entries.put(url.getPath().substring(1), in.readAllBytes());
        }
      }
    }
    return entries;
  }

  /** The ids of its settings. */
  Set<String> ids() {
    return attributes.keySet();
  }

  /** Its name for staff. */
  String name(String language) {
    return text(definition.getAttribute("name"), language);
  }

  /** What it is, for staff. */
  String description(String language) {
    return text(definition.getAttribute("description"), language);
  }

  /** Its settings for staff, those that may be left out last. */
  List<Types.Field> fields(String language) {
    return settings.stream()
        .sorted(Comparator.comparing(s -> optional(attributes.get(s.id()))))
        .map(s -> field(s, language))
        .toList();
  }

  /** What of the values its connector could not work with; settings it does not know are no matter. */
  public List<Violation> violations(Map<String, String> values) {
    List<Violation> violations = new ArrayList<>();
    for (ConnectorSetting setting : settings) {
      String value = values.getOrDefault(setting.id(), "");
      Optional<String> shown = Optional.of(value).filter(v -> !v.isBlank() && !setting.secret());
      setting
          .fault(value)
          .map(reason -> new Violation(setting.id(), label(setting), shown, reason))
          .ifPresent(violations::add);
    }
    return violations;
  }

  /** Settings it does not know; what was given for them is never told, it may be a secret. */
  List<Violation> strangers(Set<String> names) {
    Set<String> strangers = new TreeSet<>(names);
    strangers.removeAll(ids());
    return strangers.stream()
        .map(
            id ->
                new Violation(
                    id,
                    new Text(id, id),
                    Optional.empty(),
                    new Text("この接続にはない項目です", "There is no such setting")))
        .toList();
  }

  private Text label(ConnectorSetting setting) {
    String name = attributes.get(setting.id()).getAttribute("name");
    return new Text(or(text(name, "ja"), setting.id()), or(text(name, "en"), setting.id()));
  }

  private static String or(String text, String otherwise) {
    return text.isBlank() ? otherwise : text;
  }

  private Types.Field field(ConnectorSetting setting, String language) {
    Element a = attributes.get(setting.id());
    return new Types.Field(
        setting.id(),
        text(a.getAttribute("name"), language),
        text(a.getAttribute("description"), language),
        setting.drawn(),
        setting.required(),
        setting.secret(),
        setting.standard().orElse(""),
        setting.min(),
        setting.max(),
        children(a, "Option")
            .map(
                o ->
                    new Types.Option(
                        o.getAttribute("value"), text(o.getAttribute("label"), language)))
            .toList());
  }

  private static boolean optional(Element a) {
    return a.getAttribute("required").equals("false");
  }

  private static ConnectorSetting setting(Element a) {
    Optional<String> standard =
        Optional.of(a.getAttribute("default")).filter(d -> a.hasAttribute("default"));
    return new ConnectorSetting(
        a.getAttribute("id"),
        ConnectorSetting.Kind.of(a.getAttribute("type")),
        !optional(a) && standard.isEmpty(),
        standard,
        bound(a, "min"),
        bound(a, "max"),
        children(a, "Option").map(o -> o.getAttribute("value")).toList());
  }

  private static Optional<BigDecimal> bound(Element a, String name) {
    return Optional.of(a.getAttribute(name).strip())
        .filter(b -> b.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?"))
        .map(BigDecimal::new);
  }

  /** In the language asked for, else in the one without a name, else in any. */
  private String text(String value, String language) {
    if (!value.startsWith("%")) {
      return value;
    }
    String key = value.substring(1);
    return Stream.of(language, "", "ja", "en")
        .map(l -> texts.getOrDefault(l, new Properties()).getProperty(key))
        .filter(t -> t != null)
        .findFirst()
        .map(Types::text)
        .orElse(key);
  }

  private static Optional<Element> definition(Element root, String pid) {
    return children(root, "Designate")
        .filter(d -> d.getAttribute("factoryPid").equals(pid))
        .flatMap(d -> children(d, "Object"))
        .flatMap(
            o ->
                children(root, "OCD")
                    .filter(d -> d.getAttribute("id").equals(o.getAttribute("ocdref"))))
        .findFirst();
  }

  private static Stream<Element> children(Element of, String tag) {
    NodeList nodes = of.getElementsByTagNameNS("*", tag);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
  }

  private static Element parse(byte[] xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("a description of settings is no XML", e);
    }
  }
}
