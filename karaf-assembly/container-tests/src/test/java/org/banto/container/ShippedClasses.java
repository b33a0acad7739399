// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of all bundles of the distribution in one loader, and nothing of the tests. */
final class ShippedClasses {
  private static final Path OWN = Path.of(System.getProperty("banto.system"));

  private ShippedClasses() {}

  /** The jars of the house's own bundles. */
  static List<Path> own() {
    return jars(OWN);
  }

  /** Loads from every jar there is. */
  static ClassLoader loader() {
    URL[] urls =
        jars(OWN.getParent().getParent()).stream().map(ShippedClasses::url).toArray(URL[]::new);
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(p -> p.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
