// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.order.Effect;
import org.banto.order.Order;
import org.banto.order.Stage;

/**
 * Other rules tried on orders as they once came in, beside those that hold: what would come out
 * otherwise, by what it concerns. Nothing is kept. The same rules on the same orders find the same,
 * and bear the same SHA-256. For one thread.
 */
final class RuleTrial {
  private static final int SAMPLE = 50;

  private final RuleRun before;
  private final RuleRun after;
  private final RuleClaims claimed;
  private final RuleClaims claims;
  private final MessageDigest hash;
  private final Map<Cause, List<Difference>> differences = new EnumMap<>(Cause.class);
  private final Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
  private final Map<String, int[]> rules = new LinkedHashMap<>();
  private int orders;
  private int changed;

  /** What a difference concerns. */
  public enum Cause {
    REMARKS("remarks"),
    TAGS("tag.add", "tag.drop"),
    GIFTS("item.add"),
    ROUTE("route"),
    CARRIER("carrier", "parcels", "temperature"),
    DATE("ship.days", "ship.not-before", "ship.weekdays"),
    /** What it costs to send: not counted yet. */
    COST(),
    HOLD("hold", "ask"),
    TEXTS("memo", "label-note"),
    MAILS("message");

    private final Set<String> kinds;

    Cause(String... kinds) {
      this.kinds = Set.of(kinds);
    }

    /** What rules did of this to an order, as staff reads it; empty where nothing. */
    String of(Order order) {
      return order.effects().stream()
          .filter(e -> kinds.contains(e.kind()))
          .map(Cause::words)
          .distinct()
          .collect(Collectors.joining("\n"));
    }

    private static String words(Effect e) {
      return switch (e.kind()) {
        case "tag.add" -> "+" + e.value();
        case "tag.drop" -> "-" + e.value();
        case "route" -> e.value().split(":", 2)[0];
        default -> e.value();
      };
    }
  }

  /**
   * An order that comes out otherwise.
   *
   * @param order its id
   * @param number what staff call it
   * @param before what came of it
   * @param after what would come of it
   */
  record Difference(long order, String number, String before, String after) {}

  /**
   * The orders that differ in one thing.
   *
   * @param cause in what
   * @param orders how many
   * @param sample the first of them
   */
  record Group(Cause cause, int orders, List<Difference> sample) {}

  /**
   * What it found.
   *
   * @param orders how many were tried
   * @param changed how many come out otherwise
   * @param sha256 of what was tried and what came of it
   * @param groups by what differs
   * @param matched by rule, on how many it acts
   * @param beaten by rule, on how many another one wins
   */
  record Found(
      int orders,
      int changed,
      String sha256,
      List<Group> groups,
      Map<String, Integer> matched,
      Map<String, Integer> beaten) {}

  /**
   * Nothing is tried yet.
   *
   * @param buyer says of an order who bought
   */
  RuleTrial(RuleSet kept, RuleSet tried, RuleHouse house, Function<Order, String> buyer) {
    this.before = new RuleRun(kept, house);
    this.after = new RuleRun(tried, house);
    this.claimed = claims(buyer);
    this.claims = claims(buyer);
    this.hash = sha256();
    hash.update(RuleStore.json(kept.rules().stream().map(RuleSet.Ready::rule).toList()));
    hash.update(RuleStore.json(tried.rules().stream().map(RuleSet.Ready::rule).toList()));
    tried.rules().stream()
        .map(RuleSet.Ready::rule)
        .filter(Rule::active)
        .forEach(r -> rules.put(r.id(), new int[2]));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuleClaims claims(Function<Order, String> buyer) {
    Map<String, String> has = new HashMap<>();
    return (rule, order) -> {
      String number = order.key().number();
      return Optional.ofNullable(has.putIfAbsent(rule + "/" + buyer.apply(order), number))
          .orElse(number);
    };
  }

  /** An order as it was when it came in: nothing planned, set aside, or done by rules or to them. */
  static Order fresh(Order order) {
    return RuleTakeback.of(order)
        .order()
        .with(
            e ->
                e.stage(Stage.NEW)
                    .placed(order.placed().ordered())
                    .shipments(List.of())
                    .findings(List.of())
                    .effects(List.of())
                    .release());
  }

  /** Tries them on some more; in the order of their ids, or another buyer is the first. */
  void run(Collection<Order> some) {
    some.forEach(this::run);
  }

  private void run(Order given) {
    Order order = fresh(given);
    Order was = settled(before, order, claimed);
    Order is = settled(after, order, claims);
    orders++;
    tell(order.id().value() + " " + given.revision());
    boolean differs = false;
    for (Cause cause : Cause.values()) {
      String old = cause.of(was);
      String now = cause.of(is);
      tell(old);
      tell(now);
      if (!old.equals(now)) {
        differs = true;
        counts.merge(cause, 1, Integer::sum);
        List<Difference> sample = differences.computeIfAbsent(cause, c -> new ArrayList<>());
        if (sample.size() < SAMPLE) {
          sample.add(new Difference(order.id().value(), order.key().number(), old, now));
        }
      }
    }
    changed += differs ? 1 : 0;
    verdicts(is).forEach(this::count);
  }

  private static Stream<RuleVerdict> verdicts(Order order) {
    return order.effects().stream().filter(RuleVerdict::is).map(RuleVerdict::of);
  }

  private void count(RuleVerdict verdict) {
    int[] counted = rules.get(verdict.rule());
    if (counted != null) {
      counted[0] += verdict.result() == RuleVerdict.Result.MATCHED ? 1 : 0;
      counted[1] += verdict.result() == RuleVerdict.Result.BEATEN ? 1 : 0;
    }
  }

  private static Order settled(RuleRun run, Order order, RuleClaims claims) {
    Order once = run.all(order).order();
    Order settled = RuleClaims.settled(once, claims);
    return settled.equals(once) ? once : run.all(settled).order();
  }

  private void tell(String text) {
    hash.update(text.getBytes(StandardCharsets.UTF_8));
    hash.update((byte) 0);
  }

  /** What was found; nothing can be tried after that. */
  Found found() {
    Map<String, Integer> matched = new LinkedHashMap<>();
    Map<String, Integer> beaten = new LinkedHashMap<>();
    rules.forEach(
        (rule, counted) -> {
          matched.put(rule, counted[0]);
          beaten.put(rule, counted[1]);
        });
    return new Found(
        orders,
        changed,
        HexFormat.of().formatHex(hash.digest()),
        differences.entrySet().stream()
            .map(e -> new Group(e.getKey(), counts.get(e.getKey()), List.copyOf(e.getValue())))
            .toList(),
        matched,
        beaten);
  }
}
