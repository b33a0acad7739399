// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
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
import javax.ws.rs.core.StreamingOutput;
import javax.xml.transform.TransformerException;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Shop;
import org.banto.base.Text;
import org.banto.conditions.FilteredOrders;
import org.banto.house.Form;
import org.banto.house.GoodAnswer;
import org.banto.house.OrderService;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.Settings;
import org.banto.order.OrderFields;
import org.banto.order.OrderFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Papers over REST: look, print, list, fetch, and what the shop sets for them. */
@Component(service = DocumentsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("documents")
@RequiresRight("documents.see")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DocumentsResource {
  private static final int MOST = 5000;
  private static final int LONGEST = 200;

  private final PrintShop shop;
  private final Prints prints;
  private final OrderService orders;
  private final Settings settings;

  @Reference private volatile List<OrderFields> fields = List.of();

  /**
   * A kind of paper.
   *
   * @param kind its code
   * @param name its name
   * @param numbered whether it has a number and says the same for ever
   * @param list whether it is one paper for all orders
   */
  public record Kind(String kind, String name, boolean numbered, boolean list) {}

  /**
   * What to print: for these orders, or for all that match.
   *
   * @param kind the paper
   * @param ids the orders
   * @param query all that match
   * @param layout of a picking list, or null for the shop's
   * @param medium PAPER or ELECTRONIC, or null for paper
   * @param reason why what was issued before is issued again, or null
   * @param addressee who a receipt is made out to, of one order; or null for the buyer
   * @param proviso what a receipt is for, of one order; or null for the shop's words
   */
  public record Print(
      @RequiredMember String kind,
      List<Long> ids,
      OrderFilter query,
      String layout,
      String medium,
      String reason,
      String addressee,
      String proviso) {}

  /** The job that prints. */
  public record Started(String job) {}

  /** A list. */
  public record Papers(List<PrintRun> items, Optional<String> next) {}

  /** One order of a {@link Look}. */
  public record Told(long order, String number, String paper, String no, String ja, String en) {}

  /**
   * What would come of a print.
   *
   * @param ready how many would be printed without a word
   * @param again those that were issued before and need a reason
   * @param refused those that are not issued
   * @param warned those that are, with something to mind
   */
  public record Look(int ready, List<Told> again, List<Told> refused, List<Told> warned) {}

  /** The shop's registration number, and whether it can be one. */
  public record Registration(String number, boolean wellFormed, boolean checked) {}

  @Activate
  public DocumentsResource(
      @Reference PrintShop shop,
      @Reference IssueLedger ledger,
      @Reference OrderService orders,
      @Reference Settings settings) {
    this.shop = shop;
    this.prints = ledger.prints();
    this.orders = orders;
    this.settings = settings;
  }

  /** The papers that are printed for orders. */
  @GET
  @Path("kinds")
  public List<Kind> kinds() {
    return Stream.of(Paper.values())
        .filter(p -> p != Paper.RETURN_INVOICE)
        .map(p -> new Kind(p.code(), p.title(), p.isNumbered(), p.isList()))
        .toList();
  }

  /** Starts a print job. */
  @POST
  @RequiresRight("documents.issue")
  @GoodAnswer(value = Started.class, status = 202)
  public Response print(Print in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    List<OrderId> ids = ids(in, session);
    PrintRequest request = request(in, ids, session);
    return Response.accepted(
            new Started(shop.start(session.account(), session.actor(), request, ids)))
        .build();
  }

  /** Tells what a print would come to; prints nothing. */
  @POST
  @Path("look")
  @RequiresRight("documents.issue")
  public Look look(Print in, @Context SecurityContext who) throws TransformerException {
    Session session = Session.of(who.getUserPrincipal());
    List<PaperIssue.Case> cases = shop.look(session.account(), paper(in), ids(in, session));
    List<PaperIssue.Case> allowed = cases.stream().filter(c -> c.judgement().allowed()).toList();
    return new Look(
        (int) allowed.stream().filter(c -> c.original().isEmpty()).count(),
        allowed.stream()
            .filter(c -> c.original().isPresent())
            .map(DocumentsResource::told)
            .toList(),
        cases.stream().filter(c -> !c.judgement().allowed()).map(DocumentsResource::told).toList(),
        allowed.stream()
            .filter(c -> !c.judgement().ja().isEmpty())
            .map(DocumentsResource::told)
            .toList());
  }

  private static Told told(PaperIssue.Case c) {
    return new Told(
        c.order().id().value(),
        c.order().key().number(),
        c.paper().title(),
        c.original().map(o -> o.issued().no()).orElse(""),
        c.judgement().ja(),
        c.judgement().en());
  }

  private static Paper paper(Print in) {
    return Paper.of(text(in.kind()))
        .filter(p -> p != Paper.RETURN_INVOICE)
        .orElseThrow(
            () ->
                new Rejection(
                    new Text("kind に使えない値です: " + in.kind(), "kind cannot be: " + in.kind())));
  }

  private PrintRequest request(Print in, List<OrderId> ids, Session session) {
    Paper paper = paper(in);
    if (ids.size() != 1 && !(text(in.addressee()) + text(in.proviso())).isEmpty()) {
      throw new Rejection(
          new Text(
              "宛名と但し書きは、1件ずつ指定してください。", "Name addressee and description for one order at a time."));
    }
    for (String words : List.of(text(in.reason()), text(in.addressee()), text(in.proviso()))) {
      if (words.length() > LONGEST) {
        throw new Rejection(
            new Text(
                "理由・宛名・但し書きは " + LONGEST + " 文字までです。",
                "Reason, addressee and description have " + LONGEST + " characters at most."));
      }
    }
    String layout =
        in.layout() == null
            ? settings
                .read(session.account(), DocumentSettings.SECTION)
                .getOrDefault(DocumentSettings.LAYOUT, "")
            : in.layout();
    try {
      return new PrintRequest(
          paper,
          Layout.of(layout.replace('-', '_')),
          in.medium() == null ? StampDuty.Medium.PAPER : StampDuty.Medium.valueOf(in.medium()),
          text(in.reason()).strip(),
          text(in.addressee()).strip(),
          text(in.proviso()).strip());
    } catch (IllegalArgumentException e) {
      throw new Rejection(
          new Text("layout か medium に使えない値です。", "layout or medium cannot be this."), e);
    }
  }

  private static String text(String given) {
    return given == null ? "" : given;
  }

  private List<OrderId> ids(Print in, Session session) {
    if (in.ids() != null && in.ids().size() > MOST) {
      throw new Rejection(
          new Text(
              "一度に印刷できるのは " + MOST + " 件までです。", "At most " + MOST + " can be printed at a time."));
    }
    if (in.ids() == null && in.query() == null) {
      throw new Rejection(new Text("ids か query を指定してください。", "Name ids or a query."));
    }
    List<OrderId> ids =
        in.ids() != null
            ? in.ids().stream().map(OrderId::new).toList()
            : FilteredOrders.of(orders, fields, session.account(), in.query()).ids(MOST);
    if (ids.isEmpty()) {
      throw new Rejection(new Text("印刷する受注がありません。", "There are no orders to print."));
    }
    return ids;
  }

  /** What was printed, newest first. */
  @GET
  public Papers list(
      @QueryParam("limit") @DefaultValue("50") int limit, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    return new Papers(
        prints.runs(session.account(), Math.min(Math.max(limit, 1), 500)), Optional.empty());
  }

  /** A printed paper, the very bytes. */
  @GET
  @Path("{id}")
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") String id, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    PrintRun run =
        prints
            .run(session.account(), id)
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text("帳票がありません: " + id, "There is no such paper: " + id)));
    StreamingOutput out = to -> prints.write(session.account(), id, to);
    return Response.ok(out)
        .header(
            "Content-Disposition", "inline; filename=\"" + run.kind() + "-" + run.id() + ".pdf\"")
        .build();
  }

  /** The shop's registration number as it is printed. */
  @GET
  @Path("registration")
  public Registration registration(@Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    Shop of = Shop.of(settings.read(session.account(), Shop.SECTION));
    RegistrationNumber number = RegistrationNumber.read(of.registration());
    return new Registration(number.text(), number.wellFormed(), number.checked());
  }

  /** Who may issue what: the house's rows, which a shop's own come before. */
  @GET
  @Path("rules")
  public List<IssueRules.Row> rules() {
    return IssueRules.HOUSE;
  }

  /** The logo, the shop's words, and how papers are made. */
  @GET
  @Path("settings")
  @Form
  public Map<String, String> settings(@Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    return new TreeMap<>(settings.read(session.account(), DocumentSettings.SECTION));
  }

  /** Changes the given ones. */
  @PUT
  @Path("settings")
  @Form
  @RequiresRight("documents.manage")
  public Map<String, String> settings(Map<String, String> in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    settings.write(session.account(), DocumentSettings.SECTION, in, session.actor());
    return settings(who);
  }
}
