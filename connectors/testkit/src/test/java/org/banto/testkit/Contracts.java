// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a contract through the JUnit platform, as an author's build does. */
public final class Contracts {
  /**
   * What came of a run.
   *
   * @param run how many tests were run
   * @param failures what failed, by the name of the test
   */
  public record Result(int run, Map<String, Throwable> failures) {}

  private Contracts() {}

  /** Runs the tests of one class. */
  public static Result run(Class<?> contract) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(contract))
            .build();
    Map<String, Throwable> failures = new TreeMap<>();
    int[] run = {0};
    LauncherFactory.create()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                  run[0]++;
                  result.getThrowable().ifPresent(t -> failures.put(name(test), t));
                }
              }
            });
    return new Result(run[0], failures);
  }

  private static String name(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(s -> ((MethodSource) s).getMethodName())
        .orElse(test.getDisplayName());
  }
}
