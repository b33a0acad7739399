// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.List;
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
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Document;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.editions.Edition;
import org.banto.house.GoodAnswer;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Order files (注文ファイル取込): looked at first, then brought in by a job. */
@Component(service = OrderFilesResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("order-files")
@RequiresRight("orders.edit")
@Produces(MediaType.APPLICATION_JSON)
public final class OrderFilesResource {
  private final ImportDesk desk;

  /** The job that imports. */
  public record Started(String job) {}

  /** The resource. */
  @Activate
  public OrderFilesResource(@Reference ImportDesk desk) {
    this.desk = desk;
  }

  /**
   * Looks at files and keeps nothing.
   *
   * @param shop the connection whose orders they are, {@code type~name}
   * @param profile the profile; empty to guess it; {@code connector} for the connector's own format
   * @param sizes bytes of each file, when there are several
   */
  @POST
  @Path("preview")
  @Consumes(MediaType.WILDCARD)
  public PreviewView preview(
      @QueryParam("shop") String shop,
      @QueryParam("profile") @DefaultValue("") String profile,
      @QueryParam("size") List<Integer> sizes,
      byte[] bytes,
      @Context SecurityContext who) {
    AccountId account = session(who).account();
    ConnectionId id = desk.shop(account, shop == null ? "" : shop);
    List<Document> files = UploadedFiles.of(sizes, bytes);
    if (profile.equals(ConnectorFormats.ID)) {
      return PreviewView.of(desk.look(account, id, desk.connectorFeed(account, id, files)));
    }
    String read = profile;
    List<String> header = PreviewView.header(files);
    try {
      Edition<Profile> edition = desk.edition(account, profile, files);
      read = edition.id();
      FileOrders feed = desk.feed(account, edition, files);
      return PreviewView.of(desk.look(account, id, feed)).by(edition, header);
    } catch (UnreadableRows e) {
      return PreviewView.spoilt(e, read, header);
    }
  }

  /** Brings files in by a job; the parameters are those of the preview. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @GoodAnswer(value = Started.class, status = 202)
  public Response start(
      @QueryParam("shop") String shop,
      @QueryParam("profile") @DefaultValue("") String profile,
      @QueryParam("size") List<Integer> sizes,
      byte[] bytes,
      @Context SecurityContext who) {
    Session session = session(who);
    AccountId account = session.account();
    ConnectionId id = desk.shop(account, shop == null ? "" : shop);
    List<Document> files = UploadedFiles.of(sizes, bytes);
    if (profile.equals(ConnectorFormats.ID)) {
      FileOrders feed = desk.connectorFeed(account, id, files);
      return started(desk.start(session, id, feed, ConnectorFormats.ID));
    }
    try {
      Edition<Profile> found = desk.edition(account, profile, files);
      desk.feed(account, found, files);
      Edition<Profile> edition = desk.fixed(account, found);
      String how = edition.body().name() + " " + edition.version() + "版";
      return started(desk.start(session, id, desk.feed(account, edition, files), how));
    } catch (UnreadableRows e) {
      throw new Rejection(e.faults().get(0).sentence(), e);
    }
  }

  private static Response started(String job) {
    return Response.accepted(new Started(job)).build();
  }

  /** What came of an import, once it has ended. */
  @GET
  @Path("imports/{job}")
  public ResultView result(@PathParam("job") String job, @Context SecurityContext who) {
    return ResultView.of(found(job, who));
  }

  /** The rows that could not be brought in, for a spreadsheet. */
  @GET
  @Path("imports/{job}/faults")
  @Produces("text/csv; charset=UTF-8")
  public Response faults(@PathParam("job") String job, @Context SecurityContext who) {
    return Response.ok(FaultSheet.of(found(job, who).faults().all()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"order-file-errors.csv\"")
        .build();
  }

  private Import found(String job, SecurityContext who) {
    return desk.result(session(who).account(), job)
        .orElseThrow(
            () ->
                Rejection.notFound(
                    new Text(
                        "この取込の結果は、もう残っていません。", "The result of this import is not kept any more.")));
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
