// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Violation;
import org.banto.code.JarRules;
import org.banto.conductor.guard.Doorman.Stage;
import org.banto.conductor.guard.Doorman.Visitor;
import org.banto.conductor.line.AdmittedBundles;
import org.banto.conductor.line.Capability;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.HttpLanes;
import org.banto.conductor.line.Makers;
import org.banto.conductor.line.Makers.Maker;
import org.banto.conductor.line.Ports;
import org.banto.conductor.line.SavedConnections;
import org.banto.conductor.line.Types;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.ConnectorVersions;
import org.banto.flow.Watch;
import org.banto.house.WrongSettings;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one version of a connector be called at a time. A jar that is dropped in does not replace the
 * shipped bundle, it stands beside it; the highest that has proved itself in a {@link Trial} is
 * admitted and the others rest. One that fails rests too, until its jar is dropped in anew or the
 * house starts, and an alarm says why. A program of another name or maker than the one whose
 * connections they are is not even tried, unless somebody allows it.
 */
@Component(
    service = {ConnectorVersions.class, Watch.class, AlarmKinds.class},
    immediate = true)
public final class Versions implements ConnectorVersions, Watch {
  static final AlarmKind REFUSED =
      new AlarmKind(
          "conductor.version",
          new Text("引き継げない接続プログラム", "A connector that cannot take over"),
          true);

  private static final Logger LOG = LoggerFactory.getLogger(Versions.class);
  private static final int CHANGES =
      BundleEvent.STARTED | BundleEvent.STOPPED | BundleEvent.UNINSTALLED | BundleEvent.UPDATED;
  private static final Comparator<Bundle> HIGHEST_FIRST =
      Comparator.comparing(Bundle::getVersion).thenComparing(Bundle::getBundleId).reversed();
  private static final long LOOK_MS = 500;
  private static final Duration SELDOM = Duration.ofSeconds(10);

  /** A bundle that is updated where it is stands still for less. */
  private static final Duration UPDATE = Duration.ofSeconds(5);

  /** So long after it was admitted a version that makes nothing gives way to a lower one. */
  private static final Duration NEW = Duration.ofSeconds(90);

  /** Connections that are kept are handed to a bundle that has come within this time. */
  private static final Duration HANDED = Duration.ofSeconds(15);

  /** How much a version is refused. */
  enum How {
    /** It has failed; called for want of another all the same. */
    FAILED,
    /** It may be called when somebody allows it. */
    ASKS,
    /** It is never called. */
    BARRED
  }

  /** Why a version is not called; holds for these bytes of it. */
  private record Refusal(long modified, String why, How how) {}

  private final BundleContext context;
  private final Doorman doorman;
  private final Deaths deaths;
  private final AdmittedBundles admitted;
  private final Makers makers;
  private final ConnectorVetting vetting;
  private final SavedConnections saved;
  private final Types types;
  private final HttpLanes lines;
  private final ServiceComponentRuntime components;
  private final ScheduledExecutorService turns =
      Executors.newSingleThreadScheduledExecutor(work -> thread(work, "banto-versions"));
  private final ExecutorService checks =
      Executors.newCachedThreadPool(work -> thread(work, "banto-versions-check"));
  private final BundleListener listener = this::changed;
  private final Runnable hearer = this::soon;
  private final Set<Bundle> resting = new HashSet<>();
  private final Map<Bundle, Refusal> refused = new ConcurrentHashMap<>();
  private final Map<Bundle, Trial> trials = new ConcurrentHashMap<>();
  private final Map<Bundle, Long> since = new ConcurrentHashMap<>();
  private final Map<Bundle, Long> idle = new ConcurrentHashMap<>();

  /** Many changes that are heard of at once are one turn. */
  private final AtomicBoolean asked = new AtomicBoolean();

  private volatile long looked = System.nanoTime() - SELDOM.toNanos();

  /** Starts looking. */
  @Activate
  public Versions(
      BundleContext context,
      @Reference Doorman doorman,
      @Reference Deaths deaths,
      @Reference ConnectorGate gate,
      @Reference AdmittedBundles admitted,
      @Reference Makers makers,
      @Reference SavedConnections saved,
      @Reference Types types,
      @Reference HttpLanes lines,
      @Reference ServiceComponentRuntime components) {
    this.context = context;
    this.doorman = doorman;
    this.deaths = deaths;
    this.admitted = admitted;
    this.makers = makers;
    this.vetting = new ConnectorVetting(gate, makers, deaths);
    this.saved = saved;
    this.types = types;
    this.lines = lines;
    this.components = components;
    context.addBundleListener(listener);
    doorman.hear(hearer);
    turns.scheduleWithFixedDelay(this::look, 0, LOOK_MS, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Looks no more; what is admitted stays so. */
  @Deactivate
  public void close() {
    context.removeBundleListener(listener);
    doorman.leave(hearer);
    turns.shutdown();
    checks.shutdown();
  }

  private void changed(BundleEvent event) {
    if ((event.getType() & CHANGES) != 0) {
      soon();
    }
  }

  private void soon() {
    try {
      if (asked.compareAndSet(false, true)) {
        turns.execute(this::turn);
      }
    } catch (RejectedExecutionException e) {
      LOG.debug("The house closes", e);
    }
  }

  /** What is under way is looked at often; whatever else changes is heard of, but for the clock. */
  private void look() {
    boolean still = System.nanoTime() - looked < SELDOM.toNanos();
    if (!trials.isEmpty() || !idle.isEmpty() || !still) {
      turn();
    }
  }

  /** Idempotent: what it does is heard as a change again. */
  private void turn() {
    looked = System.nanoTime();
    asked.set(false);
    try {
      if (context.getBundle(0).getState() != Bundle.STOPPING) {
        settle();
      }
    } catch (RuntimeException e) {
      LOG.warn("Looking at the versions of connectors failed; it is tried again", e);
    }
  }

  private void settle() {
    List<Bundle> all = Arrays.stream(context.getBundles()).filter(Capability::claimed).toList();
    forget(all);
    Map<String, List<Bundle>> byName =
        all.stream()
            .filter(Versions::wanted)
            .sorted(HIGHEST_FIRST)
            .collect(
                Collectors.groupingBy(
                    Bundle::getSymbolicName, LinkedHashMap::new, Collectors.toList()));
    byName.values().forEach(this::settle);
  }

  /** What was said of bundles that have gone, were updated or do not run any more. */
  private void forget(List<Bundle> all) {
    refused
        .entrySet()
        .removeIf(e -> gone(e.getKey()) || e.getKey().getLastModified() != e.getValue().modified());
    since.keySet().removeIf(Versions::gone);
    resting.removeIf(Versions::gone);
    for (Bundle bundle : List.copyOf(trials.keySet())) {
      if (bundle.getState() != Bundle.ACTIVE) {
        endTrial(bundle);
      }
    }
    long now = System.nanoTime();
    for (Bundle bundle : admitted.all()) {
      boolean here = active(bundle) || bundle.getState() == Bundle.STARTING;
      long stopped = here ? now : idle.computeIfAbsent(bundle, b -> now);
      if (now - stopped > UPDATE.toNanos() || gone(bundle)) {
        dismiss(bundle);
      }
    }
    idle.keySet().removeIf(b -> !admitted.has(b) || active(b));
  }

  private static boolean gone(Bundle bundle) {
    return bundle.getState() == Bundle.UNINSTALLED;
  }

  private void settle(List<Bundle> versions) {
    for (Bundle bundle : versions) {
      judge(bundle);
    }
    Bundle alone = versions.get(0);
    // who starts and stops one that stands alone is not us
    if (versions.size() == 1 && !active(alone) && !resting.contains(alone)) {
      return;
    }
    List<Bundle> fit = new ArrayList<>(versions);
    fit.removeIf(refused::containsKey);
    if (fit.isEmpty()) {
      versions.stream()
          .filter(b -> refused.get(b).how() == How.FAILED)
          .findFirst()
          .ifPresent(fit::add);
    }
    Optional<Bundle> called = callable(fit);
    versions.stream()
        .filter(b -> !called.filter(b::equals).isPresent())
        .filter(b -> !trials.containsKey(b))
        .forEach(this::rest);
  }

  /** Which of these is called from now on; one that is higher may be tried meanwhile. */
  private Optional<Bundle> callable(List<Bundle> fit) {
    Optional<Bundle> works = fit.stream().filter(b -> admitted.has(b) && active(b)).findFirst();
    Optional<Bundle> failing =
        works.filter(b -> fit.size() > 1 && fresh(b)).filter(b -> failure(b).isPresent());
    if (failing.isPresent()) {
      Bundle bundle = failing.get();
      refuse(bundle, failure(bundle).orElseThrow(), How.FAILED);
      return callable(fit.stream().filter(b -> !b.equals(bundle)).toList());
    }
    if (works.isEmpty()) {
      works = replaced(fit);
    }
    for (Bundle bundle : works.isPresent() ? fit : proven(fit)) {
      if (works.filter(bundle::equals).isPresent()) {
        return works;
      }
      if (start(bundle)) {
        if (works.isEmpty()) {
          admit(bundle);
          return Optional.of(bundle);
        }
        return tried(bundle, works.get());
      }
    }
    return works;
  }

  /** One of another program whose place one of these was allowed to take. */
  private Optional<Bundle> replaced(List<Bundle> fit) {
    return admitted.all().stream()
        .filter(Versions::active)
        .filter(
            b ->
                fit.stream()
                    .anyMatch(
                        f ->
                            !f.getSymbolicName().equals(b.getSymbolicName())
                                && ids(f).stream().anyMatch(ids(b)::contains)))
        .findFirst();
  }

  /** The version that proved itself last comes first. */
  private List<Bundle> proven(List<Bundle> fit) {
    return fit.stream()
        .sorted(
            Comparator.comparing(
                b ->
                    !ids(b).stream()
                        .allMatch(id -> makers.of(id).filter(Maker.of(b)::equals).isPresent())))
        .toList();
  }

  /** Tries one beside another; which of them is called. */
  private Optional<Bundle> tried(Bundle bundle, Bundle old) {
    Trial trial = trials.computeIfAbsent(bundle, b -> new Trial(this::check, checks::submit));
    doorman.open(bundle);
    Optional<String> unfit = unfit(bundle, old);
    if (unfit.isPresent()) {
      refuse(bundle, unfit.get(), How.FAILED);
      return Optional.of(old);
    }
    Optional<Optional<String>> result =
        components(bundle) ? trial.result(doorman.of(old), doorman.of(bundle)) : trial.nothing();
    if (result.isEmpty()) {
      return Optional.of(old);
    }
    if (result.get().isPresent()) {
      refuse(bundle, result.get().get(), How.FAILED);
      return Optional.of(old);
    }
    admit(bundle);
    dismiss(old);
    rest(old);
    return Optional.of(bundle);
  }

  /** Which connection of the old one has settings that the other could not work with. */
  private Optional<String> unfit(Bundle bundle, Bundle old) {
    for (Visitor visitor : doorman.of(old)) {
      Optional<ConnectionKey> far =
          visitor.stage() == Stage.MADE ? visitor.far() : Optional.empty();
      List<Violation> wrong =
          far.flatMap(saved::find)
              .map(s -> types.violations(bundle, far.get().id().type(), s.settings()))
              .orElse(List.of());
      if (!wrong.isEmpty()) {
        return Optional.of(
            "接続「" + far.get().id() + "」の設定では動きません。" + WrongSettings.sentence(wrong).ja());
      }
    }
    return Optional.empty();
  }

  private void check(ConnectionKey far, Connector connector) throws ConnectorException {
    lines.during(
        far,
        () -> {
          connector.check();
          return true;
        });
  }

  /** Whether DS has found anything in it that can be a connector. */
  private boolean components(Bundle bundle) {
    return components.getComponentDescriptionDTOs(bundle).stream()
        .flatMap(d -> Arrays.stream(d.serviceInterfaces))
        .anyMatch(i -> i.startsWith(Ports.PACKAGE));
  }

  private void admit(Bundle bundle) {
    endTrial(bundle);
    since.put(bundle, System.nanoTime());
    ids(bundle).forEach(admitted::unbar);
    ids(bundle).forEach(id -> makers.keep(id, bundle));
    doorman.admit(bundle);
    LOG.info("{} {} is called", bundle.getSymbolicName(), bundle.getVersion());
  }

  private void dismiss(Bundle bundle) {
    since.remove(bundle);
    doorman.dismiss(bundle);
  }

  private void endTrial(Bundle bundle) {
    trials.remove(bundle);
    makers.forbid(bundle);
  }

  private void refuse(Bundle bundle, String why, How how) {
    Refusal before = refused.put(bundle, new Refusal(bundle.getLastModified(), why, how));
    if (before == null) {
      LOG.warn("{} {} is not called: {}", bundle.getSymbolicName(), bundle.getVersion(), why);
    }
    endTrial(bundle);
    dismiss(bundle);
    rest(bundle);
    ids(bundle).forEach(id -> admitted.bar(id, why));
  }

  /** Refuses what is not even to be tried. */
  private void judge(Bundle bundle) {
    if (!refused.containsKey(bundle) && !makers.allowed(bundle)) {
      vetting.of(bundle, ids(bundle)).ifPresent(o -> refuse(bundle, o.why(), o.how()));
    }
  }

  @Override
  public List<String> breaches(Map<String, String> headers, Map<String, byte[]> entries) {
    return JarRules.breaches(headers, entries);
  }

  @Override
  public List<Text> claims(String name, String provider, Collection<String> ids) {
    return vetting.claims(new Maker(name, provider, ""), ids);
  }

  private static Set<String> ids(Bundle bundle) {
    return Capability.of(bundle).stream().map(Capability::id).collect(Collectors.toSet());
  }

  private boolean fresh(Bundle bundle) {
    Long at = since.get(bundle);
    return at != null && System.nanoTime() - at < NEW.toNanos();
  }

  /** What keeps a version from being made where it is called. */
  private Optional<String> failure(Bundle bundle) {
    return doorman.of(bundle).stream()
        .filter(v -> v.stage() == Stage.FAILED)
        .findFirst()
        .map(v -> v.far().map(f -> "接続「" + f.id() + "」: ").orElse("") + v.why().ja());
  }

  /** Whether the operator wants it to run: resting is never written down. */
  private static boolean wanted(Bundle bundle) {
    return bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
  }

  private static boolean active(Bundle bundle) {
    return bundle.getState() == Bundle.ACTIVE;
  }

  private boolean start(Bundle bundle) {
    try {
      resting.remove(bundle);
      if (!active(bundle)) {
        bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
      }
      return true;
    } catch (BundleException | IllegalStateException e) {
      refuse(bundle, "動き出せません: " + e.getMessage(), How.FAILED);
      return false;
    }
  }

  private void rest(Bundle bundle) {
    try {
      resting.add(bundle);
      if (active(bundle)) {
        bundle.stop(Bundle.STOP_TRANSIENT);
        LOG.info("{} {} rests", bundle.getSymbolicName(), bundle.getVersion());
      }
    } catch (BundleException | IllegalStateException e) {
      LOG.warn("{} {} cannot rest", bundle.getSymbolicName(), bundle.getVersion(), e);
    }
  }

  @Override
  public Optional<Verdict> of(String name, String version) {
    return find(name, version).flatMap(this::verdict);
  }

  private Optional<Bundle> find(String name, String version) {
    return Arrays.stream(context.getBundles())
        .filter(b -> name.equals(b.getSymbolicName()) && version.equals(b.getVersion().toString()))
        .findFirst();
  }

  private Optional<Verdict> verdict(Bundle bundle) {
    Refusal refusal = refused.get(bundle);
    if (refusal != null && refusal.modified() == bundle.getLastModified()) {
      return Optional.of(
          new Verdict(refusal.how() == How.ASKS ? State.ASKS : State.REFUSED, refusal.why()));
    }
    if (!admitted.has(bundle)) {
      boolean rests = resting.contains(bundle) && !trials.containsKey(bundle);
      return rests ? Optional.empty() : Optional.of(new Verdict(State.TRYING, ""));
    }
    Optional<String> failure = failure(bundle);
    if (failure.isPresent()) {
      return Optional.of(new Verdict(State.REFUSED, failure.get()));
    }
    if (made(bundle)) {
      return Optional.of(new Verdict(State.WORKS, ""));
    }
    Long at = since.get(bundle);
    boolean late = at != null && System.nanoTime() - at > HANDED.toNanos();
    return Optional.of(
        late && !components(bundle)
            ? new Verdict(State.REFUSED, Trial.NOTHING)
            : new Verdict(late ? State.WORKS : State.TRYING, ""));
  }

  /** Whether it has made all connections of its kinds that are switched on, and all that needs none. */
  private boolean made(Bundle bundle) {
    List<Visitor> all = doorman.of(bundle);
    Set<String> ids = ids(bundle);
    return components(bundle)
        && all.stream().allMatch(v -> v.stage() == Stage.MADE)
        && saved.all().entrySet().stream()
            .filter(e -> ids.contains(e.getKey().id().type()) && e.getValue().enabled())
            .allMatch(
                e -> all.stream().anyMatch(v -> v.far().filter(e.getKey()::equals).isPresent()));
  }

  @Override
  public void allow(String name, String version, Actor by) {
    Bundle bundle =
        find(name, version)
            .filter(
                b ->
                    Optional.ofNullable(refused.get(b))
                        .filter(r -> r.how() == How.ASKS)
                        .isPresent())
            .orElseThrow(
                () ->
                    new Rejection(
                        new Text(
                            name + " " + version + " は許可を待っていません",
                            name + " " + version + " does not wait for a permission")));
    makers.allow(bundle);
    deaths.forget(bundle);
    refused.remove(bundle);
    LOG.info("{} {} may take over", name, version);
    soon();
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(REFUSED);
  }

  @Override
  public List<Alarm> look(Instant now) {
    return refused.entrySet().stream()
        .filter(e -> !gone(e.getKey()) && told(e.getKey(), e.getValue()))
        .map(e -> alarm(e.getKey(), e.getValue().why()))
        .toList();
  }

  /** One that came with the house and gave its place to another does not ask for it again. */
  private static boolean told(Bundle bundle, Refusal refusal) {
    return refusal.how() != How.ASKS || ConnectorGate.dropped(bundle);
  }

  private Alarm alarm(Bundle bundle, String why) {
    String name = bundle.getSymbolicName() + " " + bundle.getVersion();
    String instead =
        admitted.all().stream()
            .filter(b -> b.getSymbolicName().equals(bundle.getSymbolicName()))
            .map(b -> b.getVersion().toString())
            .findFirst()
            .map(v -> "。" + v + " が動いています")
            .orElse("");
    return Alarm.ofHouse(
        REFUSED,
        name.length() > 200 ? name.substring(0, 200) : name,
        new Text(
            "接続プログラム " + name + " は使われていません（" + why + "）" + instead,
            "The connector " + name + " is not called: " + why));
  }
}
