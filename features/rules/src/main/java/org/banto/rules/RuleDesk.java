// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Japan;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;

/** Where rules are made: read, looked at, saved in versions. */
@Component(service = RuleDesk.class)
public final class RuleDesk {
  /** So many days back is counted what rules did. */
  static final int COUNTED = 90;

  private static final int LONGEST_NOTE = 200;
  private static final int LOOKED = 2_000;
  private static final int AT_ONCE = 200;

  private final RuleStore store;
  private final RuleShop shop;
  private final RuleHits hits;
  private final OrderService orders;
  private final RuleNews news;
  private final Clock clock;

  /**
   * What to look at of a rule that can be saved.
   *
   * @param rule its id
   * @param text what it is
   */
  public record Warning(String rule, Text text) {}

  /** Remembers. */
  @Activate
  public RuleDesk(
      @Reference RuleStore store,
      @Reference RuleShop shop,
      @Reference RuleHits hits,
      @Reference OrderService orders,
      @Reference EventAdmin events) {
    this(store, shop, hits, orders, new RuleNews(events), new HouseClock());
  }

  RuleDesk(
      RuleStore store,
      RuleShop shop,
      RuleHits hits,
      OrderService orders,
      RuleNews news,
      Clock clock) {
    this.store = store;
    this.shop = shop;
    this.hits = hits;
    this.orders = orders;
    this.news = news;
    this.clock = clock;
  }

  RuleShop shop() {
    return shop;
  }

  /** The newest version; empty where none was saved. */
  Optional<RuleEdition> newest(AccountId account) {
    return store.newest(account);
  }

  /** The rules as they are kept, or as a shop finds them before it has saved any. */
  List<Rule> rules(AccountId account) {
    return newest(account).map(RuleEdition::rules).orElseGet(RuleStarters::all);
  }

  List<RuleEdition> versions(AccountId account) {
    return store.versions(account);
  }

  /**
   * One version.
   *
   * @throws Rejection where there is none
   */
  RuleEdition version(AccountId account, int version) {
    return store
        .find(account, version)
        .orElseThrow(
            () ->
                Rejection.notFound(
                    new Text("第" + version + "版はありません。", "There is no version " + version + ".")));
  }

  /** What became of rules of late, by their ids. */
  Map<String, RuleHits.Count> counts(AccountId account) {
    return hits.since(account, today().minusDays(COUNTED));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Japan.ZONE);
  }

  /** Rules as they were written, read. */
  RuleDraft draft(AccountId account, List<RuleEdit> edits) {
    return RuleDraft.of(
        edits == null ? List.of() : edits, shop.fields(), shop.functions(), rules(account));
  }

  /**
   * Saves a new version.
   *
   * @param seen the one it was made of
   * @throws Rejection where somebody has saved a newer one, or the note is too long
   */
  RuleEdition save(AccountId account, int seen, List<Rule> rules, String note, Actor by) {
    if (note.length() > LONGEST_NOTE) {
      throw new Rejection(
          new Text(
              "メモは" + LONGEST_NOTE + "文字までです。",
              "The note has at most " + LONGEST_NOTE + " characters."));
    }
    RuleEdition saved =
        store
            .save(account, seen, rules, note, by, clock.instant())
            .orElseThrow(
                () ->
                    Rejection.conflict(
                        new Text(
                            "ほかの人が先に保存しました。新しいルールを読み直してください。",
                            "Somebody else has saved meanwhile. Read the rules anew.")));
    shop.forget(account);
    news.tell(account);
    return saved;
  }

  /** Rules that were changed and that no order of late meets. */
  List<Warning> warnings(AccountId account, List<Rule> rules) {
    Set<Rule> kept = new HashSet<>(newest(account).map(RuleEdition::rules).orElse(List.of()));
    Map<String, RuleSet.Ready> asked = new HashMap<>();
    shop
        .ready(0, rules.stream().filter(r -> r.active() && !kept.contains(r)).toList())
        .rules()
        .stream()
        .filter(r -> r.state() == RuleState.READY && r.rule().condition().leaves().count() > 0)
        .forEach(r -> asked.put(r.rule().id(), r));
    Optional<String> from = Optional.empty();
    int looked = 0;
    while (!asked.isEmpty() && looked < LOOKED) {
      Slice<Order> slice = recent(account, from);
      looked += slice.items().size();
      List<Order> seen = slice.items().stream().map(RuleDesk::seen).toList();
      OrderFacts facts = OrderFacts.of(seen);
      asked
          .values()
          .removeIf(
              r -> {
                for (int i = 0; i < seen.size(); i++) {
                  if (r.criterion().holds(facts, i)) {
                    return true;
                  }
                }
                return false;
              });
      if (slice.next().isEmpty()) {
        break;
      }
      from = slice.next();
    }
    Text never =
        new Text(
            "この" + COUNTED + "日の受注（新しい" + LOOKED + "件まで）に当てはまるものがありません。",
            "No order of the last " + COUNTED + " days (the newest " + LOOKED + ") meets it.");
    return rules.stream()
        .map(Rule::id)
        .filter(asked::containsKey)
        .map(id -> new Warning(id, never))
        .toList();
  }

  private Slice<Order> recent(AccountId account, Optional<String> from) {
    LocalDate today = today();
    return orders.search(
        account, OrderPeriod.newest(today.minusDays(COUNTED), today), from, AT_ONCE);
  }

  /** An order as conditions of rules see it: what rules put in is no line of it. */
  static Order seen(Order order) {
    return order.with(e -> e.placed(order.placed().ordered()));
  }

  /** The rules of an account by their ids. */
  Map<String, Rule> byId(AccountId account) {
    return rules(account).stream().collect(Collectors.toMap(Rule::id, r -> r));
  }

  /** Puts another name of a tag into all rules; nothing is saved where none names it. */
  void rename(AccountId account, String from, String to, Actor by) {
    Optional<RuleEdition> newest = newest(account);
    if (newest.isEmpty()) {
      return;
    }
    List<Rule> renamed = new ArrayList<>();
    newest.get().rules().forEach(r -> renamed.add(RuleTagMentions.renamed(r, from, to)));
    if (!renamed.equals(newest.get().rules())) {
      String note = "タグ「" + from + "」→「" + to + "」";
      save(account, newest.get().version(), renamed, note, by);
    }
  }
}
