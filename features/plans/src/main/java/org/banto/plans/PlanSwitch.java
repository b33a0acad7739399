// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.apache.karaf.features.Repository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which plan the house has and changes it while the house is at work. What both plans hold is
 * not touched, and no bundle is refreshed.
 */
@Component(service = PlanSwitch.class)
public final class PlanSwitch {
  private static final Logger LOG = LoggerFactory.getLogger(PlanSwitch.class);
  private static final String REQUIRED = "feature:";
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final FeaturesService features;
  private final Functions functions;
  private final PlanFile file;
  private final DeploymentListener listener = this::deployed;

  /** Starts remembering the plan. */
  @Activate
  public PlanSwitch(@Reference FeaturesService features, @Reference Functions functions) {
    this(features, functions, PlanFile.ofThisHouse());
  }

  PlanSwitch(FeaturesService features, Functions functions, PlanFile file) {
    this.features = features;
    this.functions = functions;
    this.file = file;
    features.registerListener(listener);
  }

  /** Stops listening. */
  @Deactivate
  public void close() {
    features.unregisterListener(listener);
  }

  /** All plans, the smallest first. */
  public List<Plan> plans() throws Exception {
    Map<String, Feature> known = known();
    return Arrays.stream(Tier.values())
        .filter(tier -> known.containsKey(tier.feature()))
        .map(tier -> plan(tier, known))
        .toList();
  }

  /** The plan the house has now: the highest that is asked for. */
  public Optional<Tier> current() {
    return Arrays.stream(Tier.values()).filter(this::wanted).reduce((lower, higher) -> higher);
  }

  /** Gives the house another plan, in one deployment; ready when it returns. */
  public synchronized void change(Tier tier) throws Exception {
    Map<String, Set<String>> required = new HashMap<>(features.listRequirements());
    Set<String> before = required.getOrDefault(FeaturesService.ROOT_REGION, Set.of());
    Set<String> after = new TreeSet<>(before);
    after.removeIf(one -> Arrays.stream(Tier.values()).anyMatch(t -> t != tier && asks(one, t)));
    if (after.stream().noneMatch(one -> asks(one, tier))) {
      after.add(REQUIRED + tier.feature());
    }
    if (!after.equals(before)) {
      required.put(FeaturesService.ROOT_REGION, after);
      deploy(required);
    }
    if (!current().equals(Optional.of(tier))) {
      throw new IllegalStateException("プランを" + tier.id() + "に切り替えられませんでした。記録を確認してください");
    }
    LOG.info("The plan of the house is now {}", tier.id());
  }

  /** Karaf does it on a thread of its own and does not wait. */
  private void deploy(Map<String, Set<String>> required) throws Exception {
    long before = functions.round();
    features.updateReposAndRequirements(
        repositories(), required, EnumSet.of(Option.NoAutoRefreshBundles));
    if (!functions.inEffectAfter(before, LONGEST)) {
      LOG.warn("A change of the plan is not done after {}", LONGEST);
    }
  }

  private Set<URI> repositories() throws Exception {
    return Arrays.stream(features.listRequiredRepositories())
        .map(Repository::getURI)
        .collect(Collectors.toSet());
  }

  private void deployed(DeploymentEvent event) {
    if (event == DeploymentEvent.DEPLOYMENT_FINISHED) {
      current().ifPresent(file::write);
    }
  }

  private boolean wanted(Tier tier) {
    return features.listRequirements().getOrDefault(FeaturesService.ROOT_REGION, Set.of()).stream()
        .anyMatch(requirement -> asks(requirement, tier));
  }

  private static boolean asks(String requirement, Tier tier) {
    String name = REQUIRED + tier.feature();
    return requirement.equals(name) || requirement.startsWith(name + "/");
  }

  private Map<String, Feature> known() throws Exception {
    Map<String, Feature> byName = new HashMap<>();
    for (Feature feature : features.listFeatures()) {
      byName.put(feature.getName(), feature);
    }
    return byName;
  }

  private static Plan plan(Tier tier, Map<String, Feature> known) {
    Feature feature = known.get(tier.feature());
    SortedSet<String> functions = new TreeSet<>();
    collect(feature, known, functions);
    Map<String, String> numbers = new TreeMap<>();
    PlanNumber.of(Stream.of(feature)).forEach((key, n) -> numbers.put(key, n.toString()));
    return new Plan(tier, feature.getDescription(), functions, numbers);
  }

  private static void collect(Feature feature, Map<String, Feature> known, Set<String> functions) {
    for (Dependency dependency : feature.getDependencies()) {
      String name = dependency.getName();
      if (name.startsWith(Functions.FEATURE)) {
        functions.add(name.substring(Functions.FEATURE.length()));
      } else if (known.containsKey(name) && !name.equals("banto-base")) {
        collect(known.get(name), known, functions);
      }
    }
  }
}
