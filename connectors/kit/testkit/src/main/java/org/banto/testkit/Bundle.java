// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.banto.code.JarRules;
import org.banto.connect.Connector;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A built bundle, read without starting it. */
final class Bundle {
  private static final Pattern CLAUSES =
      Pattern.compile("(?:[^,\"]|\"(?:\\\\.|[^\"\\\\])*\")+", Pattern.DOTALL);
  private static final Pattern PARAMETERS =
      Pattern.compile("(?:[^;\"]|\"(?:\\\\.|[^\"\\\\])*\")+", Pattern.DOTALL);

  private final Path path;
  private final Manifest manifest;
  private final Map<String, byte[]> entries = new TreeMap<>();

  /** A clause of a header: its name and its attributes and directives ({@code name:}). */
  record Clause(String name, Map<String, String> parameters) {
    /** An attribute whatever its type; empty when it is not there. */
    String attribute(String key) {
      return parameters.entrySet().stream()
          .filter(e -> e.getKey().equals(key) || e.getKey().startsWith(key + ":"))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse("");
    }
  }

  private Bundle(Path path) {
    this.path = path;
    try (JarFile jar = new JarFile(path.toFile())) {
      Manifest found = jar.getManifest();
      manifest = found == null ? new Manifest() : found;
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (!entry.isDirectory()) {
          entries.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no bundle: " + path, e);
    }
  }

  /** The bundle in this jar. */
  static Bundle of(Path jar) {
    return new Bundle(jar);
  }

  Path path() {
    return path;
  }

  /** What breaks the rules by which a house lets a jar in. */
  List<String> breaches() {
    Map<String, String> headers = new TreeMap<>();
    manifest.getMainAttributes().forEach((k, v) -> headers.put(k.toString(), v.toString()));
    Map<String, byte[]> read = new TreeMap<>(entries);
    read.keySet().removeIf(path -> !JarRules.reads(path));
    return JarRules.breaches(headers, read);
  }

  Map<String, byte[]> entries() {
    return entries;
  }

  /** A header, or empty. */
  String header(String name) {
    String value = manifest.getMainAttributes().getValue(name);
    return value == null ? "" : value;
  }

  /** The clauses of a header. */
  List<Clause> clauses(String header) {
    return clausesOf(header(header));
  }

  static List<Clause> clausesOf(String value) {
    List<Clause> clauses = new ArrayList<>();
    Matcher clause = CLAUSES.matcher(value);
    while (clause.find()) {
      Map<String, String> parameters = new LinkedHashMap<>();
      List<String> names = new ArrayList<>();
      Matcher parameter = PARAMETERS.matcher(clause.group());
      while (parameter.find()) {
        String text = parameter.group().strip();
        int equals = text.indexOf('=');
        if (equals < 0) {
          names.add(text);
        } else {
          String key = text.substring(0, equals).strip();
          parameters.put(key, text.substring(equals + 1).strip().replaceAll("^\"|\"$", ""));
        }
      }
      names.forEach(name -> clauses.add(new Clause(name, parameters)));
    }
    return clauses;
  }

  /** The root elements of the XML files in a folder of the bundle. */
  List<Element> xml(String folder) {
    List<Element> roots = new ArrayList<>();
    entries.forEach(
        (name, bytes) -> {
          if (name.startsWith(folder) && name.endsWith(".xml")) {
            roots.add(parsed(name, bytes));
          }
        });
    return roots;
  }

  /** All elements of this name below another. */
  static List<Element> elements(Element below, String name) {
    NodeList nodes = below.getElementsByTagNameNS("*", name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  private static Element parsed(String name, byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(name + " is no XML", e);
    }
  }

  /** The packages of the core on the class path, with their versions. */
  static Map<String, String> core() {
    Map<String, String> packages = new TreeMap<>();
    clausesOf(coreManifest().getMainAttributes().getValue("Export-Package"))
        .forEach(c -> packages.put(c.name(), c.attribute("version")));
    return packages;
  }

  private static Manifest coreManifest() {
    String name = Connector.class.getName().replace('.', '/') + ".class";
    URL url = Connector.class.getClassLoader().getResource(name);
    String root = String.valueOf(url).replace(name, "");
    try (InputStream in = new URL(root + JarFile.MANIFEST_NAME).openStream()) {
      return new Manifest(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the core on the class path is no bundle: " + root, e);
    }
  }

  /** The newest jar of a folder that is a bundle with a connector. */
  static Path newest(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".jar"))
          .filter(f -> of(f).header("Provide-Capability").contains("banto.connector"))
          .max((a, b) -> Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
          .orElseThrow(
              () ->
                  new AssertionError(
                      "no connector's jar in "
                          + folder
                          + ": this test runs after package (failsafe, a class named …IT)"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
