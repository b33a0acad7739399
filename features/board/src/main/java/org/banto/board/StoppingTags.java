// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.checks.RecentValues;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** An order with a tag that stops waits for somebody's yes before it goes on. */
@Component(
    service = Check.class,
    configurationPid = "banto.function.order-tags",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class StoppingTags implements Check {
  private static final RoomFindings FINDINGS = new RoomFindings("banto-board");

  private final RecentValues<Set<String>> stopping;

  /** Remembers. */
  @Activate
  public StoppingTags(@Reference TagDesigns designs) {
    this.stopping = new RecentValues<>(account -> names(designs, account), new HouseClock());
  }

  private static Set<String> names(TagDesigns designs, AccountId account) {
    return designs.all(account).stream()
        .filter(t -> t.behaviour() == TagDesign.Behaviour.STOPS)
        .map(TagDesign::name)
        .collect(Collectors.toSet());
  }

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (order.tags().isEmpty() || !RoomFindings.beforeLabel(order, leaving)) {
      return List.of();
    }
    Set<String> stop = stopping.of(order.account());
    return order.tags().stream()
        .filter(stop::contains)
        .sorted()
        .map(StoppingTags::finding)
        .toList();
  }

  private static Finding finding(String tag) {
    return FINDINGS.warn(
        "tag.stops",
        tag,
        "タグ「" + tag + "」が付いています。確認してから進めてください。",
        "It has the tag \"" + tag + "\": look at it before it goes on.");
  }
}
