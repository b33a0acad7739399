// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.conductor.line.AdmittedBundles;
import org.banto.conductor.line.Capability;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectorFaults;
import org.banto.conductor.line.Ports;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between connectors and the house. A service of a connector is seen by nobody but the
 * doorman, who has it made on a thread of its own and shows it to the house under {@link Guard}, as
 * soon as its bundle is admitted. So no connector is ever started, or called, on a thread of the
 * house; and a version can be tried while another one works.
 */
@Component(service = Doorman.class, immediate = true)
public final class Doorman {
  private static final Logger LOG = LoggerFactory.getLogger(Doorman.class);
  private static final String START = "start";
  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final String OF_PORTS = "(" + Constants.OBJECTCLASS + "=" + Ports.PACKAGE + "*)";

  /** How far a service has come. */
  enum Stage {
    COMING,
    MADE,
    FAILED
  }

  /** A service of a connector. */
  final class Visitor {
    private final ServiceReference<?> reference;
    private final Bundle bundle;
    private final Optional<ConnectionKey> far;
    private final Calls.Callee callee;
    private volatile Stage stage = Stage.COMING;
    private volatile Text why = Text.of("", "");
    private volatile List<String> frames = List.of();
    private volatile boolean gone;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean left = new AtomicBoolean();
    private Object guarded;
    private ServiceRegistration<?> shown;

    private Visitor(ServiceReference<?> reference, Program program) {
      this.reference = reference;
      this.bundle = reference.getBundle();
      this.far = Doorman.far(reference);
      this.callee =
          new Calls.Callee(
              far.map(f -> f.id().toString()).orElse(program.toString()), program, () -> !gone);
    }

    /** Its connection; none where it needs none. */
    Optional<ConnectionKey> far() {
      return far;
    }

    Stage stage() {
      return stage;
    }

    /** Why it could not be made, for staff. */
    Text why() {
      return why;
    }

    /** The port, under guard, when it has been made and has it. */
    synchronized <T> Optional<T> port(Class<T> port) {
      return Optional.ofNullable(guarded).filter(port::isInstance).map(port::cast);
    }

    private synchronized void show() {
      if (stage == Stage.MADE && !gone && shown == null && admitted.has(bundle)) {
        shown = context.registerService(ports(reference), guarded, properties(reference));
      }
    }

    private synchronized void hide() {
      if (shown != null) {
        shown.unregister();
        shown = null;
      }
    }

    private void leave() {
      gone = true;
      hide();
      if (stage == Stage.MADE && !left.getAndSet(true)) {
        context.ungetService(reference);
      }
    }
  }

  private final BundleContext context;
  private final AdmittedBundles admitted;
  private final Calls calls;
  private final ConnectorFaults faults;
  private final ServiceComponentRuntime components;
  private final ExecutorService pool = Executors.newCachedThreadPool(Doorman::thread);
  private final Map<ServiceReference<?>, Visitor> visitors = new ConcurrentHashMap<>();
  private final Map<Bundle, Program> programs = new ConcurrentHashMap<>();
  private final Set<Bundle> opened = ConcurrentHashMap.newKeySet();
  private final List<Runnable> hearers = new CopyOnWriteArrayList<>();
  private final ServiceListener listener = this::changed;
  private final List<ServiceRegistration<?>> hooks = new ArrayList<>();

  /** Stands at the door. */
  @Activate
  public Doorman(
      BundleContext context,
      @Reference AdmittedBundles admitted,
      @Reference Calls calls,
      @Reference ConnectorFaults faults,
      @Reference ServiceComponentRuntime components)
      throws InvalidSyntaxException {
    this.context = context;
    this.admitted = admitted;
    this.calls = calls;
    this.faults = faults;
    this.components = components;
    opened.addAll(admitted.all());
    FindHook find =
        (asker, name, filter, all, references) ->
            references.removeIf(r -> hidden(r, asker.getBundle()));
    EventListenerHook events = this::hide;
    hooks.add(context.registerService(FindHook.class, find, null));
    hooks.add(context.registerService(EventListenerHook.class, events, null));
    context.addServiceListener(listener, OF_PORTS);
    ServiceReference<?>[] before = context.getAllServiceReferences(null, OF_PORTS);
    Set<Bundle> early = new HashSet<>();
    for (ServiceReference<?> reference : before == null ? new ServiceReference<?>[0] : before) {
      Bundle owner = reference.getBundle();
      if (owner != null && ofConnector(reference, owner)) {
        early.add(owner);
      }
    }
    early.forEach(bundle -> submit(() -> again(bundle)));
  }

  /**
   * A connector that came before the doorman comes again: rooms may have it in hand, or in the list of
   * what they will take once they are asked, where no hook takes it out any more.
   */
  private static void again(Bundle bundle) {
    try {
      bundle.stop(Bundle.STOP_TRANSIENT);
      bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
    } catch (BundleException e) {
      LOG.warn("{} does not start again", bundle.getSymbolicName(), e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "banto-doorman");
    thread.setDaemon(true);
    return thread;
  }

  /** Shows nothing any more. */
  @Deactivate
  public void close() {
    context.removeServiceListener(listener);
    pool.shutdown();
    visitors.values().forEach(Visitor::leave);
    programs.values().forEach(calls::leave);
    hooks.forEach(ServiceRegistration::unregister);
  }

  /** From now on this one hears when a service has come, was made, could not be made, or has gone. */
  void hear(Runnable hearer) {
    hearers.add(hearer);
  }

  void leave(Runnable hearer) {
    hearers.remove(hearer);
  }

  private void tell() {
    hearers.forEach(Runnable::run);
  }

  /** Has the services of a bundle made; before that, none of its code runs. */
  void open(Bundle bundle) {
    if (opened.add(bundle)) {
      of(bundle).forEach(this::makeOnce);
    }
  }

  /** Shows the house what this bundle offers. */
  void admit(Bundle bundle) {
    open(bundle);
    if (admitted.add(bundle)) {
      of(bundle).forEach(Visitor::show);
      of(bundle).forEach(this::blame);
    }
  }

  /** Shows nothing of it any more. */
  void dismiss(Bundle bundle) {
    opened.remove(bundle);
    if (admitted.remove(bundle)) {
      of(bundle).forEach(Visitor::hide);
      of(bundle).forEach(v -> v.far.ifPresent(faults::forget));
    }
  }

  /** The services of a bundle. */
  List<Visitor> of(Bundle bundle) {
    return visitors.values().stream().filter(v -> v.bundle.equals(bundle)).toList();
  }

  private void hide(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
    listeners.keySet().removeIf(asker -> hidden(event.getServiceReference(), asker.getBundle()));
  }

  /** The house sees no service of a connector but those that are shown by the doorman. */
  private boolean hidden(ServiceReference<?> reference, Bundle asker) {
    Bundle owner = reference.getBundle();
    return owner != null
        && asker.getBundleId() != Constants.SYSTEM_BUNDLE_ID
        && !asker.equals(owner)
        && !asker.equals(context.getBundle())
        && ofConnector(reference, owner);
  }

  private static boolean ofConnector(ServiceReference<?> reference, Bundle owner) {
    return ports(reference).length > 0 && !Capability.of(owner).isEmpty();
  }

  private static String[] ports(ServiceReference<?> reference) {
    return Arrays.stream((String[]) reference.getProperty(Constants.OBJECTCLASS))
        .filter(name -> name.startsWith(Ports.PACKAGE))
        .toArray(String[]::new);
  }

  private void changed(ServiceEvent event) {
    ServiceReference<?> reference = event.getServiceReference();
    if (event.getType() == ServiceEvent.UNREGISTERING) {
      Visitor leaving = visitors.remove(reference);
      if (leaving != null) {
        leaving.leave();
        gone(leaving);
        tell();
      }
    } else if (event.getType() == ServiceEvent.REGISTERED) {
      arrive(reference);
    }
  }

  private void arrive(ServiceReference<?> reference) {
    Bundle owner = reference.getBundle();
    if (owner != null && ofConnector(reference, owner) && Ports.complete(reference)) {
      Program program = programs.computeIfAbsent(owner, Doorman::program);
      Visitor visitor = new Visitor(reference, program);
      if (visitors.putIfAbsent(reference, visitor) == null) {
        makeOnce(visitor);
      }
    }
  }

  private void makeOnce(Visitor visitor) {
    if (opened.contains(visitor.bundle) && visitor.begun.compareAndSet(false, true)) {
      submit(() -> make(visitor));
    }
  }

  private void submit(Runnable work) {
    try {
      pool.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.debug("The house closes", e);
    }
  }

  private static Program program(Bundle bundle) {
    Set<String> packages = new HashSet<>();
    Enumeration<URL> classes = bundle.findEntries("/", "*.class", true);
    while (classes != null && classes.hasMoreElements()) {
      String path = classes.nextElement().getPath().substring(1);
      packages.add(path.substring(0, path.lastIndexOf('/') + 1).replace('/', '.'));
    }
    return new Program(
        name(bundle), type -> packages.contains(type.substring(0, type.lastIndexOf('.') + 1)));
  }

  /** Symbolic name and version of a bundle. */
  static String name(Bundle bundle) {
    return bundle.getSymbolicName() + " " + bundle.getVersion();
  }

  /** All of which something runs, or may run. */
  List<Program> programs() {
    return List.copyOf(programs.values());
  }

  private void gone(Visitor visitor) {
    if (admitted.has(visitor.bundle)) {
      visitor.far.ifPresent(faults::forget);
    }
    Program program = programs.get(visitor.bundle);
    if (program != null && of(visitor.bundle).isEmpty()) {
      programs.remove(visitor.bundle, program);
      calls.leave(program);
    }
  }

  private void make(Visitor visitor) {
    try {
      made(visitor);
    } catch (Endless e) {
      Text what = e.sentence();
      fail(visitor, new Text("始める処理が" + what.ja(), "Its start: " + what.en()), e.frames());
    } catch (Exception | Error e) {
      fail(visitor, atStart(e.getClass().getSimpleName()), Frames.of(e));
    }
    tell();
  }

  /** What it needs of others may be on its way, too: then it is tried again. */
  private void made(Visitor visitor) throws Exception {
    for (int i = 0; i < TRIES && !visitor.gone; i++) {
      Object service = calls.start(visitor.callee, () -> context.getService(visitor.reference));
      List<String> frames = service == null ? failure(visitor) : List.of();
      if (service != null) {
        made(visitor, service);
        return;
      }
      if (!frames.isEmpty()) {
        fail(visitor, atStart(Frames.name(frames)), frames);
        return;
      }
      Thread.sleep(PAUSE.toMillis());
    }
    fail(visitor, new Text("始めるのに要るものがそろっていません", "What it needs to start is not there"), List.of());
  }

  private void made(Visitor visitor, Object service) {
    synchronized (visitor) {
      visitor.guarded = Guard.of(calls, faults, visitor.callee, visitor.far, service);
      visitor.stage = Stage.MADE;
    }
    if (visitor.gone) {
      visitor.leave();
    }
    visitor.show();
  }

  private static Text atStart(String fault) {
    return new Text("始めるときに誤りが起きました: " + fault, "A fault at its start: " + fault);
  }

  private void fail(Visitor visitor, Text why, List<String> frames) {
    if (!visitor.gone) {
      visitor.why = why;
      visitor.frames = frames;
      visitor.stage = Stage.FAILED;
      LOG.warn(
          "{} of {}: {} {}", visitor.callee.name(), visitor.callee.program(), why.ja(), frames);
      blame(visitor);
    }
  }

  /** A version that is only tried is nobody's trouble yet. */
  private void blame(Visitor visitor) {
    if (visitor.stage == Stage.FAILED && admitted.has(visitor.bundle)) {
      visitor.far.ifPresent(f -> faults.wrong(f, START, visitor.why, visitor.frames, true));
    }
  }

  /** What its maker fell over, as DS has kept it. */
  private List<String> failure(Visitor visitor) {
    return components.getComponentDescriptionDTOs(visitor.bundle).stream()
        .flatMap(d -> components.getComponentConfigurationDTOs(d).stream())
        .filter(c -> c.state == ComponentConfigurationDTO.FAILED_ACTIVATION && c.failure != null)
        .filter(c -> visitor.far.isEmpty() || visitor.far.equals(far(c.properties)))
        .findFirst()
        .map(c -> Frames.printed(c.failure))
        .orElse(List.of());
  }

  private static Optional<ConnectionKey> far(ServiceReference<?> reference) {
    return far(reference.getProperty(Ports.ACCOUNT), reference.getProperty(Ports.CONNECTION));
  }

  private static Optional<ConnectionKey> far(Map<String, Object> properties) {
    return far(properties.get(Ports.ACCOUNT), properties.get(Ports.CONNECTION));
  }

  private static Optional<ConnectionKey> far(Object account, Object connection) {
    return account == null || connection == null
        ? Optional.empty()
        : Optional.of(
            new ConnectionKey(
                new AccountId(account.toString()), ConnectionId.of(connection.toString())));
  }

  private static Dictionary<String, Object> properties(ServiceReference<?> reference) {
    Dictionary<String, Object> properties = new Hashtable<>();
    for (String key : reference.getPropertyKeys()) {
      properties.put(key, reference.getProperty(key));
    }
    properties.put(Ports.GUARDED, "true");
    return properties;
  }
}
