// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.editions.Edition;
import org.banto.editions.EditionStore;
import org.banto.editions.Editions;
import org.banto.editions.JpaEditions;
import org.banto.editions.Presets;
import org.banto.house.OwnPaymentFormat;
import org.banto.house.OwnPaymentFormats;
import org.banto.order.FieldSet;
import org.banto.order.OrderFields;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The layouts of the shops, for this room and for the one that asks agents. */
@Component(service = {PaymentLayoutRoom.class, OwnPaymentFormats.class})
public final class PaymentLayoutRoom implements OwnPaymentFormats {
  /** The layouts that come with the house, by id, in the order of the list. */
  static final Map<String, PaymentLayout> PRESETS =
      Presets.beside(PaymentLayoutRoom.class, PaymentLayoutText::read);

  private final Editions<PaymentLayout> layouts;
  private final Clock clock;

  @Reference private volatile List<OrderFields> brought = List.of();

  /** Remembers; the table is ready. */
  @Activate
  public PaymentLayoutRoom(
      @Reference(target = "(osgi.unit.name=banto-agent-files)") JpaTemplate jpa,
      @Reference PaymentLayoutTables tables) {
    this(store(jpa), new HouseClock());
  }

  PaymentLayoutRoom(EditionStore<PaymentLayout> store, Clock clock) {
    this.layouts = new Editions<>(store, PRESETS, clock);
    this.clock = clock;
  }

  static EditionStore<PaymentLayout> store(JpaTemplate jpa) {
    return new JpaEditions<>(
        jpa,
        PaymentLayoutRow.class,
        PaymentLayoutRow::new,
        PaymentLayoutText::read,
        PaymentLayoutText::write);
  }

  Editions<PaymentLayout> layouts() {
    return layouts;
  }

  /** What can be said of orders now. */
  FieldSet fields() {
    return new FieldSet(brought);
  }

  /** A layout at work. */
  PaymentLayoutFile file(Edition<PaymentLayout> edition) {
    return new PaymentLayoutFile(edition, clock, this::fields);
  }

  @Override
  public List<OwnPaymentFormat> formats(AccountId account) {
    return layouts.all(account).stream()
        .filter(e -> e.body().used())
        .map(e -> file(e).format())
        .toList();
  }
}
