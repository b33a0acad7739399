// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.banto.base.Actor;
import org.banto.order.Effect;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.Route;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for all rules and all orders, tried on ten thousand of each. */
class RulePropertiesTest {
  private static final int CASES = 10_000;

  @Test
  void twiceIsAsOnce() {
    for (int i = 0; i < CASES; i++) {
      Generated made = new Generated(i);
      RuleRun run = Generated.run(made.rules());
      RuleRun.Result once = run.all(made.order());
      assertEquals(once, run.all(once.order()), "seed " + i);
    }
  }

  /** Without taking back what was done, a second run finds the tags and presents of the first. */
  @Test
  void aRunThatForgetsWhatItDidIsNotAsOnce() {
    long otherwise =
        IntStream.range(0, 500)
            .filter(
                i -> {
                  Generated made = new Generated(i);
                  RuleRun run = Generated.run(made.rules());
                  Order once = run.all(made.order()).order();
                  Order twice = run.all(once.with(e -> e.effects(List.of()))).order();
                  return !twice.equals(once);
                })
            .count();
    assertTrue(otherwise > 100, otherwise + " of 500");
  }

  @Test
  void theOrderOfPhasesInTheListIsNoMatter() {
    for (int i = 0; i < CASES; i++) {
      Generated made = new Generated(i);
      List<Rule> rules = made.rules();
      Order order = made.order();
      List<Rule> turned = new ArrayList<>(rules);
      turned.sort(Comparator.comparing(Rule::phase).reversed());
      assertEquals(Generated.run(rules).all(order), Generated.run(turned).all(order), "seed " + i);
    }
  }

  /** The same with an engine that asks rules as they stand in the list. */
  @Test
  void anEngineWithoutPhasesIsSeen() {
    long otherwise =
        IntStream.range(0, 2_000)
            .filter(
                i -> {
                  Generated made = new Generated(i);
                  List<Rule> rules = made.rules();
                  Order order = made.order();
                  List<RuleSet.Ready> turned =
                      new ArrayList<>(
                          RuleSet.of(1, rules, Generated.FIELDS, r -> Optional.empty()).rules());
                  turned.sort(
                      Comparator.comparing((RuleSet.Ready r) -> r.rule().phase()).reversed());
                  RuleRun faulty = new RuleRun(new RuleSet(1, turned), new Generated.House());
                  return !faulty.all(order).equals(Generated.run(rules).all(order));
                })
            .count();
    assertTrue(otherwise > 100, otherwise + " of 2000");
  }

  @Test
  void rulesThatAreGoneLeaveNothing() {
    for (int i = 0; i < CASES; i++) {
      Generated made = new Generated(i);
      Order order = made.order();
      Order after = Generated.run(made.rules()).all(order).order();
      Order gone = Generated.run(List.of()).all(after).order();
      List<OrderLine> left = gone.placed().lines().stream().filter(l -> !l.struck()).toList();
      assertEquals(order, gone.with(e -> e.placed(gone.placed().withLines(left))), "seed " + i);
    }
  }

  @Test
  void whatStaffSetStays() {
    for (int i = 0; i < CASES; i++) {
      Generated made = new Generated(i);
      List<Rule> rules = made.rules();
      Order hand = byHand(Generated.run(rules).all(made.order()).order());
      Order again = Generated.run(new Generated(i + 1L).rules()).all(hand).order();
      assertEquals(hand.route(), again.route(), "seed " + i);
      assertEquals(hand.hold(), again.hold(), "seed " + i);
      assertEquals(hand.tags().contains("VIP"), again.tags().contains("VIP"), "seed " + i);
      for (Shipment s : hand.live()) {
        Shipment now = again.shipment(s.number()).orElseThrow();
        assertEquals(s.carriage(), now.carriage(), "seed " + i);
        assertEquals(s.shipDate(), now.shipDate(), "seed " + i);
      }
    }
  }

  /** Staff set whatever an order has one of, and turned a tag round. */
  private static Order byHand(Order order) {
    Order hand =
        order
            .with(e -> e.route(Route.COD))
            .with(e -> e.hold(new Hold(3, "手動", Actor.staff("a"), order.changedAt())))
            .with(e -> order.tags().contains("VIP") ? e.untag("VIP") : e.tag("VIP"));
    for (Shipment s : hand.live()) {
      Shipment moved =
          s.by(new Carriage("seino", "PREPAID", s.carriage().temperature()))
              .on(LocalDate.of(2027, 1, 5));
      hand = hand.with(e -> e.shipment(moved));
    }
    List<Effect> effects = new ArrayList<>(hand.effects());
    effects.addAll(
        RulePins.kept(Set.of("route", "hold", "carrier", "temperature", "ship.date", "tag:VIP")));
    return hand.with(e -> e.effects(effects));
  }

  @Test
  @Tag("measure")
  void hundredRulesOverTenThousandOrdersTakeLessThanTenSeconds() {
    List<Rule> rules = new ArrayList<>();
    for (int seed = 0; rules.size() < 100; seed++) {
      for (Rule rule : new Generated(seed).rules()) {
        rules.add(rule.with(RuleStop.NONE, rule.override(), false).switched(true));
      }
    }
    RuleRun run = Generated.run(rules.subList(0, 100));
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      orders.add(new Generated(i).order());
    }
    ThreadMXBean clock = ManagementFactory.getThreadMXBean(); // others work on the machine, too
    long began = clock.getCurrentThreadCpuTime();
    long matched = 0;
    for (Order order : orders) {
      matched += run.all(order).verdicts().size();
    }
    long millis = (clock.getCurrentThreadCpuTime() - began) / 1_000_000;
    System.out.println("100 rules, 10,000 orders: " + millis + " ms, " + matched + " verdicts");
    assertTrue(millis < 10_000, millis + " ms");
  }
}
