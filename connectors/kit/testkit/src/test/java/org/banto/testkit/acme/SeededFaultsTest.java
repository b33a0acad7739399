// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banto.testkit.Contracts;
import org.banto.testkit.minato.Mistake;
import org.junit.jupiter.api.Test;

/** Every contract passes a good connector and fails the wrong one it is meant for. */
class SeededFaultsTest {
  @Test
  void aGoodConnectorPassesEveryContract() {
    int run = 0;
    Map<String, Throwable> failures = new TreeMap<>();
    for (Class<?> contract : contracts()) {
      Contracts.Result result = Contracts.run(contract);
      result.failures().forEach((test, t) -> failures.put(contract.getName() + " " + test, t));
      assertTrue(result.run() > 2, contract + " has no tests");
      run += result.run();
    }
    assertEquals(Map.of(), failures);
    System.out.println(
        contracts().size() + " contracts passed by good connectors, " + run + " tests");
  }

  @Test
  void everySeededFaultIsCaughtByTheTestMeantForIt() {
    List<String> missed = new ArrayList<>();
    for (Flaw flaw : Flaw.values()) {
      flaw.during(
          () -> {
            Contracts.Result result = Contracts.run(flaw.contract());
            Throwable caught = result.failures().get(flaw.caughtBy());
            if (caught == null) {
              missed.add(flaw + "; failed instead: " + result.failures().keySet());
            }
          });
    }
    assertEquals(List.of(), missed);
    System.out.println(
        Flaw.values().length + " seeded faults, each caught by the test meant for it");
  }

  @Test
  void everyTestOfEveryContractCatchesSomething() {
    Set<String> idle = new TreeSet<>();
    for (Class<?> contract : contracts()) {
      Arrays.stream(contract.getMethods())
          .filter(m -> m.isAnnotationPresent(Test.class))
          .map(m -> m.getName())
          .forEach(idle::add);
    }
    Arrays.stream(Flaw.values()).map(Flaw::caughtBy).forEach(idle::remove);
    Arrays.stream(Mistake.values()).map(Mistake::caughtBy).forEach(idle::removeAll);
    assertEquals(Set.of(), idle, "tests that no seeded fault proves");
  }

  private static Set<Class<?>> contracts() {
    return Arrays.stream(Flaw.values()).map(Flaw::contract).collect(Collectors.toSet());
  }
}
