// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.banto.base.AccountId;
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
import org.osgi.service.event.EventAdmin;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The tray of goods that orders name and nobody has entered. */
@Component(service = UnknownGoodsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("products/unknown")
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UnknownGoodsResource {
  private final UnknownGoods unknown;
  private final ProductDesk desk;
  private final ProductBooks books;
  private final JpaProducts products;
  private final ProductNews news;

  /** An order that has them. */
  public record SellingOrder(long id, String number) {}

  /** Goods of the master that are clearly meant, and why. */
  public record Proposal(String id, String code, String name, ProposalReason why) {}

  /**
   * Goods of orders that nobody has entered.
   *
   * @param id which row
   * @param shop the shop that sells them, {@code mall~name}
   * @param shopName its name for staff
   * @param code as the mall writes it
   * @param itemCode the code of the page the buyer saw, or empty
   * @param name as the mall gives it
   * @param orders how many orders had them
   * @param order the last of these; its number is empty where the order is gone
   * @param at when it was placed
   * @param proposal goods of the master that are clearly meant
   */
  public record UnknownRow(
      String id,
      String shop,
      String shopName,
      String code,
      String itemCode,
      String name,
      int orders,
      SellingOrder order,
      Instant at,
      Optional<Proposal> proposal) {}

  /** Which goods of the master they are, by id. */
  public record UnknownLink(@RequiredMember String product) {}

  /** How the new goods are called; as the row says when left out. */
  public record UnknownEntry(String code, String name) {}

  /** Remembers. */
  @Activate
  public UnknownGoodsResource(
      @Reference UnknownGoods unknown,
      @Reference ProductDesk desk,
      @Reference ProductBooks books,
      @Reference JpaProducts products,
      @Reference EventAdmin events) {
    this(unknown, desk, books, products, new ProductNews(events));
  }

  UnknownGoodsResource(
      UnknownGoods unknown,
      ProductDesk desk,
      ProductBooks books,
      JpaProducts products,
      ProductNews news) {
    this.unknown = unknown;
    this.desk = desk;
    this.books = books;
    this.products = products;
    this.news = news;
  }

  /**
   * A slice of what waits, the newest first.
   *
   * @param ignored those that were put aside instead; nothing is proposed for them
   * @param after the {@code next} of the slice before
   * @param limit how many, 1 to 200
   */
  @GET
  public Slice<UnknownRow> list(
      @QueryParam("ignored") @DefaultValue("false") boolean ignored,
      @QueryParam("from") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Context SecurityContext who) {
    return list(ignored, after, limit, Session.of(who.getUserPrincipal()).account());
  }

  Slice<UnknownRow> list(boolean ignored, String after, int limit, AccountId account) {
    ProductsResource.within(limit);
    Optional<Long> before =
        after.isEmpty() ? Optional.empty() : Optional.of(ProductsResource.number(after));
    List<UnknownGoods.Row> found = unknown.before(account, ignored, before, limit + 1);
    List<UnknownGoods.Row> some = found.subList(0, Math.min(limit, found.size()));
    Map<Long, Proposal> proposals = ignored ? Map.of() : proposals(account, some);
    return new Slice<>(
        some.stream().map(row -> view(row, proposals)).toList(),
        found.size() > limit
            ? Optional.of(Long.toString(some.get(some.size() - 1).id()))
            : Optional.empty());
  }

  private static UnknownRow view(UnknownGoods.Row row, Map<Long, Proposal> proposals) {
    return new UnknownRow(
        Long.toString(row.id()),
        row.shop(),
        row.shop(),
        row.code(),
        row.itemCode(),
        row.name(),
        row.orders(),
        new SellingOrder(row.last().order(), row.last().number()),
        row.last().at(),
        Optional.ofNullable(proposals.get(row.id())));
  }

  private Map<Long, Proposal> proposals(AccountId account, List<UnknownGoods.Row> rows) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    GoodsLikeness likeness = books.likeness(account);
    Map<Long, GoodsLikeness.Meant> meant = new HashMap<>();
    rows.forEach(
        row ->
            likeness.meant(codes(row), row.name()).ifPresent(goods -> meant.put(row.id(), goods)));
    Map<Long, Product> goods =
        products.unlinkedById(
            account, meant.values().stream().map(GoodsLikeness.Meant::id).toList());
    Map<Long, Proposal> proposals = new HashMap<>();
    meant.forEach(
        (row, m) ->
            Optional.ofNullable(goods.get(m.id()))
                .ifPresent(
                    p ->
                        proposals.put(
                            row,
                            new Proposal(Long.toString(p.id()), p.code(), p.name(), m.why()))));
    return proposals;
  }

  private static List<String> codes(UnknownGoods.Row row) {
    List<String> codes = new ArrayList<>(List.of(row.code()));
    if (!row.itemCode().isBlank()) {
      codes.add(row.itemCode());
    }
    return codes;
  }

  /** They are goods of the master: from now on the shop sells those under its code. */
  @POST
  @Path("{id}/link")
  @RequiresRight("products.edit")
  @GoodAnswer(status = 204)
  public Response link(@PathParam("id") String id, UnknownLink in, @Context SecurityContext who) {
    link(id, in, Session.of(who.getUserPrincipal()));
    return Response.noContent().build();
  }

  void link(String id, UnknownLink in, Session session) {
    UnknownGoods.Row row = row(session.account(), id);
    desk.link(
        session.account(),
        ProductsResource.number(in.product()),
        new Product.Link(row.shop(), row.code()),
        session.actor());
    news.tell(session.account());
  }

  /** Enters them into the master, sold under the shop's code. */
  @POST
  @Path("{id}/product")
  @RequiresRight("products.edit")
  public ProductView enter(
      @PathParam("id") String id, UnknownEntry in, @Context SecurityContext who) {
    return enter(id, in, Session.of(who.getUserPrincipal()));
  }

  ProductView enter(String id, UnknownEntry in, Session session) {
    UnknownGoods.Row row = row(session.account(), id);
    String code = in.code() == null || in.code().isBlank() ? row.code() : in.code();
    String name = in.name() == null || in.name().isBlank() ? row.name() : in.name();
    ProductForm form =
        new ProductForm(
            code,
            name,
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            "",
            List.of(),
            List.of(new ProductForm.ShopCode(row.shop(), row.code())),
            false);
    ProductView view = desk.enter(session.account(), form, session.actor());
    news.tell(session.account());
    return view;
  }

  /** Nobody wants to hear of them: they do not come again until they are taken back. */
  @POST
  @Path("{id}/ignored")
  @RequiresRight("products.edit")
  @GoodAnswer(status = 204)
  public Response ignore(@PathParam("id") String id, @Context SecurityContext who) {
    ignore(id, Session.of(who.getUserPrincipal()));
    return Response.noContent().build();
  }

  void ignore(String id, Session session) {
    if (!unknown.ignore(session.account(), ProductsResource.number(id), true)) {
      throw gone();
    }
    news.tell(session.account());
  }

  /** Takes back one that nobody wanted to hear of: it waits again. */
  @DELETE
  @Path("{id}/ignored")
  @RequiresRight("products.edit")
  @GoodAnswer(status = 204)
  public Response takeBack(@PathParam("id") String id, @Context SecurityContext who) {
    takeBack(id, Session.of(who.getUserPrincipal()));
    return Response.noContent().build();
  }

  void takeBack(String id, Session session) {
    if (!unknown.ignore(session.account(), ProductsResource.number(id), false)) {
      throw Rejection.notFound(
          new Text("この商品は対象外になっていません。", "These goods are not left out any more."));
    }
    news.tell(session.account());
  }

  private UnknownGoods.Row row(AccountId account, String id) {
    return unknown
        .find(account, ProductsResource.number(id))
        .orElseThrow(UnknownGoodsResource::gone);
  }

  private static Rejection gone() {
    return Rejection.notFound(new Text("この未登録商品はすでに処理されています。", "It does not wait here any more."));
  }
}
