// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleRevision;

/** Bundles that have a name and a maker, and nothing else. */
final class Bundles {
  private Bundles() {}

  /** A service of such a bundle. */
  static ServiceReference<?> service(String name, String vendor) {
    Bundle bundle = bundle(name, vendor);
    return proxy(ServiceReference.class, Map.of("getBundle", bundle));
  }

  private static Bundle bundle(String name, String vendor) {
    return proxy(
        Bundle.class,
        Map.of(
            "getSymbolicName",
            name,
            "getVersion",
            new Version("1.0.0"),
            "adapt",
            proxy(BundleRevision.class, Map.of("getDeclaredCapabilities", List.of())),
            "getHeaders",
            new Hashtable<>(Map.of(Constants.BUNDLE_VENDOR, vendor))));
  }

  private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "equals" -> proxy == arguments[0];
                  case "hashCode" -> System.identityHashCode(proxy);
                  default -> answers.get(method.getName());
                }));
  }
}
