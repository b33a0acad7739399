// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.OrderService;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.Condition;
import org.banto.order.Effect;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.Trace;
import org.banto.requests.SeenOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What rules did to an order, and why others did not. */
@Component(service = OrderRulesResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("rules/orders")
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
public final class OrderRulesResource {
  private static final Set<String> BOOKS = Set.of("verdict", "pin", RuleKinds.CLAIM);
  private static final String RUN = "rules.run";

  private final RuleDesk desk;
  private final OrderService orders;

  /**
   * What rules did to an order.
   *
   * @param version of the rules that ran last; 0 where none did
   * @param at when they last did something, as far as the order remembers it
   * @param ran the rules that had something to say, in the order in which they ran
   * @param effects what they left on it
   * @param pinned what staff set by hand, so that no rule touches it
   */
  public record View(
      int version, Optional<Instant> at, List<Ran> ran, List<Done> effects, List<Text> pinned) {}

  /**
   * A rule that had something to say.
   *
   * @param rule its id
   * @param name what it is called now
   * @param phase when it was asked
   * @param verdict what became of it
   * @param by the rule that won, where it was beaten
   */
  public record Ran(
      String rule, String name, RulePhase phase, RuleVerdict.Result verdict, Optional<String> by) {}

  /**
   * Something it left.
   *
   * @param rule its id
   * @param name what it is called now
   * @param kind what it is of
   * @param value what
   */
  public record Done(String rule, String name, String kind, String value) {}

  /**
   * Why a rule holds of an order, or does not, as both are now.
   *
   * @param rule its id
   * @param holds whether its condition holds
   * @param verdict what became of it in the last run, where it had something to say
   * @param leaves each comparison of its condition
   */
  public record Why(
      String rule, boolean holds, Optional<RuleVerdict.Result> verdict, List<Leaf> leaves) {}

  /**
   * A comparison.
   *
   * @param field id of the field
   * @param name what it is called
   * @param op how it is compared
   * @param values with what
   * @param quantifier of which lines or destinations it has to hold
   * @param holds whether it does
   * @param known whether the field can be asked
   */
  public record Leaf(
      String field,
      Text name,
      String op,
      List<String> values,
      Condition.Quantifier quantifier,
      boolean holds,
      boolean known) {}

  /** Remembers. */
  @Activate
  public OrderRulesResource(@Reference RuleDesk desk, @Reference OrderService orders) {
    this.desk = desk;
    this.orders = orders;
  }

  /** What rules did to an order. */
  @GET
  @Path("{id}")
  public View one(@PathParam("id") long id, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    return view(SeenOrder.find(orders, session, new OrderId(id)));
  }

  View view(Order order) {
    Map<String, Rule> rules = desk.byId(order.account());
    List<Effect> own =
        order.effects().stream().filter(e -> e.by().startsWith(RuleVerdict.ROOM)).toList();
    return new View(
        own.stream().mapToInt(Effect::version).max().orElse(0),
        order.traces().stream()
            .filter(t -> t.by().equals(RUN))
            .map(Trace::at)
            .max(Comparator.naturalOrder()),
        own.stream().filter(RuleVerdict::is).map(RuleVerdict::of).map(v -> ran(v, rules)).toList(),
        own.stream()
            .filter(e -> !BOOKS.contains(e.kind()))
            .filter(e -> e.on().isEmpty() || e.kind().equals(RuleKinds.ITEM))
            .map(e -> done(e, rules))
            .toList(),
        RulePins.of(order).stream().map(OrderRulesResource::pinned).toList());
  }

  private static String name(String rule, Map<String, Rule> rules) {
    return Optional.ofNullable(rules.get(rule)).map(Rule::name).orElse(rule);
  }

  private static Ran ran(RuleVerdict v, Map<String, Rule> rules) {
    return new Ran(
        v.rule(),
        name(v.rule(), rules),
        v.phase(),
        v.result(),
        Optional.of(v.by()).filter(by -> !by.isEmpty()));
  }

  private static Done done(Effect e, Map<String, Rule> rules) {
    String rule = e.by().substring(RuleVerdict.ROOM.length());
    String value = e.kind().equals("route") ? e.value().split(":", 2)[0] : e.value();
    return new Done(rule, name(rule, rules), e.kind(), value);
  }

  private static Text pinned(String pin) {
    String[] sides = pin.split(":");
    String last = sides[sides.length - 1];
    return switch (sides[0]) {
      case "tag" -> new Text("タグ「" + last + "」", "the tag \"" + last + "\"");
      case "item" -> new Text("加えた商品 " + last, "goods put in: " + last);
      case "route" -> new Text("処理ルート", "the route");
      case "hold" -> new Text("保留", "the hold box");
      case "carrier" -> new Text("運送会社・送り状種別", "carrier and slip type");
      case "temperature" -> new Text("温度帯", "how cold");
      case "parcels" -> new Text("個口数", "how many parcels");
      case "label-note" -> new Text("送り状記事欄", "the words on the slip");
      case RuleKinds.SHIP_DATE -> new Text("出荷予定日", "the ship date");
      default -> Text.same(pin);
    };
  }

  /** Why a rule holds of an order, or does not. */
  @GET
  @Path("{id}/why/{rule}")
  public Why why(
      @PathParam("id") long id, @PathParam("rule") String rule, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    return why(SeenOrder.find(orders, session, new OrderId(id)), rule);
  }

  Why why(Order order, String id) {
    Rule rule =
        Optional.ofNullable(desk.byId(order.account()).get(id))
            .orElseThrow(
                () -> Rejection.notFound(new Text("このルールはありません: " + id, "There is no rule " + id)));
    FieldSet fields = desk.shop().fields();
    Order seen = RuleDesk.seen(order);
    List<Leaf> leaves =
        rule.condition()
            .leaves()
            .map(leaf -> leaf(leaf, fields, seen))
            .collect(Collectors.toList());
    return new Why(
        id,
        fields.criterion(rule.condition()).holds(seen),
        order.effects().stream()
            .filter(RuleVerdict::is)
            .map(RuleVerdict::of)
            .filter(v -> v.rule().equals(id))
            .map(RuleVerdict::result)
            .findFirst(),
        leaves);
  }

  private static Leaf leaf(Condition.Leaf leaf, FieldSet fields, Order order) {
    return new Leaf(
        leaf.field(),
        fields.find(leaf.field()).map(OrderField::name).orElse(Text.same(leaf.field())),
        leaf.op().word(),
        leaf.values(),
        leaf.quantifier(),
        fields.criterion(leaf).holds(order),
        fields.criterion(leaf).missing().isEmpty());
  }
}
