// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.ParcelTracker;
import org.banto.flow.Enquiry;
import org.banto.flow.Question;
import org.banto.house.Settings;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.Waybill;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says which parcels are due to be asked about, and keeps what the carriers say. */
@Component(service = Enquiry.class)
public final class ParcelWatch implements Enquiry {
  private final Trackers trackers;
  private final FollowedParcels parcels;
  private final ParcelSync rounds;
  private final TrackingAlarms alarms;
  private final Settings settings;
  private final Clock clock;
  private final List<Question<?, ?, ?>> questions =
      List.of(
          new Question<>(
              ParcelTracker.class,
              this::due,
              ParcelTracker::track,
              (account, connection, asked, said) -> told(account, said)));

  /** Remembers. */
  @Activate
  public ParcelWatch(
      @Reference Trackers trackers,
      @Reference FollowedParcels parcels,
      @Reference ParcelSync rounds,
      @Reference TrackingAlarms alarms,
      @Reference Settings settings) {
    this(trackers, parcels, rounds, alarms, settings, new HouseClock());
  }

  ParcelWatch(
      Trackers trackers,
      FollowedParcels parcels,
      ParcelSync rounds,
      TrackingAlarms alarms,
      Settings settings,
      Clock clock) {
    this.trackers = trackers;
    this.parcels = parcels;
    this.rounds = rounds;
    this.alarms = alarms;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<Question<?, ?, ?>> questions() {
    return questions;
  }

  private List<Waybill> due(AccountId account, ConnectionId connection) {
    return trackers
        .find(account, connection)
        .map(t -> due(account, t.carrier(), t.batch()))
        .orElse(List.of());
  }

  /**
   * Takes the parcels of a carrier that are due to be asked about, the longest waiting first. They
   * are not due again before their next turn, also when nothing is told of them: so two nodes never
   * ask about the same one, and one that cannot be read holds up no other.
   *
   * @param limit at most so many
   */
  List<Waybill> due(AccountId account, String carrier, int limit) {
    Instant now = clock.instant();
    return parcels.take(account, carrier, now, now.plus(rules(account).untilNext()), limit);
  }

  /** Hears where parcels are. Hearing the same twice changes nothing. */
  void told(AccountId account, List<ParcelStatus> statuses) {
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
