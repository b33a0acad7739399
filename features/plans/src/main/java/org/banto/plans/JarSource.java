// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;

/** A bundle as it was uploaded. */
final class JarSource implements Offer.Source {
  private static final long LARGEST = 100_000_000;
  private static final int MOST = 5_000;
  private static final String DESCRIBED = "OSGI-INF/";

  private final Manifest manifest;
  private final Map<String, byte[]> entries = new TreeMap<>();

  private JarSource(Manifest manifest) {
    this.manifest = manifest;
  }

  /** Reads a jar; what is none, or unpacks to more than any connector needs, is an {@link IOException}. */
  static JarSource of(byte[] bytes) throws IOException {
    try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(bytes), false)) {
      Manifest manifest = in.getManifest();
      if (manifest == null) {
        throw new IOException("it is no jar");
      }
      JarSource jar = new JarSource(manifest);
      byte[] piece = new byte[8192];
      long unpacked = 0;
      int entries = 0;
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        boolean kept = entry.getName().endsWith(".class") || entry.getName().startsWith(DESCRIBED);
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
          unpacked += read;
          if (unpacked > LARGEST) {
            throw new IOException("it unpacks to more than " + LARGEST / 1_000_000 + " MB");
          }
          if (kept) {
            content.write(piece, 0, read);
          }
        }
        if (++entries > MOST) {
          throw new IOException("it holds more than " + MOST + " files");
        }
        if (kept) {
          jar.entries.put(entry.getName(), content.toByteArray());
        }
      }
      return jar;
    }
  }

  /** Its class files and what lies below {@code OSGI-INF/}, by path. */
  Map<String, byte[]> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /** The entries below {@code OSGI-INF/}, by path. */
  Map<String, byte[]> described() {
    Map<String, byte[]> described = new TreeMap<>(entries);
    described.keySet().removeIf(path -> !path.startsWith(DESCRIBED));
    return described;
  }

  /** The headers of its manifest. */
  Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    manifest.getMainAttributes().forEach((k, v) -> headers.put(k.toString(), v.toString()));
    return headers;
  }

  @Override
  public String header(String name) {
    String value = manifest.getMainAttributes().getValue(name);
    return value == null ? "" : value;
  }

  @Override
  public List<String> list(String folder) {
    return entries.keySet().stream().filter(p -> p.startsWith(folder) && !p.endsWith("/")).toList();
  }

  @Override
  public byte[] entry(String path) {
    return entries.getOrDefault(path, new byte[0]);
  }
}
