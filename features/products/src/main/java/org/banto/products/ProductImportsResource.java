// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.List;
import java.util.stream.Stream;
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
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.house.GoodAnswer;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Files of goods (商品マスタの取り込み): sent, judged by what their columns are, brought in by a job. */
@Component(service = ProductImportsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("products/imports")
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProductImportsResource {
  private static final int LARGEST = 20 * 1024 * 1024;
  private static final int LONGEST_NAME = 100;
  private static final int MOST = 200;

  private final ProductImportDesk desk;

  /**
   * What the columns are.
   *
   * @param columns the id of a column of ours for each heading, or empty where it is left out
   * @param blank what a blank cell does; it keeps what is there when left out
   */
  public record Choice(@RequiredMember List<String> columns, BlankCells blank) {}

  /** The job that brings it in. */
  public record Started(String job) {}

  /** The resource. */
  @Activate
  public ProductImportsResource(@Reference ProductImportDesk desk) {
    this.desk = desk;
  }

  /**
   * Takes a file and guesses what its columns are.
   *
   * @param name of the file
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @RequiresRight("products.edit")
  public ImportView take(
      @QueryParam("name") @DefaultValue("") String name,
      byte[] bytes,
      @Context SecurityContext who) {
    return take(name, bytes, session(who));
  }

  ImportView take(String name, byte[] bytes, Session session) {
    if (bytes.length > LARGEST) {
      throw new Rejection(
          Rejection.Kind.TOO_LARGE,
          new Text("ファイルが大きすぎます（20MBまで）。", "The file is too large (20 MB at most)."));
    }
    return desk.view(desk.take(session, fileName(name), bytes));
  }

  /** Its last part, without signs that no name has. */
  private static String fileName(String name) {
    String own = name.replaceFirst(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    int length = Math.min(own.codePointCount(0, own.length()), LONGEST_NAME);
    return own.substring(0, own.offsetByCodePoints(0, length));
  }

  /** The last files, the newest first. */
  @GET
  public List<ImportView> newest(@Context SecurityContext who) {
    return newest(session(who));
  }

  List<ImportView> newest(Session session) {
    return desk.newest(session.account()).stream().map(desk::view).toList();
  }

  /** One of them. */
  @GET
  @Path("{id}")
  public ImportView one(@PathParam("id") String id, @Context SecurityContext who) {
    return one(id, session(who));
  }

  ImportView one(String id, Session session) {
    return desk.view(desk.find(key(id, session)));
  }

  /** Says what the columns are, and judges all rows. */
  @PUT
  @Path("{id}")
  @RequiresRight("products.edit")
  public ImportView judge(@PathParam("id") String id, Choice in, @Context SecurityContext who) {
    return judge(id, in, session(who));
  }

  ImportView judge(String id, Choice in, Session session) {
    if (in == null || in.columns() == null) {
      throw new Rejection(new Text("columns がありません。", "columns is missing."));
    }
    BlankCells blank = in.blank() == null ? BlankCells.KEEP : in.blank();
    return desk.view(desk.judge(key(id, session), in.columns(), blank));
  }

  /**
   * Rows of one kind, in their order; those that change nothing are not told.
   *
   * @param kind which
   * @param after where the slice before ended
   */
  @GET
  @Path("{id}/rows")
  public Slice<ImportRowView> rows(
      @PathParam("id") String id,
      @QueryParam("kind") @DefaultValue("REFUSED") String kind,
      @QueryParam("from") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Context SecurityContext who) {
    return rows(id, kind, after, limit, session(who));
  }

  Slice<ImportRowView> rows(String id, String kind, String after, int limit, Session session) {
    ImportKey key = desk.find(key(id, session)).key();
    Slice<ImportVerdict> found =
        desk.slices().verdicts(key, kind(kind), row(after), Math.min(Math.max(limit, 1), MOST));
    return new Slice<>(found.items().stream().map(ImportRowView::of).toList(), found.next());
  }

  private static ImportVerdict.Kind kind(String text) {
    return Stream.of(ImportVerdict.Kind.values())
        .filter(k -> k.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> new Rejection(new Text("kind に使えない値です: " + text, "kind cannot be: " + text)));
  }

  private static int row(String after) {
    if (!after.matches("[0-9]{0,9}")) {
      throw new Rejection(new Text("from に使えない値です: " + after, "from cannot be: " + after));
    }
    return after.isEmpty() ? 0 : Integer.parseInt(after);
  }

  /** Brings it in; one that stopped is gone on with. */
  @POST
  @Path("{id}")
  @RequiresRight("products.edit")
  @GoodAnswer(value = Started.class, status = 202)
  public Response start(@PathParam("id") String id, @Context SecurityContext who) {
    return Response.accepted(start(id, session(who))).build();
  }

  Started start(String id, Session session) {
    return new Started(desk.start(session, key(id, session)));
  }

  /** The refused rows as they came, with what is wrong in a last column. */
  @GET
  @Path("{id}/faults")
  @Produces("text/csv; charset=UTF-8")
  public Response faults(@PathParam("id") String id, @Context SecurityContext who) {
    RefusedRows rows = new RefusedRows(desk.find(key(id, session(who))), desk.slices());
    StreamingOutput body = rows::write;
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"product-errors.csv\"")
        .build();
  }

  /** Forgets one that does not go in. */
  @DELETE
  @Path("{id}")
  @RequiresRight("products.edit")
  @GoodAnswer(status = 204)
  public Response forget(@PathParam("id") String id, @Context SecurityContext who) {
    desk.forget(key(id, session(who)));
    return Response.noContent().build();
  }

  /** What is no id is that of no file, and no database is asked for it. */
  private static ImportKey key(String id, Session session) {
    return new ImportKey(session.account(), id.matches("[0-9a-f-]{1,36}") ? id : "");
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
