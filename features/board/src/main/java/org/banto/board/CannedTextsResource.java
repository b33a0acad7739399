// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Form;
import org.banto.house.InUse;
import org.banto.house.OrderService;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.Settings;
import org.banto.order.FieldSet;
import org.banto.order.FieldSymbols;
import org.banto.order.OrderFields;
import org.banto.requests.SeenOrder;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Canned texts (定型文登録). */
@Component(
    service = {CannedTextsResource.class, InUse.class},
    configurationPid = "banto.function.canned-texts",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("board/texts")
@RequiresRight("board.write")
@Form
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CannedTextsResource implements InUse {
  private static final int MOST = 500;

  private final CannedTexts texts;
  private final OrderService orders;
  private final Clock clock;

  @Reference private volatile List<OrderFields> fields = List.of();

  /**
   * A canned text.
   *
   * @param id its id
   * @param name its name
   * @param text the words, with symbols in {@code {{…}}}
   * @param shared whether it is everybody's; else of whoever asks
   * @param folder under which it is listed, or empty
   * @param shortcut what is typed to get it, with its {@code ;}, or empty
   * @param places where it is offered
   * @param shops the shops for which it is offered; none where for all
   * @param away its symbols that nothing in the house stands for now
   * @param changedBy who changed it last
   * @param changedAt when
   */
  public record View(
      String id,
      String name,
      String text,
      boolean shared,
      String folder,
      String shortcut,
      List<TextPlace> places,
      List<String> shops,
      List<String> away,
      Actor changedBy,
      Instant changedAt) {}

  /**
   * What is sent to keep one.
   *
   * @param name 1 to 40 characters
   * @param text 1 to 4,000 characters
   * @param shared whether it is everybody's; one's own when left out
   * @param folder under which it is listed; none when left out
   * @param shortcut what is typed to get it: a {@code ;} and up to 20 signs; none when left out
   * @param places where it is offered, one at least
   * @param shops the shops for which it is offered; all when left out
   */
  @Form
  public record Edit(
      @RequiredMember String name,
      @RequiredMember String text,
      Boolean shared,
      String folder,
      String shortcut,
      @RequiredMember List<TextPlace> places,
      List<String> shops) {}

  /** For which order symbols are filled in. */
  public record Wanted(@RequiredMember Long order) {}

  /**
   * A text for an order.
   *
   * @param text with what stands for its symbols
   * @param away those that nothing stands for now: they stay in the text as they are written
   */
  public record Full(String text, List<String> away) {}

  /** Remembers. */
  @Activate
  public CannedTextsResource(@Reference CannedTexts texts, @Reference OrderService orders) {
    this.texts = texts;
    this.orders = orders;
    this.clock = new HouseClock();
  }

  CannedTextsResource(
      CannedTexts texts, OrderService orders, List<OrderFields> fields, Clock clock) {
    this.texts = texts;
    this.orders = orders;
    this.fields = fields;
    this.clock = clock;
  }

  @Override
  public String function() {
    return "canned-texts";
  }

  @Override
  public Optional<Text> of(AccountId account, Settings all) {
    return InUse.counted(new Text("定型文", "canned texts"), texts.all(account).size(), "件");
  }

  /** Those that whoever asks may use, by folder and name. */
  @GET
  public List<View> all(@Context SecurityContext who) {
    return all(Session.of(who.getUserPrincipal()));
  }

  List<View> all(Session session) {
    FieldSet known = new FieldSet(fields);
    return texts.all(session.account()).stream()
        .filter(t -> t.isFor(login(session)))
        .sorted(Comparator.comparing(CannedText::folder).thenComparing(CannedText::name))
        .map(t -> view(t, known))
        .toList();
  }

  /** Keeps one under an id of the caller's choice. */
  @PUT
  @Path("{id}")
  public View keep(@PathParam("id") String id, Edit in, @Context SecurityContext who) {
    return keep(id, in, Session.of(who.getUserPrincipal()));
  }

  View keep(String id, Edit in, Session session) {
    List<CannedText> all = texts.all(session.account());
    Optional<CannedText> before = all.stream().filter(t -> t.id().equals(id)).findFirst();
    if (before.filter(t -> !t.isFor(login(session))).isPresent() || !RowId.is(id)) {
      throw missing();
    }
    if (before.isEmpty() && all.size() >= MOST) {
      throw new Rejection(
          new Text("定型文は" + MOST + "件までです。", "There are " + MOST + " canned texts at most."));
    }
    CannedText text = CannedTextRules.read(id, in, login(session), clock.instant());
    CannedTextRules.checkShortcut(text, all);
    texts.keep(session.account(), text);
    return view(text, new FieldSet(fields));
  }

  /** Takes one out. */
  @DELETE
  @Path("{id}")
  public List<View> drop(@PathParam("id") String id, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    texts.drop(session.account(), one(session, id).id());
    return all(session);
  }

  /** One for an order, with what stands for its symbols. */
  @POST
  @Path("{id}/fill")
  public Full fill(@PathParam("id") String id, Wanted in, @Context SecurityContext who) {
    return fill(id, in, Session.of(who.getUserPrincipal()));
  }

  Full fill(String id, Wanted in, Session session) {
    if (in == null || in.order() == null || in.order() < 1) {
      throw new Rejection(new Text("受注を指定してください。", "Say for which order."));
    }
    if (!session.may("orders.see")) {
      throw Rejection.forbidden(new Text("受注を見る権限がありません。", "You may not see orders."));
    }
    CannedText text = one(session, id);
    FieldSet known = new FieldSet(fields);
    return new Full(
        FieldSymbols.fill(
            text.text(), known, SeenOrder.find(orders, session, new OrderId(in.order()))),
        FieldSymbols.away(text.text(), known));
  }

  private CannedText one(Session session, String id) {
    return texts.all(session.account()).stream()
        .filter(t -> t.id().equals(id) && t.isFor(login(session)))
        .findFirst()
        .orElseThrow(CannedTextsResource::missing);
  }

  private static Rejection missing() {
    return Rejection.notFound(new Text("この定型文はありません。", "There is no such canned text."));
  }

  private static String login(Session session) {
    return session.actor().name();
  }

  /** What is for mails alone is filled in by the mails, which have symbols of their own besides. */
  private static View view(CannedText text, FieldSet known) {
    boolean mails = text.places().equals(Set.of(TextPlace.MAIL));
    return new View(
        text.id(),
        text.name(),
        text.text(),
        text.owner().isEmpty(),
        text.folder(),
        text.shortcut(),
        text.places().isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(text.places())),
        text.shops().stream().sorted().toList(),
        mails ? List.of() : FieldSymbols.away(text.text(), known),
        Actor.staff(text.changedBy()),
        text.changedAt());
  }
}
