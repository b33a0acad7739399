// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;

/**
 * What a shop may take beside its plan: a feature {@code banto-option-ID}, which says to whom it is
 * sold with a capability {@code banto.option;tiers="basic plus"}.
 *
 * @param id its name without the prefix
 * @param name what the shop calls it
 * @param tiers the plans it can be taken beside
 * @param functions rows of plan-matrix.tsv that it switches on; none where nothing of it is built
 */
public record PlanOption(String id, String name, Set<Tier> tiers, SortedSet<String> functions) {
  /** Where it stands: taken, to be had, in the plan already, resting, not for this plan, or not built. */
  public enum Standing {
    TAKEN,
    OFFERED,
    INCLUDED,
    RESTS,
    OTHER_PLAN,
    SOON
  }

  static final String FEATURE = "banto-option-";

  private static final String NAMESPACE = "banto.option";

  static boolean is(Feature feature) {
    return feature.getName().startsWith(FEATURE);
  }

  static PlanOption of(Feature feature) {
    Set<Tier> tiers = EnumSet.noneOf(Tier.class);
    feature.getCapabilities().stream()
        .flatMap(c -> Clauses.of(c.getValue().strip()).stream())
        .filter(clause -> clause.name().equals(NAMESPACE))
        .flatMap(clause -> Arrays.stream(clause.get("tiers").split(" ")))
        .forEach(tier -> tiers.add(Tier.of(tier).orElseThrow()));
    SortedSet<String> functions = new TreeSet<>();
    feature.getDependencies().stream()
        .map(Dependency::getName)
        .filter(name -> name.startsWith(FunctionConfigurations.FEATURE))
        .forEach(name -> functions.add(name.substring(FunctionConfigurations.FEATURE.length())));
    return new PlanOption(
        feature.getName().substring(FEATURE.length()),
        feature.getDescription(),
        Set.copyOf(tiers),
        functions);
  }

  /** The Karaf feature that is this option. */
  String feature() {
    return FEATURE + id;
  }

  /** Whether it can be taken: something of it is built, and the plan is one it is sold beside. */
  boolean beside(Tier tier) {
    return !functions.isEmpty() && tiers.contains(tier);
  }
}
