// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.house.OrderService;
import org.banto.house.Topics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Calls a person to parcels that need a hand; of many at once, the rest in one sentence. */
@Component(service = {TrackingAlarms.class, AlarmKinds.class})
public final class TrackingAlarms implements AlarmKinds {
  private static final AlarmKind KIND =
      new AlarmKind("tracking.parcel", new Text("確認が必要な荷物", "Parcels that need a hand"), false);

  private static final int ONE_BY_ONE = 5;

  private final EventAdmin events;
  private final OrderService orders;
  private final FollowedParcels parcels;

  /** Remembers. */
  @Activate
  public TrackingAlarms(
      @Reference EventAdmin events,
      @Reference OrderService orders,
      @Reference FollowedParcels parcels) {
    this.events = events;
    this.orders = orders;
    this.parcels = parcels;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(KIND);
  }

  /** Says so of these. */
  void raise(AccountId account, List<TrackedParcel> parcels) {
    parcels.stream().limit(ONE_BY_ONE).forEach(t -> say(account, sentence(account, t)));
    if (parcels.size() > ONE_BY_ONE) {
      int more = parcels.size() - ONE_BY_ONE;
      say(
          account,
          new Text(
              "確認が必要な荷物がほかに" + more + "個あります。「配送状況」を見てください",
              more + " more parcels need a hand. Look at the tracking page"));
    }
  }

  /** Says in one sentence how many of the parcels that had left long before need a hand. */
  void raise(AccountId account, Map<Attention, Long> old) {
    long all = old.values().stream().mapToLong(Long::longValue).sum();
    Text reasons =
        Text.joined(
            old.entrySet().stream()
                .map(
                    e ->
                        new Text(
                            e.getKey().brief().ja() + " " + e.getValue() + "個",
                            e.getValue() + " " + e.getKey().brief().en()))
                .toList(),
            "、",
            ", ");
    say(
        account,
        new Text(
            "以前に発送した荷物のうち" + all + "個に確認が必要です（" + reasons.ja() + "）。「配送状況」を見てください",
            all
                + " parcels that left before need a hand ("
                + reasons.en()
                + "). Look at the tracking page"));
  }

  private Text sentence(AccountId account, TrackedParcel t) {
    String numbers =
        orders.find(account, parcels.orders(account, t.waybill())).stream()
            .map(o -> o.key().number())
            .collect(Collectors.joining("、"));
    String words = t.words().isEmpty() ? "" : "（" + t.words() + "）";
    Text what = t.attention().sentence();
    String said = t.words().isEmpty() ? "" : " (" + t.words() + ")";
    return new Text(
        "注文 " + numbers + ": " + what.ja() + words + "。確認してください",
        "Order " + numbers + ": " + what.en() + said + ". Look at it");
  }

  private void say(AccountId account, Text text) {
    events.postEvent(new Event(Topics.ALARM, Topics.alarm(account, KIND, text)));
  }
}
