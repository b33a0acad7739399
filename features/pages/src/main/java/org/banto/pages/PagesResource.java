// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import java.util.List;
import java.util.Optional;
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
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Audit;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.pages.PageBook.Choices;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The pages that bundles bring: what the staff's page loads, and what the owner decides of them. */
@Component(service = PagesResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("pages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PagesResource {
  private static final String MANAGE = "pages.manage";

  private final PageShelf shelf;
  private final PublicShelf publics;
  private final PageBook book;
  private final Audit audit;

  /**
   * A page of a bundle.
   *
   * @param id which page it is, also of its next version
   * @param name what staff reads
   * @param bundle symbolic name of the bundle
   * @param version of the bundle
   * @param provider who made it, as the bundle says; or empty
   * @param right who sees it; empty for everybody
   * @param kit the kit it was built with
   * @param key another key is another page
   * @param mode how it is shown: as agreed, else as is proposed
   * @param parts what it brings to the house's own pages, where it is shared
   * @param state where it stands for the reader
   * @param why what keeps it from being loaded
   * @param module where its module lies, if it is ready
   * @param sheet where its sheet lies, if it is ready and has one
   */
  public record Row(
      String id,
      Text name,
      String bundle,
      String version,
      String provider,
      String right,
      String kit,
      String key,
      PageMode mode,
      List<PagePart> parts,
      PageState state,
      Optional<Text> why,
      Optional<String> module,
      Optional<String> sheet) {}

  /**
   * All pages.
   *
   * @param on whether pages of bundles are shown at all, and answers given without a log-in
   * @param publics programs that want to answer without a log-in; for who decides about them
   */
  public record View(boolean on, List<Row> pages, List<PublicRow> publics) {}

  /**
   * A program that wants to answer people who are not logged in.
   *
   * @param bundle symbolic name of the bundle
   * @param version of the bundle
   * @param provider who made it, as the bundle says; or empty
   * @param name what it shows to everybody
   * @param state READY, ASKS or OFF
   */
  public record PublicRow(
      String bundle, String version, String provider, Text name, PageState state) {}

  /**
   * Whether a program answers without a log-in.
   *
   * @param provider who made the bundle it was read of
   * @param open whether it does
   */
  public record Opening(@RequiredMember String provider, @RequiredMember Boolean open) {}

  /** Whether pages of bundles are shown at all. */
  public record Switch(@RequiredMember Boolean on) {}

  /**
   * What the owner decides of a page.
   *
   * @param bundle the bundle it was read of
   * @param provider who made that
   * @param mode SHARED, FRAMED, or OFF
   */
  public record Choice(
      @RequiredMember String bundle,
      @RequiredMember String provider,
      @RequiredMember String mode) {}

  /** Remembers whom to ask. */
  @Activate
  public PagesResource(
      @Reference PageShelf shelf,
      @Reference PublicShelf publics,
      @Reference PageBook book,
      @Reference Audit audit) {
    this.shelf = shelf;
    this.publics = publics;
    this.book = book;
    this.audit = audit;
  }

  /** The pages that the user may see; who decides about them sees all, and why one is not loaded. */
  @GET
  public View list(@Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    Choices choices = book.read();
    boolean manages = session.may(MANAGE);
    List<Row> pages =
        shelf.all().stream()
            .map(offer -> view(offer, choices, session))
            .filter(p -> manages || p.state() == PageState.READY || p.state() == PageState.RESTS)
            .toList();
    List<PublicRow> open =
        manages ? publics.all().stream().map(o -> row(o, choices)).toList() : List.of();
    return new View(choices.on(), pages, open);
  }

  private static PublicRow row(PublicOffer offer, Choices choices) {
    return new PublicRow(
        offer.bundle(), offer.version(), offer.provider(), offer.name(), choices.of(offer));
  }

  private Row view(PageOffer offer, Choices choices, Session session) {
    PageState state = state(offer, choices, session);
    boolean ready = state == PageState.READY;
    String at = PageFiles.BASE + offer.id() + "/" + offer.key() + "/";
    return new Row(
        offer.id(),
        offer.name(),
        offer.bundle(),
        offer.version(),
        offer.provider(),
        offer.right(),
        offer.kit().getMajor() + "." + offer.kit().getMinor(),
        offer.key(),
        choices.mode(offer),
        offer.parts(),
        state,
        ready ? Optional.empty() : Optional.of(offer.fault().orElse(state.sentence())),
        ready ? Optional.of(at + PageOffer.MODULE) : Optional.empty(),
        ready && offer.hasSheet() ? Optional.of(at + PageOffer.SHEET) : Optional.empty());
  }

  private PageState state(PageOffer offer, Choices choices, Session session) {
    if (shelf.find(offer.id()).filter(offer::equals).isEmpty()) {
      return PageState.TAKEN;
    }
    PageState state = choices.of(offer, session.getName());
    boolean shown = state == PageState.READY || state == PageState.RESTS;
    return shown && !offer.right().isEmpty() && !session.may(offer.right())
        ? PageState.FORBIDDEN
        : state;
  }

  /** Turns all pages of bundles on or off. */
  @PUT
  @RequiresRight("pages.manage")
  public View turn(Switch in, @Context SecurityContext who) {
    if (in.on() == null) {
      throw new Rejection(new Text("on に true か false を指定してください。", "Say on: true or false."));
    }
    book.turn(in.on());
    return decided(who, "pages.turned", in.on() ? "on" : "off");
  }

  /** Decides how a page is shown, or that it is not; its next versions of the same maker too. */
  @PUT
  @Path("{id}")
  @RequiresRight("pages.manage")
  public View agree(@PathParam("id") String id, Choice in, @Context SecurityContext who) {
    PageOffer offer = find(id);
    if (!offer.bundle().equals(in.bundle()) || !offer.provider().equals(in.provider())) {
      throw otherMaker();
    }
    book.agree(offer, mode(in.mode()));
    shelf.answered(offer);
    return decided(who, "pages.agreed", id + " " + in.mode());
  }

  /** Decides whether a program answers without a log-in; its next versions of the same maker too. */
  @PUT
  @Path("public/{bundle}")
  @RequiresRight("pages.manage")
  public View open(@PathParam("bundle") String bundle, Opening in, @Context SecurityContext who) {
    if (in.open() == null) {
      throw new Rejection(new Text("open に true か false を指定してください。", "Say open: true or false."));
    }
    PublicOffer offer =
        publics.all().stream()
            .filter(o -> o.bundle().equals(bundle))
            .findFirst()
            .orElseThrow(
                () -> Rejection.notFound(new Text("このプログラムはありません。", "There is no such program.")));
    if (!offer.provider().equals(in.provider())) {
      throw otherMaker();
    }
    book.open(offer, in.open());
    return decided(who, in.open() ? "pages.opened" : "pages.closed", bundle);
  }

  private static Rejection otherMaker() {
    return Rejection.conflict(
        new Text(
            "別のプログラムのものに変わっています。一覧を読み直してください。",
            "It is another program's now; read the list again."));
  }

  private static Optional<PageMode> mode(String mode) {
    return switch (String.valueOf(mode)) {
      case "SHARED", "FRAMED" -> Optional.of(PageMode.valueOf(mode));
      case "OFF" -> Optional.empty();
      default ->
          throw new Rejection(
              new Text("mode は SHARED、FRAMED、OFF のどれかです。", "mode is SHARED, FRAMED or OFF."));
    };
  }

  /** Tells that a page could not be used any more while this one was open: it rests. */
  @POST
  @Path("{id}/{key}/stood")
  public void stood(
      @PathParam("id") String id, @PathParam("key") String key, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    PageOffer offer = find(id);
    // of another version nothing follows for this one
    if (offer.key().equals(key) && state(offer, book.read(), session) == PageState.READY) {
      book.stood(offer, session.getName());
      audit.write(session.account(), session.actor(), "pages.stood", id + " " + offer.version());
      shelf.tell();
    }
  }

  /** Lets a page that rests be loaded again, by everybody. */
  @DELETE
  @Path("{id}/rest")
  @RequiresRight("pages.manage")
  public View wake(@PathParam("id") String id, @Context SecurityContext who) {
    book.wake(find(id).id());
    return decided(who, "pages.woken", id);
  }

  private View decided(SecurityContext who, String act, String detail) {
    Session session = Session.of(who.getUserPrincipal());
    audit.write(session.account(), session.actor(), act, detail);
    shelf.tell();
    return list(who);
  }

  private PageOffer find(String id) {
    return shelf
        .find(id)
        .orElseThrow(() -> Rejection.notFound(new Text("この画面はありません。", "There is no such page.")));
  }
}
