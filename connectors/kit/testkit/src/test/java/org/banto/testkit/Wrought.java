// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle taken apart, to be changed and put together again. */
final class Wrought {
  final Manifest manifest;
  final Map<String, byte[]> entries = new TreeMap<>();

  private Wrought(Manifest manifest) {
    this.manifest = manifest;
  }

  static Wrought of(Jar jar) throws Exception {
    Wrought bundle = new Wrought(jar.getManifest());
    for (Map.Entry<String, Resource> entry : jar.getResources().entrySet()) {
      try (InputStream in = entry.getValue().openInputStream()) {
        bundle.entries.put(entry.getKey(), in.readAllBytes());
      }
    }
    bundle.entries.remove("META-INF/MANIFEST.MF");
    return bundle;
  }

  Wrought copy() {
    Wrought copy = new Wrought(new Manifest(manifest));
    entries.forEach((name, bytes) -> copy.entries.put(name, bytes.clone()));
    return copy;
  }

  Path write(Path path) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(path), manifest)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return path;
  }
}
