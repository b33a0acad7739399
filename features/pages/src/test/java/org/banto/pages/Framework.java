// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.house.DroppedIn;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.Version;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** A framework in memory: bundles with files and capabilities, and services with hooks. */
final class Framework {
  private final Path folder;
  private final List<Jar> jars = new ArrayList<>();
  private final List<BundleListener> listeners = new ArrayList<>();
  private final Map<ServiceReference<?>, Object> services = new LinkedHashMap<>();

  Framework(Path folder) {
    this.folder = folder;
  }

  /** A bundle; it is there once it is started. */
  final class Jar {
    final long id = jars.size() + 1L;
    final String name;
    final String location;
    final Map<String, Path> files = new HashMap<>();
    final List<Map<String, Object>> pages = new ArrayList<>();
    final List<Map<String, Object>> publics = new ArrayList<>();
    String vendor = "Acme";
    String version = "1.0.0";
    int state = Bundle.RESOLVED;
    int starts;
    final Bundle bundle = proxy(Bundle.class, (p, m, a) -> answer(p, m.getName(), a));
    final BundleContext context =
        proxy(BundleContext.class, (p, m, a) -> answerIn(p, m.getName(), a));

    private Jar(String name, String location) {
      this.name = name;
      this.location = location;
      jars.add(this);
    }

    /** Says that it brings a page. */
    Jar page(String id, Object... more) {
      Map<String, Object> says = new HashMap<>();
      says.put("id", id);
      says.put("kit", new Version("1.0"));
      says.put("module", "page/page.js");
      says.put("ja", "カード");
      says.put("en", "Cards");
      for (int i = 0; i < more.length; i += 2) {
        says.put((String) more[i], more[i + 1]);
      }
      pages.add(says);
      return this;
    }

    /** Says that it wants to answer without a log-in. */
    Jar everybody(String ja, String en) {
      publics.add(Map.of("ja", ja, "en", en));
      return this;
    }

    Jar file(String path, String text) {
      try {
        Path file = folder.resolve(id + path.replace('/', '-'));
        files.put(path, Files.write(file, text.getBytes(StandardCharsets.UTF_8)));
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Jar start() {
      state = Bundle.ACTIVE;
      starts++;
      tell(BundleEvent.STARTED);
      return this;
    }

    void stop() {
      state = Bundle.RESOLVED;
      tell(BundleEvent.STOPPED);
    }

    private void tell(int type) {
      List.copyOf(listeners).forEach(l -> l.bundleChanged(new BundleEvent(type, bundle)));
    }

    private Object answer(Object self, String method, Object[] args) throws IOException {
      return switch (method) {
        case "getBundleId" -> id;
        case "getSymbolicName" -> name;
        case "getLocation" -> location;
        case "getState" -> state;
        case "getVersion" -> new Version(version);
        case "getHeaders" -> headers();
        case "getEntry" -> files.containsKey(args[0]) ? files.get(args[0]).toUri().toURL() : null;
        case "adapt" -> revision();
        case "start" -> start();
        case "stop" -> {
          stop();
          yield null;
        }
        case "equals" -> self == args[0];
        case "hashCode" -> (int) id;
        case "toString" -> name;
        default -> throw new UnsupportedOperationException(method);
      };
    }

    private Dictionary<String, String> headers() {
      return new Hashtable<>(vendor.isEmpty() ? Map.of() : Map.of("Bundle-Vendor", vendor));
    }

    private BundleRevision revision() {
      return proxy(
          BundleRevision.class,
          (p, m, a) ->
              (a[0].equals(PageOffer.NAMESPACE) ? pages : publics)
                  .stream().map(says -> proxy(BundleCapability.class, (c, n, b) -> says)).toList());
    }

    private Object answerIn(Object self, String method, Object[] args) {
      return switch (method) {
        case "equals" -> self == args[0];
        case "hashCode" -> (int) id;
        case "getBundle" -> bundle;
        case "getBundles" -> jars.stream().map(j -> j.bundle).toArray(Bundle[]::new);
        case "addBundleListener" -> listeners.add((BundleListener) args[0]);
        case "removeBundleListener" -> listeners.remove((BundleListener) args[0]);
        case "getAllServiceReferences" -> services.keySet().toArray(ServiceReference<?>[]::new);
        case "registerService" ->
            offer(args[1], Map.of(), new Bundle[0], ((Class<?>) args[0]).getName());
        default -> throw new UnsupportedOperationException(method);
      };
    }

    /** Offers a service, which these bundles use. */
    ServiceRegistration<?> offer(
        Object service, Map<String, Object> properties, Bundle[] users, String... classes) {
      Map<String, Object> all = new HashMap<>(properties);
      all.put(Constants.OBJECTCLASS, classes);
      ServiceReference<?> reference =
          proxy(
              ServiceReference.class,
              (p, m, a) ->
                  switch (m.getName()) {
                    case "getBundle" -> bundle;
                    case "getProperty" -> all.get((String) a[0]);
                    case "getPropertyKeys" -> all.keySet().toArray(String[]::new);
                    case "getUsingBundles" -> users;
                    case "hashCode" -> System.identityHashCode(p);
                    case "equals" -> p == a[0];
                    default -> throw new UnsupportedOperationException(m.getName());
                  });
      services.put(reference, service);
      return proxy(
          ServiceRegistration.class,
          (p, m, a) -> m.getName().equals("getReference") ? reference : services.remove(reference));
    }
  }

  Jar jar(String name, String location) {
    return new Jar(name, location);
  }

  /** One that was dropped in. */
  Jar dropped(String name) {
    return jar(name, "file:" + DroppedIn.folder() + "/" + name + ".jar");
  }

  /** What a bundle finds of these. */
  boolean finds(Jar asker, ServiceRegistration<?> one) {
    Collection<ServiceReference<?>> left = new ArrayList<>(List.of(one.getReference()));
    of(FindHook.class).forEach(hook -> hook.find(asker.context, null, null, true, left));
    return !left.isEmpty();
  }

  /** Whether a bundle hears of this when it comes. */
  boolean hears(Jar asker, ServiceRegistration<?> one) {
    Map<BundleContext, Collection<ListenerInfo>> hearing = new HashMap<>();
    hearing.put(asker.context, List.of());
    ServiceEvent event = new ServiceEvent(ServiceEvent.REGISTERED, one.getReference());
    of(EventListenerHook.class).forEach(hook -> hook.event(event, hearing));
    return !hearing.isEmpty();
  }

  private <T> List<T> of(Class<T> type) {
    return services.values().stream().filter(type::isInstance).map(type::cast).toList();
  }

  static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
