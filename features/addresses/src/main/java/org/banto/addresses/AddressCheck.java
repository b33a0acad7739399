// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Address;
import org.banto.base.Desk;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 住所チェック: zip, prefecture, city and town belong together; proposes what would. */
@Component
public final class AddressCheck implements Check {
  private final PostalRoom postal;

  @Activate
  public AddressCheck(@Reference PostalRoom postal) {
    this.postal = postal;
  }

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (!RoomFindings.beforeLabel(order, leaving) || stays(order)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < order.placed().destinations().size(); i++) {
      Address address = order.placed().destinations().get(i).recipient().address();
      found.addAll(look(order, i, address));
    }
    return found;
  }

  /** Whether nothing travels: bought for collection in the shop, or not a thing at all. */
  private static boolean stays(Order order) {
    String method = order.placed().deliveryMethod();
    return method.contains("店頭受取") || method.contains("発送を伴わない");
  }

  private List<Finding> look(Order order, int destination, Address address) {
    if (AddressMatch.digits(address.zip()).equals("9999999")
        || (address.city() + address.street()).isBlank()) {
      return List.of(
          AddressFindings.OURS.block(
              "address.missing",
              Integer.toString(destination),
              "お届け先の住所がまだありません（ソーシャルギフトの入力待ちなど）。",
              "There is no delivery address yet.",
              Fix.at(destination)));
    }
    PostalMaster master = postal.master();
    List<Finding> found = new ArrayList<>();
    AddressMatch match = AddressMatch.of(master, address);
    if (match.fit() != AddressMatch.Fit.GOOD) {
      Fix fix = AddressProposal.of(master, address, match, destination);
      String subject = RoomFindings.digest(address.zip(), address.oneLine());
      String next = fix.proposes() ? "修正案があります。" : "購入者に確認してください。";
      found.add(finding(match.fit(), address, subject, next, fix));
    }
    boolean mended = found.stream().anyMatch(f -> f.fix().proposes() && !said(order, f));
    if (!mended) {
      unparted(master, destination, address).ifPresent(found::add);
    }
    return found;
  }

  /** Whether staff said yes to it: its proposal is then not taken. */
  private static boolean said(Order order, Finding finding) {
    return order.acknowledged().stream().anyMatch(a -> a.finding().equals(finding.key()));
  }

  /**
   * No carrier takes a label without prefecture and city, so what is good enough for a person to read
   * is not good enough here; where the words leave no doubt, what is missing is proposed.
   */
  private static Optional<Finding> unparted(PostalMaster master, int destination, Address address) {
    boolean prefecture = address.prefecture().isBlank();
    if (!prefecture && !address.city().isBlank()) {
      return Optional.empty();
    }
    String what = prefecture ? "都道府県" : "市区町村";
    String subject =
        RoomFindings.digest(address.zip(), address.oneLine(), Integer.toString(destination));
    return Optional.of(
        new AddressParts(master)
            .complete(address)
            .map(
                a ->
                    AddressFindings.OURS.block(
                        "address.parts",
                        subject,
                        "お届け先の住所の" + what + "が分かれていないか、抜けています。修正案があります。",
                        "Prefecture or city is missing or not apart. A correction is proposed.",
                        AddressProposal.replace(destination, a)))
            .orElseGet(
                () ->
                    AddressFindings.OURS.warn(
                        "address.parts",
                        subject,
                        "お届け先の住所の" + what + "が分かりません。住所を確認してください。",
                        "Prefecture or city of the address is not known.",
                        Fix.at(destination))));
  }

  private static Finding finding(
      AddressMatch.Fit fit, Address address, String subject, String next, Fix fix) {
    String proposal = fix.proposes() ? " A correction is proposed." : "";
    return switch (fit) {
      case CITY_DIFFERS ->
          AddressFindings.OURS.warn(
              "address.city",
              subject,
              "郵便番号と都道府県・市区町村が合いません。" + next,
              "The zip belongs to another prefecture or city." + proposal,
              fix);
      case TOWN_DIFFERS ->
          AddressFindings.OURS.warn(
              "address.town",
              subject,
              "郵便番号と町名が合いません。" + next,
              "The zip belongs to another town of the city." + proposal,
              fix);
      case ZIP_UNKNOWN, GOOD ->
          address.zip().isBlank()
              ? AddressFindings.OURS.warn(
                  "address.zip",
                  subject,
                  "お届け先の郵便番号がありません。" + next,
                  "The address has no zip." + proposal,
                  fix)
              : AddressFindings.OURS.warn(
                  "address.zip",
                  subject,
                  "お届け先の郵便番号が郵便番号簿にありません。" + next,
                  "There is no such zip." + proposal,
                  fix);
    };
  }
}
