// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javax.ws.rs.BadRequestException;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.account.Needs;
import org.banto.account.Session;
import org.banto.flow.Audit;
import org.banto.flow.Flow;
import org.banto.flow.Jobs;
import org.banto.flow.Withdrawn;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The plans in the page: which there are, what each would change, and the switch. */
@Component(service = PlanResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("plans")
@Needs("plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PlanResource {
  private final PlanSwitch plans;
  private final Jobs jobs;
  private final Audit audit;
  private final Flow flow;
  private final AtomicReference<Switching> switching = new AtomicReference<>();

  /** Remembers whom to ask. */
  @Activate
  public PlanResource(
      @Reference PlanSwitch plans,
      @Reference Jobs jobs,
      @Reference Audit audit,
      @Reference Flow flow) {
    this.plans = plans;
    this.jobs = jobs;
    this.audit = audit;
    this.flow = flow;
  }

  /** A plan seen from the one the house has: what it holds, would add and would take away. */
  public record Offer(
      String id,
      String name,
      SortedSet<String> features,
      SortedSet<String> adds,
      SortedSet<String> removes,
      Map<String, String> numbers) {}

  /** The change that is under way. */
  public record Switching(String to, Instant since) {}

  /** All plans, and where the orders are of desks that the present one lacks. */
  public record Offers(
      Optional<String> current,
      List<Offer> plans,
      Optional<Switching> switching,
      List<Withdrawn> withdrawn) {}

  /** The plan wanted. */
  public record Wish(String plan) {}

  /** The job that changes the plan. */
  public record Started(String job) {}

  /** All plans with what each would add and take away. */
  @GET
  public Offers offers(@Context SecurityContext security) throws Exception {
    Optional<Tier> current = plans.current();
    List<Plan> all = plans.plans();
    SortedSet<String> now =
        all.stream()
            .filter(plan -> current.filter(plan.tier()::equals).isPresent())
            .findFirst()
            .map(Plan::functions)
            .orElseGet(TreeSet::new);
    List<Offer> offers = all.stream().map(plan -> offer(plan, now)).toList();
    Session session = (Session) security.getUserPrincipal();
    return new Offers(
        current.map(Tier::id),
        offers,
        Optional.ofNullable(switching.get()),
        flow.withdrawn(session.account()));
  }

  /** Changes the plan as a job; 202 with the job's id. */
  @POST
  public Response change(Wish wish, @Context SecurityContext security) {
    Tier tier =
        Tier.of(wish.plan())
            .orElseThrow(() -> new BadRequestException("no such plan: " + wish.plan()));
    Session session = (Session) security.getUserPrincipal();
    String job =
        jobs.start(
            session.account(),
            session.actor(),
            "plans.change",
            progress -> changeTo(tier, session));
    return Response.accepted(new Started(job)).build();
  }

  private String changeTo(Tier tier, Session session) throws Exception {
    switching.set(new Switching(tier.id(), new HouseClock().instant()));
    try {
      plans.change(tier);
    } finally {
      switching.set(null);
    }
    audit.write(session.account(), session.actor(), "plan.change", tier.id());
    return "プランを" + tier.id() + "に切り替えました";
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
