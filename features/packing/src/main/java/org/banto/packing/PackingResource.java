// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Audit;
import org.banto.house.GoodAnswer;
import org.banto.house.ProductCodes;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.shipment.ShipmentNumber;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The packing table (検品・梱包). What a scan comes to is an {@link Answer}, never an error. */
@Component(service = PackingResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("packing")
@RequiresRight("packing.pack")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PackingResource {
  private static final int SHOWN = 500;

  private final PackingBench bench;
  private final JpaPackingTasks works;
  private final Audit audit;
  private final Clock clock = new HouseClock();

  @Reference private volatile List<ProductCodes> codes = List.of();

  /**
   * A slip that was read.
   *
   * @param place the packing table
   * @param code what was read
   * @param move whether it comes along from another table of the same worker
   */
  public record Slip(@RequiredMember String place, @RequiredMember String code, boolean move) {}

  /**
   * What is in the box.
   *
   * @param place the packing table
   * @param seq counts up
   * @param scans all of it
   */
  public record Box(@RequiredMember String place, int seq, @RequiredMember List<Scan> scans) {}

  /**
   * A label that was read.
   *
   * @param place the packing table
   * @param code what was read
   */
  public record Read(@RequiredMember String place, @RequiredMember String code) {}

  /**
   * A code that is taught.
   *
   * @param place the packing table
   * @param piece of which piece of the shipment
   * @param code the code
   */
  public record Lesson(@RequiredMember String place, String piece, @RequiredMember String code) {}

  /**
   * What was packed.
   *
   * @param shipment which shipment
   * @param order the order's id
   * @param by by whom
   * @param at when
   * @param pieces how many pieces
   * @param byEye how many of them were counted by eye
   */
  public record Packed(String shipment, long order, String by, Instant at, int pieces, int byEye) {}

  /** The resource. */
  @Activate
  public PackingResource(
      @Reference PackingBench bench, @Reference JpaPackingTasks works, @Reference Audit audit) {
    this.bench = bench;
    this.works = works;
    this.audit = audit;
  }

  /** Lays the shipment of a slip on the table. */
  @POST
  @Path("tasks")
  public Answer open(Slip slip, @Context SecurityContext who) {
    return bench.open(seat(slip.place(), who), code(slip.code()), slip.move());
  }

  /** What lies on the table. */
  @GET
  @Path("tasks")
  public Answer current(@QueryParam("place") String place, @Context SecurityContext who) {
    return bench.current(seat(place, who));
  }

  /** Whether a shipment may still be packed at this table. */
  @GET
  @Path("tasks/{shipment}")
  public Answer standing(
      @PathParam("shipment") String shipment,
      @QueryParam("place") String place,
      @Context SecurityContext who) {
    return bench.standing(seat(place, who), number(shipment));
  }

  /** Keeps what was scanned. */
  @PUT
  @Path("tasks/{shipment}/scans")
  public Answer keep(
      @PathParam("shipment") String shipment, Box box, @Context SecurityContext who) {
    return bench.keep(seat(box.place(), who), number(shipment), box.seq(), scans(box));
  }

  /** All is in the box. */
  @POST
  @Path("tasks/{shipment}/packed")
  public Answer pack(
      @PathParam("shipment") String shipment, Box box, @Context SecurityContext who) {
    return bench.pack(seat(box.place(), who), number(shipment), box.seq(), scans(box));
  }

  /** The label on the box was read. */
  @POST
  @Path("tasks/{shipment}/label")
  public Answer label(
      @PathParam("shipment") String shipment, Read read, @Context SecurityContext who) {
    return bench.label(seat(read.place(), who), number(shipment), code(read.code()));
  }

  /** Takes an unfinished shipment off the table. */
  @DELETE
  @Path("tasks/{shipment}")
  @GoodAnswer(status = 204)
  public Response leave(
      @PathParam("shipment") String shipment,
      @QueryParam("place") String place,
      @Context SecurityContext who) {
    bench.leave(seat(place, who), number(shipment));
    return Response.noContent().build();
  }

  /** Teaches a code while scanning; answers with what lies on the table, the code known. */
  @POST
  @Path("tasks/{shipment}/codes")
  @RequiresRight("packing.teach")
  public Answer teach(
      @PathParam("shipment") String shipment, Lesson lesson, @Context SecurityContext who) {
    Session session = session(who);
    Worker seat = seat(lesson.place(), who);
    Piece piece =
        bench
            .piece(seat, number(shipment), lesson.piece())
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text("この荷物にない商品です。", "This item is not in this parcel.")));
    String code = ProductCodes.scanned(code(lesson.code()));
    if (code.length() < 3) {
      throw new Rejection(new Text("商品コードは3文字以上です。", "An item code has 3 characters at least."));
    }
    book().teach(session.account(), piece.kind(), code, session.actor().name(), clock.instant());
    audit.write(
        session.account(), session.actor(), "packing.code-taught", code + " = " + piece.sku());
    return bench.standing(seat, number(shipment));
  }

  /** What was packed on a day, newest first. */
  @GET
  @Path("packed")
  public List<Packed> packed(
      @QueryParam("limit") @DefaultValue("50") int limit, @Context SecurityContext who) {
    LocalDate today = clock.instant().atZone(Japan.ZONE).toLocalDate();
    Instant morning = today.atStartOfDay(Japan.ZONE).toInstant();
    return works
        .packed(session(who).account(), morning, Math.min(Math.max(limit, 1), 5000))
        .stream()
        .map(
            w ->
                new Packed(
                    w.shipment().value(),
                    w.shipment().order().value(),
                    w.worker(),
                    w.at(),
                    w.pieces(),
                    w.byEye()))
        .toList();
  }

  /** The codes that were taught, newest first. */
  @GET
  @Path("codes")
  public List<ProductCodes.Taught> codes(@Context SecurityContext who) {
    AccountId account = session(who).account();
    return codes.stream().flatMap(book -> book.newest(account, SHOWN).stream()).toList();
  }

  /** Forgets one of them. */
  @DELETE
  @Path("codes/{item}/{code}")
  @RequiresRight("packing.teach")
  @GoodAnswer(status = 204)
  public Response forget(
      @PathParam("item") String item,
      @PathParam("code") String code,
      @Context SecurityContext who) {
    Session session = session(who);
    book().forget(session.account(), item, code);
    audit.write(session.account(), session.actor(), "packing.code-forgotten", code);
    return Response.noContent().build();
  }

  private ProductCodes book() {
    return codes.stream()
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.conflict(
                    new Text(
                        "商品マスタが外されているため、商品コードを覚えられません。",
                        "The product master is away, so item codes cannot be taught.")));
  }

  private static List<Scan> scans(Box box) {
    if (box.scans() == null) {
      throw new Rejection(new Text("scans がありません。", "scans is missing."));
    }
    return box.scans();
  }

  private static String code(String code) {
    if (code == null || code.isBlank() || code.length() > Codes.LONGEST) {
      throw new Rejection(
          new Text("読み取ったコードが空か、長すぎます。", "The code that was read is empty or too long."));
    }
    return code;
  }

  private static ShipmentNumber number(String text) {
    if (!text.matches("S[0-9]{10}") || text.startsWith("S00000000")) {
      throw Rejection.notFound(
          new Text("出荷 " + text + " はありません。", "There is no shipment " + text + "."));
    }
    return new ShipmentNumber(text);
  }

  private static Worker seat(String place, SecurityContext who) {
    Session session = session(who);
    return new Worker(session.account(), session.actor(), place);
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
