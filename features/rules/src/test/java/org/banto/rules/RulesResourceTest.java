// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import static org.banto.rules.RuleStaff.HANAKO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.fakes.Events;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.MemoryFlow;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.banto.fields.HouseFields;
import org.banto.house.Jobs;
import org.banto.order.Order;
import org.banto.rules.RuleTrial.Cause;
import org.banto.rules.RuleTrialsResource.DryRun;
import org.banto.rules.RuleTrialsResource.Result;
import org.banto.rules.RulesResource.Checked;
import org.banto.rules.RulesResource.Edit;
import org.banto.rules.RulesResource.RuleList;
import org.banto.rules.RulesResource.View;
import org.junit.jupiter.api.Test;

/** Rules made, refused, saved, tried and told, on both databases. */
class RulesResourceTest {
  private static final RoomDatabase TABLES = new RoomDatabase("db/rules.xml", "banto-rules");
  private static final Clock CLOCK = Clock.fixed(Orders.NOW, ZoneOffset.UTC);
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");

  private final MemoryOrders orders = new MemoryOrders();
  private final Events events = new Events();
  private final List<RuleFunction> functions = new ArrayList<>();
  private RuleStore store;
  private RuleHits hits;
  private RuleShop shop;
  private RuleDesk desk;
  private RulesResource rules;
  private RuleTrialsResource trials;

  private interface Walk {
    void run() throws Exception;
  }

  private void onBoth(Walk walk) throws Exception {
    RoomDatabase.Walk each =
        (jpa, data) -> {
          store = new RuleStore(jpa, new InvertedVault());
          hits = new RuleHits(jpa);
          functions.clear();
          functions.addAll(
              List.of(new RuleTags(store), new RuleGifts(store), new RuleMemos(store)));
          shop = new RuleShop(store, List.of(new HouseFields()), functions, CLOCK);
          desk = new RuleDesk(store, shop, hits, orders, new RuleNews(events), CLOCK);
          rules = new RulesResource(desk, new MemoryFlow(orders));
          trials = new RuleTrialsResource(desk, store, orders, new AtOnce(), CLOCK);
          walk.run();
        };
    TABLES.onDerby(each);
    TABLES.onPostgresql(each);
  }

  /** Jobs that are done when they are started. */
  private static final class AtOnce implements Jobs {
    private int started;

    @Override
    public String start(AccountId account, Actor by, String kind, Task task) {
      String id = "job-" + ++started;
      try {
        assertEquals(
            "rules/dry-runs/" + id,
            task.run(
                    new Progress() {
                      @Override
                      public String job() {
                        return id;
                      }

                      @Override
                      public void at(long done, long total) {
                        assertTrue(done <= total);
                      }

                      @Override
                      public void refused(String item, Text why) {
                        throw new AssertionError(why);
                      }
                    })
                .ja());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      return id;
    }

    @Override
    public void resume(AccountId account, String id, Actor by, Task task) {
      throw new IllegalStateException(id);
    }

    @Override
    public Optional<String> rest(AccountId account, String id) {
      return Optional.empty();
    }

    @Override
    public Optional<Job> find(AccountId account, String id) {
      return Optional.empty();
    }

    @Override
    public List<Job> list(AccountId account) {
      return List.of();
    }
  }

  private static RuleEdit rule(
      String id, RulePhase phase, String condition, String kind, String... values) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      given.put(values[i], values[i + 1]);
    }
    List<RuleEdit.ActionEdit> does = List.of(new RuleEdit.ActionEdit(kind, given));
    return new RuleEdit(
        id, id, phase, true, null, null, null, null, null, condition, does, null, null, null);
  }

  private static RuleEdit tags(String id, String tag) {
    return rule(id, RulePhase.TAG, "", "tag.add", "tag", tag);
  }

  private RuleList save(int version, RuleEdit... some) {
    return rules.save(new Edit(version, null, List.of(some)), HANAKO).set();
  }

  private List<String> problems(RuleEdit... some) {
    Checked checked = rules.check(new Edit(0, null, List.of(some)), Orders.MAIN);
    return checked.problems().stream().map(p -> p.rule() + " " + p.field()).toList();
  }

  @Test
  void aShopFindsExamplesThatAreOffAndCanBeSavedAsTheyAre() throws Exception {
    onBoth(
        () -> {
          RuleList first = rules.list(Orders.MAIN);
          assertEquals(0, first.version());
          assertTrue(first.rules().stream().noneMatch(View::active));
          Map<String, RuleState> states =
              first.rules().stream().collect(Collectors.toMap(View::id, View::state));
          assertEquals(RuleState.READY, states.get("starter-rich"));
          assertEquals(RuleState.PREPARING, states.get("starter-sample"));
          assertEquals(
              RuleState.RESTING, states.get("starter-island"), "carriers: not in the plan");
          RuleEdit[] same =
              first.rules().stream().map(RulesResourceTest::edit).toArray(RuleEdit[]::new);
          RuleList saved = save(0, same);
          assertEquals(1, saved.version());
          assertEquals(first.rules(), saved.rules());
          assertEquals("rules", events.all().get(events.all().size() - 1).getProperty("room"));
        });
  }

  private static RuleEdit edit(View v) {
    return new RuleEdit(
        v.id(),
        v.name(),
        v.phase(),
        v.active(),
        v.from(),
        v.until(),
        v.shops(),
        v.onPaid(),
        v.onChange(),
        v.condition(),
        v.actions().stream().map(d -> new RuleEdit.ActionEdit(d.kind(), d.values())).toList(),
        v.stop(),
        v.override(),
        v.once());
  }

  @Test
  void whoeverSavesOverAnotherIsRefusedAndAVersionComesBack() throws Exception {
    onBoth(
        () -> {
          RuleList one = save(0, tags("a", "急ぎ"));
          assertEquals(2, save(1, tags("a", "至急")).version());
          Rejection late = assertThrows(Rejection.class, () -> save(1, tags("a", "特急")));
          assertEquals(Rejection.Kind.CONFLICT, late.kind());
          RuleList back = rules.restore(1, HANAKO);
          assertEquals(3, back.version());
          assertEquals(one.rules(), back.rules());
          assertEquals(
              Rejection.Kind.NOT_FOUND,
              assertThrows(Rejection.class, () -> rules.restore(9, HANAKO)).kind());
        });
  }

  @Test
  void whatCannotBeTakenIsSaidAtItsField() throws Exception {
    onBoth(
        () -> {
          assertEquals(List.of(), problems(tags("a", "急ぎ")));
          assertEquals(List.of("a actions.0.tag"), problems(tags("a", " ")));
          assertEquals(
              List.of("a actions.0.qty"),
              problems(rule("a", RulePhase.ITEM, "", "item.add", "sku", "G", "qty", "二")));
          assertEquals(
              List.of("a actions.0"),
              problems(rule("a", RulePhase.TAG, "", "tag.paint", "tag", "x")));
          assertEquals(
              List.of("a condition"),
              problems(rule("a", RulePhase.TAG, "{", "tag.add", "tag", "x")));
          assertEquals(
              List.of("a condition"),
              problems(
                  rule(
                      "a",
                      RulePhase.TAG,
                      "{\"f\":\"remarks\",\"op\":\"matches\",\"v\":\"(a+)+$\"}",
                      "tag.add",
                      "tag",
                      "x")));
          assertEquals(List.of("b id", "b name"), problems(tags("b", "急ぎ"), tags("b", "急ぎ")));
          Rejection whole = assertThrows(Rejection.class, () -> save(0, tags("a", " ")));
          assertTrue(whole.getMessage().startsWith("「a」のactions.0.tag: "), whole.getMessage());
          assertEquals(0, rules.list(Orders.MAIN).version());
        });
  }

  @Test
  void whatThePlanHasNotIsNotOfferedAndRestsWhereItWas() throws Exception {
    onBoth(
        () -> {
          RuleEdit gift = rule("g", RulePhase.ITEM, "", "item.add", "sku", "GIFT", "qty", "1");
          save(0, gift);
          Order order = Orders.everyday(5).with(e -> e.effects(List.of()));
          assertEquals(1, run(order).size());
          functions.removeIf(RuleGifts.class::isInstance);
          shop.forget(Orders.MAIN);
          assertEquals(List.of(), run(order));
          View rests = rules.list(Orders.MAIN).rules().get(0);
          assertEquals(RuleState.RESTING, rests.state());
          assertTrue(
              rules.parts(Orders.MAIN).phases().stream()
                  .flatMap(p -> p.actions().stream())
                  .noneMatch(k -> k.kind().equals("item.add")));
          assertEquals(List.of(), problems(edit(rests)), "what was there may stay");
          RuleEdit more = rule("h", RulePhase.ITEM, "", "item.add", "sku", "GIFT", "qty", "1");
          assertEquals(List.of("h actions.0"), problems(edit(rests), more));
          assertEquals(
              Optional.of(new Text("自動処理ルール 1件", "rules: 1")),
              new RuleGifts(store).of(Orders.MAIN, new MemorySettings()));
        });
  }

  private List<RuleVerdict> run(Order order) {
    return new RuleRun(shop.of(Orders.MAIN), shop.house(Orders.MAIN)).all(order).verdicts();
  }

  @Test
  void aTagThatIsRenamedIsRenamedInRulesAndWhatNamesItIsKnown() throws Exception {
    onBoth(
        () -> {
          RuleTagMentions mentions = new RuleTagMentions(desk);
          save(
              0,
              tags("a", "急ぎ"),
              rule(
                  "b",
                  RulePhase.TAG,
                  "{\"f\":\"tag\",\"op\":\"eq\",\"v\":\"急ぎ\"}",
                  "tag.add",
                  "tag",
                  "VIP"));
          assertEquals(
              List.of("自動処理ルール「a」", "自動処理ルール「b」"),
              mentions.of(Orders.MAIN, "急ぎ").stream().map(Text::ja).toList());
          assertEquals(List.of(), mentions.of(Orders.MAIN, "冷凍"));
          mentions.rename(Orders.MAIN, "急ぎ", "至急", Actor.staff("hanako"));
          assertEquals(List.of(), mentions.of(Orders.MAIN, "急ぎ"));
          assertEquals(2, mentions.of(Orders.MAIN, "至急").size());
          assertEquals(2, rules.list(Orders.MAIN).version());
          mentions.rename(Orders.MAIN, "急ぎ", "至急", Actor.staff("hanako"));
          assertEquals(2, rules.list(Orders.MAIN).version(), "twice is as once");
        });
  }

  private Result dryRun(RuleEdit... some) {
    String job = trials.start(new DryRun(List.of(some), DAY.minusDays(30), DAY), HANAKO).job();
    Result found = trials.found(job, Orders.MAIN);
    return found;
  }

  @Test
  void aDryRunFindsWhatChangesTwiceTheSameAndKeepsNothing() throws Exception {
    for (long id = 1; id <= 20; id++) {
      Order order = Orders.everyday(id);
      orders.put(id % 4 == 0 ? Orders.remarked(order, "領収書希望") : order);
    }
    onBoth(
        () -> {
          String receipt = "{\"f\":\"remarks\",\"op\":\"contains\",\"v\":\"領収書\"}";
          RuleEdit tag = rule("r", RulePhase.TAG, receipt, "tag.add", "tag", "領収書");
          Result once = dryRun(tag);
          assertEquals(once, dryRun(tag));
          assertEquals(20, once.orders());
          assertEquals(5, once.changed());
          assertEquals(List.of(Cause.TAGS), once.groups().stream().map(g -> g.cause()).toList());
          assertEquals("+領収書", once.groups().get(0).sample().get(0).after());
          assertEquals(5, once.rules().get(0).matched());
          Result other = dryRun(rule("r", RulePhase.TAG, receipt, "tag.add", "tag", "要領収書"));
          assertTrue(!once.sha256().equals(other.sha256()));
          save(0, tag);
          Result same = dryRun(tag);
          assertEquals(0, same.changed());
          assertEquals(List.of(), same.groups());
          assertEquals(1, rules.list(Orders.MAIN).version());
          assertTrue(orders.changes().isEmpty());
          assertThrows(
              Rejection.class,
              () -> trials.start(new DryRun(List.of(tag), DAY.minusDays(93), DAY), HANAKO));
        });
  }

  @Test
  void aDryRunIsKeptADay() throws Exception {
    onBoth(
        () -> {
          store.keepTrial(Orders.MAIN, "j", new byte[] {1}, Orders.NOW, Orders.NOW);
          assertTrue(
              store.trial(Orders.MAIN, "j", Orders.NOW.minus(Duration.ofDays(1))).isPresent());
          assertTrue(store.trial(Orders.MAIN, "j", Orders.NOW.plusSeconds(1)).isEmpty());
          store.reseal(Orders.MAIN);
          assertTrue(store.trial(Orders.MAIN, "j", Orders.NOW).isPresent());
        });
  }

  @Test
  void whatRulesDidIsCountedOnceAndGoesWithTheOrder() throws Exception {
    onBoth(
        () -> {
          save(0, tags("a", "急ぎ"));
          Order ran =
              new RuleRun(shop.of(Orders.MAIN), shop.house(Orders.MAIN))
                  .all(Orders.everyday(5))
                  .order();
          hits.keep(Orders.MAIN, List.of(ran), DAY.minusDays(91));
          assertEquals(0, rules.list(Orders.MAIN).rules().get(0).matched90(), "it is long ago");
          hits.clear(Orders.MAIN, Set.of(ran.id()));
          hits.keep(Orders.MAIN, List.of(ran), DAY.minusDays(2));
          hits.keep(Orders.MAIN, List.of(ran), DAY);
          View view = rules.list(Orders.MAIN).rules().get(0);
          assertEquals(1, view.matched90());
          assertEquals(0, view.beaten90());
          assertEquals(Optional.of(DAY.minusDays(2)), view.lastHit());
          hits.keep(Orders.MAIN, List.of(ran.with(e -> e.effects(List.of()))), DAY);
          assertEquals(0, rules.list(Orders.MAIN).rules().get(0).matched90());
          hits.keep(Orders.MAIN, List.of(ran), DAY);
          store.take("a", ran);
          hits.clear(Orders.MAIN, Set.of(ran.id()));
          assertEquals(0, rules.list(Orders.MAIN).rules().get(0).matched90());
          Order next = Orders.everyday(6);
          assertEquals(next.key().number(), store.take("a", next), "its claim went, too");
        });
  }

  @Test
  void aConditionIsTriedOnOrdersAndSaysWhy() throws Exception {
    orders.put(Orders.everyday(1));
    orders.put(Orders.remarked(Orders.everyday(2), "領収書希望"));
    onBoth(
        () -> {
          String receipt = "{\"f\":\"remarks\",\"op\":\"contains\",\"v\":\"領収書\"}";
          assertEquals(
              List.of(false, true),
              trials.tried(new RuleTrialsResource.Wanted(receipt, 2), Orders.MAIN).stream()
                  .map(RuleTrialsResource.Tried::holds)
                  .toList());
          save(0, rule("r", RulePhase.TAG, receipt, "tag.add", "tag", "領収書"));
          OrderRulesResource on = new OrderRulesResource(desk, orders);
          Order order = orders.find(Orders.MAIN, Orders.everyday(2).id()).orElseThrow();
          assertTrue(on.why(order, "r").holds());
          Order ran = new RuleRun(shop.of(Orders.MAIN), shop.house(Orders.MAIN)).all(order).order();
          assertEquals(RuleVerdict.Result.MATCHED, on.view(ran).ran().get(0).verdict());
          assertEquals("領収書", on.view(ran).effects().get(0).value());
          assertEquals(Optional.of(RuleVerdict.Result.MATCHED), on.why(ran, "r").verdict());
          assertEquals(false, on.why(Orders.everyday(1), "r").leaves().get(0).holds());
          assertThrows(Rejection.class, () -> on.why(ran, "nothing"));
        });
  }
}
