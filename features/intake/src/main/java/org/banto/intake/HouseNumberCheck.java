// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.banto.flow.Check;
import org.banto.order.Address;
import org.banto.order.Desk;
import org.banto.order.Destination;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 番地チェック: an address needs a number after its town, or the parcel comes back. */
@Component
public final class HouseNumberCheck implements Check {
  /** 無番地, 番外地 and 番地なし as they come out folded: places that have no number. */
  private static final String NONE = "無-|無番|番外|-なし|番なし";

  private static final Pattern NUMBER = Pattern.compile("[0-9]|" + NONE);
  private static final Pattern SURE = Pattern.compile("[0-9]+(-|$|[^0-9町村区市県府都条線])|" + NONE);
  private static final Pattern IN_BUILDING = Pattern.compile("^[0-9]+-([0-9]|$)");

  private final PostalRoom postal;

  @Activate
  public HouseNumberCheck(@Reference PostalRoom postal) {
    this.postal = postal;
  }

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (!Found.beforeLabel(order, leaving)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    for (Destination d : order.placed().destinations()) {
      Address a = d.recipient().address();
      if (!a.street().isBlank() || !a.city().isBlank()) {
        if (!has(AddressMatch.of(postal.master(), a), a)) {
          found.add(
              Found.warn(
                  "address.house-number",
                  Found.digest(a.oneLine()),
                  "お届け先の住所に番地がありません。購入者に番地を確認してください。",
                  "The address has no house number. Ask the buyer for it."));
        }
      }
    }
    return found;
  }

  /** Whether a house number follows; offices and buildings with a zip of their own need none. */
  static boolean has(AddressMatch match, Address address) {
    boolean own =
        match.entries().stream()
            .anyMatch(
                e -> e.kind() == PostalEntry.Kind.OFFICE || e.kind() == PostalEntry.Kind.BUILDING);
    Pattern wanted = match.fit() == AddressMatch.Fit.GOOD ? NUMBER : SURE;
    return own
        || wanted.matcher(match.rest()).find()
        || IN_BUILDING.matcher(Folded.of(address.building())).find();
  }
}
