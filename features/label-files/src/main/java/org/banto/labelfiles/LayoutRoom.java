// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.editions.Edition;
import org.banto.editions.EditionStore;
import org.banto.editions.Editions;
import org.banto.editions.JpaEditions;
import org.banto.editions.Presets;
import org.banto.house.OwnFormat;
import org.banto.house.OwnFormats;
import org.banto.house.WarehouseFormat;
import org.banto.house.WarehouseFormats;
import org.banto.order.FieldSet;
import org.banto.order.OrderFields;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The layouts of the shops, for this room and for those that ship and have warehouses ship. Those in use are read again
 * every few seconds: the checks ask for them with every shipment.
 */
@Component(service = {LayoutRoom.class, OwnFormats.class, WarehouseFormats.class})
public final class LayoutRoom implements OwnFormats, WarehouseFormats {
  /** The layouts that come with the house, by id, in the order of the list. */
  static final Map<String, LabelLayout> PRESETS =
      Presets.beside(LayoutRoom.class, LayoutText::read);

  private static final Duration KEPT = Duration.ofSeconds(3);

  private record Read(Instant at, List<Edition<LabelLayout>> used) {}

  private final Map<AccountId, Read> read = new ConcurrentHashMap<>();
  private final Editions<LabelLayout> layouts;
  private final Clock clock;

  @Reference private volatile List<OrderFields> brought = List.of();

  /** Remembers; the table is ready. */
  @Activate
  public LayoutRoom(
      @Reference(target = "(osgi.unit.name=banto-label-files)") JpaTemplate jpa,
      @Reference LayoutTables tables) {
    this(store(jpa), new HouseClock());
  }

  LayoutRoom(EditionStore<LabelLayout> store, Clock clock) {
    this.layouts = new Editions<>(store, PRESETS, clock);
    this.clock = clock;
  }

  static EditionStore<LabelLayout> store(JpaTemplate jpa) {
    return new JpaEditions<>(
        jpa, LayoutRow.class, LayoutRow::new, LayoutText::read, LayoutText::write);
  }

  /** A layout at work. */
  LayoutFile file(Edition<LabelLayout> edition) {
    return new LayoutFile(edition, clock, this::fields);
  }

  /** What can be said of orders now. */
  FieldSet fields() {
    return new FieldSet(brought);
  }

  Editions<LabelLayout> layouts() {
    return layouts;
  }

  /** What was saved here counts at once; elsewhere within seconds. */
  void changed(AccountId account) {
    read.remove(account);
  }

  @Override
  public List<OwnFormat> formats(AccountId account) {
    return used(account).stream()
        .filter(e -> e.body().warehouse().isEmpty())
        .map(e -> file(e).format())
        .toList();
  }

  @Override
  public List<WarehouseFormat> warehouses(AccountId account) {
    return used(account).stream()
        .flatMap(e -> e.body().warehouse().stream().map(w -> file(e).warehouse(w)))
        .toList();
  }

  private List<Edition<LabelLayout>> used(AccountId account) {
    Instant now = clock.instant();
    Read known = read.get(account);
    if (known != null && now.isBefore(known.at().plus(KEPT))) {
      return known.used();
    }
    List<Edition<LabelLayout>> fresh =
        layouts.all(account).stream().filter(e -> e.body().used()).toList();
    read.put(account, new Read(now, fresh));
    return fresh;
  }
}
