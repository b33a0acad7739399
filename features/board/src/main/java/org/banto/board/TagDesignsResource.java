// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Form;
import org.banto.house.InUse;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.Settings;
import org.banto.house.TagMentions;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The catalogue of tags (タグ機能): what each looks like, where it is shown, what it does. */
@Component(
    service = {TagDesignsResource.class, InUse.class},
    configurationPid = "banto.function.order-tags",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("board/tags")
@RequiresRight("orders.see")
@Form
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TagDesignsResource implements InUse {
  private final TagDesigns designs;
  private final BoardNews news;
  private final Clock clock;

  @Reference private volatile List<TagMentions> mentions = List.of();

  /**
   * A tag of the catalogue.
   *
   * @param id its id, which stays when its name changes
   * @param name as it stands on orders
   * @param fore colour of its words, {@code #rrggbb}
   * @param back colour behind them
   * @param shape its outline
   * @param icon name of the sign before its words, or empty
   * @param position where it stands among the others
   * @param shown where it is shown
   * @param behaviour what it does
   * @param moves whether there are still orders that get this name in the place of another
   */
  public record View(
      String id,
      String name,
      String fore,
      String back,
      TagDesign.Shape shape,
      String icon,
      int position,
      List<TagDesign.Spot> shown,
      TagDesign.Behaviour behaviour,
      boolean moves) {}

  /**
   * What is sent to keep one.
   *
   * @param name 1 to 12 characters
   * @param fore colour of its words, {@code #rrggbb}
   * @param back colour behind them, with a contrast of 4.5 to it or more
   * @param shape round when left out
   * @param icon name of the sign before its words; none when left out
   * @param position where it stands among the others; 0 when left out
   * @param shown where it is shown; in lists when left out
   * @param behaviour none when left out
   */
  @Form
  public record Edit(
      @RequiredMember String name,
      @RequiredMember String fore,
      @RequiredMember String back,
      TagDesign.Shape shape,
      String icon,
      Integer position,
      List<TagDesign.Spot> shown,
      TagDesign.Behaviour behaviour) {}

  /** Which tag another is merged into, by id. */
  public record Merge(@RequiredMember String into) {}

  /** What names a tag beside the orders that have it, as staff knows it. */
  public record Mention(Text what) {}

  /** Remembers. */
  @Activate
  public TagDesignsResource(@Reference TagDesigns designs, @Reference EventAdmin events) {
    this.designs = designs;
    this.news = new BoardNews(events);
    this.clock = new HouseClock();
  }

  TagDesignsResource(
      TagDesigns designs, EventAdmin events, List<TagMentions> mentions, Clock clock) {
    this.designs = designs;
    this.news = new BoardNews(events);
    this.mentions = mentions;
    this.clock = clock;
  }

  @Override
  public String function() {
    return "order-tags";
  }

  @Override
  public Optional<Text> of(AccountId account, Settings all) {
    return InUse.counted(new Text("タグの設定", "designs of tags"), designs.all(account).size(), "件");
  }

  /** All, as they stand. */
  @GET
  public List<View> all(@Context SecurityContext who) {
    return all(Session.of(who.getUserPrincipal()).account());
  }

  List<View> all(AccountId account) {
    List<TagDesigns.Pending> moves =
        designs.moves().stream().filter(m -> m.account().equals(account)).toList();
    return designs.all(account).stream()
        .map(t -> view(t, moves.stream().anyMatch(m -> m.to().equals(t.name()))))
        .toList();
  }

  private static View view(TagDesign t, boolean moves) {
    return new View(
        t.id(),
        t.name(),
        t.fore(),
        t.back(),
        t.shape(),
        t.icon(),
        t.position(),
        t.shown().isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(t.shown())),
        t.behaviour(),
        moves);
  }

  /** Keeps one under an id of the caller's choice; where its name changes, orders follow. */
  @PUT
  @Path("{id}")
  @RequiresRight("board.edit-tags")
  public List<View> keep(@PathParam("id") String id, Edit in, @Context SecurityContext who) {
    return keep(id, in, Session.of(who.getUserPrincipal()));
  }

  List<View> keep(String id, Edit in, Session session) {
    AccountId account = session.account();
    List<TagDesign> all = designs.all(account);
    TagDesign tag = TagRules.read(id, in);
    TagRules.check(tag, all);
    Optional<String> former =
        all.stream()
            .filter(t -> t.id().equals(id))
            .map(TagDesign::name)
            .filter(name -> !name.equals(tag.name()))
            .findFirst();
    designs.keep(account, tag, former, session.actor().name(), clock.instant());
    news.tell(account);
    return all(account);
  }

  /** What names a tag beside the orders that have it. */
  @GET
  @Path("{id}/mentions")
  public List<Mention> mentions(@PathParam("id") String id, @Context SecurityContext who) {
    AccountId account = Session.of(who.getUserPrincipal()).account();
    return mentions(account, tag(account, id)).stream().map(Mention::new).toList();
  }

  private List<Text> mentions(AccountId account, TagDesign tag) {
    return mentions.stream().flatMap(m -> m.of(account, tag.name()).stream()).toList();
  }

  /**
   * Takes one away, from orders too.
   *
   * @param confirm said a second time where something names it: without it that is refused with 409
   */
  @DELETE
  @Path("{id}")
  @RequiresRight("board.edit-tags")
  public List<View> drop(
      @PathParam("id") String id,
      @QueryParam("confirm") @DefaultValue("false") boolean confirm,
      @Context SecurityContext who) {
    return drop(id, confirm, Session.of(who.getUserPrincipal()));
  }

  List<View> drop(String id, boolean confirm, Session session) {
    AccountId account = session.account();
    TagDesign tag = tag(account, id);
    List<Text> named = mentions(account, tag);
    if (!named.isEmpty() && !confirm) {
      throw Rejection.conflict(
          new Text(
              "タグ「"
                  + tag.name()
                  + "」を使っています: "
                  + named.stream().map(Text::ja).collect(Collectors.joining("、"))
                  + "。まだ消していません。",
              "The tag \""
                  + tag.name()
                  + "\" is used by "
                  + named.stream().map(Text::en).collect(Collectors.joining(", "))
                  + ". It was not taken away yet."));
    }
    designs.remove(account, tag, Optional.empty(), session.actor().name(), clock.instant());
    news.tell(account);
    return all(account);
  }

  /** Merges one into another: orders that have it get the other. */
  @POST
  @Path("{id}/merge")
  @RequiresRight("board.edit-tags")
  public List<View> merge(@PathParam("id") String id, Merge in, @Context SecurityContext who) {
    return merge(id, in, Session.of(who.getUserPrincipal()));
  }

  List<View> merge(String id, Merge in, Session session) {
    AccountId account = session.account();
    TagDesign tag = tag(account, id);
    TagDesign into = tag(account, in == null || in.into() == null ? "" : in.into());
    if (into.id().equals(tag.id())) {
      throw new Rejection(new Text("別のタグを選んでください。", "Choose another tag."));
    }
    designs.remove(account, tag, Optional.of(into.name()), session.actor().name(), clock.instant());
    news.tell(account);
    return all(account);
  }

  private TagDesign tag(AccountId account, String id) {
    return designs
        .find(account, id)
        .orElseThrow(() -> Rejection.notFound(new Text("このタグはありません。", "There is no such tag.")));
  }
}
