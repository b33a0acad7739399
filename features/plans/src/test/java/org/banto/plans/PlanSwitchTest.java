// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.Repository;
import org.banto.flow.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

class PlanSwitchTest {
  @TempDir Path data;

  private final Set<String> required =
      new LinkedHashSet<>(List.of("feature:banto-base", "feature:banto-plan-lite/0.1"));
  private final List<String> acts = new ArrayList<>();
  private final List<String> topics = new ArrayList<>();
  private final List<DeploymentListener> listeners = new ArrayList<>();
  private PlanSwitch plans;

  @BeforeEach
  void open() {
    plans = new PlanSwitch(karaf(), events(), new PlanFile(data.resolve("plan")));
  }

  @Test
  void theNewPlanTakesThePlaceOfTheOldOneAtOnceAndNothingElseIsTouched() throws Exception {
    plans.change(Tier.PREMIUM);
    assertEquals(List.of("[mvn:banto] [feature:banto-base, feature:banto-plan-premium]"), acts);
    assertEquals(Optional.of(Tier.PREMIUM), plans.current());
  }

  @Test
  void thePlanTheHouseHasIsNotInstalledAgain() throws Exception {
    plans.change(Tier.LITE);
    assertEquals(List.of(), acts);
  }

  @Test
  void everyDeploymentIsToldToTheHouseAndThePlanRemembered() throws Exception {
    required.add("feature:banto-plan-plus");
    finish();
    assertEquals(List.of(Topics.HOUSE_CHANGED), topics);
    assertEquals("plus\n", Files.readString(data.resolve("plan")));
  }

  @Test
  void aHouseWithoutAPlanSaysSo() {
    required.clear();
    assertEquals(Optional.empty(), plans.current());
  }

  private FeaturesService karaf() {
    return (FeaturesService)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {FeaturesService.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "listRequirements" ->
                      Map.of(FeaturesService.ROOT_REGION, Set.copyOf(required));
                  case "registerListener" ->
                      listeners.add((DeploymentListener) arguments[0]) ? null : null;
                  case "listRequiredRepositories" -> new Repository[] {repository()};
                  case "updateReposAndRequirements" -> update(arguments);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private Object update(Object[] arguments) {
    Set<?> wanted = (Set<?>) ((Map<?, ?>) arguments[1]).get(FeaturesService.ROOT_REGION);
    acts.add(arguments[0] + " " + new TreeSet<>(wanted));
    required.clear();
    wanted.forEach(one -> required.add(one.toString()));
    new Thread(this::finish).start();
    return null;
  }

  private void finish() {
    listeners.forEach(listener -> listener.deploymentEvent(DeploymentEvent.DEPLOYMENT_FINISHED));
  }

  private Repository repository() {
    return (Repository)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Repository.class},
            (proxy, method, arguments) -> URI.create("mvn:banto"));
  }

  private EventAdmin events() {
    return new EventAdmin() {
      @Override
      public void postEvent(Event event) {
        topics.add(event.getTopic());
      }

      @Override
      public void sendEvent(Event event) {
        topics.add(event.getTopic());
      }
    };
  }
}
