// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle made of classes of the tests, as a partner brings one. */
public final class BundleJar {
  private final String name;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final List<String> components = new ArrayList<>();

  /** One of this symbolic name, version 1.0.0, whose components DS finds. */
  public BundleJar(String name) {
    this.name = name;
    headers.put("Bundle-ManifestVersion", "2");
    headers.put("Bundle-SymbolicName", name);
    headers.put("Bundle-Version", "1.0.0");
    headers.put("Bundle-Vendor", "Acme");
    headers.put("Require-Capability", "osgi.extender;filter:=\"(osgi.extender=osgi.component)\"");
  }

  /** With this header. */
  public BundleJar header(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** With this class. */
  public BundleJar with(Class<?> type) throws IOException {
    String path = type.getName().replace('.', '/') + ".class";
    try (InputStream code = type.getResourceAsStream("/" + path)) {
      entries.put(path, code.readAllBytes());
    }
    return this;
  }

  /** With this component, described as DS wants it. */
  public BundleJar component(String id, String description) {
    components.add("OSGI-INF/" + id + ".xml");
    return file("OSGI-INF/" + id + ".xml", description);
  }

  /** With this file. */
  public BundleJar file(String path, String text) {
    entries.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Puts it into a folder, whole, in the place of one that lies there. */
  public Path into(Path folder) throws IOException {
    return into(folder, name + "-1.0.0.jar");
  }

  /** The same under another name. */
  public Path into(Path folder, String as) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.forEach(manifest.getMainAttributes()::putValue);
    manifest.getMainAttributes().putValue("Service-Component", String.join(",", components));
    Path part = folder.resolveSibling(name + ".part");
    try (OutputStream file = Files.newOutputStream(part);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    Path file = folder.resolve(as);
    return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
