// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Address;
import org.banto.base.Desk;
import org.banto.checks.RecentValues;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.house.Settings;
import org.banto.order.Destination;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.OrderFlag;
import org.banto.shipment.Temperature;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * 要注意発送地域: islands, Okinawa, and what the shop has set in the section {@value #SECTION}: the
 * start of a zip or of an address, and why.
 */
@Component
public final class AreaCheck implements Check {
  /** The section of the settings. */
  static final String SECTION = "caution-areas";

  private final Islands islands = new Islands();
  private final RecentValues<Map<String, String>> cautions;

  @Activate
  public AreaCheck(@Reference Settings settings) {
    this(settings, new HouseClock());
  }

  AreaCheck(Settings settings, Clock clock) {
    this.cautions = new RecentValues<>(a -> settings.read(a, SECTION), clock);
  }

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (!RoomFindings.beforeLabel(order, leaving)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    for (Destination d : order.placed().destinations()) {
      Address address = d.recipient().address();
      Optional<String> island = islands.of(address);
      island.ifPresentOrElse(i -> island(order, i, found), () -> mainland(order, address, found));
      caution(order, address).ifPresent(found::add);
    }
    return found.stream().distinct().toList();
  }

  private void island(Order order, String island, List<Finding> found) {
    found.add(
        AddressFindings.OURS.warn(
            "address.island",
            island,
            "お届け先は離島（" + island + "）です。送料・お届け日数・時間帯指定を確認してください。",
            "The address is on a remote island. Check postage, days and time slot."));
    boolean cool =
        order.live().stream().anyMatch(s -> s.carriage().temperature() != Temperature.AMBIENT);
    if (cool && islands.refusesCool(island)) {
      found.add(
          AddressFindings.OURS.warn(
              "address.no-cool",
              island,
              island + "へはクール便を取り扱っていない見込みです（未検証）。運送会社に確認してください。",
              "Carriers probably take no cool parcels there (unverified)."));
    }
  }

  private static void mainland(Order order, Address address, List<Finding> found) {
    if (address.prefecture().equals("沖縄県") || address.city().startsWith("沖縄県")) {
      found.add(
          AddressFindings.OURS.warn(
              "address.okinawa",
              "",
              "お届け先は沖縄県です。送料とお届け日数を確認してください。",
              "The address is in Okinawa. Check postage and days."));
    } else if (order.placed().flags().contains(OrderFlag.ISLAND)) {
      found.add(
          AddressFindings.OURS.warn(
              "address.island",
              "",
              "モールではお届け先が離島とされています。送料・お届け日数を確認してください。",
              "The mall says the address is on a remote island."));
    }
  }

  private Optional<Finding> caution(Order order, Address address) {
    String zip = AddressMatch.digits(address.zip());
    String line = address.prefecture() + address.city() + address.street();
    return cautions.of(order.account()).entrySet().stream()
        .filter(e -> !e.getKey().isBlank())
        .filter(e -> zip.startsWith(e.getKey()) || line.startsWith(e.getKey()))
        .max(Comparator.comparingInt(e -> e.getKey().length()))
        .map(
            e ->
                AddressFindings.OURS.warn(
                    "address.caution",
                    e.getKey(),
                    "要注意発送地域です: " + e.getValue(),
                    "Area needing caution: " + e.getValue()));
  }
}
