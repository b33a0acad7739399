// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import org.banto.base.Desk;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether what is under way, or has left, holds what is ordered by now. */
@Component(service = Check.class)
public final class ContentsCheck implements Check {
  /** The service. */
  @Activate
  public ContentsCheck() {}

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (order.live().stream()
        .allMatch(s -> ShipmentFill.open(s) || s.shipped() && !order.partlyShipped())) {
      return List.of();
    }
    return ShipmentFill.of(order).gaps().stream().map(g -> finding(order, g)).toList();
  }

  private static Finding finding(Order order, ShipmentFill.Gap gap) {
    boolean few = gap.pieces() > 0;
    int pieces = Math.abs(gap.pieces());
    String ja = "明細%dの商品が受注より%d点%s".formatted(gap.line(), pieces, few ? "少ない" : "多い");
    String en =
        "%d %s of line %d than ordered".formatted(pieces, few ? "fewer" : "more", gap.line());
    String subject = gap.line() + "/" + gap.pieces();
    return gap.left()
        ? new Finding(
            Finding.Level.WARN,
            "contents.left",
            subject,
            Papers.ROOM,
            "発送済みの荷物に入った" + ja + "です。",
            "What has left holds " + en + ".",
            Finding.Fix.NONE)
        : new Finding(
            Finding.Level.BLOCK,
            "contents.differ",
            subject,
            Papers.ROOM,
            "出力または依頼した荷物に入る" + ja + "です。取り消して出し直してください。",
            "What is under way holds " + en + "; take it back and issue it again.",
            Finding.Fix.NONE);
  }
}
