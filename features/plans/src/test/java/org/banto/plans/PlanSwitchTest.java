// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.banto.house.Topics;
import org.banto.plans.PlanOption.Standing;
import org.junit.jupiter.api.AfterEach;
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

  @AfterEach
  void settle() throws InterruptedException {
    karaf.settle();
  }

  private void options() {
    karaf.known.put("banto-option-fast", List.of("banto.option;tiers=\"basic plus\""));
    karaf.known.put("banto-option-soon", List.of("banto.option;tiers=\"basic plus\""));
  }

  private List<String> remembered() throws IOException {
    return Files.readAllLines(data.resolve("options"));
  }

  private Standing standing(String id) throws Exception {
    return plans.beside().stream()
        .filter(b -> b.option().id().equals(id))
        .map(PlanSwitch.Beside::standing)
        .findFirst()
        .orElseThrow();
  }

  private List<String> asked() {
    return karaf.required.stream().filter(r -> r.contains("option")).toList();
  }

  @Test
  void anOptionIsTakenAndGivenUpBesideThePlanAndRemembered() throws Exception {
    options();
    plans.change(Tier.BASIC);
    plans.option("fast", true);
    assertEquals(List.of("feature:banto-option-fast"), asked());
    assertEquals(Standing.TAKEN, standing("fast"));
    assertEquals(Standing.SOON, standing("soon"));
    assertEquals(List.of("fast"), remembered());
    plans.option("fast", false);
    assertEquals(List.of(), asked());
    assertEquals(List.of(), remembered());
  }

  @Test
  void anOptionRestsUnderAPlanItIsNotSoldBesideAndComesBackWithOneThatItIs() throws Exception {
    options();
    plans.change(Tier.BASIC);
    plans.option("fast", true);
    plans.change(Tier.LITE);
    assertEquals(List.of(), asked());
    assertEquals(Standing.RESTS, standing("fast"));
    assertEquals(List.of("fast rests"), remembered());
    plans.change(Tier.PLUS);
    assertEquals(List.of("feature:banto-option-fast"), asked());
    assertEquals(List.of("fast"), remembered());
    plans.change(Tier.LITE);
    plans.option("fast", false);
    assertEquals(List.of(), remembered());
    plans.change(Tier.PLUS);
    assertEquals(List.of(), asked());
  }

  @Test
  void aPlanIsRememberedBeforeItIsSaidToBeThere() throws Exception {
    CountDownLatch later = new CountDownLatch(1);
    karaf.between =
        () -> {
          karaf.hear();
          if (karaf.topics.contains(Topics.HOUSE_CHANGED)) {
            await(later);
          }
        };
    plans.change(Tier.PREMIUM);
    assertEquals("premium\n", Files.readString(data.resolve("plan")));
    later.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatThePlanDoesNotGoWithOrIsNotBuiltIsNotTaken() throws Exception {
    options();
    for (String id : List.of("fast", "soon", "none")) {
      assertThrows(IllegalArgumentException.class, () -> plans.option(id, true), id);
    }
    plans.change(Tier.BASIC);
    assertThrows(IllegalArgumentException.class, () -> plans.option("soon", true));
    assertEquals(List.of(), asked());
  }

  @Test
  void whatIsTakenOrGivenUpAtTheConsoleIsRememberedToo() throws Exception {
    options();
    plans.change(Tier.BASIC);
    karaf.required.add("feature:banto-option-fast/[0.1.0,0.1.0]");
    karaf.finish();
    assertEquals(List.of("fast"), remembered());
    karaf.required.removeIf(r -> r.contains("option"));
    karaf.finish();
    assertEquals(List.of(), remembered());
  }

  @Test
  void aHouseWithoutAPlanSaysSo() {
    karaf.required.clear();
    assertEquals(Optional.empty(), plans.current());
  }
}
