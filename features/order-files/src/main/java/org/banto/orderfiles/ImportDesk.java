// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Document;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.editions.Edition;
import org.banto.house.Audit;
import org.banto.house.Connections;
import org.banto.house.Intake;
import org.banto.house.Jobs;
import org.banto.house.Ledger;
import org.banto.house.OrderService;
import org.banto.house.Session;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where files are looked at and brought in. Results are remembered until the house restarts. */
@Component(service = ImportDesk.class)
public final class ImportDesk {
  private static final int REMEMBERED = 50;

  private record Key(AccountId account, String job) {}

  private final Import.House house;
  private final ProfileRoom profiles;
  private final ConnectorFormats connectors;
  private final Connections connections;
  private final Jobs jobs;
  private final Audit audit;
  private final Map<Key, Import> results =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Import> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Remembers. */
  @Activate
  public ImportDesk(
      @Reference Ledger ledger,
      @Reference Intake intake,
      @Reference OrderService orders,
      @Reference ProfileRoom profiles,
      @Reference ConnectorFormats connectors,
      @Reference Connections connections,
      @Reference Jobs jobs,
      @Reference Audit audit) {
    this.house = new Import.House(ledger, intake, orders, new HouseClock());
    this.profiles = profiles;
    this.connectors = connectors;
    this.connections = connections;
    this.jobs = jobs;
    this.audit = audit;
  }

  /** The shop that is meant. */
  ConnectionId shop(AccountId account, String text) {
    ConnectionId id = ConnectionId.of(text);
    return connections
        .find(account, id)
        .orElseThrow(
            () -> new Rejection(new Text("接続がありません: " + id, "there is no such connection: " + id)))
        .id();
  }

  /**
   * The profile that is meant, or that the files look like.
   *
   * @throws UnreadableRows with the reason why they look like none, and what to do
   */
  Edition<Profile> edition(AccountId account, String profile, List<Document> files)
      throws UnreadableRows {
    if (!profile.isEmpty()) {
      return profiles
          .profiles()
          .now(account, profile)
          .orElseThrow(
              () ->
                  new Rejection(
                      new Text(
                          "プロファイルがありません: " + profile, "there is no such profile: " + profile)));
    }
    List<Edition<Profile>> all = profiles.profiles().all(account);
    return Formats.guess(all, files).orElseThrow(() -> Formats.unknown(all, files));
  }

  /** Looks at files without keeping anything. */
  OrderFilePreview look(AccountId account, ConnectionId shop, FileOrders feed) {
    return OrderFilePreview.of(
        feed, new OrderFileJudge(house.ledger(), house.orders(), account, shop));
  }

  /**
   * The files as a profile reads them.
   *
   * @throws UnreadableRows with the reason why there are no orders in them, and what to do
   */
  FileOrders feed(AccountId account, Edition<Profile> edition, List<Document> files)
      throws UnreadableRows {
    List<Edition<Profile>> all = profiles.profiles().all(account);
    return new ProfileFeed(account, edition, Formats.open(edition, all, files));
  }

  /** The files as a shop's connector reads them. */
  FileOrders connectorFeed(AccountId account, ConnectionId shop, List<Document> files) {
    return connectors
        .feed(account, shop, files.get(0))
        .orElseThrow(
            () ->
                new Rejection(
                    new Text(
                        "この接続は注文ファイルを読み取れません: " + shop,
                        "this connection does not read order files: " + shop)));
  }

  /** Brings files in; returns the job. */
  String start(Session who, ConnectionId shop, FileOrders feed, String how) {
    AccountId account = who.account();
    return jobs.start(
        account,
        who.actor(),
        "order-files.import",
        progress -> {
          Import run = Import.run(house, account, shop, feed, progress);
          synchronized (results) {
            results.put(new Key(account, progress.job()), run);
          }
          String words = shop + "（" + how + "）: " + run.words().ja();
          audit.write(account, who.actor(), "order-files.imported", words);
          return run.words();
        });
  }

  /** The edition that a file which is brought in is read by from now on. */
  Edition<Profile> fixed(AccountId account, Edition<Profile> edition) {
    return profiles.fixed(account, edition);
  }

  /** What came of a job. */
  Optional<Import> result(AccountId account, String job) {
    synchronized (results) {
      return Optional.ofNullable(results.get(new Key(account, job)));
    }
  }
}
