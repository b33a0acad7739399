// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.checks.RecentValues;
import org.banto.house.ShipDates;
import org.banto.order.FieldSet;
import org.banto.order.FieldSymbols;
import org.banto.order.Order;
import org.banto.order.OrderFields;
import org.banto.order.PaymentMethod;
import org.banto.order.Route;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rules that hold in each shop, read once in some seconds, and what they have to know of the house. */
@Component(service = RuleShop.class)
public final class RuleShop implements RuleBook {
  /** Slip types that go into the letter box: no cash, no wished day, nothing cold. */
  private static final Set<String> MAIL_BIN = Set.of("NEKOPOS", "YUPACKET", "CLICKPOST");

  @Reference private volatile List<OrderFields> fields = List.of();
  @Reference private volatile List<RuleFunction> functions = List.of();
  @Reference private volatile List<ShipDates> dates = List.of();

  private final RecentValues<RuleSet> sets;

  /** Remembers. */
  @Activate
  public RuleShop(@Reference RuleStore store) {
    this.sets = new RecentValues<>(account -> read(store, account), new HouseClock());
  }

  RuleShop(RuleStore store, List<OrderFields> fields, List<RuleFunction> functions, Clock clock) {
    this.sets = new RecentValues<>(account -> read(store, account), clock);
    this.fields = fields;
    this.functions = functions;
  }

  @Override
  public RuleSet of(AccountId account) {
    return sets.of(account);
  }

  /** What can be said of orders now, but for what this room itself says. */
  FieldSet fields() {
    return new FieldSet(fields.stream().filter(f -> !(f instanceof RuleFields)).toList());
  }

  /** What the plan lets rules do. */
  Set<String> functions() {
    return functions.stream().map(RuleFunction::function).collect(Collectors.toSet());
  }

  /** They were saved: from now on the new ones hold. */
  void forget(AccountId account) {
    sets.forget(account);
  }

  private RuleSet read(RuleStore store, AccountId account) {
    return store
        .newest(account)
        .map(e -> ready(e.version(), e.rules()))
        .orElse(new RuleSet(0, List.of()));
  }

  /** Rules made ready with the house as it is. */
  RuleSet ready(int version, List<Rule> rules) {
    Set<String> there = functions();
    return RuleSet.of(version, rules, fields(), RuleShop::fault, rule -> rests(rule, there));
  }

  private static Optional<Text> rests(Rule rule, Set<String> functions) {
    return rule.acts().stream()
        .map(RuleKind::of)
        .filter(kind -> !kind.function().isEmpty() && !functions.contains(kind.function()))
        .map(
            kind ->
                new Text(
                    "今のプランでは使えません: " + kind.words().ja(),
                    "The plan does not have this: " + kind.words().en()))
        .findFirst();
  }

  /** What a rule acts on and is not there any more. */
  private static Optional<Text> fault(Rule rule) {
    return rule.acts().stream()
        .filter(RuleAct.Set.class::isInstance)
        .map(RuleAct.Set.class::cast)
        .filter(set -> set.target() == RuleTarget.ROUTE && known(set.value()).isEmpty())
        .map(
            set ->
                new Text(
                    "処理ルート「" + set.value() + "」がありません",
                    "there is no route \"" + set.value() + "\""))
        .findFirst();
  }

  private static Optional<Route> known(String id) {
    return Route.DEFAULTS.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  @Override
  public RuleHouse house(AccountId account) {
    FieldSet known = fields();
    List<ShipDates> shipping = new ArrayList<>(dates);
    return new RuleHouse() {
      @Override
      public Optional<Route> route(String id) {
        return known(id);
      }

      @Override
      public boolean possible(Order order, RuleTarget target, String value) {
        return target != RuleTarget.CARRIER || RuleShop.possible(order, value);
      }

      @Override
      public String fill(String text, Order order) {
        return FieldSymbols.fill(text, known, order);
      }

      @Override
      public boolean shipsOn(LocalDate day) {
        return shipping.stream().allMatch(s -> s.shipsOn(account, day));
      }
    };
  }

  static boolean possible(Order order, String carrier) {
    String[] sides = carrier.split("/", 2);
    if (sides.length < 2 || !MAIL_BIN.contains(sides[1])) {
      return true;
    }
    boolean cash = order.placed().payment().kind() == PaymentMethod.Kind.COD;
    boolean wished =
        order.placed().wish().date().isPresent() || order.placed().wish().slot().isPresent();
    Collection<String> cold =
        order.live().stream()
            .map(s -> s.carriage().temperature().name())
            .filter(t -> !t.equals("AMBIENT"))
            .collect(Collectors.toSet());
    return !cash && !wished && cold.isEmpty();
  }
}
