// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.features.DeploymentEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentsTest {
  private static final String LITE = "feature:banto-plan-lite";

  @TempDir Path data;

  private FakeKaraf karaf;

  @BeforeEach
  void aHouseWithAPlan() {
    karaf = house();
  }

  /** As it is after a start: what is asked for is known, and nothing else but the files. */
  private FakeKaraf house() {
    FakeKaraf house = new FakeKaraf();
    house.data = data;
    house.required.add(LITE);
    return house;
  }

  private static Deployments watched(FakeKaraf house) {
    Deployments watched = new Deployments(house.features(), house.context());
    // Karaf tells a new listener at once that all is done
    house.say(DeploymentEvent.DEPLOYMENT_FINISHED);
    return watched;
  }

  @Test
  void whatWasBrokenOffIsDoneOnceMoreWhenTheHouseHasStarted() throws Exception {
    watched(karaf);
    karaf.say(DeploymentEvent.DEPLOYMENT_STARTED);
    karaf.say(DeploymentEvent.BUNDLES_INSTALLED);

    FakeKaraf next = house();
    watched(next);
    assertEquals(List.of(), next.acts, "not before it has started");
    next.started();
    next.started();
    next.settle();
    assertEquals(List.of("[mvn:banto] [" + LITE + "]"), next.acts);

    FakeKaraf third = house();
    watched(third);
    third.started();
    assertEquals(List.of(), third.acts, "it is done");
  }

  @Test
  void aStartThatIsBrokenOffBeforeItCouldBeDoneLeavesItToTheNext() {
    watched(karaf);
    karaf.say(DeploymentEvent.DEPLOYMENT_STARTED);
    watched(house());
    FakeKaraf third = house();
    watched(third);
    third.started();
    assertEquals(1, third.acts.size());
  }

  @Test
  void whatEndedAsItShouldIsNotDoneAgain() {
    watched(karaf);
    karaf.finish();
    FakeKaraf next = house();
    watched(next);
    next.started();
    assertEquals(List.of(), next.acts);
  }

  @Test
  void oneThatIsClosedHearsNothing() {
    watched(karaf).close();
    karaf.say(DeploymentEvent.DEPLOYMENT_STARTED);
    FakeKaraf next = house();
    watched(next).close();
    next.started();
    assertEquals(List.of(), next.acts);
  }
}
