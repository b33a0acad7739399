// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Orders that could share a parcel (同梱候補). */
@Component(service = ConsolidationsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("consolidations")
@RequiresRight("shipping.see")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConsolidationsResource {
  private static final int MOST = 200;
  private final Consolidation consolidation;

  /**
   * Groups of orders.
   *
   * @param groups order ids, one list per parcel
   */
  public record Groups(@RequiredMember List<List<Long>> groups) {}

  /**
   * What became of them.
   *
   * @param job what undo takes
   * @param done how many groups were decided
   * @param left those that were not, and why
   */
  public record Decided(String job, int done, List<Left> left) {}

  /** A group that stays as it is. */
  public record Left(List<OrderId> orders, String why) {}

  /** The resource. */
  @Activate
  public ConsolidationsResource(
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference ConsolidationCandidates neighbourhood) {
    this.consolidation = new Consolidation(orders, flow, neighbourhood);
  }

  /** A slice of the candidates; with {@code order} only that order's. */
  @GET
  public Slice<Candidate> list(
      @QueryParam("from") @DefaultValue("0") long from,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("order") @DefaultValue("0") long order,
      @QueryParam("declined") @DefaultValue("false") boolean declined,
      @Context SecurityContext who) {
    if (limit < 1 || limit > MOST) {
      throw new Rejection(
          new Text("limit は1～200で指定してください: " + limit, "limit has to be from 1 to 200: " + limit));
    }
    Session session = Session.of(who.getUserPrincipal());
    Optional<OrderId> of = order > 0 ? Optional.of(new OrderId(order)) : Optional.empty();
    return consolidation.candidates(session.account(), declined, of, from, limit);
  }

  /** Puts each group into one parcel. */
  @POST
  @RequiresRight("shipping.edit")
  public Decided accept(Groups in, @Context SecurityContext who, @Context HttpHeaders reader) {
    Session session = Session.of(who.getUserPrincipal());
    return each(
        in,
        reader,
        (ids, job) -> consolidation.accept(session.account(), ids, job, session.actor()));
  }

  /** Decides against these groups. */
  @POST
  @Path("declined")
  @RequiresRight("shipping.edit")
  public Decided decline(Groups in, @Context SecurityContext who, @Context HttpHeaders reader) {
    Session session = Session.of(who.getUserPrincipal());
    return each(
        in,
        reader,
        (ids, job) -> consolidation.decline(session.account(), ids, job, session.actor()));
  }

  private static Decided each(
      Groups in,
      HttpHeaders reader,
      BiFunction<List<OrderId>, String, Consolidation.Result> decide) {
    if (in.groups() == null || in.groups().isEmpty() || in.groups().size() > MOST) {
      throw new Rejection(
          new Text("groups は1～200組で指定してください。", "groups has to hold from 1 to 200 groups."));
    }
    String job = UUID.randomUUID().toString();
    List<Consolidation.Result> results =
        in.groups().stream()
            .map(g -> decide.apply(g.stream().distinct().map(OrderId::new).toList(), job))
            .toList();
    return new Decided(
        job,
        (int) results.stream().filter(Consolidation.Result::done).count(),
        results.stream()
            .filter(r -> !r.done())
            .map(
                r ->
                    new Left(
                        r.orders(),
                        r.why().map(w -> w.in(reader.getAcceptableLanguages())).orElse("")))
            .toList());
  }
}
