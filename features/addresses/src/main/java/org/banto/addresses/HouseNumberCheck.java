// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.banto.base.Address;
import org.banto.base.Desk;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.order.Destination;
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
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

  /** Folded words that name a building: a number behind them is that of a room. */
  private static final Pattern ROOM =
      Pattern.compile("^[^0-9]*(ビル|マンション|アパ-ト|ハイツ|コ-ポ|ハイム|メゾン|レジデンス|タワ-|コ-ト|パレス|プラザ|ヴィラ)");

  private final PostalRoom postal;

  @Activate
  public HouseNumberCheck(@Reference PostalRoom postal) {
    this.postal = postal;
  }

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (!RoomFindings.beforeLabel(order, leaving)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    List<Destination> all = order.placed().destinations();
    for (int i = 0; i < all.size(); i++) {
      Address a = all.get(i).recipient().address();
      if (!a.street().isBlank() || !a.city().isBlank()) {
        if (!has(AddressMatch.of(postal.master(), a), a)) {
          found.add(
              AddressFindings.OURS.warn(
                  "address.house-number",
                  RoomFindings.digest(a.oneLine()),
                  "お届け先の住所に番地がありません。購入者に番地を確認してください。",
                  "The address has no house number. Ask the buyer for it.",
                  ofBuyer(order.placed().buyer().address(), a, i)));
        }
      }
    }
    return found;
  }

  /** The buyer's own address, when it is in the same town and has the number. */
  private Fix ofBuyer(Address buyer, Address a, int destination) {
    AddressMatch theirs = AddressMatch.of(postal.master(), buyer);
    AddressMatch ours = AddressMatch.of(postal.master(), a);
    boolean same =
        theirs.fit() == AddressMatch.Fit.GOOD
            && ours.fit() == AddressMatch.Fit.GOOD
            && town(buyer, theirs).equals(town(a, ours));
    return same && has(theirs, buyer)
        ? AddressProposal.replace(destination, with(a, ours, buyer))
        : Fix.at(destination);
  }

  /** The zip and the words up to the town, folded. */
  private static String town(Address a, AddressMatch match) {
    String whole = FoldedText.of(a.prefecture()) + FoldedText.of(a.city() + a.street());
    int end = Math.max(0, whole.length() - match.rest().length());
    return AddressMatch.digits(a.zip()) + whole.substring(0, end);
  }

  /** The buyer's street, and the building that stood in the place of a number. */
  private static Address with(Address a, AddressMatch ours, Address buyer) {
    String own = a.building().isBlank() ? behindTown(a.street(), ours.rest()) : a.building();
    String building = own.isBlank() ? buyer.building() : own;
    return new Address(a.zip(), buyer.prefecture(), buyer.city(), buyer.street(), building);
  }

  private static String behindTown(String street, String rest) {
    for (int i = 0; i < street.length() && !rest.isEmpty(); i++) {
      if (FoldedText.of(street.substring(i)).equals(rest)) {
        return street.substring(i).strip();
      }
    }
    return "";
  }

  /** Whether a house number follows; offices and buildings with a zip of their own need none. */
  static boolean has(AddressMatch match, Address address) {
    boolean own =
        match.entries().stream()
            .anyMatch(
                e -> e.kind() == PostalEntry.Kind.OFFICE || e.kind() == PostalEntry.Kind.BUILDING);
    Pattern wanted = match.fit() == AddressMatch.Fit.GOOD ? NUMBER : SURE;
    boolean inBuilding = ROOM.matcher(match.rest()).find();
    return own
        || (!inBuilding && wanted.matcher(match.rest()).find())
        || IN_BUILDING.matcher(FoldedText.of(address.building())).find();
  }
}
