// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.ConnectorType.Kind;
import org.banto.connect.UpgradeCheck;
import org.banto.flow.ConnectorVersions;
import org.banto.flow.ConnectorVersions.Verdict;
import org.banto.order.FieldSet;
import org.banto.order.OrderFields;
import org.banto.time.HouseClock;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connectors of the house, those that are here and those that could be, and the other bundles of
 * partners. One that is uploaded goes
 * into the folder where jars are dropped, under a name of its own, so it stands beside the version
 * that works and survives a new build.
 */
@Component(service = Connectors.class)
public final class Connectors {
  private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);
  private static final String OURS = "org.banto.";
  private static final Pattern FEATURE =
      Pattern.compile("banto-(mall|cart|carrier|payment|warehouse|crm)-.+");

  /** Longer than a version is tried. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private static final Duration LOOK = Duration.ofMillis(100);

  @Reference private volatile List<ConnectorVersions> versions = List.of();

  @Reference private volatile List<UpgradeCheck> upgrades = List.of();

  @Reference private volatile List<OrderFields> fields = List.of();

  /** In the place of the version of a file that is no program. */
  private static final String NO_VERSION = "-";

  private static final Set<State> WAITS_FOR_SOMEBODY = EnumSet.of(State.BROKEN, State.ASKS);

  private final HouseClock clock = new HouseClock();
  private final FeaturesService features;
  private final BundleContext context;
  private final DroppedPrograms programs;
  private final ConnectorShelf shelf = new ConnectorShelf();

  /**
   * A connector as the page lists it.
   *
   * @param name symbolic name, or the feature it comes with
   * @param version of its bundle, or of its feature
   * @param provider who made it
   * @param state WORKS, TRYING, RESTS (another version works), ASKS (claims another's connections),
   *     BROKEN or AVAILABLE
   * @param why what is wrong with it, in words; or empty
   * @param connectors what it connects to, {@code KIND id} each
   * @param ports what it may do
   * @param dropped whether its jar lies in the folder for jars, so that it can be taken away
   * @param former the version that can be put back in its place: its program's last good jar
   * @param sees the fields of orders it says it sees; of one that was dropped in, it is handed no
   *     other personal data
   */
  public record Listed(
      String name,
      String version,
      String provider,
      State state,
      String why,
      SortedSet<String> connectors,
      SortedSet<String> ports,
      boolean dropped,
      Optional<String> former,
      List<SeenField> sees) {}

  /** Where a connector stands. */
  public enum State {
    WORKS,
    TRYING,
    ASKS,
    RESTS,
    BROKEN,
    AVAILABLE
  }

  /** Remembers. */
  @Activate
  public Connectors(
      @Reference FeaturesService features,
      @Reference DroppedPrograms programs,
      BundleContext context) {
    this.features = features;
    this.programs = programs;
    this.context = context;
  }

  /** All connectors: those that wait for somebody, those at work, the others. */
  public List<Listed> list() throws Exception {
    List<Listed> all = new ArrayList<>();
    for (Bundle bundle : context.getBundles()) {
      listed(bundle).ifPresent(all::add);
    }
    programs.unfit(clock.instant()).forEach((file, why) -> all.add(unfit(file, why)));
    for (Feature feature : features.listFeatures()) {
      if (FEATURE.matcher(feature.getName()).matches() && !features.isInstalled(feature)) {
        all.add(available(feature));
      }
    }
    all.sort(
        Comparator.comparing((Listed one) -> !WAITS_FOR_SOMEBODY.contains(one.state()))
            .thenComparing(Listed::state)
            .thenComparing(Listed::name));
    return all;
  }

  private Optional<Listed> listed(Bundle bundle) throws IOException {
    BundleSource source = new BundleSource(bundle);
    String brings = source.header("Provide-Capability");
    return brings.contains(Offer.CONNECTOR)
            || brings.contains(Offer.PAGE)
            || (DroppedPrograms.jar(bundle).isPresent()
                && source.header("Import-Package").contains(OURS))
        ? offer(bundle).map(offer -> listed(bundle, offer))
        : Optional.empty();
  }

  /** What a bundle says of itself; nothing where it is taken away under the eyes of whoever looks. */
  private Optional<Offer> offer(Bundle bundle) throws IOException {
    try {
      return Optional.of(Offer.of(new BundleSource(bundle)));
    } catch (IllegalStateException | IOException e) {
      if (gone(bundle)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The framework knows a bundle no more before it calls it uninstalled. */
  private boolean gone(Bundle bundle) {
    return bundle.getState() == Bundle.UNINSTALLED
        || context.getBundle(bundle.getBundleId()) == null;
  }

  /** A file that is no program, under its name. */
  private static Listed unfit(Path file, Text why) {
    return new Listed(
        file.getFileName().toString(),
        NO_VERSION,
        "",
        State.BROKEN,
        why.ja(),
        new TreeSet<>(),
        new TreeSet<>(),
        true,
        Optional.empty(),
        List.of());
  }

  private Listed available(Feature feature) {
    Offer offer = shelf.connector(feature).orElseGet(() -> Offer.none(feature.getName()));
    return new Listed(
        feature.getName(),
        feature.getVersion(),
        offer.provider(),
        State.AVAILABLE,
        "",
        offer.connectors(),
        offer.ports(),
        false,
        Optional.empty(),
        List.of());
  }

  private Listed listed(Bundle bundle, Offer offer) {
    return new Listed(
        offer.name(),
        offer.version().toString(),
        offer.provider(),
        state(bundle, offer),
        why(bundle),
        offer.connectors(),
        offer.ports(),
        DroppedPrograms.jar(bundle).isPresent(),
        programs.former(bundle),
        SeenField.of(offer.sees(), new FieldSet(fields)));
  }

  private State state(Bundle bundle, Offer offer) {
    if (!offer.isConnector() && bundle.getState() == Bundle.ACTIVE) {
      return why(bundle).isEmpty() ? State.WORKS : State.BROKEN;
    }
    if (programs.isBroken(bundle)) {
      return State.BROKEN;
    }
    if (programs.isResting(bundle)) {
      return State.RESTS;
    }
    return verdict(bundle)
        .map(
            v ->
                switch (v.state()) {
                  case WORKS -> State.WORKS;
                  case TRYING -> State.TRYING;
                  case ASKS -> State.ASKS;
                  case REFUSED -> State.BROKEN;
                })
        .orElse(bundle.getState() == Bundle.INSTALLED ? State.BROKEN : State.RESTS);
  }

  private String why(Bundle bundle) {
    return verdict(bundle)
        .map(Verdict::why)
        .filter(why -> !why.isEmpty())
        .or(() -> programs.why(bundle).map(Text::ja))
        .orElse("");
  }

  private Optional<Verdict> verdict(Bundle bundle) {
    return versions.stream()
        .findFirst()
        .flatMap(v -> v.of(bundle.getSymbolicName(), bundle.getVersion().toString()));
  }

  /** What would change if this jar were installed. */
  public InstallPreview rehearse(byte[] jar) throws IOException {
    JarSource source = JarSource.of(jar);
    Offer offer = Offer.of(source);
    Optional<Offer> there = Optional.empty();
    boolean stranger = false;
    for (Bundle bundle : context.getBundles()) {
      Optional<Offer> known =
          offer.name().equals(bundle.getSymbolicName()) ? offer(bundle) : Optional.empty();
      stranger |= known.filter(o -> !o.isConnector()).isPresent();
      there = bundle.getState() == Bundle.ACTIVE && known.isPresent() ? known : there;
    }
    FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
    return InstallPreview.of(
            source, offer, there, stranger, need -> !wiring.findProviders(need).isEmpty())
        .with(
            breaches(source),
            Stream.concat(claims(offer).stream(), pages(offer)).toList(),
            unfit(source, offer),
            SeenField.of(offer.sees(), new FieldSet(fields)));
  }

  private List<Text> breaches(JarSource jar) {
    return versions.stream()
        .flatMap(v -> v.breaches(jar.headers(), jar.entries()).stream())
        .map(Text::same)
        .toList();
  }

  private List<Text> claims(Offer offer) {
    List<String> ids = offer.connectors().stream().map(c -> c.split(" ", 2)[1]).toList();
    return versions.stream()
        .flatMap(v -> v.claims(offer.name(), offer.provider(), ids).stream())
        .toList();
  }

  private static Stream<Text> pages(Offer offer) {
    return offer.pages().stream()
        .map(
            name ->
                new Text(
                    "画面「" + name.ja() + "」も入ります。使うには、入れたあとに［設定］→［プログラムの画面］で許可してください",
                    "It brings the page "
                        + name.en()
                        + "; agree to it afterwards at Settings, Pages of programs"));
  }

  private List<UpgradeCheck.Unfit> unfit(JarSource jar, Offer offer) {
    return offer.connectors().stream()
        .map(connector -> connector.split(" ", 2))
        .flatMap(
            c -> upgrades.stream().map(u -> u.unfit(Kind.valueOf(c[0]), c[1], jar.described())))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Installs a jar; ready when it returns. One that does not start is taken away again, and the
   * version that worked before works on.
   */
  public InstallPreview install(byte[] jar) throws Exception {
    InstallPreview change = rehearse(jar);
    if (!change.refused().isEmpty()) {
      throw new Rejection(Text.joined(change.refused(), "。", ". "));
    }
    Path file = programs.drop(change.name() + "-" + change.version() + ".jar", jar);
    String why = await(change);
    if (!why.isEmpty()) {
      Files.deleteIfExists(file);
      String what = change.name() + " " + change.version();
      throw Rejection.conflict(
          new Text(
              what + " は動き出しませんでした。前の版に戻しました（" + why + "）",
              what + " did not start. The version of before works again (" + why + ")"));
    }
    LOG.info("{} {} is installed", change.name(), change.version());
    return change;
  }

  /** Takes a dropped jar away, or a file that is no program; what a jar replaced works again. */
  public void remove(String name, String version) throws IOException {
    Optional<Path> file =
        version.equals(NO_VERSION)
            ? programs.unfit(clock.instant()).keySet().stream()
                .filter(f -> f.getFileName().toString().equals(name))
                .findFirst()
            : bundle(name, version).flatMap(DroppedPrograms::jar);
    Files.deleteIfExists(
        file.orElseThrow(
            () ->
                new Rejection(
                    new Text(
                        name + " " + version + " は取り外せません",
                        name + " " + version + " cannot be removed"))));
    LOG.info("{} {} is taken away", name, version);
  }

  /** Puts the last good jar of a program that does not work back in its place; the version it has. */
  public String putBack(String name, String version) throws IOException {
    Optional<Bundle> bundle = bundle(name, version);
    String former =
        bundle
            .flatMap(programs::former)
            .orElseThrow(
                () ->
                    Rejection.conflict(
                        new Text(
                            name + " に戻せる前の版はありません", "There is no former version of " + name)));
    programs.putBack(bundle.get());
    LOG.info("{} {} is put back in the place of {}", name, former, version);
    return former;
  }

  private Optional<Bundle> bundle(String name, String version) {
    return Arrays.stream(context.getBundles())
        .filter(b -> name.equals(b.getSymbolicName()) && version.equals(b.getVersion().toString()))
        .findFirst();
  }

  /** Installs a connector that comes with the house. */
  public void installFeature(String name) throws Exception {
    if (!FEATURE.matcher(name).matches()) {
      throw new Rejection(
          new Text("そのような接続プログラムはありません: " + name, "there is no such connector: " + name));
    }
    features.installFeatures(Set.of(name), EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
  }

  /** Waits until it is known what becomes of a version; why it does not work, or empty. */
  private String await(InstallPreview change) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<Verdict> verdict =
          versions.stream()
              .findFirst()
              .flatMap(v -> v.of(change.name(), change.version()))
              .filter(v -> v.state() != ConnectorVersions.State.TRYING);
      if (verdict.isPresent()) {
        return verdict.get().why();
      }
      Thread.sleep(LOOK.toMillis());
    }
    return PATIENCE.toSeconds() + "秒たっても始まりません";
  }

  /** Lets a version that asks for it take over what another program is called for. */
  public void allow(String name, String version, Actor by) {
    versions.stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Rejection(
                    new Text(
                        name + " " + version + " は許可を待っていません",
                        name + " " + version + " does not wait for a permission")))
        .allow(name, version, by);
  }
}
