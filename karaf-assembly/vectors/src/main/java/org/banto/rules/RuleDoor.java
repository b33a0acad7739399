// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.order.Effect;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.Route;

/** The room's rules, run over an order by the room's own engine, in a house where every route is known. */
public final class RuleDoor {
  private static final String HAND = "rules.hand";

  private RuleDoor() {}

  private static final class House implements RuleHouse {
    @Override
    public Optional<Route> route(String id) {
      return Optional.of(new Route(id, Route.STANDARD.desks()));
    }

    @Override
    public boolean possible(Order order, RuleTarget target, String value) {
      return true;
    }

    @Override
    public String fill(String text, Order order) {
      return text;
    }

    @Override
    public boolean shipsOn(LocalDate day) {
      return true;
    }
  }

  /**
   * Runs all rules, and settles at once what a buyer gets once.
   *
   * @param broken which of them cannot be worked with
   * @param claims by {@code rule/buyer} the number of the order that has it; grows
   */
  public static RuleRun.Result run(
      Order order,
      List<Rule> rules,
      Predicate<Rule> broken,
      FieldSet fields,
      String buyer,
      Map<String, String> claims) {
    RuleSet set =
        RuleSet.of(
            1,
            rules,
            fields,
            r -> broken.test(r) ? Optional.of(Text.same("broken")) : Optional.empty());
    RuleRun run = new RuleRun(set, new House());
    RuleRun.Result once = run.all(order);
    RuleClaims book =
        (rule, o) -> {
          String taken = claims.putIfAbsent(rule + "/" + buyer, o.key().number());
          return taken == null ? o.key().number() : taken;
        };
    Order settled = RuleClaims.settled(once.order(), book);
    return settled.equals(once.order()) ? once : run.all(settled);
  }

  /** The order with things that staff set by hand. */
  public static Order pinned(Order order, Set<String> names) {
    List<Effect> pins =
        names.stream()
            .map(n -> n.equals("labelNote") ? "label-note" : n.equals("shipDate") ? "ship.date" : n)
            .map(n -> new Effect(HAND, 0, "pin", "", n, ""))
            .filter(e -> !order.effects().contains(e))
            .toList();
    return order.with(
        e -> e.effects(Stream.concat(order.effects().stream(), pins.stream()).toList()));
  }

  /** The lines that rules put in. */
  public static Set<Integer> gifts(Order order) {
    return order.effects().stream()
        .filter(e -> e.kind().equals("item.add"))
        .map(e -> Integer.valueOf(e.on()))
        .collect(Collectors.toSet());
  }

  /** The words that rules wrote there, empty where none did. */
  public static String words(Order order, String kind) {
    return order.effects().stream()
        .filter(e -> e.kind().equals(kind) && e.on().isEmpty())
        .map(Effect::value)
        .collect(Collectors.joining("\n"));
  }

  /** What is shown of the remarks, where that is not what the buyer wrote. */
  public static String remarks(Order order) {
    return order.effects().stream()
        .filter(e -> e.kind().equals("remarks"))
        .map(Effect::value)
        .reduce("", (a, b) -> b);
  }
}
