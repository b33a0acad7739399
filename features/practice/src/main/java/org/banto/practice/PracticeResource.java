// SPDX-License-Identifier: Apache-2.0
package org.banto.practice;

import java.time.Instant;
import java.util.List;
import javax.ws.rs.Consumes;
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
import org.banto.base.AccountId;
import org.banto.base.Document;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.ShipmentService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Practice in an account that is for it; in one that is at work there is nothing to do here. */
@Component(service = PracticeResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("practice")
@RequiresRight(PracticeRights.USE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PracticeResource {
  /** The newest batches that are looked at. */
  private static final int BATCHES = 8;

  private static final int MOST_ORDERS = 100;

  private final PracticeMalls malls;
  private final PracticeShop shop;
  private final CarrierPrograms programs;
  private final ShipmentService shipments;

  /**
   * How an account practises.
   *
   * @param connections those to simulated malls
   * @param results what carriers' programs would write by now, the newest first
   */
  public record Course(List<String> connections, List<ResultFile> results) {}

  /**
   * A result file that can be had.
   *
   * @param batch of which label data
   * @param carrier of which carrier
   * @param at when the label data were written
   * @param rows how many numbers it has
   */
  public record ResultFile(String batch, String carrier, Instant at, long rows) {}

  /** How many orders are to come in at each mall. */
  public record Coming(int count) {}

  /** The resource. */
  @Activate
  public PracticeResource(
      @Reference PracticeMalls malls,
      @Reference PracticeShop shop,
      @Reference CarrierPrograms programs,
      @Reference ShipmentService shipments) {
    this.malls = malls;
    this.shop = shop;
    this.programs = programs;
    this.shipments = shipments;
  }

  /** How the account practises. */
  @GET
  public Course course(@Context SecurityContext who) {
    return course(practising(who));
  }

  private Course course(AccountId account) {
    List<ResultFile> results =
        shipments.batches(account, BATCHES).stream()
            .filter(b -> !b.struck() && programs.writes(b.carrier()))
            .map(b -> new ResultFile(b.id(), b.carrier(), b.at(), b.shipments().size()))
            .toList();
    List<String> connections =
        malls.of(account).stream().map(m -> m.connection().toString()).toList();
    return new Course(connections, results);
  }

  /** Opens the simulated malls of the account and connects it to them; what the shop has not said of itself is made up. */
  @POST
  public Course begin(@Context SecurityContext who) {
    AccountId account = practising(who);
    Session session = Session.of(who.getUserPrincipal());
    shop.furnish(account, session.actor());
    malls.begin(account, session.actor());
    return course(account);
  }

  /** Has orders come in at each of its malls. */
  @POST
  @Path("orders")
  public Course order(Coming in, @Context SecurityContext who) {
    AccountId account = practising(who);
    if (in.count() < 1 || in.count() > MOST_ORDERS) {
      throw new Rejection(
          new Text(
              "注文は1～" + MOST_ORDERS + "件で入力してください: " + in.count(),
              "From 1 to " + MOST_ORDERS + " orders, please: " + in.count()));
    }
    malls.order(account, in.count());
    return course(account);
  }

  /** What the carrier's program would write of label data that were put out. */
  @GET
  @Path("results/{batch}")
  @Produces(MediaType.WILDCARD)
  public Response result(@PathParam("batch") String batch, @Context SecurityContext who) {
    AccountId account = practising(who);
    Document file =
        shipments.batches(account, BATCHES).stream()
            .filter(b -> b.id().equals(batch) && !b.struck())
            .flatMap(b -> programs.result(b).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text(
                            "送り状データ " + batch + " の結果ファイルはありません。",
                            "There is no result file of the label data " + batch + ".")));
    return Response.ok(file.bytes(), file.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private AccountId practising(SecurityContext who) {
    AccountId account = Session.of(who.getUserPrincipal()).account();
    if (!malls.practises(account)) {
      throw Rejection.forbidden(
          new Text("練習は、練習用の店舗IDでだけできます。", "Practice is for accounts that are for practice."));
    }
    return account;
  }
}
