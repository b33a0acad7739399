// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.flow.OrderRetention;
import org.banto.flow.OrderRetention.Archive;
import org.banto.flow.OrderRetention.PastTerm;
import org.banto.flow.OrderRetention.Term;
import org.banto.house.Audit;
import org.banto.house.Flow;
import org.banto.house.FreshProof;
import org.banto.house.GoodAnswer;
import org.banto.house.InUse;
import org.banto.house.Jobs;
import org.banto.house.OwnLine;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.Settings;
import org.banto.house.WithdrawnDesk;
import org.banto.plans.PlanOption.Standing;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The plans in the page: which there are, what each would change, and the switch. */
@Component(service = PlanResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("plans")
@RequiresRight("plans.manage")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PlanResource {
  private static final List<PromisedFunction> PROMISED = PromisedFunction.all();

  /** Come and go with their functions. */
  @Reference(policy = ReferencePolicy.DYNAMIC)
  volatile List<InUse> used = List.of();

  private final PlanSwitch plans;
  private final Jobs jobs;
  private final Audit audit;
  private final Flow flow;
  private final OrderRetention retention;
  private final Settings settings;
  private final Clock clock;
  private final AtomicReference<Switching> switching = new AtomicReference<>();

  /** Remembers whom to ask. */
  @Activate
  public PlanResource(
      @Reference PlanSwitch plans,
      @Reference Jobs jobs,
      @Reference Audit audit,
      @Reference Flow flow,
      @Reference OrderRetention retention,
      @Reference Settings settings) {
    this(plans, jobs, audit, flow, retention, settings, new HouseClock());
  }

  PlanResource(
      PlanSwitch plans,
      Jobs jobs,
      Audit audit,
      Flow flow,
      OrderRetention retention,
      Settings settings,
      Clock clock) {
    this.plans = plans;
    this.jobs = jobs;
    this.audit = audit;
    this.flow = flow;
    this.retention = retention;
    this.settings = settings;
    this.clock = clock;
  }

  /** A plan seen from the one the house has: what it holds, would add and would take away. */
  public record Offer(
      String id,
      String name,
      SortedSet<String> features,
      SortedSet<String> adds,
      SortedSet<String> removes,
      Map<String, String> numbers) {}

  /** An option seen from the plan the house has. */
  public record Extra(String id, String name, SortedSet<String> features, Standing state) {}

  /** The change that is under way. */
  public record Switching(String to, Instant since) {}

  /**
   * All plans, and where the orders are of desks that the present one lacks.
   *
   * @param uses what the shop has made with functions of the present one, by function
   * @param promised functions that are not built yet
   */
  public record Offers(
      Optional<String> current,
      List<Offer> plans,
      List<Extra> options,
      Optional<Switching> switching,
      List<WithdrawnDesk> withdrawn,
      SortedMap<String, String> uses,
      List<PromisedFunction> promised) {}

  /** What a plan would take out, and from which night on. */
  public record Foreseen(String plan, PastTerm takes) {}

  /**
   * How long orders are kept: now, what waits after a switch, what a lower plan would take out were
   * it switched to now, and the archives of what was taken out.
   */
  public record Keeping(
      Term term, Optional<PastTerm> waits, List<Foreseen> lower, List<Archive> archives) {}

  /** The plan wanted. */
  public record Wish(@RequiredMember String plan) {}

  /** The job that changes the plan. */
  public record Started(String job) {}

  /** All plans with what each would add and take away. */
  @GET
  public Offers offers(@Context SecurityContext security, @Context HttpHeaders reader)
      throws Exception {
    Optional<Tier> current = plans.current();
    List<Plan> all = plans.plans();
    SortedSet<String> now =
        all.stream()
            .filter(plan -> current.filter(plan.tier()::equals).isPresent())
            .findFirst()
            .map(Plan::functions)
            .orElseGet(TreeSet::new);
    List<Offer> offers = all.stream().map(plan -> offer(plan, now)).toList();
    Session session = Session.of(security.getUserPrincipal());
    return new Offers(
        current.map(Tier::id),
        offers,
        extras(),
        Optional.ofNullable(switching.get()),
        flow.withdrawn(session.account()),
        uses(session.account(), reader.getAcceptableLanguages()),
        PROMISED);
  }

  private SortedMap<String, String> uses(AccountId account, List<Locale> languages) {
    SortedMap<String, String> uses = new TreeMap<>();
    for (InUse one : used) {
      one.of(account, settings)
          .map(what -> what.in(languages))
          .ifPresent(what -> uses.merge(one.function(), what, (a, b) -> a + " / " + b));
    }
    return uses;
  }

  private List<Extra> extras() throws Exception {
    return plans.beside().stream()
        .map(
            b ->
                new Extra(b.option().id(), b.option().name(), b.option().functions(), b.standing()))
        .toList();
  }

  /** What goes and what stays: asked once, it counts orders. */
  @GET
  @Path("retention")
  public Keeping retention(@Context SecurityContext security) throws Exception {
    AccountId account = Session.of(security.getUserPrincipal()).account();
    Term term = retention.term(account);
    Optional<PastTerm> waits =
        term.switched()
            .filter(at -> term.waitsUntil().isPresent())
            .map(at -> retention.pastTerm(account, term.months(), retention.firstNight(at)));
    LocalDate night = retention.firstNight(clock.instant());
    List<Foreseen> lower =
        plans.plans().stream()
            .filter(plan -> keepsLess(plan, term.months()))
            .map(
                plan ->
                    new Foreseen(
                        plan.tier().id(), retention.pastTerm(account, months(plan), night)))
            .toList();
    return new Keeping(term, waits, lower, retention.archives(account));
  }

  private static boolean keepsLess(Plan plan, int now) {
    int months = months(plan);
    return months > 0 && (now == 0 || months < now);
  }

  private static int months(Plan plan) {
    return Integer.parseInt(plan.numbers().getOrDefault("keep.months", "0"));
  }

  /** An archive; that somebody took it out is in the history. */
  @GET
  @Path("archives/{id}")
  @Produces("application/zip")
  @OwnLine
  public Response archive(@PathParam("id") String id, @Context SecurityContext security) {
    Session session = Session.of(security.getUserPrincipal());
    Archive archive =
        retention.archives(session.account()).stream()
            .filter(a -> a.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text("控え " + id + " はありません。", "There is no archive " + id + ".")));
    java.nio.file.Path file =
        retention
            .file(session.account(), archive)
            .map(java.nio.file.Path::of)
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text(
                            "控え " + archive.name() + " はデータフォルダの archive にありません。",
                            "The archive "
                                + archive.name()
                                + " is not in the folder archive of the data.")));
    String what = archive.name() + "（" + archive.orders() + "件）";
    audit.write(session.account(), session.actor(), "orders.archive.downloaded", what);
    StreamingOutput out = to -> Files.copy(file, to);
    return Response.ok(out)
        .header("Content-Disposition", "attachment; filename=\"" + archive.name() + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Changes the plan as a job; 202 with the job's id. */
  @FreshProof
  @POST
  @GoodAnswer(value = Started.class, status = 202)
  public Response change(Wish wish, @Context SecurityContext security) {
    Tier tier =
        Tier.of(wish.plan())
            .orElseThrow(() -> new Rejection(Text.same("no such plan: " + wish.plan())));
    Session session = Session.of(security.getUserPrincipal());
    String job =
        jobs.start(
            session.account(),
            session.actor(),
            "plans.change",
            progress -> changeTo(tier, session));
    return Response.accepted(new Started(job)).build();
  }

  /** Takes an option beside the plan, as a job; 202 with the job's id. */
  @FreshProof
  @POST
  @Path("options/{id}")
  @GoodAnswer(value = Started.class, status = 202)
  public Response take(@PathParam("id") String id, @Context SecurityContext security) {
    return option(id, true, security);
  }

  /** Gives an option up, as a job; what was done with it stays. 202 with the job's id. */
  @FreshProof
  @DELETE
  @Path("options/{id}")
  @GoodAnswer(value = Started.class, status = 202)
  public Response giveUp(@PathParam("id") String id, @Context SecurityContext security) {
    return option(id, false, security);
  }

  private Response option(String id, boolean take, SecurityContext security) {
    Session session = Session.of(security.getUserPrincipal());
    String job =
        jobs.start(
            session.account(),
            session.actor(),
            "plans.option",
            progress -> option(id, take, session));
    return Response.accepted(new Started(job)).build();
  }

  private Text option(String id, boolean take, Session session) throws Exception {
    switching.set(new Switching(id, clock.instant()));
    try {
      plans.option(id, take);
    } finally {
      switching.set(null);
    }
    audit.write(
        session.account(),
        session.actor(),
        take ? "plan.option.taken" : "plan.option.given-up",
        id);
    return take
        ? new Text("オプションを追加しました", "The option is taken")
        : new Text("オプションを外しました", "The option is given up");
  }

  private Text changeTo(Tier tier, Session session) throws Exception {
    switching.set(new Switching(tier.id(), clock.instant()));
    try {
      plans.change(tier);
    } finally {
      switching.set(null);
    }
    audit.write(session.account(), session.actor(), "plan.change", tier.id());
    return plans.plans().stream()
        .filter(p -> p.tier() == tier)
        .map(
            p -> new Text("プランを「" + p.name() + "」に切り替えました", "The plan is now \"" + p.name() + "\""))
        .findFirst()
        .orElseThrow();
  }

  private static Offer offer(Plan plan, SortedSet<String> now) {
    return new Offer(
        plan.tier().id(),
        plan.name(),
        plan.functions(),
        without(plan.functions(), now),
        without(now, plan.functions()),
        plan.numbers());
  }

  private static SortedSet<String> without(SortedSet<String> all, SortedSet<String> some) {
    SortedSet<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
