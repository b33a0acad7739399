// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.conditions.FilteredOrders;
import org.banto.house.GoodAnswer;
import org.banto.house.Jobs;
import org.banto.house.OrderService;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.ShipmentService;
import org.banto.house.WavePapers;
import org.banto.house.WaybillBatch;
import org.banto.order.OrderFields;
import org.banto.order.OrderFilter;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Waves of label data. */
@Component(service = BatchesResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("waybill-batches")
@RequiresRight("shipping.see")
@Produces(MediaType.APPLICATION_JSON)
public final class BatchesResource {
  private static final int SHOWN = 200;
  private static final int MOST = 20_000;

  private final OrderService orders;
  private final ShipmentService shipments;
  private final Jobs jobs;
  private final Waves waves;
  private final Clock clock;

  @Reference private volatile List<OrderFields> fields = List.of();
  @Reference private volatile List<WavePapers> printing = List.of();

  /**
   * Which orders to write label data of: either ids, or all that match a query. A query that names
   * no ship day means what leaves today, and what is late.
   *
   * @param ids order ids, or null
   * @param query filter as in lists, or null
   * @param reason why shipments already printed are written again, or null
   * @param papers kinds of papers that are printed with it, in this job; null for none
   * @param again a wave that is printed again as a whole, instead of ids and query; or null
   * @param labels whether label data is written; null for yes
   */
  public record Wave(
      List<Long> ids,
      OrderFilter query,
      String reason,
      List<String> papers,
      String again,
      Boolean labels) {}

  /** The job that does it. */
  public record Started(String job) {}

  /** Why. */
  public record Why(@RequiredMember String reason) {}

  /** The resource. */
  @Activate
  public BatchesResource(
      @Reference OrderService orders, @Reference ShipmentService shipments, @Reference Jobs jobs) {
    this.orders = orders;
    this.shipments = shipments;
    this.jobs = jobs;
    this.waves = new Waves(orders, shipments);
    this.clock = new HouseClock();
  }

  /** Writes label data as a job; its result names the batches. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RequiresRight("shipping.edit")
  @GoodAnswer(value = Started.class, status = 202)
  public Response write(Wave wave, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    String reason = wave.reason() == null ? "" : wave.reason().strip();
    if (reason.isEmpty() && waves.out(session.account(), wave, printing.stream().findFirst())) {
      throw new Rejection(new Text("出し直す理由を入力してください。", "Enter why it is put out again."));
    }
    WaveTask.Asked asked =
        new WaveTask.Asked(
            session.account(),
            session.actor(),
            ids(session, wave),
            reason,
            !Boolean.FALSE.equals(wave.labels()),
            papers(session, wave),
            Optional.ofNullable(wave.again()));
    String job =
        jobs.start(
            session.account(),
            session.actor(),
            "waybills.write",
            new WaveTask(orders, shipments, printing.stream().findFirst(), asked));
    return Response.accepted(new Started(job)).build();
  }

  private List<String> papers(Session session, Wave wave) {
    List<String> kinds = wave.papers() == null ? List.of() : wave.papers();
    if (!kinds.isEmpty() && printing.isEmpty()) {
      throw new Rejection(new Text("帳票の機能が入っていません。", "The house has no papers to print."));
    }
    if (!kinds.isEmpty() && !session.may("documents.issue")) {
      throw Rejection.forbidden(new Text("帳票を発行する権限がありません。", "You have no right to issue papers."));
    }
    return kinds;
  }

  private List<OrderId> ids(Session session, Wave wave) {
    if (wave.again() != null) {
      return waves.orders(session.account(), wave.again());
    }
    if (wave.ids() != null && !wave.ids().isEmpty()) {
      return wave.ids().stream().distinct().map(OrderId::new).toList();
    }
    if (wave.query() == null) {
      throw new Rejection(
          new Text("対象の受注を ids か query で指定してください。", "Name the orders by ids or by a query."));
    }
    OrderFilter due = due(wave.query(), LocalDate.now(clock.withZone(Japan.ZONE)));
    return FilteredOrders.of(orders, fields, session.account(), due).ids(MOST);
  }

  /** Parcels of later days go out only where somebody asks for their days. */
  static OrderFilter due(OrderFilter query, LocalDate today) {
    boolean named = !query.shipFrom().isEmpty() || !query.shipTo().isEmpty();
    return named || !query.batch().isEmpty() ? query : query.shippingUntil(today);
  }

  /** What was put out at one time, newest first: its papers, and where its parcels are by now. */
  @GET
  @Path("waves")
  public List<Waves.Wave> waves(
      @QueryParam("limit") @DefaultValue("20") int limit, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    return waves.newest(
        session.account(), Math.min(Math.max(limit, 1), SHOWN), printing.stream().findFirst());
  }

  /** The newest batches. */
  @GET
  public List<WaybillBatch> list(@Context SecurityContext who) {
    return shipments.batches(Session.of(who.getUserPrincipal()).account(), SHOWN);
  }

  /** The very bytes that were written. */
  @GET
  @Path("{id}/file")
  @Produces(MediaType.WILDCARD)
  public Response file(@PathParam("id") String id, @Context SecurityContext who) {
    Document file =
        shipments
            .file(Session.of(who.getUserPrincipal()).account(), id)
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text(
                            "送り状データ " + id + " はありません。", "There is no label file " + id + ".")));
    return Response.ok(file.bytes(), file.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Strikes a batch whose numbers are not used yet. */
  @POST
  @Path("{id}/strike")
  @Consumes(MediaType.APPLICATION_JSON)
  @RequiresRight("shipping.edit")
  @GoodAnswer(status = 204)
  public Response strike(@PathParam("id") String id, Why why, @Context SecurityContext who) {
    if (why.reason() == null || why.reason().isBlank()) {
      throw new Rejection(new Text("取り消す理由を入力してください。", "Enter why it is voided."));
    }
    Session session = Session.of(who.getUserPrincipal());
    shipments.strike(session.account(), id, why.reason(), session.actor());
    return Response.noContent().build();
  }
}
