// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.banto.partner.Partner;

/** A jar of a partner that brings fields of orders, and says that it sees who bought. */
public final class PartnerJar {
  /** Its symbolic name. */
  public static final String NAME = "acme-partner";

  private static final String COMPONENT = "OSGI-INF/partner.xml";

  private PartnerJar() {}

  /** Puts it into a folder. */
  public static Path into(Path folder) throws IOException {
    Path part = folder.resolveSibling(NAME + ".part");
    try (OutputStream file = Files.newOutputStream(part);
        JarOutputStream out = new JarOutputStream(file, manifest());
        InputStream code = Partner.class.getResourceAsStream("Partner.class")) {
      put(out, Partner.class.getName().replace('.', '/') + ".class", code.readAllBytes());
      put(out, COMPONENT, description().getBytes(StandardCharsets.UTF_8));
    }
    return Files.move(part, folder.resolve(NAME + ".jar"));
  }

  private static void put(JarOutputStream out, String path, byte[] bytes) throws IOException {
    out.putNextEntry(new JarEntry(path));
    out.write(bytes);
    out.closeEntry();
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    Map.of(
            "Manifest-Version",
            "1.0",
            "Bundle-ManifestVersion",
            "2",
            "Bundle-SymbolicName",
            NAME,
            "Bundle-Version",
            "1.0.0",
            "Bundle-Vendor",
            "Acme",
            "Import-Package",
            "org.banto.base,org.banto.house,org.banto.order",
            "Provide-Capability",
            "banto.sees;fields:List<String>=\"buyer.name,due\"",
            "Require-Capability",
            "osgi.extender;filter:=\"(osgi.extender=osgi.component)\"",
            "Service-Component",
            COMPONENT)
        .forEach((key, value) -> manifest.getMainAttributes().putValue(key, value));
    return manifest;
  }

  private static String description() {
    return """
        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="acme.partner">
          <service><provide interface="org.banto.order.OrderFields"/></service>
          <reference name="orders" interface="org.banto.house.OrderService" field="orders"/>
          <implementation class="%s"/>
        </scr:component>
        """
        .formatted(Partner.class.getName());
  }
}
