// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.time.Instant;
import java.util.List;
import org.banto.base.Actor;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction.Request;
import org.banto.order.Finding;
import org.banto.order.Order;

/** What the house does when a clerk accepts a proposal. */
public final class AcceptedFix {
  private AcceptedFix() {}

  /** The order after it. */
  public static Order of(Order order, Finding finding) {
    Order found = order.with(e -> e.findings(List.of(finding)));
    Decision decision =
        Fixes.fix(found, finding.code(), new Request(Actor.system("test"), "", Instant.now()));
    if (decision instanceof Decision.Go go) {
      return go.order();
    }
    throw new AssertionError(finding.code() + ": " + decision);
  }
}
