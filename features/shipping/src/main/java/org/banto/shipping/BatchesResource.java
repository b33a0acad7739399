// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.banto.base.Desk;
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
import org.banto.house.WaybillBatch;
import org.banto.house.WaybillWave;
import org.banto.order.Order;
import org.banto.order.OrderFields;
import org.banto.order.OrderFilter;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ShipmentNumber;
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
  private final Clock clock;

  @Reference private volatile List<OrderFields> fields = List.of();

  /**
   * Which orders to write label data of: either ids, or all that match a query. A query that names
   * no ship day means what leaves today, and what is late.
   *
   * @param ids order ids, or null
   * @param query filter as in lists, or null
   * @param reason why shipments already printed are written again, or null
   */
  public record Wave(List<Long> ids, OrderFilter query, String reason) {}

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
    this.clock = new HouseClock();
  }

  /** Writes label data as a job; its result names the batches. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RequiresRight("shipping.edit")
  @GoodAnswer(value = Started.class, status = 202)
  public Response write(Wave wave, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    List<OrderId> ids = ids(session, wave);
    String reason = wave.reason() == null ? "" : wave.reason();
    String job =
        jobs.start(
            session.account(),
            session.actor(),
            "waybills.write",
            progress -> run(session, ids, reason, progress));
    return Response.accepted(new Started(job)).build();
  }

  private List<OrderId> ids(Session session, Wave wave) {
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

  private Text run(Session session, List<OrderId> ids, String reason, Jobs.Progress progress) {
    progress.at(0, ids.size());
    WaybillWave wave =
        shipments.output(session.account(), ids, progress.job(), reason, session.actor());
    Set<OrderId> told = new HashSet<>();
    for (LabelProblem p : wave.problems()) {
      progress.refused(p.shipment().value(), p.sentence());
      told.add(p.shipment().order());
    }
    List<WaybillBatch> written = wave.batches();
    Set<OrderId> done =
        written.stream()
            .flatMap(b -> b.shipments().stream())
            .map(ShipmentNumber::order)
            .collect(Collectors.toSet());
    Set<String> batches = written.stream().map(WaybillBatch::id).collect(Collectors.toSet());
    List<OrderId> left =
        ids.stream().filter(id -> !done.contains(id) && !told.contains(id)).toList();
    for (Order order : orders.find(session.account(), left)) {
      if (order.live().stream().noneMatch(s -> s.batch().filter(batches::contains).isPresent())) {
        progress.refused(order.key().number(), why(order, reason));
      }
    }
    progress.at(ids.size(), ids.size());
    if (written.isEmpty()) {
      return new Text("出力できる出荷がありません。", "There are no shipments to put out.");
    }
    return Text.same(
        "waybill-batches/"
            + written.stream().map(WaybillBatch::id).collect(Collectors.joining(",")));
  }

  private static Text why(Order order, String reason) {
    if (order.desk() == Desk.DOC_WAIT) {
      return new Text(
          "ほかの変更と重なりました。もう一度出力してください。", "It met with another change. Put it out again.");
    }
    boolean printed = order.desk() == Desk.TRACK_WAIT && reason.isBlank();
    return printed
        ? new Text(
            "出力済みです。もう一度出力するには理由が要ります。",
            "It is put out already. To put it out again, give a reason.")
        : new Text("伝票・帳票出力待ちではありません。", "It is not on \"To print\".");
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
