// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.banto.fakes.Orders;
import org.banto.fields.HouseFields;
import org.banto.order.Condition;
import org.banto.order.Condition.Leaf;
import org.banto.order.Condition.Op;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.order.TaxRate;

/** Rules and orders made at random of a seed. */
final class Generated {
  static final FieldSet FIELDS = new FieldSet(List.of(new HouseFields()));

  private static final String[] TAGS = {"冷凍", "高額", "VIP", "大量", "初回"};

  private final Random random;

  Generated(long seed) {
    this.random = new Random(seed);
  }

  /** A house that knows its first routes, ships every day but Sunday, and fills nothing in. */
  static final class House implements RuleHouse {
    @Override
    public Optional<Route> route(String id) {
      return Route.DEFAULTS.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    @Override
    public boolean possible(Order order, RuleTarget target, String value) {
      return !value.equals("sagawa/MAIL");
    }

    @Override
    public String fill(String text, Order order) {
      return text;
    }

    @Override
    public boolean shipsOn(LocalDate day) {
      return day.getDayOfWeek().getValue() < 7;
    }
  }

  static RuleRun run(List<Rule> rules) {
    return new RuleRun(RuleSet.of(1, rules, FIELDS, r -> Optional.empty()), new House());
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String tag() {
    return TAGS[random.nextInt(TAGS.length)];
  }

  /** An order with shipments planned, or one that has just come. */
  Order order() {
    Order made = random.nextBoolean() ? Orders.everyday(7) : Orders.threePlaces(7);
    PlacedOrder placed = made.placed();
    List<OrderLine> lines = placed.lines().subList(0, 1 + random.nextInt(4));
    Order order =
        made.with(e -> e.placed(Orders.remarked(made, "指定なし\n領収書").placed().withLines(lines)));
    if (random.nextBoolean()) {
      String tag = tag();
      order = order.with(e -> e.tag(tag));
    }
    return random.nextBoolean() ? order : order.with(e -> e.stage(Stage.NEW).shipments(List.of()));
  }

  List<Rule> rules() {
    List<Rule> all = new ArrayList<>();
    int count = 1 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      RulePhase phase = one(List.of(RulePhase.values()));
      Rule rule = new Rule("r" + i, phase, condition(2), act(phase));
      RuleStop stop = random.nextInt(8) == 0 ? one(List.of(RuleStop.values())) : RuleStop.NONE;
      all.add(rule.with(stop, random.nextInt(4) == 0, false).switched(random.nextInt(8) > 0));
    }
    return all;
  }

  Condition condition(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      List<Condition> of = List.of(condition(depth - 1), condition(depth - 1));
      return switch (random.nextInt(3)) {
        case 0 -> new Condition.All(of);
        case 1 -> new Condition.Any(of);
        default -> new Condition.Not(of.get(0));
      };
    }
    return switch (random.nextInt(7)) {
      case 0 -> Condition.ALWAYS;
      case 1 -> new Leaf("tag", Op.EQ, tag());
      case 2 -> new Leaf("total", Op.GE, Integer.toString(random.nextInt(8_000)));
      case 3 -> new Leaf("line.sku", Op.EQ, "SKU-" + (1000 + random.nextInt(6)));
      case 4 -> new Leaf("route", Op.EQ, one(Route.DEFAULTS).id());
      case 5 -> new Leaf("pieces", Op.LT, Integer.toString(random.nextInt(9)));
      default -> new Leaf("destination.prefecture", Op.EQ, "大阪府");
    };
  }

  private RuleAct act(RulePhase phase) {
    return switch (phase) {
      case REMARKS ->
          random.nextBoolean()
              ? new RuleAct.Replace("指定なし", "")
              : new RuleAct.CutLine(random.nextBoolean() ? "領収" : "なし");
      case TAG -> random.nextInt(3) > 0 ? new RuleAct.GiveTag(tag()) : new RuleAct.DropTag(tag());
      case ITEM ->
          new RuleAct.Put(
              "GIFT" + random.nextInt(3),
              "",
              1 + random.nextInt(2),
              random.nextInt(3) * 1_000L,
              0,
              random.nextBoolean() ? OptionalInt.of(2) : OptionalInt.empty(),
              TaxRate.STANDARD);
      case ROUTE -> new RuleAct.Set(RuleTarget.ROUTE, one(Route.DEFAULTS).id());
      case CARRIER ->
          switch (random.nextInt(3)) {
            case 0 -> new RuleAct.Set(RuleTarget.PARCELS, "" + (1 + random.nextInt(3)));
            case 1 -> new RuleAct.Set(RuleTarget.TEMPERATURE, "FROZEN");
            default ->
                new RuleAct.Set(
                    RuleTarget.CARRIER,
                    one(List.of("japanpost", "sagawa/PREPAID", "yamato/COMPACT", "sagawa/MAIL")));
          };
      case SHIPDATE ->
          switch (random.nextInt(3)) {
            case 0 -> new RuleAct.Set(RuleTarget.SHIP_DAYS, "" + random.nextInt(4));
            case 1 ->
                new RuleAct.Set(RuleTarget.SHIP_NOT_BEFORE, "2026-12-0" + (1 + random.nextInt(9)));
            default -> new RuleAct.Set(RuleTarget.SHIP_WEEKDAYS, "TUE,FRI");
          };
      case TEXT ->
          new RuleAct.Write(one(List.of(RuleSpot.values())), one(List.of("ワレモノ", "常連様", "天地無用")));
      case HOLD ->
          random.nextInt(3) == 0
              ? new RuleAct.Ask("確認")
              : new RuleAct.Set(RuleTarget.HOLD, (1 + random.nextInt(30)) + "/高額");
    };
  }
}
