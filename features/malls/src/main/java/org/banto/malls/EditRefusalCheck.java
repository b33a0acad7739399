// SPDX-License-Identifier: Apache-2.0
package org.banto.malls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.checks.RecentValues;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.house.Settings;
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
import org.banto.order.Order;
import org.banto.order.Trace;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says that the mall's own page says something else than the order: it would not take an edit, or is
 * told of none. A yes is that somebody has changed it there; that page lies beside, where the shop has
 * set its address ({@link OrderPages}).
 */
@Component
public final class EditRefusalCheck implements Check {
  private static final RoomFindings OURS = new RoomFindings("banto-malls");

  private final RecentValues<Map<String, String>> pages;

  /** Looks where the malls' own pages are. */
  @Activate
  public EditRefusalCheck(@Reference Settings settings) {
    this.pages = new RecentValues<>(a -> settings.read(a, OrderPages.SECTION), new HouseClock());
  }

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (!RoomFindings.beforeLabel(order, leaving)) {
      return List.of();
    }
    return EditCorrespondence.last(order).flatMap(last -> open(order, last)).stream().toList();
  }

  private Optional<Finding> open(Order order, Trace last) {
    if (last.by().startsWith(EditCorrespondence.REFUSED)) {
      Text what = new Text("編集がモールに伝わっていません: ", "The mall has not taken an edit: ");
      return Optional.of(warn("mall.edit-refused", order, last, what));
    }
    if (last.by().startsWith(EditCorrespondence.BY_HAND)) {
      Text what = new Text("モールの画面でも直してください: ", "Change this on the mall's own page, too: ");
      return Optional.of(warn("mall.edit-by-hand", order, last, what));
    }
    return Optional.empty();
  }

  private Finding warn(String code, Order order, Trace last, Text what) {
    return OURS.warn(
        code,
        RoomFindings.digest(last.at() + EditCorrespondence.edit(last), last.did().ja()),
        what.ja() + last.did().ja(),
        what.en() + last.did().en(),
        page(order));
  }

  private Fix page(Order order) {
    return OrderPages.of(pages.of(order.account()), order.key())
        .map(page -> new Fix("acknowledge", Map.of("page", page)))
        .orElse(Fix.NONE);
  }
}
