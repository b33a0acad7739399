// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.ReadOrder;
import org.banto.house.Intake;
import org.banto.house.Jobs.Progress;
import org.banto.house.Ledger;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.order.OrderKey;

/** Brings the orders of a file in: kept in the ledger first, then worked, some at a time. */
final class Import implements FileOrders.Taker {
  private static final int CHUNK = 200;
  private static final int TRIES = 10;
  private static final int NAMED = 500;

  /** What imports work with. */
  record House(Ledger ledger, Intake intake, OrderService orders, Clock clock) {}

  /** An order that came in or changed. */
  record Done(String number, long id, Verdict verdict) {}

  private final House house;
  private final AccountId account;
  private final ConnectionId shop;
  private final Progress progress;
  private final long rows;
  private final OrderFilePreview.Faults faults = new OrderFilePreview.Faults();
  private final List<IncomingOrder> waiting = new ArrayList<>();
  private final Map<String, Long> places = new HashMap<>();
  private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
  private final List<Done> done = new ArrayList<>();
  private long undone;

  private Import(House house, AccountId account, ConnectionId shop, Progress progress, long rows) {
    this.house = house;
    this.account = account;
    this.shop = shop;
    this.progress = progress;
    this.rows = rows;
  }

  /** Brings in what can be read; what cannot is told at its end. */
  static Import run(
      House house, AccountId account, ConnectionId shop, FileOrders feed, Progress progress) {
    Import run = new Import(house, account, shop, progress, rows(feed));
    try {
      feed.walk(run);
    } catch (UnreadableRows e) {
      e.faults().forEach(run::fault);
    }
    run.work();
    return run;
  }

  private static long rows(FileOrders feed) {
    try {
      return feed.rows();
    } catch (UnreadableRows e) {
      return 0;
    }
  }

  @Override
  public void order(long row, IncomingOrder incoming, ReadOrder read) {
    waiting.add(incoming);
    places.put(incoming.number(), row);
    if (waiting.size() == CHUNK) {
      work();
      progress.at(Math.min(row, rows), rows);
    }
  }

  @Override
  public void fault(Fault fault) {
    faults.add(fault);
    String where = fault.row() > 0 ? fault.row() + "行目" : "ファイル";
    progress.refused(fault.order().isEmpty() ? where : fault.order(), fault.quiet());
  }

  private void work() {
    leaveOut(OrderFileJudge.outdated(house.ledger(), account, shop, waiting));
    places.clear();
    if (waiting.isEmpty()) {
      return;
    }
    List<OrderKey> keys = waiting.stream().map(o -> new OrderKey(shop.shop(), o.number())).toList();
    Map<String, Long> before = revisions(keys);
    keep();
    Map<String, Order> after = worked(keys);
    for (IncomingOrder order : waiting) {
      count(order.number(), before.get(order.number()), after.get(order.number()));
    }
    waiting.clear();
  }

  private void leaveOut(Set<String> outdated) {
    waiting.stream()
        .map(IncomingOrder::number)
        .filter(outdated::contains)
        .forEach(number -> fault(Fault.outdated(places.get(number), number)));
    waiting.removeIf(order -> outdated.contains(order.number()));
  }

  private Map<String, Long> revisions(List<OrderKey> keys) {
    return house.orders().findByKey(account, keys).stream()
        .collect(Collectors.toMap(o -> o.key().number(), Order::revision));
  }

  /** The bookmark stays where it is; when a reader moves it meanwhile, we keep beside the new one. */
  private void keep() {
    for (int i = 0; i < TRIES; i++) {
      Cursor seen = house.ledger().cursor(account, shop);
      Page<IncomingOrder> page = new Page<>(List.copyOf(waiting), seen, false);
      if (house.ledger().keep(account, shop, seen, page, house.clock().instant())) {
        return;
      }
    }
    throw Rejection.conflict(
        new Text(
            "この接続は取込中で混み合っています。しばらくして、もう一度取り込んでください。",
            "This connection is busy taking in orders. Import again in a while."));
  }

  /** Another worker may have our entries in hand: then its orders are waited for by asking again. */
  private Map<String, Order> worked(List<OrderKey> keys) {
    Map<String, Order> here = Map.of();
    for (int i = 0; i < TRIES && here.size() < keys.size(); i++) {
      house.intake().work(account, shop, 2 * CHUNK);
      here =
          house.orders().findByKey(account, keys).stream()
              .collect(Collectors.toMap(o -> o.key().number(), o -> o));
    }
    return here;
  }

  private void count(String number, Long before, Order after) {
    if (after == null) {
      undone++;
      return;
    }
    Verdict known = before != null && before == after.revision() ? Verdict.KNOWN : Verdict.CHANGED;
    Verdict verdict = before == null ? Verdict.NEW : known;
    counts.merge(verdict, 1L, Long::sum);
    if (verdict != Verdict.KNOWN && done.size() < NAMED) {
      done.add(new Done(number, after.id().value(), verdict));
    }
  }

  long count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0L);
  }

  /** Orders that are kept but not worked yet; they come in by themselves. */
  long undone() {
    return undone;
  }

  /** The first orders that came in or changed. */
  List<Done> done() {
    return done;
  }

  OrderFilePreview.Faults faults() {
    return faults;
  }

  /** In one line. */
  Text words() {
    return new Text(
        words("新規 %d件、更新 %d件、取込済み %d件、取込不可 %d件", "、処理待ち %d件"),
        words("%d new, %d updated, %d here already, %d not taken in", ", %d still to be worked"));
  }

  private String words(String done, String left) {
    return done.formatted(
            count(Verdict.NEW), count(Verdict.CHANGED), count(Verdict.KNOWN), faults.bad())
        + (undone == 0 ? "" : left.formatted(undone));
  }
}
