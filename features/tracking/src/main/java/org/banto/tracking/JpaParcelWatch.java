// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.house.ParcelWatch;
import org.banto.house.Settings;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.Waybill;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says which parcels are due to be asked about, and keeps what the carriers say. */
@Component(service = ParcelWatch.class)
public final class JpaParcelWatch implements ParcelWatch {
  private final FollowedParcels parcels;
  private final ParcelSync rounds;
  private final TrackingAlarms alarms;
  private final Settings settings;
  private final Clock clock;

  /** Remembers. */
  @Activate
  public JpaParcelWatch(
      @Reference FollowedParcels parcels,
      @Reference ParcelSync rounds,
      @Reference TrackingAlarms alarms,
      @Reference Settings settings) {
    this(parcels, rounds, alarms, settings, new HouseClock());
  }

  JpaParcelWatch(
      FollowedParcels parcels,
      ParcelSync rounds,
      TrackingAlarms alarms,
      Settings settings,
      Clock clock) {
    this.parcels = parcels;
    this.rounds = rounds;
    this.alarms = alarms;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<Waybill> due(AccountId account, String carrier, int limit) {
    Instant now = clock.instant();
    return parcels.take(account, carrier, now, now.plus(rules(account).untilNext()), limit);
  }

  @Override
  public void told(AccountId account, List<ParcelStatus> statuses) {
    Instant now = clock.instant();
    TrackingSettings rules = rules(account);
    List<TrackedParcel> need = new ArrayList<>();
    for (ParcelStatus s : statuses) {
      Optional<FollowedParcels.News> news =
          parcels.change(account, s.waybill(), t -> t.hear(s, now, rules));
      if (news.filter(FollowedParcels.News::moved).isPresent()) {
        rounds.note(account, parcels.orders(account, s.waybill()));
      }
      news.filter(FollowedParcels.News::calls).ifPresent(n -> need.add(n.after()));
    }
    alarms.raise(account, need);
  }

  private TrackingSettings rules(AccountId account) {
    return TrackingSettings.of(settings.read(account, TrackingSettings.SECTION));
  }
}
