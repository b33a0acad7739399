// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps partners' bundles from the web server: a servlet, filter, resource or application of theirs
 * could stand before the house's own ({@code /ui/assets/*} took the staff's page away), so nobody
 * but its own bundle sees it. What a partner serves are resources of the REST application, and a
 * page. As a partner's counts what came from a file; the house's own comes with its features.
 */
@Component(service = WhiteboardFence.class, immediate = true)
public final class WhiteboardFence {
  private static final Logger LOG = LoggerFactory.getLogger(WhiteboardFence.class);

  /** Packages of what a web server takes, by whoever offers it. */
  private static final List<String> TAKEN =
      List.of("javax.servlet.", "org.osgi.service.http.", "org.ops4j.pax.web.");

  private static final String APPLICATION = "javax.ws.rs.core.Application";
  private static final String WHITEBOARD = "osgi.http.whiteboard.";

  /** A filter of all requests or a writer of all answers. */
  private static final String EXTENSION = "osgi.jaxrs.extension";

  private static final String RESOURCE = "osgi.jaxrs.resource";
  private static final String SELECT = "osgi.jaxrs.application.select";

  /** Where a log-in is asked for. */
  private static final String HOUSE = "(osgi.jaxrs.name=banto)";

  private final BundleContext context;
  private final List<ServiceRegistration<?>> hooks;

  /** Stands from now on; a bundle whose service is in use already starts anew. */
  @Activate
  public WhiteboardFence(BundleContext context) {
    this.context = context;
    FindHook find =
        (asker, name, filter, all, references) ->
            references.removeIf(r -> hidden(r, asker.getBundle()));
    EventListenerHook events = this::hide;
    hooks =
        List.of(
            context.registerService(FindHook.class, find, null),
            context.registerService(EventListenerHook.class, events, null));
    Set<Bundle> inUse = new HashSet<>();
    offered().filter(WhiteboardFence::used).forEach(r -> inUse.add(r.getBundle()));
    inUse.forEach(WhiteboardFence::again);
  }

  /** Stands no more. */
  @Deactivate
  public void close() {
    hooks.forEach(ServiceRegistration::unregister);
  }

  /** What partners' bundles offered the web server in vain, by symbolic name. */
  Map<String, Set<String>> refused() {
    Map<String, Set<String>> refused = new TreeMap<>();
    offered()
        .forEach(
            r ->
                refused
                    .computeIfAbsent(r.getBundle().getSymbolicName(), n -> new TreeSet<>())
                    .addAll(places(r)));
    return refused;
  }

  private Stream<ServiceReference<?>> offered() {
    try {
      ServiceReference<?>[] all = context.getAllServiceReferences(null, null);
      return all == null ? Stream.empty() : Arrays.stream(all).filter(r -> brought(r));
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void hide(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
    listeners.keySet().removeIf(asker -> hidden(event.getServiceReference(), asker.getBundle()));
  }

  private boolean hidden(ServiceReference<?> reference, Bundle asker) {
    Bundle owner = reference.getBundle();
    if (owner == null
        || asker == null
        || asker.equals(owner)
        || asker.equals(context.getBundle())
        || asker.getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
      return false;
    }
    // the web server itself, which takes servlets without a whiteboard
    return partners(asker) && !partners(owner) && serves(reference) || brought(reference);
  }

  private static boolean brought(ServiceReference<?> reference) {
    Bundle owner = reference.getBundle();
    return owner != null
        && partners(owner)
        && (serves(reference)
            || classes(reference).anyMatch(APPLICATION::equals)
            || reference.getProperty(EXTENSION) != null
            || reference.getProperty(RESOURCE) != null && !joinsBehindTheHouse(reference)
            || Arrays.stream(reference.getPropertyKeys()).anyMatch(k -> k.startsWith(WHITEBOARD)));
  }

  /** One with a ranking is asked before the house's own, whatever paths those have. */
  private static boolean joinsBehindTheHouse(ServiceReference<?> reference) {
    return HOUSE.equals(reference.getProperty(SELECT))
        && reference.getProperty(Constants.SERVICE_RANKING) == null;
  }

  private static boolean partners(Bundle bundle) {
    return bundle.getLocation().startsWith("file:");
  }

  private static boolean serves(ServiceReference<?> reference) {
    return classes(reference).anyMatch(name -> TAKEN.stream().anyMatch(name::startsWith));
  }

  private static Stream<String> classes(ServiceReference<?> reference) {
    return Arrays.stream((String[]) reference.getProperty(Constants.OBJECTCLASS));
  }

  /** The paths that were asked for; where none is named, what was offered. */
  private static Set<String> places(ServiceReference<?> reference) {
    Set<String> places = new TreeSet<>();
    for (String key : reference.getPropertyKeys()) {
      if (key.endsWith(".pattern") || key.endsWith(".path") || key.endsWith(".base")) {
        Object value = reference.getProperty(key);
        places.addAll(value instanceof String[] all ? List.of(all) : Set.of(value.toString()));
      }
    }
    if (places.isEmpty()) {
      classes(reference).forEach(places::add);
    }
    return places;
  }

  private static boolean used(ServiceReference<?> reference) {
    Bundle[] users = reference.getUsingBundles();
    return users != null
        && Arrays.stream(users).anyMatch(user -> !user.equals(reference.getBundle()));
  }

  private static void again(Bundle bundle) {
    try {
      bundle.stop(Bundle.STOP_TRANSIENT);
      bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
    } catch (BundleException e) {
      LOG.warn("{} does not start again", bundle.getSymbolicName(), e);
    }
  }
}
