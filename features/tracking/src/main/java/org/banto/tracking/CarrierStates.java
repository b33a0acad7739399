// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.house.Connections;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How following the parcels of each carrier goes. */
@Component(service = CarrierStates.class)
public final class CarrierStates {
  static final Text AWAY =
      new Text(
          "配送状況を調べる接続がありません。荷物は待っています", "No connection asks where parcels are. The parcels wait");

  private final Trackers trackers;
  private final Reports reports;
  private final Connections connections;

  /**
   * A carrier's parcels.
   *
   * @param carrier whose
   * @param connection its tracker's connection, if one is at work
   * @param state OK, STARTING, WAITING, STOPPED, or AWAY without a tracker
   * @param words the same in words, in the reader's language
   * @param open how many parcels are asked about
   */
  public record Standing(
      String carrier, Optional<String> connection, String state, String words, long open) {}

  /** Remembers. */
  @Activate
  public CarrierStates(
      @Reference Trackers trackers,
      @Reference Reports reports,
      @Reference Connections connections) {
    this.trackers = trackers;
    this.reports = reports;
    this.connections = connections;
  }

  /** Every carrier that has a tracker or parcels to be asked about. */
  List<Standing> of(AccountId account, List<Locale> reader) {
    Map<String, Long> open = reports.open(account);
    TreeSet<String> carriers = new TreeSet<>(open.keySet());
    trackers.of(account).forEach(t -> carriers.add(t.carrier()));
    return carriers.stream()
        .map(c -> standing(account, c, open.getOrDefault(c, 0L), reader))
        .toList();
  }

  private Standing standing(AccountId account, String carrier, long open, List<Locale> reader) {
    return trackers
        .find(account, carrier)
        .flatMap(t -> connections.find(account, t.connection()))
        .map(
            c ->
                new Standing(
                    carrier,
                    Optional.of(c.id().toString()),
                    c.state().name(),
                    c.words().in(reader),
                    open))
        .orElseGet(() -> new Standing(carrier, Optional.empty(), "AWAY", AWAY.in(reader), open));
  }
}
