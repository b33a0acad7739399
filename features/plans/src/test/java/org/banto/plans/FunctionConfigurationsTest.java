// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.karaf.features.DeploymentEvent;
import org.banto.house.Topics;
import org.junit.jupiter.api.Test;

class FunctionConfigurationsTest {
  private static final String TAGS = "banto.function.order-tags";
  private static final String LITE = "banto.number;poll.seconds=900;keep.months=3";

  private final FakeKaraf karaf = new FakeKaraf();

  @Test
  void aFunctionHasItsConfigurationAsLongAsItsFeatureIsInstalled() {
    karaf.install("banto-base", "banto-function-order-tags");
    karaf.functions();
    assertEquals(Map.of("function", "order-tags"), karaf.configurations.get(TAGS));
    karaf.installed.remove("banto-function-order-tags");
    karaf.finish();
    assertFalse(karaf.configurations.containsKey(TAGS));
    karaf.install("banto-function-order-tags");
    karaf.finish();
    assertTrue(karaf.configurations.containsKey(TAGS));
  }

  @Test
  void itIsThereBeforeTheBundlesOfTheDeploymentStart() {
    karaf.functions();
    karaf.install("banto-function-order-tags");
    karaf.say(DeploymentEvent.BUNDLES_INSTALLED);
    assertTrue(karaf.configurations.containsKey(TAGS));
  }

  @Test
  void whatAKillLeftHalfDoneIsMadeGoodAtTheStart() {
    karaf.install("banto-function-memo");
    karaf.configure(TAGS, Map.of("function", "order-tags"));
    karaf.installed.put("banto-plan-lite", List.of(LITE));
    karaf.functions();
    assertEquals(
        Set.of("banto.function.memo", "banto.plan"), Set.copyOf(karaf.configurations.keySet()));
  }

  @Test
  void whatAnOperatorMadeByHandStays() {
    karaf.configure(TAGS, Map.of("by", "hand"));
    karaf.functions();
    karaf.finish();
    assertEquals(Map.of("by", "hand"), karaf.configurations.get(TAGS));
  }

  @Test
  void ofTwoNumbersTheBetterHoldsAndGoesWithItsOption() {
    karaf.installed.put("banto-plan-basic", List.of(LITE));
    karaf.functions();
    assertEquals(Map.of("poll.seconds", 900, "keep.months", 3), numbers());
    karaf.installed.put("banto-option-speed-up", List.of("banto.number;poll.seconds=300"));
    karaf.installed.put("banto-option-archive", List.of("banto.number;keep.months=0", "other;x=1"));
    karaf.finish();
    assertEquals(Map.of("poll.seconds", 300, "keep.months", 0), numbers());
    karaf.installed.remove("banto-option-speed-up");
    karaf.finish();
    assertEquals(Map.of("poll.seconds", 900, "keep.months", 0), numbers());
  }

  @Test
  void theOperatorsNumberStandsOverEverySwitchUntilItIsTakenAway() {
    karaf.installed.put("banto-plan-lite", List.of(LITE));
    karaf.functions();
    karaf.configure("banto.numbers", Map.of("poll.seconds", " 1 ", "another", "2"));
    karaf.hear();
    assertEquals(Map.of("poll.seconds", 1, "keep.months", 3), numbers());
    karaf.installed.put("banto-plan-lite", List.of("banto.number;poll.seconds=180;keep.months=0"));
    karaf.finish();
    assertEquals(Map.of("poll.seconds", 1, "keep.months", 0), numbers());
    karaf.configure("banto.numbers", Map.of("poll.seconds", "fast"));
    karaf.hear();
    assertEquals(Map.of("poll.seconds", 180, "keep.months", 0), numbers());
  }

  @Test
  void aHouseWithoutAPlanHasNoNumbers() {
    karaf.configure("banto.plan", Map.of("keep.months", 3));
    karaf.functions();
    assertEquals(Map.of(), karaf.configurations);
  }

  @Test
  void aNumberThatThereIsNotIsAMistakeInTheFeatures() {
    karaf.installed.put("banto-plan-lite", List.of("banto.number;seats=3"));
    assertThrows(
        IllegalArgumentException.class,
        () -> PlanNumber.of(Stream.of(karaf.feature("banto-plan-lite"))));
  }

  @Test
  void theHouseIsToldWhenADeploymentIsInEffectAndNotBefore() throws Exception {
    FunctionConfigurations functions = karaf.functions();
    karaf.hears = false;
    long before = functions.round();
    karaf.finish();
    assertFalse(functions.inEffectAfter(before, Duration.ZERO));
    assertEquals(List.of(), karaf.topics);
    karaf.hear();
    assertTrue(functions.inEffectAfter(before, Duration.ZERO));
    assertEquals(List.of(Topics.HOUSE_CHANGED), karaf.topics);
  }

  @Test
  void oneThatIsTakenAwayFollowsNoMoreAndLeavesWhatThereIs() {
    karaf.install("banto-function-order-tags");
    karaf.functions().close();
    karaf.installed.clear();
    karaf.finish();
    assertTrue(karaf.configurations.containsKey(TAGS));
  }

  private Map<String, Object> numbers() {
    return karaf.configurations.get("banto.plan");
  }
}
