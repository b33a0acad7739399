// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.AccountId;
import org.banto.house.Settings;
import org.banto.house.WarehouseRules;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFields;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The rules of the settings and what was chosen by hand, read once in some seconds: every order is
 * asked about as it comes in.
 */
@Component(service = {AssignmentRules.class, WarehouseRules.class})
public final class AssignmentRules implements WarehouseRules {
  private static final Duration KEPT = Duration.ofSeconds(3);

  private static final int AT_ONCE = 1_000;

  private record Read(Instant at, WarehouseChoice rules, Set<ShipmentNumber> chosen) {}

  private final Map<AccountId, Read> read = new ConcurrentHashMap<>();
  private final Settings settings;
  private final Requests requests;
  private final FieldSet fields;
  private final Clock clock;

  /** The service. */
  @Activate
  public AssignmentRules(
      @Reference Settings settings,
      @Reference JpaRequests requests,
      @Reference(target = OrderFields.OF_THE_HOUSE) OrderFields fields) {
    this(settings, requests, fields, new HouseClock());
  }

  AssignmentRules(Settings settings, Requests requests, OrderFields fields, Clock clock) {
    this.settings = settings;
    this.fields = new FieldSet(List.of(fields));
    this.requests = requests;
    this.clock = clock;
  }

  @Override
  public boolean send(Order order, Shipment shipment) {
    if (shipment.shared()) {
      return false;
    }
    Read now = read(order.account());
    return now.chosen().contains(shipment.number()) || now.rules().of(order, shipment).isPresent();
  }

  /** Reads anew when it is asked next. */
  void forget(AccountId account) {
    read.remove(account);
  }

  private Read read(AccountId account) {
    Instant now = clock.instant();
    Read known = read.get(account);
    if (known == null || !now.isBefore(known.at().plus(KEPT))) {
      known =
          new Read(
              now,
              choice(WarehouseSettings.of(settings.read(account, WarehouseSettings.SECTION))),
              chosen(account));
      read.put(account, known);
    }
    return known;
  }

  /** By the rules alone. */
  WarehouseChoice choice(WarehouseSettings set) {
    return new WarehouseChoice(set, fields);
  }

  private Set<ShipmentNumber> chosen(AccountId account) {
    Set<ShipmentNumber> all = new HashSet<>();
    Optional<ShipmentNumber> after = Optional.empty();
    List<WarehouseRequest> part;
    do {
      part = requests.list(account, WarehouseRequest.State.WAITING, "", after, AT_ONCE);
      part.stream()
          .filter(r -> !r.warehouse().isEmpty())
          .map(WarehouseRequest::shipment)
          .forEach(all::add);
      after = part.stream().reduce((a, b) -> b).map(WarehouseRequest::shipment);
    } while (part.size() == AT_ONCE);
    return all;
  }
}
