// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
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
   * @param skipped what was skipped, and why, by the name of the test
   */
  public record Result(int run, Map<String, Throwable> failures, Map<String, String> skipped) {}

  private Contracts() {}

  /** Runs the tests of these classes, without those of these names. */
  public static Result run(List<Class<?>> contracts, Set<String> without) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(contracts.stream().map(DiscoverySelectors::selectClass).toList())
            .filters((PostDiscoveryFilter) test -> kept(test, without))
            .build();
    Map<String, Throwable> failures = new TreeMap<>();
    Map<String, String> skipped = new TreeMap<>();
    int[] run = {0};
    LauncherFactory.create()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                  run[0]++;
                  switch (result.getStatus()) {
                    case FAILED -> failures.put(name(test), result.getThrowable().orElseThrow());
                    case ABORTED -> skipped.put(name(test), message(result));
                    case SUCCESSFUL -> {}
                  }
                }
              }
            });
    return new Result(run[0], failures, skipped);
  }

  /** Runs the tests of one class. */
  public static Result run(Class<?> contract) {
    return run(List.of(contract), Set.of());
  }

  private static FilterResult kept(TestDescriptor test, Set<String> without) {
    boolean out =
        test.getSource().orElse(null) instanceof MethodSource method
            && without.contains(method.getMethodName());
    return FilterResult.includedIf(!out);
  }

  private static String message(TestExecutionResult result) {
    return result.getThrowable().map(Throwable::getMessage).orElse("");
  }

  private static String name(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(s -> ((MethodSource) s).getMethodName())
        .orElse(test.getDisplayName());
  }
}
