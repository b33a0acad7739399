// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.banto.flow.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanSwitchTest {
  @TempDir Path data;

  private final FakeKaraf karaf = new FakeKaraf();
  private PlanSwitch plans;

  @BeforeEach
  void open() {
    karaf.required.addAll(List.of("feature:banto-base", "feature:banto-plan-lite/0.1"));
    plans = new PlanSwitch(karaf.features(), karaf.functions(), new PlanFile(data.resolve("plan")));
  }

  @Test
  void theNewPlanTakesThePlaceOfTheOldOneAtOnceAndNothingElseIsTouched() throws Exception {
    plans.change(Tier.PREMIUM);
    assertEquals(
        List.of("[mvn:banto] [feature:banto-base, feature:banto-plan-premium]"), karaf.acts);
    assertEquals(Optional.of(Tier.PREMIUM), plans.current());
  }

  @Test
  void thePlanTheHouseHasIsNotInstalledAgain() throws Exception {
    plans.change(Tier.LITE);
    assertEquals(List.of(), karaf.acts);
  }

  @Test
  void everyDeploymentIsToldToTheHouseAndThePlanRemembered() throws Exception {
    karaf.required.add("feature:banto-plan-plus");
    karaf.finish();
    assertEquals(List.of(Topics.HOUSE_CHANGED), karaf.topics);
    assertEquals("plus\n", Files.readString(data.resolve("plan")));
  }

  @Test
  void aHouseWithoutAPlanSaysSo() {
    karaf.required.clear();
    assertEquals(Optional.empty(), plans.current());
  }
}
