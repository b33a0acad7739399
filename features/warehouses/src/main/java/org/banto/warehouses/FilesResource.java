// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
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
import org.banto.base.Document;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.CommandCount;
import org.banto.house.Flow;
import org.banto.house.Jobs;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.ShipmentService;
import org.banto.shipment.ShipmentNumber;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Request files for warehouses, and the files that come back from them. */
@Component(service = FilesResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("warehouse-files")
@RequiresRight("warehouses.request")
@Produces(MediaType.APPLICATION_JSON)
public final class FilesResource {
  private static final int SHOWN = 50;
  private static final Set<String> GOOD =
      Set.of("MATCHED", "CHANGED", "SHORT", "PARTLY_SHORT", "CANCELLED");

  private final RequestFiles files;
  private final ByFile byFile;
  private final Results results;
  private final Jobs jobs;

  /**
   * What is to be written.
   *
   * @param warehouse for which warehouse
   * @param shipments these; null or none for all that wait for it
   */
  public record Wanted(@RequiredMember String warehouse, List<String> shipments) {}

  /**
   * What the rows of a result file are, or were.
   *
   * @param rows one per row
   * @param good rows that will be, or were, taken in
   * @param refused rows that somebody has to look at
   * @param leaves what leaves the house when it is saved
   */
  public record Seen(List<ResultRow> rows, long good, long refused, List<CommandCount> leaves) {}

  /** The resource. */
  @Activate
  public FilesResource(
      @Reference JpaRequests requests,
      @Reference JpaFiles files,
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Outbox outbox,
      @Reference ShipmentService shipping,
      @Reference WarehouseList warehouses,
      @Reference WarehousesRoom room,
      @Reference Jobs jobs) {
    Clock clock = new HouseClock();
    WarehouseAssignment asking =
        new WarehouseAssignment(requests, orders, flow, outbox, warehouses, clock);
    this.files = files;
    this.byFile = new ByFile(requests, files, orders, shipping, asking, warehouses, clock);
    this.results = new Results(requests, shipping, room, warehouses, clock);
    this.jobs = jobs;
  }

  /** The newest request files. */
  @GET
  public List<RequestFile> list(@Context SecurityContext who) {
    return files.newest(RequestsResource.session(who).account(), SHOWN);
  }

  /** Writes a request file as a job; its result is {@code warehouse-files/<id>}. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public RequestsResource.Started write(Wanted in, @Context SecurityContext who) {
    Session session = RequestsResource.session(who);
    if (in.warehouse() == null || !in.warehouse().startsWith(WarehouseRequest.FILE)) {
      throw new Rejection(
          new Text("ファイルで依頼する倉庫を選んでください。", "Choose a warehouse that is asked by file."));
    }
    List<ShipmentNumber> only =
        in.shipments() == null
            ? List.of()
            : in.shipments().stream().map(RequestsResource::number).toList();
    String job =
        jobs.start(
            session.account(),
            session.actor(),
            "warehouse.file",
            progress -> {
              ByFile.Written written =
                  byFile.write(
                      session.account(), in.warehouse(), only, progress.job(), session.actor());
              written.refused().forEach((n, why) -> progress.refused(n.value(), why));
              return written
                  .file()
                  .map(f -> Text.same("warehouse-files/" + f.id()))
                  .orElse(new Text("出力する出荷がありません", "There are no shipments to put out"));
            });
    return new RequestsResource.Started(job);
  }

  /** The very bytes of a request file. */
  @GET
  @Path("{id}")
  @Produces(MediaType.WILDCARD)
  public Response file(@PathParam("id") String id, @Context SecurityContext who) {
    Document file =
        files
            .file(RequestsResource.session(who).account(), id)
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text("依頼ファイルがありません: " + id, "There is no such request file: " + id)));
    return Response.ok(file.bytes(), file.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .build();
  }

  /** Reads a result file of a warehouse; saves it when asked to. */
  @POST
  @Path("results")
  @Consumes(MediaType.WILDCARD)
  public Seen read(
      @QueryParam("warehouse") @DefaultValue("") String warehouse,
      @QueryParam("save") @DefaultValue("false") boolean save,
      @QueryParam("name") @DefaultValue("result.csv") String name,
      byte[] bytes,
      @Context SecurityContext who) {
    Session session = RequestsResource.session(who);
    Document file = new Document(name, MediaType.APPLICATION_OCTET_STREAM, bytes);
    Results.Read read = results.read(session.account(), warehouse, file, save, session.actor());
    long good = read.rows().stream().filter(r -> GOOD.contains(r.verdict())).count();
    long already = read.rows().stream().filter(r -> r.verdict().equals("ALREADY")).count();
    return new Seen(read.rows(), good, read.rows().size() - good - already, read.leaves());
  }
}
