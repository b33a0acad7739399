// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.conditions.FilteredOrders;
import org.banto.house.Form;
import org.banto.house.GoodAnswer;
import org.banto.house.Jobs;
import org.banto.house.OrderService;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.Condition;
import org.banto.order.Criterion;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderQuery;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Rules tried on orders that are there, before they are saved: nothing of it is kept on orders. */
@Component(service = RuleTrialsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("rules")
@RequiresRight("rules.edit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RuleTrialsResource {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST_TRIED = 50;
  private static final int USUAL = 20;
  private static final int MOST_DAYS = 92;
  private static final int MOST_ORDERS = 200_000;
  private static final int AT_ONCE = 200;

  private final RuleDesk desk;
  private final RuleStore store;
  private final OrderService orders;
  private final Jobs jobs;
  private final Clock clock;

  /**
   * A condition to try.
   *
   * @param condition as JSON; every order when empty or left out
   * @param limit on how many of the newest orders, 1 to 50; 20 when left out
   */
  @Form
  public record Wanted(String condition, Integer limit) {}

  /**
   * An order on which it was tried.
   *
   * @param order its id
   * @param number what staff call it
   * @param shop {@code mall~name}
   * @param holds whether it holds
   */
  public record Tried(long order, String number, String shop, boolean holds) {}

  /**
   * Rules to try.
   *
   * @param rules all of them
   * @param from the first day on which orders were placed
   * @param to the last day, 92 days later at most
   */
  @Form
  public record DryRun(
      @RequiredMember List<RuleEdit> rules,
      @RequiredMember LocalDate from,
      @RequiredMember LocalDate to) {}

  /** The job that tries them; its result names {@code rules/dry-runs/ID}. */
  public record Started(String job) {}

  /**
   * What a dry run found.
   *
   * @param orders how many were tried
   * @param changed how many of them come out otherwise
   * @param sha256 of rules, orders and what came of them: the same for the same
   * @param from first day
   * @param to last day
   * @param groups by what differs
   * @param rules what each rule that is switched on would have done
   */
  public record Result(
      int orders,
      int changed,
      String sha256,
      LocalDate from,
      LocalDate to,
      List<Group> groups,
      List<Count> rules) {}

  /**
   * Orders that differ in one thing.
   *
   * @param cause in what
   * @param orders how many
   * @param sample the first 50
   */
  public record Group(RuleTrial.Cause cause, int orders, List<Difference> sample) {}

  /**
   * An order that comes out otherwise.
   *
   * @param order its id
   * @param number what staff call it
   * @param before what comes of it with the rules as they are
   * @param after with the others
   */
  public record Difference(long order, String number, String before, String after) {}

  /**
   * What a rule would have done.
   *
   * @param rule its id
   * @param matched on so many orders it acts
   * @param beaten on so many another one wins
   */
  public record Count(String rule, int matched, int beaten) {}

  /** Remembers. */
  @Activate
  public RuleTrialsResource(
      @Reference RuleDesk desk,
      @Reference RuleStore store,
      @Reference OrderService orders,
      @Reference Jobs jobs) {
    this(desk, store, orders, jobs, new HouseClock());
  }

  RuleTrialsResource(RuleDesk desk, RuleStore store, OrderService orders, Jobs jobs, Clock clock) {
    this.desk = desk;
    this.store = store;
    this.orders = orders;
    this.jobs = jobs;
    this.clock = clock;
  }

  private static Session session(SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    if (!session.may("orders.see")) {
      throw Rejection.forbidden(new Text("受注を見る権限がありません。", "You may not see orders."));
    }
    return session;
  }

  /** Whether a condition holds for the newest orders. */
  @POST
  @Path("try")
  public List<Tried> tried(Wanted in, @Context SecurityContext who) {
    return tried(in, session(who).account());
  }

  List<Tried> tried(Wanted in, AccountId account) {
    int limit = in.limit() == null ? USUAL : in.limit();
    if (limit < 1 || limit > MOST_TRIED) {
      throw new Rejection(
          new Text(
              "limit は1～" + MOST_TRIED + "で指定してください: " + limit,
              "limit has to be from 1 to " + MOST_TRIED + ": " + limit));
    }
    FieldSet fields = desk.shop().fields();
    Condition condition =
        in.condition() == null || in.condition().isBlank()
            ? Condition.ALWAYS
            : FilteredOrders.checked(in.condition(), fields);
    Criterion criterion = fields.criterion(condition);
    List<Order> some =
        orders.search(account, OrderQuery.ALL, Optional.empty(), limit).items().stream()
            .map(RuleDesk::seen)
            .toList();
    OrderFacts facts = OrderFacts.of(some);
    List<Tried> all = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      Order order = some.get(i);
      all.add(
          new Tried(
              order.id().value(),
              order.key().number(),
              order.key().shop().toString(),
              criterion.holds(facts, i)));
    }
    return all;
  }

  /** Tries rules on the orders of a period, as a job. */
  @POST
  @Path("dry-runs")
  @GoodAnswer(value = Started.class, status = 202)
  public Response start(DryRun in, @Context SecurityContext who) {
    return Response.accepted(start(in, session(who))).build();
  }

  Started start(DryRun in, Session session) {
    AccountId account = session.account();
    if (in.from() == null || in.to() == null) {
      throw new Rejection(new Text("期間を指定してください。", "Name the period."));
    }
    if (in.from().isAfter(in.to()) || in.from().plusDays(MOST_DAYS).isBefore(in.to())) {
      throw new Rejection(
          new Text(
              "期間は" + MOST_DAYS + "日までです: " + in.from() + "～" + in.to(),
              "The period has at most " + MOST_DAYS + " days: " + in.from() + " to " + in.to()));
    }
    RuleDraft draft = desk.draft(account, in.rules());
    draft.demand();
    return new Started(
        jobs.start(
            account,
            session.actor(),
            "rules.dry-run",
            progress -> {
              Result found = run(account, draft.rules(), in.from(), in.to(), progress);
              Instant now = clock.instant();
              store.keepTrial(account, progress.job(), bytes(found), now, now.minus(KEPT));
              return Text.same("rules/dry-runs/" + progress.job());
            }));
  }

  Result run(
      AccountId account, List<Rule> rules, LocalDate from, LocalDate to, Jobs.Progress progress) {
    RuleSet kept =
        desk.shop().ready(0, desk.newest(account).map(RuleEdition::rules).orElse(List.of()));
    RuleSet tried = desk.shop().ready(0, rules);
    RuleTrial trial = new RuleTrial(kept, tried, desk.shop().house(account), store::buyer);
    List<OrderId> ids =
        orders.allIds(account, OrderPeriod.newest(from, to), MOST_ORDERS).stream()
            .sorted(Comparator.comparingLong(OrderId::value))
            .toList();
    int done = 0;
    for (List<OrderId> some : Parts.of(ids, AT_ONCE)) {
      progress.at(done, ids.size());
      trial.run(orders.find(account, some));
      done += some.size();
    }
    progress.at(done, ids.size());
    RuleTrial.Found found = trial.found();
    return new Result(
        found.orders(),
        found.changed(),
        found.sha256(),
        from,
        to,
        found.groups().stream().map(RuleTrialsResource::group).toList(),
        found.matched().entrySet().stream()
            .map(e -> new Count(e.getKey(), e.getValue(), found.beaten().get(e.getKey())))
            .toList());
  }

  private static Group group(RuleTrial.Group g) {
    return new Group(
        g.cause(),
        g.orders(),
        g.sample().stream()
            .map(d -> new Difference(d.order(), d.number(), d.before(), d.after()))
            .toList());
  }

  /** What a dry run found, for a day. */
  @GET
  @Path("dry-runs/{job}")
  public Result found(@PathParam("job") String job, @Context SecurityContext who) {
    return found(job, session(who).account());
  }

  Result found(String job, AccountId account) {
    return store
        .trial(account, job, clock.instant().minus(KEPT))
        .map(RuleTrialsResource::read)
        .orElseThrow(
            () -> Rejection.notFound(new Text("この試しはもうありません。", "There is no such dry run.")));
  }

  private static byte[] bytes(Result r) {
    ObjectNode json = JSON.createObjectNode();
    json.put("orders", r.orders()).put("changed", r.changed()).put("sha256", r.sha256());
    json.put("from", r.from().toString()).put("to", r.to().toString());
    for (Group g : r.groups()) {
      ObjectNode group = json.withArray("groups").addObject();
      group.put("cause", g.cause().name()).put("orders", g.orders());
      for (Difference d : g.sample()) {
        ObjectNode one = group.withArray("sample").addObject();
        one.put("order", d.order()).put("number", d.number());
        one.put("before", d.before()).put("after", d.after());
      }
    }
    for (Count c : r.rules()) {
      ObjectNode one = json.withArray("rules").addObject();
      one.put("rule", c.rule()).put("matched", c.matched()).put("beaten", c.beaten());
    }
    try {
      return JSON.writeValueAsBytes(json);
    } catch (IOException e) {
      throw new IllegalStateException("a dry run cannot be written: " + e.getClass());
    }
  }

  private static Result read(byte[] bytes) {
    JsonNode json;
    try {
      json = JSON.readTree(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("a dry run cannot be read: " + e.getClass());
    }
    List<Group> groups = new ArrayList<>();
    for (JsonNode g : json.path("groups")) {
      List<Difference> sample = new ArrayList<>();
      for (JsonNode d : g.path("sample")) {
        sample.add(
            new Difference(
                d.get("order").asLong(),
                d.get("number").asText(),
                d.get("before").asText(),
                d.get("after").asText()));
      }
      groups.add(
          new Group(
              RuleTrial.Cause.valueOf(g.get("cause").asText()), g.get("orders").asInt(), sample));
    }
    List<Count> rules = new ArrayList<>();
    for (JsonNode c : json.path("rules")) {
      rules.add(
          new Count(c.get("rule").asText(), c.get("matched").asInt(), c.get("beaten").asInt()));
    }
    return new Result(
        json.get("orders").asInt(),
        json.get("changed").asInt(),
        json.get("sha256").asText(),
        LocalDate.parse(json.get("from").asText()),
        LocalDate.parse(json.get("to").asText()),
        groups,
        rules);
  }
}
