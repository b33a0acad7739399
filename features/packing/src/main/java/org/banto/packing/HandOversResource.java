// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.GoodAnswer;
import org.banto.house.Jobs;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.shipment.ShipmentNumber;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The end check and the hand-over lists (終了チェック・荷渡し表). */
@Component(service = HandOversResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("hand-overs")
@RequiresRight("packing.pack")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HandOversResource {
  private final LoadingDock dock;
  private final Jobs jobs;

  /**
   * A day at the dock.
   *
   * @param day which day
   * @param carriers the end check, by carrier
   * @param lists what was handed over
   */
  public record Day(LocalDate day, List<CarrierSheet> carriers, List<HandOver> lists) {}

  /**
   * A label read at the pallet.
   *
   * @param code what was read
   * @param carrier whose pallet it is; null or empty for any
   */
  public record Read(@RequiredMember String code, String carrier) {}

  /**
   * A list that is closed.
   *
   * @param carrier of which carrier
   * @param day of which day, null for today
   * @param reason why, when something differs; null else
   */
  public record Closing(@RequiredMember String carrier, String day, String reason) {}

  /**
   * What misses the truck.
   *
   * @param shipments which
   * @param reason why
   */
  public record Late(@RequiredMember List<String> shipments, @RequiredMember String reason) {}

  /** The job that closes it. */
  public record Started(String job) {}

  /** The resource. */
  @Activate
  public HandOversResource(@Reference LoadingDock dock, @Reference Jobs jobs) {
    this.dock = dock;
    this.jobs = jobs;
  }

  /** The end check and the lists of a day. */
  @GET
  public Day day(@QueryParam("day") String day, @Context SecurityContext who) {
    LocalDate which = date(day);
    Session session = session(who);
    return new Day(
        which, dock.check(session.account(), which), dock.lists(session.account(), which));
  }

  /** One list. */
  @GET
  @Path("{id}")
  public HandOver list(@PathParam("id") String id, @Context SecurityContext who) {
    return dock.list(session(who).account(), id)
        .orElseThrow(
            () ->
                Rejection.notFound(
                    new Text("荷渡し表 " + id + " はありません。", "There is no hand-over list " + id + ".")));
  }

  /** Closes a list as a job; its result is {@code hand-overs/<id>}. */
  @POST
  @GoodAnswer(value = Started.class, status = 202)
  public Response close(Closing in, @Context SecurityContext who) {
    Session session = session(who);
    if (in.carrier() == null) {
      throw new Rejection(new Text("運送会社を選んでください。", "Choose a carrier."));
    }
    LocalDate day = date(in.day());
    String reason = in.reason() == null ? "" : in.reason();
    if (reason.length() > 500) {
      throw new Rejection(new Text("理由は500文字までです。", "A reason has 500 characters at most."));
    }
    String job =
        jobs.start(
            session.account(),
            session.actor(),
            "hand-over.close",
            progress ->
                Text.same(
                    "hand-overs/"
                        + dock.close(session.account(), in.carrier(), day, reason, session.actor())
                            .id()));
    return Response.accepted(new Started(job)).build();
  }

  /** Takes a list back while nothing of it has left; answers with the shipments that stay on it. */
  @POST
  @Path("{id}/reopen")
  public List<String> reopen(@PathParam("id") String id, @Context SecurityContext who) {
    Session session = session(who);
    return dock.reopen(session.account(), id, session.actor()).stream()
        .map(ShipmentNumber::value)
        .toList();
  }

  /** A label was read at the pallet. */
  @POST
  @Path("loads")
  public PalletScan load(Read read, @Context SecurityContext who) {
    Session session = session(who);
    if (read.code() == null || read.code().length() > Codes.LONGEST) {
      throw new Rejection(
          new Text("読み取ったコードが空か、長すぎます。", "The code that was read is empty or too long."));
    }
    String carrier = read.carrier() == null ? "" : read.carrier();
    return dock.load(session.account(), read.code(), carrier, session.actor());
  }

  /** A box was taken off the pallet. */
  @DELETE
  @Path("loads/{number}")
  @GoodAnswer(status = 204)
  public Response unload(@PathParam("number") String number, @Context SecurityContext who) {
    dock.unload(session(who).account(), number);
    return Response.noContent().build();
  }

  /** Moves shipments to the next day; answers with those that stay. */
  @POST
  @Path("late")
  public List<String> late(Late in, @Context SecurityContext who) {
    Session session = session(who);
    if (in.reason() == null || in.reason().isBlank() || in.reason().length() > 500) {
      throw new Rejection(
          new Text(
              "出荷日を変える理由を500文字までで入れてください。",
              "Enter why the ship date changes, in 500 characters at most."));
    }
    if (in.shipments() == null
        || in.shipments().isEmpty()
        || !in.shipments().stream().allMatch(n -> n.matches("S[0-9]{10}"))) {
      throw new Rejection(new Text("出荷番号を指定してください。", "Name a shipment."));
    }
    List<ShipmentNumber> some = in.shipments().stream().map(ShipmentNumber::new).toList();
    return dock.late(session.account(), some, in.reason(), session.actor()).stream()
        .map(ShipmentNumber::value)
        .toList();
  }

  private LocalDate date(String day) {
    if (day == null || day.isBlank()) {
      return dock.today();
    }
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new Rejection(
          new Text("day は yyyy-MM-dd です: " + day, "day has to be written yyyy-MM-dd: " + day), e);
    }
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
