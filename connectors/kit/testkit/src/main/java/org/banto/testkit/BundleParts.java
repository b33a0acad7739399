// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.connect.Connector;
import org.w3c.dom.Element;

/** What a connector's bundle is made of: components, settings, texts. */
final class BundleParts {
  static final String CONNECTOR = Connector.class.getName();

  private static final String ID = "banto.connector.id";
  private static final String KIND = "banto.connector.kind";
  private static final Pattern TEXT = Pattern.compile("%(.+)");
  private static final Pattern SECRET =
      Pattern.compile("secret|passw|token|apikey|licen[cs]ekey|privatekey|credential|accesskey");
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
  private static final Set<String> JDK =
      ModuleLayer.boot().modules().stream()
          .filter(m -> m.getName().startsWith("java."))
          .flatMap(m -> m.getDescriptor().exports().stream())
          .filter(e -> !e.isQualified())
          .map(Exports::source)
          .collect(Collectors.toSet());

  private final Bundle bundle;

  BundleParts(Bundle bundle) {
    this.bundle = bundle;
  }

  String header(String name) {
    return bundle.header(name);
  }

  boolean has(String className) {
    return bundle.entries().containsKey(className.replace('.', '/') + ".class");
  }

  /** The connectors the manifest states, as {@code KIND id}. */
  Set<String> declared() {
    return bundle.clauses("Provide-Capability").stream()
        .filter(c -> c.name().equals("banto.connector"))
        .map(c -> c.attribute("kind") + " " + c.attribute("id"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The connectors the components state. */
  Set<String> registered() {
    return components().stream()
        .map(c -> property(c, KIND) + " " + property(c, ID))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The descriptions of components that the manifest names. */
  List<Element> components() {
    return bundle.xml("OSGI-INF/").stream()
        .filter(root -> root.getLocalName().equals("component"))
        .toList();
  }

  static List<String> services(Element component) {
    return Bundle.elements(component, "provide").stream()
        .map(p -> p.getAttribute("interface"))
        .toList();
  }

  static String implementation(Element component) {
    return Bundle.elements(component, "implementation").get(0).getAttribute("class");
  }

  /** The PID that a component's type says. */
  static String pid(Element component) {
    return "banto."
        + property(component, KIND).toLowerCase(Locale.ROOT)
        + "."
        + property(component, ID);
  }

  private static String property(Element component, String name) {
    return Bundle.elements(component, "property").stream()
        .filter(p -> p.getAttribute("name").equals(name))
        .map(p -> p.getAttribute("value"))
        .findFirst()
        .orElse("");
  }

  /** The ports of the core. */
  static Set<String> ports() {
    return CorePorts.ALL.stream().map(JavaClass::getName).collect(Collectors.toSet());
  }

  /** Whether a port works with an account at a far side, not only with a file. */
  static boolean needsAccount(String service) {
    return CorePorts.ALL.stream()
        .anyMatch(p -> p.getName().equals(service) && p.isAssignableTo(CONNECTOR));
  }

  /** Ports are read without being loaded: they are whatever the core on the class path has. */
  private static final class CorePorts {
    static final List<JavaClass> ALL =
        new ClassFileImporter()
            .importPackages("org.banto.connect").stream()
                .filter(c -> c.isAnnotatedWith("org.osgi.annotation.versioning.ConsumerType"))
                .toList();
  }

  /** What Metatype says. */
  List<Element> metadata() {
    return bundle.xml("OSGI-INF/metatype/");
  }

  /** The settings. */
  List<Element> settings() {
    return metadata().stream().flatMap(m -> Bundle.elements(m, "AD").stream()).toList();
  }

  static boolean soundsSecret(String id) {
    return SECRET.matcher(id.toLowerCase(Locale.ROOT).replaceAll("[._-]", "")).find();
  }

  /** The keys of the texts that settings use. */
  static Set<String> textsOf(Element metadata) {
    return Stream.of("OCD", "AD", "Option")
        .flatMap(tag -> Bundle.elements(metadata, tag).stream())
        .flatMap(e -> Stream.of("name", "description", "label").map(e::getAttribute))
        .map(TEXT::matcher)
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The texts of a file, as the house reads it: UTF-8, or ISO 8859-1 with escapes. */
  Map<String, String> texts(String file) {
    byte[] bytes = bundle.entries().getOrDefault(file, new byte[0]);
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(decoded(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new HashMap<>();
    properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
    return texts;
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  static boolean japanese(String text) {
    return JAPANESE.matcher(text).find();
  }

  static boolean jdk(String packageName) {
    return packageName.startsWith("java.") || JDK.contains(packageName);
  }
}
