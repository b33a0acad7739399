// SPDX-License-Identifier: Apache-2.0
package org.banto.fields.partner;

import java.util.Arrays;
import java.util.Collection;
import java.util.Dictionary;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.flow.Amendment;
import org.banto.flow.Check;
import org.banto.flow.Correspondence;
import org.banto.flow.Follower;
import org.banto.flow.OrderAction;
import org.banto.house.DroppedIn;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.order.OrderFields;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceListener;
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
 * Stands between partners' bundles and the orders. What a partner brings that is handed orders is
 * seen by nobody but the door, which shows it to the house wrapped: it is handed what it says it sees
 * ({@link org.banto.order.SeesFields}). And where a partner asks for the orders, or for the flow that
 * changes them, it finds {@link SeenOrders} and {@link SeenFlow}, not those of the house.
 */
@Component(service = PartnerDoor.class, immediate = true)
public final class PartnerDoor {
  private static final Logger LOG = LoggerFactory.getLogger(PartnerDoor.class);

  /** A service that is handed orders, and how it is wrapped. */
  private record Handed<T>(Class<T> type, BiFunction<PartnerBundle, T, T> wrap) {
    ServiceRegistration<T> show(
        BundleContext context,
        PartnerBundle partner,
        Object service,
        Dictionary<String, Object> properties) {
      return context.registerService(type, wrap.apply(partner, type.cast(service)), properties);
    }
  }

  private static final List<Handed<?>> ALL =
      List.of(
          new Handed<>(OrderFields.class, PartnerBundle::of),
          new Handed<>(Check.class, PartnerBundle::of),
          new Handed<>(Amendment.class, PartnerBundle::of),
          new Handed<>(OrderAction.class, PartnerBundle::of),
          new Handed<>(Follower.class, PartnerBundle::of),
          new Handed<>(Correspondence.class, PartnerBundle::of));

  private static final Set<String> HANDED =
      ALL.stream().map(h -> h.type().getName()).collect(Collectors.toUnmodifiableSet());

  /** Of the house's own, a partner finds these as it sees orders. */
  private static final Set<String> CUT = Set.of(OrderService.class.getName(), Flow.class.getName());

  /** Service property of what is seen in part. */
  static final String SEEN = "banto.cut";

  private static final String OF_THOSE =
      "(|"
          + String.join("", HANDED.stream().map(h -> "(objectClass=" + h + ")").sorted().toList())
          + ")";

  private final BundleContext context;
  private final ExecutorService pool = Executors.newCachedThreadPool(PartnerDoor::thread);
  private final Map<ServiceReference<?>, List<ServiceRegistration<?>>> shown =
      new ConcurrentHashMap<>();
  private final ServiceListener listener = this::changed;
  private final List<ServiceRegistration<?>> hooks;

  /** Stands at the door. */
  @Activate
  public PartnerDoor(BundleContext context) throws InvalidSyntaxException {
    this.context = context;
    FindHook find =
        (asker, name, filter, all, references) ->
            references.removeIf(r -> hidden(r, asker.getBundle()));
    EventListenerHook events = this::hide;
    hooks =
        List.of(
            context.registerService(FindHook.class, find, null),
            context.registerService(EventListenerHook.class, events, null));
    context.addServiceListener(listener, OF_THOSE);
    ServiceReference<?>[] before = context.getAllServiceReferences(null, OF_THOSE);
    Set<Bundle> inUse = new HashSet<>();
    for (ServiceReference<?> reference : before == null ? new ServiceReference<?>[0] : before) {
      if (brought(reference) && usedByOthers(reference)) {
        inUse.add(reference.getBundle());
      } else {
        arrive(reference);
      }
    }
    inUse.forEach(bundle -> pool.execute(() -> again(bundle)));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "banto-partner");
    thread.setDaemon(true);
    return thread;
  }

  /** Shows nothing any more. */
  @Deactivate
  public void close() {
    context.removeServiceListener(listener);
    shown.keySet().forEach(this::leave);
    hooks.forEach(ServiceRegistration::unregister);
    pool.shutdown();
  }

  private boolean usedByOthers(ServiceReference<?> reference) {
    Bundle[] users = reference.getUsingBundles();
    return users != null
        && Arrays.stream(users)
            .anyMatch(u -> !u.equals(reference.getBundle()) && !u.equals(context.getBundle()));
  }

  /** Rooms have in hand, unwrapped, what came before the door: it comes again. */
  private static void again(Bundle bundle) {
    try {
      bundle.stop(Bundle.STOP_TRANSIENT);
      bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
    } catch (BundleException e) {
      LOG.warn("{} does not start again", bundle.getSymbolicName(), e);
    }
  }

  private void hide(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
    listeners.keySet().removeIf(asker -> hidden(event.getServiceReference(), asker.getBundle()));
  }

  /** The house sees no partner's own; a partner sees no orders of the house's own. */
  private boolean hidden(ServiceReference<?> reference, Bundle asker) {
    Bundle owner = reference.getBundle();
    if (owner == null || asker.getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
      return false;
    }
    if (!DroppedIn.is(owner.getLocation()) && offers(reference, CUT)) {
      boolean cut = reference.getProperty(SEEN) != null;
      return cut != DroppedIn.is(asker.getLocation());
    }
    return !asker.equals(owner) && !asker.equals(context.getBundle()) && brought(reference);
  }

  private static boolean brought(ServiceReference<?> reference) {
    Bundle owner = reference.getBundle();
    return owner != null && DroppedIn.is(owner.getLocation()) && offers(reference, HANDED);
  }

  private static boolean offers(ServiceReference<?> reference, Set<String> some) {
    return Arrays.stream((String[]) reference.getProperty(Constants.OBJECTCLASS))
        .anyMatch(some::contains);
  }

  private void changed(ServiceEvent event) {
    if (event.getType() == ServiceEvent.UNREGISTERING) {
      leave(event.getServiceReference());
    } else if (event.getType() == ServiceEvent.REGISTERED) {
      arrive(event.getServiceReference());
    }
  }

  private void arrive(ServiceReference<?> reference) {
    List<ServiceRegistration<?>> as = new CopyOnWriteArrayList<>();
    if (!brought(reference) || shown.putIfAbsent(reference, as) != null) {
      return;
    }
    Bundle owner = reference.getBundle();
    try {
      Object service = context.getService(reference);
      if (service != null) {
        show(reference, service, new PartnerBundle(PartnerBundle.sees(owner), pool), as);
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("{} brings what cannot be taken", owner.getSymbolicName(), e);
    }
    if (shown.get(reference) != as) {
      // it left while it was shown
      as.forEach(PartnerDoor::unregister);
    }
  }

  private void show(
      ServiceReference<?> reference,
      Object service,
      PartnerBundle partner,
      List<ServiceRegistration<?>> as) {
    List<String> offered = List.of((String[]) reference.getProperty(Constants.OBJECTCLASS));
    ALL.stream()
        .filter(handed -> offered.contains(handed.type().getName()))
        .forEach(h -> as.add(h.show(context, partner, service, properties(reference))));
  }

  /**
   * Offers partners something as each of them sees orders.
   *
   * @param of what it is to a bundle that sees so
   */
  static <T> ServiceRegistration<T> offer(
      BundleContext context, Class<T> type, Function<OrderView, T> of) {
    ServiceFactory<T> each =
        new ServiceFactory<>() {
          @Override
          public T getService(Bundle bundle, ServiceRegistration<T> registration) {
            return of.apply(new OrderView(PartnerBundle.sees(bundle)));
          }

          @Override
          public void ungetService(Bundle bundle, ServiceRegistration<T> registration, T service) {
            // nothing is held
          }
        };
    Map<String, Object> properties =
        Map.of(SEEN, true, Constants.SERVICE_RANKING, Integer.MIN_VALUE);
    return context.registerService(type, each, new Hashtable<>(properties));
  }

  private void leave(ServiceReference<?> reference) {
    List<ServiceRegistration<?>> gone = shown.remove(reference);
    if (gone != null) {
      gone.forEach(PartnerDoor::unregister);
      context.ungetService(reference);
    }
  }

  private static void unregister(ServiceRegistration<?> registration) {
    try {
      registration.unregister();
    } catch (IllegalStateException e) {
      LOG.debug("It has left already", e);
    }
  }

  private static Dictionary<String, Object> properties(ServiceReference<?> reference) {
    Dictionary<String, Object> properties = new Hashtable<>();
    for (String key : reference.getPropertyKeys()) {
      properties.put(key, reference.getProperty(key));
    }
    return properties;
  }
}
