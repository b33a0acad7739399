// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Watch;
import org.banto.house.DroppedIn;
import org.banto.house.RestingPrograms;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The programs that were dropped in: of two versions the newer one works, one whose tables failed or
 * that the plan does not go with rests, and an alarm names each that does not work, and each file that
 * is no program. One that rests is stopped for good, so that it does not run before this one has
 * looked at it when the house starts; connectors are given to their connections by others.
 */
@Component(
    service = {
      DroppedPrograms.class,
      RestingPrograms.class,
      Watch.class,
      AlarmKinds.class,
      Runnable.class
    },
    property = {
      "scheduler.name=banto-dropped-programs",
      "scheduler.period:Long=1",
      "scheduler.concurrent:Boolean=false"
    })
public final class DroppedPrograms implements RestingPrograms, Watch, Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(DroppedPrograms.class);

  /** A program has to have worked for so many looks before its jar counts as good. */
  private static final int GOOD = 10;

  private static final String ROOM = "banto.room";

  private final PlanSwitch plans;
  private final ServiceComponentRuntime components;
  private final BundleContext context;
  private final DroppedFiles files;
  private final Map<Long, Refusal> refused = new ConcurrentHashMap<>();
  private final Map<Jar, Integer> good = new ConcurrentHashMap<>();

  /** Why a program rests, as long as its jar is the same. */
  private record Refusal(long jar, Text why) {}

  /** A bundle with the bytes of one moment: another jar under its name is another. */
  private record Jar(long bundle, long modified) {}

  /** Remembers. */
  @Activate
  public DroppedPrograms(
      @Reference PlanSwitch plans,
      @Reference ServiceComponentRuntime components,
      BundleContext context) {
    this.plans = plans;
    this.components = components;
    this.context = context;
    this.files = DroppedFiles.beside(Path.of(DroppedIn.folder()));
  }

  @Override
  public void rest(Class<?> of, Text why) {
    Bundle bundle = FrameworkUtil.getBundle(of);
    refused.put(bundle.getBundleId(), new Refusal(bundle.getLastModified(), why));
  }

  /** Starts what should work and stops what should not. */
  @Override
  public void run() {
    Map<String, List<Bundle>> all =
        all()
            .collect(
                Collectors.groupingBy(Bundle::getSymbolicName, TreeMap::new, Collectors.toList()));
    all.values().forEach(this::choose);
  }

  private void choose(List<Bundle> versions) {
    List<Bundle> newestFirst =
        versions.stream().sorted(Comparator.comparing(Bundle::getVersion).reversed()).toList();
    boolean taken = false;
    for (Bundle bundle : newestFirst) {
      boolean works = rests(bundle).isEmpty() && !(taken && isRoom(bundle));
      try {
        if (!works) {
          stop(bundle);
        } else if (isReady(bundle)) {
          bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
        taken |= works && isWorking(bundle);
        keep(bundle);
      } catch (BundleException e) {
        refused.put(
            bundle.getBundleId(),
            new Refusal(
                bundle.getLastModified(),
                new Text("動き出せませんでした（" + first(e) + "）", "it did not start (" + first(e) + ")")));
        LOG.warn("{} {} does not start", bundle.getSymbolicName(), bundle.getVersion(), e);
      } catch (IllegalStateException e) {
        LOG.debug("{} has gone", bundle.getBundleId(), e);
      } catch (IOException e) {
        LOG.warn("The jar of {} could not be kept", bundle.getSymbolicName(), e);
      }
    }
  }

  /** Whether all is there that it needs, and it does not work yet. */
  private boolean isReady(Bundle bundle) {
    return bundle.getState() == Bundle.RESOLVED
        || bundle.getState() == Bundle.INSTALLED && wiring().resolveBundles(List.of(bundle));
  }

  private FrameworkWiring wiring() {
    return context.getBundle(0).adapt(FrameworkWiring.class);
  }

  private static String first(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static void stop(Bundle bundle) throws BundleException {
    if (isWorking(bundle) || bundle.getState() == Bundle.STARTING) {
      bundle.stop();
      LOG.info("{} {} rests", bundle.getSymbolicName(), bundle.getVersion());
    }
  }

  private void keep(Bundle bundle) throws IOException {
    Jar id = new Jar(bundle.getBundleId(), bundle.getLastModified());
    if (!isWorking(bundle) || failing(bundle).isPresent()) {
      good.remove(id);
    } else if (good.merge(id, 1, Integer::sum) == GOOD) {
      files.keep(bundle.getSymbolicName(), jar(bundle).orElseThrow());
    }
  }

  /** Why a program rests whatever others there are; empty where it may work. */
  private Optional<Text> rests(Bundle bundle) {
    Optional<Text> refusal = refusal(bundle);
    if (refusal.isPresent()) {
      return refusal;
    }
    return from(bundle)
        .filter(tier -> !reaches(tier))
        .map(
            tier ->
                new Text(
                    "プラン " + tier + " から使えます", "It can be used from the plan " + tier + " on"));
  }

  private boolean reaches(String tier) {
    return plans
        .current()
        .flatMap(now -> Tier.of(tier).filter(from -> now.compareTo(from) >= 0))
        .isPresent();
  }

  /** The plan from which on a program works, as it says: {@code banto.room;from=plus}. */
  private static Optional<String> from(Bundle bundle) {
    return Clauses.of(new BundleSource(bundle).header(Constants.PROVIDE_CAPABILITY)).stream()
        .filter(clause -> clause.name().equals(ROOM))
        .map(clause -> clause.get("from"))
        .filter(tier -> !tier.isEmpty())
        .findFirst();
  }

  private static boolean isRoom(Bundle bundle) {
    return !new BundleSource(bundle).header(Constants.PROVIDE_CAPABILITY).contains(Offer.CONNECTOR);
  }

  /** The bundles that were dropped in. */
  private Stream<Bundle> all() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> jar(bundle).isPresent() && bundle.getSymbolicName() != null);
  }

  /** The jar of a bundle, if it was dropped in. */
  static Optional<Path> jar(Bundle bundle) {
    return Optional.of(bundle.getLocation())
        .filter(DroppedIn::is)
        .map(location -> Path.of(URI.create(location)));
  }

  /** What keeps a program that was dropped in from working; empty where nothing does. */
  Optional<Text> why(Bundle bundle) {
    Optional<Text> rests = rests(bundle);
    if (rests.isPresent()) {
      return rests;
    }
    Optional<Text> missing = missing(bundle);
    if (missing.isPresent()) {
      return missing;
    }
    if (isWorking(bundle)) {
      return isRoom(bundle) ? failing(bundle) : Optional.empty();
    }
    return another(bundle)
        .map(
            version ->
                new Text(
                    "新しい版（" + version + "）が動いています", "A newer version works (" + version + ")"));
  }

  /** Whether it waits: for its plan, or for a newer version to go. */
  boolean isResting(Bundle bundle) {
    return !isWorking(bundle) && !isBroken(bundle) && why(bundle).isPresent();
  }

  /** Whether it was refused, or needs what the house has not. */
  boolean isBroken(Bundle bundle) {
    return refusal(bundle).isPresent() || missing(bundle).isPresent();
  }

  private Optional<Text> refusal(Bundle bundle) {
    return Optional.ofNullable(refused.get(bundle.getBundleId()))
        .filter(r -> r.jar() == bundle.getLastModified())
        .map(Refusal::why);
  }

  /** The version that works in the place of this one. */
  private Optional<String> another(Bundle bundle) {
    return isRoom(bundle)
        ? all()
            .filter(b -> b.getSymbolicName().equals(bundle.getSymbolicName()))
            .filter(b -> isWorking(b) && !b.equals(bundle))
            .map(b -> b.getVersion().toString())
            .findFirst()
        : Optional.empty();
  }

  private static boolean isWorking(Bundle bundle) {
    return bundle.getState() == Bundle.ACTIVE;
  }

  private Optional<Text> missing(Bundle bundle) {
    if (bundle.getState() != Bundle.INSTALLED) {
      return Optional.empty();
    }
    FrameworkWiring wiring = wiring();
    String needs =
        MissingRequirement.of(new BundleSource(bundle)).stream()
            .filter(need -> wiring.findProviders(need).isEmpty())
            .map(MissingRequirement::words)
            .collect(Collectors.joining(", "));
    return Optional.of(needs)
        .filter(some -> !some.isEmpty())
        .map(
            some ->
                new Text(
                    "この番頭にないものを必要としています: " + some, "It needs what this house has not: " + some));
  }

  /** The component of a program that failed when it was made; by its class, as a message may say more. */
  private Optional<Text> failing(Bundle bundle) {
    return components.getComponentDescriptionDTOs(bundle).stream()
        .flatMap(d -> components.getComponentConfigurationDTOs(d).stream())
        .filter(c -> c.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
        .findFirst()
        .map(
            c ->
                new Text(
                    "その中の " + c.description.name + " が動き出せませんでした。理由は記録（./banto log）にあります",
                    "its "
                        + c.description.name
                        + " could not start; the log (./banto log) says why"));
  }

  /** The files that are no program, and why not. */
  Map<Path, Text> unfit(Instant now) {
    Map<Path, String> installed = new TreeMap<>();
    all()
        .forEach(
            b -> installed.put(jar(b).orElseThrow(), b.getSymbolicName() + " " + b.getVersion()));
    try {
      return files.unfit(installed, now);
    } catch (IOException e) {
      throw new UncheckedIOException("the folder for jars cannot be read", e);
    }
  }

  /** The version that can be put back in the place of a program that does not work, where no other does. */
  Optional<String> former(Bundle bundle) {
    return jar(bundle)
        .filter(jar -> isBroken(bundle) || failing(bundle).isPresent())
        .filter(jar -> another(bundle).isEmpty())
        .flatMap(jar -> files.former(bundle.getSymbolicName(), jar));
  }

  /** Puts a jar into the folder; the file it is now. */
  Path drop(String name, byte[] jar) throws IOException {
    return files.drop(name, jar);
  }

  /** Puts the last good jar of a program back. */
  void putBack(Bundle bundle) throws IOException {
    files.putBack(bundle.getSymbolicName(), jar(bundle).orElseThrow());
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(ProgramAlarms.BROKEN, ProgramAlarms.OLDER);
  }

  @Override
  public List<Alarm> look(Instant now) {
    List<Alarm> alarms = new ArrayList<>();
    all()
        .filter(
            bundle ->
                Instant.ofEpochMilli(bundle.getLastModified())
                    .plus(DroppedFiles.SETTLED)
                    .isBefore(now))
        .sorted(Comparator.comparing(Bundle::getBundleId))
        .forEach(bundle -> why(bundle).flatMap(why -> alarm(bundle, why)).ifPresent(alarms::add));
    unfit(now)
        .forEach(
            (file, why) ->
                alarms.add(
                    ProgramAlarms.broken(file.getFileName().toString(), why, Optional.empty())));
    return alarms;
  }

  private Optional<Alarm> alarm(Bundle bundle, Text why) {
    String name = bundle.getSymbolicName() + " " + bundle.getVersion();
    return isBroken(bundle) || isWorking(bundle)
        ? Optional.of(ProgramAlarms.broken(name, why, former(bundle)))
        : another(bundle).map(version -> ProgramAlarms.older(name, version));
  }
}
