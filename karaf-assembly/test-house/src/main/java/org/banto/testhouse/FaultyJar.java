// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.banto.faulty.Faulty;

/**
 * A jar of the faulty connector.
 *
 * @param name symbolic name
 * @param version of the bundle
 * @param vendor who made it
 * @param id of its connector
 * @param does what it does whatever its settings say, or empty
 * @param component whether it has the component that its manifest names
 * @param more classes that lie in it besides
 * @param needs a setting that it cannot do without, or empty
 * @param says headers of its manifest, in place of its own or besides
 * @param service what its component offers besides its ports, or empty
 * @param megabytes how large a class that is none lies in it, unpacked
 */
public record FaultyJar(
    String name,
    String version,
    String vendor,
    String id,
    String does,
    boolean component,
    List<Class<?>> more,
    String needs,
    Map<String, String> says,
    String service,
    int megabytes) {
  private static final String COMPONENT = "OSGI-INF/faulty.xml";

  /** Does what its connection's settings say. */
  public static FaultyJar of(String id, String version) {
    return new FaultyJar(
        "banto-mall-" + id, version, "Faulty Inc.", id, "", true, List.of(), "", Map.of(), "", 0);
  }

  /** The same, which does this whatever its settings say. */
  public FaultyJar doing(String what) {
    return new FaultyJar(
        name, version, vendor, id, what, component, more, needs, says, service, megabytes);
  }

  /** The same under another name. */
  public FaultyJar named(String other) {
    return new FaultyJar(
        other, version, vendor, id, does, component, more, needs, says, service, megabytes);
  }

  /** The same of another maker. */
  public FaultyJar by(String other) {
    return new FaultyJar(
        name, version, other, id, does, component, more, needs, says, service, megabytes);
  }

  /** The same, whose component is missing. */
  public FaultyJar without() {
    return new FaultyJar(
        name, version, vendor, id, does, false, more, needs, says, service, megabytes);
  }

  /** The same with another class in it. */
  public FaultyJar with(Class<?> another) {
    return new FaultyJar(
        name,
        version,
        vendor,
        id,
        does,
        component,
        List.of(another),
        needs,
        says,
        service,
        megabytes);
  }

  /** The same, which cannot do without this setting. */
  public FaultyJar needing(String setting) {
    return new FaultyJar(
        name, version, vendor, id, does, component, more, setting, says, service, megabytes);
  }

  /** The same with this header in its manifest. */
  public FaultyJar saying(String header, String value) {
    return new FaultyJar(
        name,
        version,
        vendor,
        id,
        does,
        component,
        more,
        needs,
        Map.of(header, value),
        service,
        megabytes);
  }

  /** The same, whose component is called under another name, too. */
  public FaultyJar offering(String other) {
    return new FaultyJar(
        name, version, vendor, id, does, component, more, needs, says, other, megabytes);
  }

  /** The same with a class of so many megabytes of nothing. */
  public FaultyJar holding(int mb) {
    return new FaultyJar(
        name, version, vendor, id, does, component, more, needs, says, service, mb);
  }

  /** Its bytes. */
  public byte[] bytes() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try {
      put(entries, Faulty.class);
      for (Class<?> type : more) {
        put(entries, type);
      }
      if (component) {
        entries.put(COMPONENT, text(description()));
      }
      entries.put("OSGI-INF/metatype/faulty.xml", text(settings()));
      if (!does.isEmpty()) {
        entries.put("does", text(does));
      }
      if (megabytes > 0) {
        entries.put("org/banto/faulty/Large.class", new byte[megabytes << 20]);
      }
      ByteArrayOutputStream jar = new ByteArrayOutputStream();
      try (JarOutputStream out = new JarOutputStream(jar, manifest())) {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
          out.putNextEntry(new JarEntry(entry.getKey()));
          out.write(entry.getValue());
          out.closeEntry();
        }
      }
      return jar.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Map<String, byte[]> entries, Class<?> type) throws IOException {
    String path = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream("/" + path)) {
      entries.put(path, in.readAllBytes());
    }
  }

  /** Puts it into a folder under a name of its own. */
  public Path into(Path folder) throws IOException {
    Path part = Files.write(folder.resolveSibling(name + version + ".part"), bytes());
    return Files.move(part, folder.resolve(name + "-" + version + ".jar"));
  }

  private Manifest manifest() {
    Manifest manifest = new Manifest();
    Map.of(
            "Manifest-Version",
            "1.0",
            "Bundle-ManifestVersion",
            "2",
            "Bundle-SymbolicName",
            name,
            "Bundle-Version",
            version,
            "Bundle-Vendor",
            vendor,
            "Import-Package",
            "org.banto.base;version=\"[2.0,3)\",org.banto.connect;version=\"[3.0,4)\"",
            "Provide-Capability",
            "banto.connector;id=" + id + ";kind=MALL;pace:Double=\"10\"",
            "Require-Capability",
            "osgi.extender;filter:=\"(osgi.extender=osgi.component)\"",
            "Service-Component",
            COMPONENT)
        .forEach((key, value) -> manifest.getMainAttributes().putValue(key, value));
    says.forEach((key, value) -> manifest.getMainAttributes().putValue(key, value));
    return manifest;
  }

  private String description() {
    return """
        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="faulty"
            configuration-policy="require" configuration-pid="banto.mall.%s" init="1">
          <property name="banto.connector.id" type="String" value="%s"/>
          <property name="banto.connector.kind" type="String" value="MALL"/>
          <service>
            <provide interface="org.banto.connect.Connector"/>
            <provide interface="org.banto.connect.OrderSource"/>%s
          </service>
          <implementation class="%s"/>
        </scr:component>
        """
        .formatted(
            id,
            id,
            service.isEmpty() ? "" : "<provide interface=\"" + service + "\"/>",
            Faulty.class.getName());
  }

  private String settings() {
    return """
        <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.2.0">
          <OCD id="faulty" name="faulty">
            <AD id="does" type="String" name="does" required="false" default=""/>
            <AD id=".key" type="Password" name="key" required="false" default=""/>%s
          </OCD>
          <Designate factoryPid="banto.mall.%s"><Object ocdref="faulty"/></Designate>
        </metatype:MetaData>
        """
        .formatted(needed(), id);
  }

  private String needed() {
    return needs.isEmpty()
        ? ""
        : "<AD id=\"" + needs + "\" type=\"String\" name=\"" + needs + "\"/>";
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
