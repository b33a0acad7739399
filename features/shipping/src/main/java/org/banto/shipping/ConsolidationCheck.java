// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import java.util.stream.Collectors;
import org.banto.base.Desk;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * 同梱候補あり: before an order leaves 発送待ち somebody decides whether it goes with the buyer's other
 * orders. A yes holds for just these others.
 */
@Component(service = Check.class)
public final class ConsolidationCheck implements Check {
  /** The code of the finding. */
  static final String CODE = "CONSOLIDATION_CANDIDATE";

  private static final int NAMED = 3;
  private final ConsolidationCandidates neighbourhood;

  /** The service. */
  @Activate
  public ConsolidationCheck(@Reference ConsolidationCandidates neighbourhood) {
    this.neighbourhood = neighbourhood;
  }

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (leaving != Desk.SHIP_WAIT) {
      return List.of();
    }
    List<Place> others = neighbourhood.beside(order);
    return others.isEmpty() ? List.of() : List.of(finding(others));
  }

  private static Finding finding(List<Place> others) {
    String numbers =
        others.stream().limit(NAMED).map(Place::number).collect(Collectors.joining("、"));
    int unnamed = Math.max(0, others.size() - NAMED);
    String more = unnamed > 0 ? " ほか%d件".formatted(unnamed) : "";
    String andMore = unnamed > 0 ? " and %d more".formatted(unnamed) : "";
    return new Finding(
        Finding.Level.WARN,
        CODE,
        subject(others),
        Papers.ROOM,
        "同梱候補があります: " + numbers + more,
        "Could share a parcel with " + numbers.replace("、", ", ") + andMore,
        Finding.Fix.NONE);
  }

  /** Which others, so that another one is asked about anew. */
  static String subject(List<Place> others) {
    return others.stream().map(p -> p.order().toString()).sorted().collect(Collectors.joining(","));
  }
}
