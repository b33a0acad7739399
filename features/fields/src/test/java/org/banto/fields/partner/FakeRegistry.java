// SPDX-License-Identifier: Apache-2.0
package org.banto.fields.partner;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.order.SeesFields;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** A framework's services in memory, with hooks on who finds them and who hears of them. */
final class FakeRegistry {
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Bundle, BundleContext> contexts = new HashMap<>();
  private final Map<ServiceListener, BundleContext> listeners = new HashMap<>();

  private record Entry(
      Bundle bundle, Set<String> classes, Object service, Map<String, Object> properties) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  private final Map<Entry, ServiceReference<?>> references = new HashMap<>();

  /** A bundle that was installed from somewhere, and says it sees these fields. */
  Bundle bundle(String location, String... sees) {
    BundleCapability says =
        proxy(
            BundleCapability.class,
            (p, m, a) -> Map.<String, Object>of(SeesFields.FIELDS, List.of(sees)));
    BundleRevision revision =
        proxy(
            BundleRevision.class,
            (p, m, a) -> a[0].equals(SeesFields.NAMESPACE) ? List.of(says) : List.of());
    long id = contexts.size() + 1L;
    Bundle bundle =
        proxy(
            Bundle.class,
            (p, m, a) ->
                switch (m.getName()) {
                  case "getBundleId" -> id;
                  case "getLocation", "getSymbolicName" -> location;
                  case "adapt" -> revision;
                  case "equals" -> p == a[0];
                  case "hashCode" -> (int) id;
                  default -> null;
                });
    contexts.put(bundle, context(bundle));
    return bundle;
  }

  BundleContext of(Bundle bundle) {
    return contexts.get(bundle);
  }

  /** What a bundle finds of a kind. */
  <T> List<T> found(Bundle asker, Class<T> kind) {
    List<Entry> of = entries.stream().filter(e -> e.classes().contains(kind.getName())).toList();
    Collection<ServiceReference<?>> left =
        of.stream().map(references::get).collect(Collectors.toCollection(ArrayList::new));
    hooks(FindHook.class).forEach(h -> h.find(of(asker), kind.getName(), null, true, left));
    return of.stream()
        .filter(e -> left.contains(references.get(e)))
        .map(e -> kind.cast(service(e, asker)))
        .toList();
  }

  private <T> List<T> hooks(Class<T> kind) {
    return entries.stream().map(Entry::service).filter(kind::isInstance).map(kind::cast).toList();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object service(Entry entry, Bundle asker) {
    return entry.service() instanceof ServiceFactory factory
        ? factory.getService(asker, null)
        : entry.service();
  }

  private BundleContext context(Bundle bundle) {
    return proxy(
        BundleContext.class,
        (p, m, a) ->
            switch (m.getName()) {
              case "getBundle" -> bundle;
              case "registerService" -> register(bundle, a);
              case "addServiceListener" -> listeners.put((ServiceListener) a[0], (BundleContext) p);
              case "removeServiceListener" -> listeners.remove(a[0]);
              case "getAllServiceReferences" ->
                  entries.stream().map(references::get).toArray(ServiceReference<?>[]::new);
              case "getService" -> service(entry(a[0]), bundle);
              case "ungetService" -> true;
              case "hashCode" -> bundle.hashCode();
              case "equals" -> p == a[0];
              default -> throw new UnsupportedOperationException(m.getName());
            });
  }

  private Entry entry(Object reference) {
    return entries.stream().filter(e -> references.get(e) == reference).findFirst().orElseThrow();
  }

  private ServiceRegistration<?> register(Bundle bundle, Object[] args) {
    Set<String> classes =
        args[0] instanceof Class<?> kind ? Set.of(kind.getName()) : Set.of((String[]) args[0]);
    Map<String, Object> properties = new HashMap<>();
    if (args[2] != null) {
      Dictionary<?, ?> given = (Dictionary<?, ?>) args[2];
      Collections.list(given.keys()).forEach(k -> properties.put((String) k, given.get(k)));
    }
    properties.put(Constants.OBJECTCLASS, classes.toArray(String[]::new));
    Entry entry = new Entry(bundle, classes, args[1], properties);
    ServiceReference<?> reference =
        proxy(
            ServiceReference.class,
            (p, m, a) ->
                switch (m.getName()) {
                  case "getBundle" -> bundle;
                  case "getProperty" -> properties.get((String) a[0]);
                  case "getPropertyKeys" -> properties.keySet().toArray(String[]::new);
                  case "hashCode" -> System.identityHashCode(p);
                  case "equals" -> p == a[0];
                  default -> null;
                });
    references.put(entry, reference);
    entries.add(entry);
    tell(ServiceEvent.REGISTERED, reference);
    return proxy(
        ServiceRegistration.class,
        (p, m, a) -> {
          if (m.getName().equals("unregister")) {
            tell(ServiceEvent.UNREGISTERING, reference);
            entries.remove(entry);
          }
          return null;
        });
  }

  /** Who hears of a service of a kind that comes now. */
  private void tell(int type, ServiceReference<?> reference) {
    ServiceEvent event = new ServiceEvent(type, reference);
    Map<BundleContext, Collection<ListenerInfo>> hearing = new HashMap<>();
    listeners.values().forEach(context -> hearing.put(context, List.of()));
    hooks(EventListenerHook.class).forEach(h -> h.event(event, hearing));
    Map.copyOf(listeners).entrySet().stream()
        .filter(e -> hearing.containsKey(e.getValue()))
        .forEach(e -> e.getKey().serviceChanged(event));
  }

  private static <T> T proxy(Class<?> kind, InvocationHandler handler) {
    @SuppressWarnings("unchecked")
    T made = (T) Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, handler);
    return made;
  }

  /** Names of what somebody heard of, for a listener. */
  static String kinds(ServiceEvent event) {
    return String.join(
        ",",
        Arrays.asList((String[]) event.getServiceReference().getProperty(Constants.OBJECTCLASS)));
  }
}
