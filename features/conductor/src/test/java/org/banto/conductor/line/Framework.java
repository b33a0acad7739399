// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationPlugin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * A framework in memory: bundles of connectors, ConfigAdmin, and what SCR does with both, which is to
 * make a connector of each configuration that the plugin has opened.
 */
final class Framework {
  /** What a bundle of the mall {@code demo} says of its settings; the attributes of ADs are given. */
  static Map<String, byte[]> described(String... settings) {
    StringBuilder xml =
        new StringBuilder(
            "<m:MetaData xmlns:m='http://www.osgi.org/xmlns/metatype/v1.2.0'"
                + " localization='OSGI-INF/l10n/texts'><OCD id='S' name='%name'>");
    for (String setting : settings) {
      xml.append(setting.endsWith("</AD>") ? "<AD " + setting : "<AD " + setting + "/>");
    }
    xml.append("</OCD><Designate factoryPid='banto.mall.demo'><Object ocdref='S'/></Designate>")
        .append("</m:MetaData>");
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put("OSGI-INF/metatype/S.xml", utf8(xml.toString()));
    entries.put("OSGI-INF/l10n/texts_ja.properties", utf8("name=デモ\ndays=取り込む日数\nkey=鍵\n"));
    entries.put("OSGI-INF/l10n/texts_en.properties", utf8("name=Demo\ndays=Days to read\n"));
    return entries;
  }

  private final List<Bundle> bundles = new ArrayList<>();
  private final AdmittedBundles admitted = new AdmittedBundles();
  private final Map<String, Dictionary<String, Object>> configurations = new LinkedHashMap<>();

  /** What connectors were made of, in the order they were made. */
  final List<Map<String, Object>> made = new ArrayList<>();

  private ConfigurationPlugin plugin = (reference, properties) -> {};

  void through(ConfigurationPlugin on) {
    plugin = on;
  }

  /** A version of the mall {@code demo} starts: SCR makes a connector of each configuration there is. */
  Bundle install(String version, Map<String, byte[]> entries) {
    Bundle bundle = bundle(bundles.size() + 1, version, entries);
    bundles.add(bundle);
    admitted.add(bundle);
    configurations.values().forEach(this::make);
    return bundle;
  }

  void uninstall(Bundle bundle) {
    bundles.remove(bundle);
    if (!bundles.isEmpty()) {
      configurations.values().forEach(this::make);
    }
  }

  private void make(Dictionary<String, Object> configuration) {
    Dictionary<String, Object> properties = new Hashtable<>();
    Collections.list(configuration.keys()).forEach(k -> properties.put(k, configuration.get(k)));
    Bundle last = bundles.get(bundles.size() - 1);
    plugin.modifyConfiguration(
        like(ServiceReference.class, (proxy, method, arguments) -> last), properties);
    if (properties.get(Ports.OPENED) != null) {
      Map<String, Object> all = new TreeMap<>();
      Collections.list(properties.keys()).forEach(k -> all.put(k, properties.get(k)));
      made.add(all);
    }
  }

  /** The names of the configurations there are. */
  List<String> configured() {
    return List.copyOf(configurations.keySet());
  }

  Catalogue catalogue() {
    return new Catalogue(
        like(BundleContext.class, (proxy, method, arguments) -> bundles.toArray(new Bundle[0])),
        admitted);
  }

  Types types() {
    return new Types(
        catalogue(), like(ServiceComponentRuntime.class, (proxy, method, arguments) -> List.of()));
  }

  ConfigurationAdmin admin() {
    return like(
        ConfigurationAdmin.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getFactoryConfiguration" -> configuration(arguments[0] + "~" + arguments[1]);
              case "listConfigurations" ->
                  configurations.keySet().stream()
                      .map(this::configuration)
                      .toArray(Configuration[]::new);
              default -> throw new UnsupportedOperationException(method.toString());
            });
  }

  @SuppressWarnings("unchecked")
  private Configuration configuration(String name) {
    return like(
        Configuration.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getProperties" -> configurations.get(name);
              case "delete" -> configurations.remove(name);
              case "updateIfDifferent" -> {
                Dictionary<String, Object> after = (Dictionary<String, Object>) arguments[0];
                boolean differs = !after.equals(configurations.put(name, after));
                if (differs) {
                  make(after);
                }
                yield differs;
              }
              default -> throw new UnsupportedOperationException(method.toString());
            });
  }

  private static Bundle bundle(long id, String version, Map<String, byte[]> entries) {
    BundleCapability capability =
        like(
            BundleCapability.class,
            (proxy, method, arguments) -> Map.of("id", "demo", "kind", "MALL"));
    BundleRevision revision =
        like(BundleRevision.class, (proxy, method, arguments) -> List.of(capability));
    return like(
        Bundle.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "adapt" -> revision;
              case "getState" -> Bundle.ACTIVE;
              case "getVersion" -> new Version(version);
              case "getBundleId", "getLastModified" -> id;
              case "getSymbolicName" -> "banto-mall-demo";
              case "getRegisteredServices" -> null;
              case "getHeaders" -> new Hashtable<>();
              case "findEntries" -> Collections.enumeration(urls(entries));
              case "equals" -> proxy == arguments[0];
              case "hashCode" -> (int) id;
              default -> throw new UnsupportedOperationException(method.toString());
            });
  }

  private static List<URL> urls(Map<String, byte[]> entries) {
    return entries.entrySet().stream().map(e -> url(e.getKey(), e.getValue())).toList();
  }

  private static URL url(String path, byte[] bytes) {
    try {
      return new URL(
          null,
          "bundle://1/" + path,
          new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL of) {
              return new URLConnection(of) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() throws IOException {
                  return new ByteArrayInputStream(bytes);
                }
              };
            }
          });
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T like(Class<T> type, InvocationHandler does) {
    return type.cast(
        Proxy.newProxyInstance(Framework.class.getClassLoader(), new Class<?>[] {type}, does));
  }
}
