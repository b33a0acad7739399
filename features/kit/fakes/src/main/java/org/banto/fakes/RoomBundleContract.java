// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every room's bundle keeps, read from the built jar: so a test class that has this contract is
 * named …IT and runs after {@code package}.
 */
public interface RoomBundleContract {
  /** What a room may import besides the JDK: words of the house, and the APIs of its own data and resources. */
  Set<String> SHARED =
      Set.of(
          "org.banto.base",
          "org.banto.time",
          "org.banto.net",
          "org.banto.shipment",
          "org.banto.payment",
          "org.banto.customer",
          "org.banto.order",
          "org.banto.connect",
          "org.banto.flow",
          "org.banto.house",
          "javax.persistence",
          "javax.ws.rs",
          "javax.ws.rs.core",
          "javax.ws.rs.ext",
          "org.apache.aries.jpa.template",
          "org.slf4j");

  /** The jar: by itself the one in {@code target}. */
  default Path bundle() {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of("target"), "*.jar")) {
      List<Path> all = new ArrayList<>();
      jars.forEach(all::add);
      assertEquals(1, all.size(), () -> "jars in target: " + all);
      return all.get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packages of a library the room exists for, and which the house has. */
  default Set<String> alsoImports() {
    return Set.of();
  }

  /** Packages of ports of its own, which connectors import: interfaces and records, and nothing else. */
  default Set<String> exports() {
    return Set.of();
  }

  /** What is wrong with a bundle, one line each: for whoever looks at one that is not in {@code target}. */
  static List<String> faults(Path jar, Set<String> alsoImports, Set<String> exports) {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<String> faults = new ArrayList<>();
      Map<String, String> headers = new TreeMap<>();
      file.getManifest()
          .getMainAttributes()
          .forEach((k, v) -> headers.put(k.toString(), v.toString()));
      Stream.of("DynamicImport-Package", "Bundle-Activator")
          .filter(headers::containsKey)
          .forEach(header -> faults.add(header + ": " + headers.get(header)));
      imports(headers.getOrDefault("Export-Package", "")).keySet().stream()
          .filter(name -> !exports.contains(name))
          .forEach(name -> faults.add("Export-Package: " + name));
      imports(headers.getOrDefault("Import-Package", ""))
          .forEach(
              (name, range) -> {
                if (!ofTheJdk(name)
                    && !name.startsWith("org.osgi.")
                    && !exports.contains(name)
                    && !SHARED.contains(name)
                    && !alsoImports.contains(name)) {
                  faults.add("imports " + name + ": pack it privately");
                } else if (name.startsWith("org.banto.") && !isOneMajorVersion(range)) {
                  faults.add("imports " + name + " in " + range);
                }
              });
      String units = headers.getOrDefault("Meta-Persistence", "");
      if (!units.isEmpty() && file.getEntry(units) == null) {
        faults.add("Meta-Persistence: there is no " + units);
      }
      return faults;
    } catch (IOException e) {
      throw new UncheckedIOException("no bundle: " + jar, e);
    }
  }

  private static boolean ofTheJdk(String name) {
    return name.startsWith("java.")
        || ModuleLayer.boot().modules().stream()
            .filter(m -> m.getName().startsWith("java."))
            .anyMatch(m -> m.isExported(name));
  }

  /** The packages of a header, each with its range of versions. */
  private static Map<String, String> imports(String header) {
    Map<String, String> all = new TreeMap<>();
    Matcher clause = Pattern.compile("(?:[^,\"]|\"[^\"]*\")+").matcher(header);
    while (clause.find()) {
      String[] parts = clause.group().split(";");
      String range =
          Arrays.stream(parts).filter(p -> p.startsWith("version=")).findFirst().orElse("");
      all.put(parts[0].strip(), range.replaceAll("^version=|\"", ""));
    }
    return all;
  }

  private static boolean isOneMajorVersion(String range) {
    Matcher m = Pattern.compile("\\[(\\d+)\\.\\d+,(\\d+)\\)").matcher(range);
    return m.matches() && Integer.parseInt(m.group(1)) + 1 == Integer.parseInt(m.group(2));
  }

  /** It exports nothing but ports, imports nobody's room, and begins nothing by itself. */
  @Test
  default void theRoomMeetsOthersInTheCoreAlone() {
    assertEquals(List.of(), faults(bundle(), alsoImports(), exports()));
  }

  /** Whose it is, is said. */
  @Test
  default void theManifestNamesTheRoomAndItsMaker() throws IOException {
    try (JarFile jar = new JarFile(bundle().toFile())) {
      String name = jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
      assertTrue(name != null && !name.isBlank(), "no Bundle-SymbolicName");
      String maker = jar.getManifest().getMainAttributes().getValue("Bundle-Vendor");
      assertFalse(maker == null || maker.isBlank(), "no Bundle-Vendor: whose is it?");
    }
  }
}
