// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.banto.base.Desk;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all checks about an order. */
final class CheckRunner {
  private static final Logger LOG = LoggerFactory.getLogger(CheckRunner.class);
  private static final Set<Desk> SETTLED = EnumSet.of(Desk.DONE, Desk.CANCELLED, Desk.RETURN);
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::level)
          .reversed()
          .thenComparing(Finding::code)
          .thenComparing(Finding::subject);

  private final Supplier<List<Check>> checks;
  private final Stations stations;

  CheckRunner(Supplier<List<Check>> checks, Stations stations) {
    this.checks = checks;
    this.stations = stations;
  }

  /** The order on a desk that the house has. */
  Order seat(Order order) {
    return stations.pass(order);
  }

  /** The order seated, with its findings; one set aside is judged for the desk it would go back to. */
  Order judge(Order given) {
    Order order = seat(given);
    Desk leaving = order.with(e -> e.release()).desk();
    if (SETTLED.contains(leaving)) {
      return order.with(e -> e.findings(List.of()));
    }
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks.get()) {
      findings.addAll(ask(check, order, leaving));
    }
    findings.sort(WORST_FIRST);
    return order.with(e -> e.findings(findings));
  }

  private static List<Finding> ask(Check check, Order order, Desk leaving) {
    try {
      return List.copyOf(check.check(order, leaving));
    } catch (RuntimeException | LinkageError e) {
      String bundle = bundle(check);
      LOG.debug("Check of {} failed on order {}", bundle, order.id(), e);
      return List.of(failed(bundle));
    }
  }

  private static Finding failed(String bundle) {
    return new Finding(
        Finding.Level.BLOCK,
        "check.failed",
        bundle,
        bundle,
        "確認「" + bundle + "」が動きませんでした",
        "The check of " + bundle + " failed",
        Finding.Fix.NONE);
  }

  private static String bundle(Check check) {
    Bundle bundle = FrameworkUtil.getBundle(check.getClass());
    return bundle == null ? check.getClass().getSimpleName() : bundle.getSymbolicName();
  }
}
