// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.house.Form;
import org.banto.house.GoodAnswer;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The product master (商品マスタ). */
@Component(service = ProductsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("products")
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProductsResource {
  private static final int MOST = 200;
  private static final int MOST_ENDED = 10_000;
  private static final int LONGEST_QUESTION = 200;
  private static final int MOST_WORDS = 10;
  private static final int LEVELS = 3;

  private final JpaProducts products;
  private final ProductDesk desk;
  private final ProductBooks books;
  private final UnknownGoods unknown;
  private final ProductNews news;
  private final Clock clock;

  /**
   * A category.
   *
   * @param path its name, after those above it
   * @param count how many goods are in it and below
   */
  public record CountedCategory(List<String> path, int count) {}

  /**
   * What can be said of all goods.
   *
   * @param total how many there are
   * @param ended how many of them are no longer sold
   * @param unknown how many goods of orders wait in the tray
   * @param suppliers who goods are bought of
   * @param categories those that goods are in
   */
  public record MasterFacts(
      int total,
      int ended,
      int unknown,
      List<String> suppliers,
      List<CountedCategory> categories) {}

  /** Which goods are sold, or no longer, from now on: 10,000 at most. */
  public record Ended(@RequiredMember List<String> ids, boolean ended) {}

  /** Which category is called otherwise: the last name of the path. */
  public record CategoryRename(@RequiredMember List<String> from, @RequiredMember String to) {}

  /** How many goods have changed. */
  public record ChangedGoods(int changed) {}

  /** Remembers. */
  @Activate
  public ProductsResource(
      @Reference JpaProducts products,
      @Reference ProductDesk desk,
      @Reference ProductBooks books,
      @Reference UnknownGoods unknown,
      @Reference EventAdmin events) {
    this(products, desk, books, unknown, new ProductNews(events), new HouseClock());
  }

  ProductsResource(
      JpaProducts products,
      ProductDesk desk,
      ProductBooks books,
      UnknownGoods unknown,
      ProductNews news,
      Clock clock) {
    this.products = products;
    this.desk = desk;
    this.books = books;
    this.unknown = unknown;
    this.news = news;
    this.clock = clock;
  }

  /**
   * A slice of the goods, in the order of their codes.
   *
   * @param q words, each of which stands in a code, name, name on papers, JAN or supplier
   * @param category large, middle and small, as many as matter
   * @param supplier who they are bought of
   * @param shown those that are sold when left out
   * @param after the {@code next} of the slice before
   * @param limit how many, 1 to 200
   */
  @GET
  public Slice<ProductLine> list(
      @QueryParam("q") @DefaultValue("") String q,
      @QueryParam("category") List<String> category,
      @QueryParam("supplier") @DefaultValue("") String supplier,
      @QueryParam("shown") @DefaultValue("CURRENT") ShownGoods shown,
      @QueryParam("from") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Context SecurityContext who) {
    Optional<String> from = supplier.isEmpty() ? Optional.empty() : Optional.of(supplier);
    BookQuery query = new BookQuery(words(q), path(category), from, shown);
    return list(query, after, limit, Session.of(who.getUserPrincipal()).account());
  }

  Slice<ProductLine> list(BookQuery query, String after, int limit, AccountId account) {
    within(limit);
    List<BookBlock.Place> found = books.of(account).find(query, after, limit + 1);
    List<BookBlock.Place> some = found.subList(0, Math.min(limit, found.size()));
    Map<Long, Product> goods =
        products.unlinkedById(account, some.stream().map(BookBlock.Place::id).toList());
    return new Slice<>(
        some.stream()
            .flatMap(place -> Optional.ofNullable(goods.get(place.id())).stream())
            .map(p -> ProductLine.of(p, desk.today()))
            .toList(),
        found.size() > limit ? Optional.of(some.get(some.size() - 1).normal()) : Optional.empty());
  }

  static void within(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new Rejection(
          new Text("limit は1～200で指定してください: " + limit, "limit has to be from 1 to 200: " + limit));
    }
  }

  static List<String> words(String q) {
    List<String> words = SearchWords.asked(q);
    if (q.length() > LONGEST_QUESTION || words.size() > MOST_WORDS) {
      throw new Rejection(
          new Text("さがす言葉は200文字・10語までにしてください。", "Search for 200 characters and 10 words at most."));
    }
    return words;
  }

  private static List<String> path(List<String> category) {
    List<String> path = category == null ? List.of() : category;
    if (path.size() > LEVELS) {
      throw new Rejection(
          new Text(
              "カテゴリは大・中・小の3つまでです: " + String.join("／", path),
              "There are three levels of categories: " + String.join("/", path)));
    }
    return path;
  }

  /** How many there are, and by what they can be narrowed. */
  @GET
  @Path("facts")
  public MasterFacts facts(@Context SecurityContext who) {
    return facts(Session.of(who.getUserPrincipal()).account());
  }

  MasterFacts facts(AccountId account) {
    ProductBook.Facts facts = books.of(account).facts();
    List<CountedCategory> categories = new ArrayList<>();
    facts.categories().forEach((path, count) -> categories.add(new CountedCategory(path, count)));
    return new MasterFacts(
        facts.total(), facts.ended(), unknown.count(account), facts.suppliers(), categories);
  }

  /** Enters goods. */
  @POST
  @RequiresRight("products.edit")
  public ProductView enter(ProductForm in, @Context SecurityContext who) {
    return enter(in, Session.of(who.getUserPrincipal()));
  }

  ProductView enter(ProductForm in, Session session) {
    ProductView view = desk.enter(session.account(), in, session.actor());
    news.tell(session.account());
    return view;
  }

  /** Goods as a form shows them. */
  @GET
  @Path("{id}")
  @Form
  public ProductView one(@PathParam("id") String id, @Context SecurityContext who) {
    AccountId account = Session.of(who.getUserPrincipal()).account();
    return one(id, account);
  }

  ProductView one(String id, AccountId account) {
    return desk.view(account, desk.find(account, number(id)));
  }

  /** Changes goods. */
  @PUT
  @Path("{id}")
  @Form
  @RequiresRight("products.edit")
  public ProductView change(
      @PathParam("id") String id, ProductForm in, @Context SecurityContext who) {
    return change(id, in, Session.of(who.getUserPrincipal()));
  }

  ProductView change(String id, ProductForm in, Session session) {
    ProductView view = desk.change(session.account(), number(id), in, session.actor());
    news.tell(session.account());
    return view;
  }

  /** Deletes goods, unless a kit holds them; orders keep what they say. */
  @DELETE
  @Path("{id}")
  @Form
  @RequiresRight("products.edit")
  @GoodAnswer(status = 204)
  public Response remove(@PathParam("id") String id, @Context SecurityContext who) {
    remove(id, Session.of(who.getUserPrincipal()));
    return Response.noContent().build();
  }

  void remove(String id, Session session) {
    AccountId account = session.account();
    Product product = desk.find(account, number(id));
    products.remove(account, product.id(), session.actor(), clock.instant());
    news.tell(account);
  }

  /** Says of some goods that they are no longer sold, or that they are again. */
  @POST
  @Path("ended")
  @RequiresRight("products.edit")
  public ChangedGoods end(Ended in, @Context SecurityContext who) {
    return end(in, Session.of(who.getUserPrincipal()));
  }

  ChangedGoods end(Ended in, Session session) {
    List<String> ids = in.ids() == null ? List.of() : in.ids();
    if (ids.isEmpty() || ids.size() > MOST_ENDED) {
      throw new Rejection(
          new Text(
              "商品は1～10,000件で選んでください: " + ids.size() + "件",
              "Choose from 1 to 10,000 goods: " + ids.size()));
    }
    int changed =
        products.end(
            session.account(),
            ids.stream().map(ProductsResource::number).toList(),
            in.ended(),
            session.actor(),
            clock.instant());
    news.tell(session.account());
    return new ChangedGoods(changed);
  }

  /** Calls a category otherwise, in all goods of it; done twice it is as done once. */
  @POST
  @Path("category-renames")
  @RequiresRight("products.edit")
  public ChangedGoods rename(CategoryRename in, @Context SecurityContext who) {
    return rename(in, Session.of(who.getUserPrincipal()));
  }

  /** Nothing is called so, and not every database can be asked for it. */
  private static boolean isNoName(String category) {
    return category.isBlank() || category.codePoints().anyMatch(Character::isISOControl);
  }

  ChangedGoods rename(CategoryRename in, Session session) {
    List<String> from = path(in.from());
    if (from.isEmpty() || from.stream().anyMatch(ProductsResource::isNoName)) {
      throw new Rejection(new Text("変更するカテゴリを選んでください。", "Choose the category."));
    }
    String to = in.to() == null ? "" : in.to().strip();
    if (isNoName(to) || to.codePointCount(0, to.length()) > ProductRules.LONGEST_CATEGORY) {
      throw new Rejection(
          new Text(
              "新しいカテゴリ名は1～60文字で入力してください: " + to,
              "The name of a category has from 1 to 60 characters: " + to));
    }
    int changed = products.rename(session.account(), from, to, session.actor(), clock.instant());
    news.tell(session.account());
    return new ChangedGoods(changed);
  }

  /** The number that an id is; what is none is that of no goods. */
  static long number(String id) {
    return id != null && id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }
}
