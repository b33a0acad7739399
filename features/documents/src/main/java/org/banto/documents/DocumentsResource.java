// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.ws.rs.BadRequestException;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
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
import org.banto.account.Needs;
import org.banto.account.Session;
import org.banto.account.Settings;
import org.banto.order.OrderFilter;
import org.banto.order.OrderId;
import org.banto.order.OrderService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Papers over REST: print, list, fetch, and what the shop sets for them. */
@Component(service = DocumentsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("documents")
@Needs("documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DocumentsResource {
  private static final int MOST = 5000;

  private final PrintShop shop;
  private final OrderService orders;
  private final Settings settings;

  /** A kind of paper. */
  public record Kind(String kind, String name) {}

  /** What to print: for these orders, or for all that match. */
  public record Print(String kind, List<Long> ids, OrderFilter query) {}

  /** The job that prints. */
  public record Started(String job) {}

  /** A list. */
  public record Papers(List<Issued> items, String next) {}

  @Activate
  public DocumentsResource(
      @Reference PrintShop shop, @Reference OrderService orders, @Reference Settings settings) {
    this.shop = shop;
    this.orders = orders;
    this.settings = settings;
  }

  /** The papers there are. */
  @GET
  @Path("kinds")
  public List<Kind> kinds() {
    return Stream.of(Paper.values()).map(p -> new Kind(p.code(), p.title())).toList();
  }

  /** Starts a print job. */
  @POST
  public Response print(Print in, @Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    Paper paper =
        Paper.of(in.kind() == null ? "" : in.kind())
            .orElseThrow(() -> new BadRequestException("kind に使えない値です: " + in.kind()));
    List<OrderId> ids = ids(in, session);
    if (ids.isEmpty()) {
      throw new BadRequestException("印刷する受注がありません。");
    }
    return Response.accepted(
            new Started(shop.start(session.account(), session.actor(), paper, ids)))
        .build();
  }

  private List<OrderId> ids(Print in, Session session) {
    if (in.ids() != null && in.ids().size() > MOST) {
      throw new BadRequestException("一度に印刷できるのは " + MOST + " 件までです。");
    }
    if (in.ids() != null) {
      return in.ids().stream().map(OrderId::new).toList();
    }
    if (in.query() == null) {
      throw new BadRequestException("ids か query を指定してください。");
    }
    return orders.searchIds(session.account(), in.query().toQuery(), MOST);
  }

  /** What was printed, newest first. */
  @GET
  public Papers list(
      @QueryParam("limit") @DefaultValue("50") int limit, @Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    return new Papers(shop.list(session.account(), Math.min(Math.max(limit, 1), 500)), null);
  }

  /** A printed paper, the very bytes. */
  @GET
  @Path("{id}")
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") String id, @Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    Issued paper =
        shop.find(session.account(), id)
            .orElseThrow(() -> new NotFoundException("帳票がありません: " + id));
    return Response.ok(shop.pdf(session.account(), paper))
        .header(
            "Content-Disposition",
            "inline; filename=\"" + paper.kind() + "-" + paper.id() + ".pdf\"")
        .build();
  }

  /** The logo and the shop's words. */
  @GET
  @Path("settings")
  public Map<String, String> settings(@Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    return new TreeMap<>(settings.read(session.account(), DocumentSettings.SECTION));
  }

  /** Changes the given ones. */
  @PUT
  @Path("settings")
  @Needs("settings")
  public Map<String, String> settings(Map<String, String> in, @Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    DocumentSettings.check(in);
    settings.write(session.account(), DocumentSettings.SECTION, in, session.actor());
    return settings(who);
  }
}
