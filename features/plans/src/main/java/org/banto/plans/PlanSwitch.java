// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
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
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.plans.PlanOption.Standing;
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
  private final FunctionConfigurations functions;
  private final PlanFile file;
  private final DeploymentListener listener = this::deployed;

  /** Starts remembering the plan. */
  @Activate
  public PlanSwitch(
      @Reference FeaturesService features, @Reference FunctionConfigurations functions) {
    this(features, functions, PlanFile.ofThisHouse());
  }

  PlanSwitch(FeaturesService features, FunctionConfigurations functions, PlanFile file) {
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
    return Arrays.stream(Tier.values())
        .filter(tier -> wanted(tier.feature()))
        .reduce((lower, higher) -> higher);
  }

  /** An option, and where it stands under the present plan. */
  public record Beside(PlanOption option, Standing standing) {}

  /** What can be taken beside a plan, by name. */
  public List<Beside> beside() throws Exception {
    Optional<Tier> tier = current();
    Set<String> now = new TreeSet<>();
    Map<String, Feature> known = known();
    tier.map(Tier::feature)
        .filter(known::containsKey)
        .ifPresent(feature -> now.addAll(plan(tier.get(), known).functions()));
    Set<String> remembered = file.options();
    return options().stream()
        .map(option -> new Beside(option, standing(option, tier, now, remembered)))
        .toList();
  }

  private Standing standing(
      PlanOption option, Optional<Tier> tier, Set<String> now, Set<String> remembered) {
    if (option.functions().isEmpty()) {
      return Standing.SOON;
    }
    if (wanted(option.feature())) {
      return Standing.TAKEN;
    }
    if (now.containsAll(option.functions())) {
      return Standing.INCLUDED;
    }
    if (remembered.contains(option.id())) {
      return Standing.RESTS;
    }
    return tier.filter(option::beside).isPresent() ? Standing.OFFERED : Standing.OTHER_PLAN;
  }

  private List<PlanOption> options() throws Exception {
    return Arrays.stream(features.listFeatures())
        .filter(PlanOption::is)
        .map(PlanOption::of)
        .sorted(Comparator.comparing(PlanOption::id))
        .toList();
  }

  /**
   * Gives the house another plan, in one deployment; ready when it returns. Options that the plan
   * does not go with rest until one does.
   */
  public synchronized void change(Tier tier) throws Exception {
    SortedSet<String> taken = file.options();
    Map<String, Boolean> wanted = new TreeMap<>();
    for (Tier one : Tier.values()) {
      wanted.put(one.feature(), one == tier);
    }
    for (PlanOption option : options()) {
      wanted.put(option.feature(), option.beside(tier) && taken.contains(option.id()));
    }
    deploy(wanted);
    if (!current().equals(Optional.of(tier))) {
      throw Rejection.conflict(
          new Text(
              "プランを" + tier.id() + "に切り替えられませんでした。記録を確認してください",
              "The plan could not be changed to " + tier.id() + ". Look at the log of the house"));
    }
    LOG.info("The plan of the house is now {}", tier.id());
  }

  /**
   * Takes an option beside the plan, or gives it up; ready when it returns.
   *
   * @throws IllegalArgumentException when there is none of this name, or it cannot be taken
   */
  public synchronized void option(String id, boolean take) throws Exception {
    PlanOption option =
        options().stream()
            .filter(o -> o.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new Rejection(
                        new Text("オプション「" + id + "」はありません", "There is no option \"" + id + "\"")));
    if (take && option.functions().isEmpty()) {
      throw new Rejection(
          new Text("「" + option.name() + "」は準備中です", "\"" + option.name() + "\" is not ready yet"));
    }
    if (take && current().filter(option::beside).isEmpty()) {
      throw new Rejection(
          new Text(
              "「" + option.name() + "」は今のプランには付けられません",
              "\"" + option.name() + "\" does not go with the present plan"));
    }
    if (!take) {
      // one that rests is given up, too
      synchronized (file) {
        SortedSet<String> rest = file.options();
        rest.remove(id);
        file.options(rest, resting(rest));
      }
    }
    deploy(Map.of(option.feature(), take));
    LOG.info("The option {} is {}", id, take ? "taken" : "given up");
  }

  /** Has these features, and has those no more; nothing is done where that is so already. */
  private void deploy(Map<String, Boolean> wanted) throws Exception {
    Map<String, Set<String>> required = new HashMap<>(features.listRequirements());
    Set<String> before = required.getOrDefault(FeaturesService.ROOT_REGION, Set.of());
    Set<String> after = new TreeSet<>(before);
    wanted.forEach(
        (feature, is) -> {
          if (!is) {
            after.removeIf(one -> asks(one, feature));
          } else if (after.stream().noneMatch(one -> asks(one, feature))) {
            after.add(REQUIRED + feature);
          }
        });
    if (!after.equals(before)) {
      required.put(FeaturesService.ROOT_REGION, after);
      deployAll(required);
    }
  }

  private void deployAll(Map<String, Set<String>> required) throws Exception {
    long before = functions.round();
    Deployments.ask(features, required);
    if (!functions.inEffectAfter(before, LONGEST)) {
      LOG.warn("A change of the plan is not done after {}", LONGEST);
    }
    // the listener may hear of it later than this
    remember();
  }

  private void deployed(DeploymentEvent event) {
    if (event == DeploymentEvent.DEPLOYMENT_FINISHED) {
      remember();
    }
  }

  /** What goes with the plan is remembered as it is now; what does not, as it was. */
  private void remember() {
    synchronized (file) {
      current().ifPresent(this::remember);
    }
  }

  private void remember(Tier tier) {
    file.write(tier);
    try {
      SortedSet<String> taken = file.options();
      for (PlanOption option : options()) {
        if (wanted(option.feature())) {
          taken.add(option.id());
        } else if (option.beside(tier)) {
          taken.remove(option.id());
        }
      }
      file.options(taken, resting(taken));
    } catch (Exception e) {
      LOG.error("The options of the house could not be remembered", e);
    }
  }

  /** Those of these options that are not in effect now. */
  private Set<String> resting(Set<String> taken) {
    return taken.stream()
        .filter(id -> !wanted(PlanOption.FEATURE + id))
        .collect(Collectors.toSet());
  }

  private boolean wanted(String feature) {
    return features.listRequirements().getOrDefault(FeaturesService.ROOT_REGION, Set.of()).stream()
        .anyMatch(requirement -> asks(requirement, feature));
  }

  private static boolean asks(String requirement, String feature) {
    String name = REQUIRED + feature;
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
      if (name.startsWith(FunctionConfigurations.FEATURE)) {
        functions.add(name.substring(FunctionConfigurations.FEATURE.length()));
      } else if (known.containsKey(name) && !name.equals("banto-base")) {
        collect(known.get(name), known, functions);
      }
    }
  }
}
