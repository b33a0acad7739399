// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.banto.base.Actor;
import org.banto.base.Japan;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.house.Form;
import org.banto.house.OrderService;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The board of the staff (社内共通掲示板). */
@Component(
    service = BoardNotesResource.class,
    configurationPid = "banto.function.team-board",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("board/notes")
@RequiresRight("board.write")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BoardNotesResource {
  private static final int LONGEST_REPLY = 2_000;
  private static final int LONGEST_WORDS = 200;

  private final BoardNotes notes;
  private final NoteViews views;
  private final BoardNews news;
  private final Clock clock;

  /** An order that a note is about; its number is empty where it has left the house. */
  public record LinkedOrder(long id, String number) {}

  /**
   * A note as whoever asks sees it.
   *
   * @param id its id
   * @param title one line
   * @param text plain
   * @param colour how it looks
   * @param pinned whether it stands before the others
   * @param until the last day on which it stands
   * @param audience for whom it is
   * @param orders what it is about
   * @param by who wrote it
   * @param at when
   * @param changedBy who changed it last
   * @param changedAt when; as {@code at} where nobody has
   * @param read whether whoever asks has read it as it is now
   * @param replies how many it has
   * @param struck whether it was taken off the board
   * @param ended whether its last day has passed
   */
  public record View(
      String id,
      String title,
      String text,
      NoteColour colour,
      boolean pinned,
      Optional<LocalDate> until,
      Audience audience,
      List<LinkedOrder> orders,
      Actor by,
      Instant at,
      Actor changedBy,
      Instant changedAt,
      boolean read,
      int replies,
      boolean struck,
      boolean ended) {}

  /** A reply. */
  public record Reply(String id, Actor by, Instant at, String text) {}

  /** Who has read a note, and when last. */
  public record Reader(Actor by, Instant at) {}

  /** A note with its replies, oldest first, and who has read it. */
  public record Whole(View note, List<Reply> replies, List<Reader> readers) {}

  /**
   * What is sent to write a note, or to change one.
   *
   * @param title one line of 1 to 100 characters
   * @param text plain, at most 4,000 characters
   * @param colour plain when left out
   * @param pinned not when left out
   * @param until the last day on which it stands; without end when left out
   * @param audience everybody when left out
   * @param orders ids of what it is about, 20 at most
   * @param confirm said a second time: a note for all in which somebody's phone number or mail
   *     address seems to stand is refused with 409 without it
   */
  @Form
  public record Edit(
      @RequiredMember String title,
      String text,
      NoteColour colour,
      Boolean pinned,
      LocalDate until,
      Audience audience,
      List<Long> orders,
      Boolean confirm) {}

  /** A reply to write. */
  public record NewReply(@RequiredMember String text) {}

  /** How many notes whoever asks has not read. */
  public record Unread(int notes) {}

  /** Which notes are listed. */
  public enum State {
    /** Those on the board. */
    STANDS,
    /** Those that have ended or were struck. */
    PAST
  }

  /**
   * What is searched.
   *
   * @param words each of them stands in the title or the text, 200 characters at most; all notes when
   *     left out
   * @param state those on the board when left out
   * @param from the {@code next} of the slice before; the first when left out
   * @param limit how many, 1 to 200; 50 when left out
   */
  public record Search(String words, State state, Integer from, Integer limit) {}

  /** Remembers. */
  @Activate
  public BoardNotesResource(
      @Reference BoardNotes notes, @Reference OrderService orders, @Reference EventAdmin events) {
    this(notes, orders, new BoardNews(events), new HouseClock());
  }

  BoardNotesResource(BoardNotes notes, OrderService orders, BoardNews news, Clock clock) {
    this.notes = notes;
    this.views = new NoteViews(notes, orders, clock);
    this.news = news;
    this.clock = clock;
  }

  /** A slice of the notes that whoever asks may read, pinned ones first, then the newest. */
  @GET
  public Slice<View> list(
      @QueryParam("state") @DefaultValue("STANDS") State state,
      @QueryParam("from") @DefaultValue("0") int from,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Context SecurityContext who) {
    return list("", state, from, limit, Session.of(who.getUserPrincipal()));
  }

  /** The same of those that hold some words, which may name people: they stand in no address. */
  @POST
  @Path("search")
  public Slice<View> search(Search in, @Context SecurityContext who) {
    return list(
        in == null || in.words() == null ? "" : in.words(),
        in == null || in.state() == null ? State.STANDS : in.state(),
        in == null || in.from() == null ? 0 : in.from(),
        in == null || in.limit() == null ? 50 : in.limit(),
        Session.of(who.getUserPrincipal()));
  }

  Slice<View> list(String words, State state, int from, int limit, Session session) {
    if (limit < 1 || limit > 200 || from < 0) {
      throw new Rejection(
          new Text("limit は1～200で指定してください: " + limit, "limit has to be from 1 to 200: " + limit));
    }
    if (words.length() > LONGEST_WORDS) {
      throw new Rejection(new Text("さがす言葉は200文字までにしてください。", "Search for 200 characters at most."));
    }
    List<BoardNote> found =
        readable(session).stream()
            .filter(n -> n.stands(today()) == (state == State.STANDS))
            .filter(n -> NoteSearch.holds(n, words))
            .sorted(NoteSearch.PINNED_FIRST)
            .toList();
    List<BoardNote> some = found.stream().skip(from).limit(limit).toList();
    boolean more = found.size() > from + some.size();
    return new Slice<>(
        views.of(session, some),
        more ? Optional.of(Integer.toString(from + some.size())) : Optional.empty());
  }

  /** How many notes on the board whoever asks has not read as they are now. */
  @GET
  @Path("unread")
  public Unread unread(@Context SecurityContext who) {
    return unread(Session.of(who.getUserPrincipal()));
  }

  Unread unread(Session session) {
    Map<String, Instant> read = notes.readBy(session.account(), NoteViews.login(session));
    return new Unread(
        (int)
            readable(session).stream()
                .filter(n -> n.stands(today()))
                .filter(n -> !NoteViews.isRead(n, read))
                .count());
  }

  /** One with its replies, and who has read it. */
  @GET
  @Path("{id}")
  @Form
  public Whole one(@PathParam("id") String id, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    return views.whole(session, note(session, id));
  }

  /** Writes one. */
  @POST
  public View write(Edit in, @Context SecurityContext who) {
    return write(in, Session.of(who.getUserPrincipal()));
  }

  View write(Edit in, Session session) {
    BoardNote.Content what = NoteContent.of(in, Set.of());
    String login = NoteViews.login(session);
    BoardNote note = NoteContent.first(what, clock.instant(), login);
    notes.keep(session.account(), note);
    news.tell(session.account());
    return views.of(session, note);
  }

  /** Changes one. */
  @PUT
  @Path("{id}")
  @Form
  public View change(@PathParam("id") String id, Edit in, @Context SecurityContext who) {
    return change(id, in, Session.of(who.getUserPrincipal()));
  }

  View change(String id, Edit in, Session session) {
    BoardNote before = note(session, id);
    BoardNote.Content what = NoteContent.of(in, NoteContent.contacts(before.what()));
    BoardNote after = before.changed(what, clock.instant(), NoteViews.login(session));
    notes.keep(session.account(), after);
    news.tell(session.account());
    return views.of(session, after);
  }

  /** Takes one off the board; it stays among the past ones. */
  @DELETE
  @Path("{id}")
  @Form
  public View strike(@PathParam("id") String id, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    note(session, id);
    notes.strike(session.account(), id, NoteViews.login(session), clock.instant());
    news.tell(session.account());
    return views.of(session, note(session, id));
  }

  /** Puts a struck one back on the board. */
  @POST
  @Path("{id}/restore")
  public View restore(@PathParam("id") String id, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    note(session, id);
    notes.restore(session.account(), id);
    news.tell(session.account());
    return views.of(session, note(session, id));
  }

  /** Whoever asks has read it. */
  @POST
  @Path("{id}/read")
  public Unread read(@PathParam("id") String id, @Context SecurityContext who) {
    return read(id, Session.of(who.getUserPrincipal()));
  }

  Unread read(String id, Session session) {
    notes.read(
        session.account(), note(session, id).id(), NoteViews.login(session), clock.instant());
    return unread(session);
  }

  /** Replies to one. */
  @POST
  @Path("{id}/replies")
  public Whole reply(@PathParam("id") String id, NewReply in, @Context SecurityContext who) {
    return reply(id, in, Session.of(who.getUserPrincipal()));
  }

  Whole reply(String id, NewReply in, Session session) {
    BoardNote note = note(session, id);
    String text = in == null || in.text() == null ? "" : in.text().strip();
    if (text.isEmpty() || text.length() > LONGEST_REPLY) {
      throw new Rejection(
          new Text("返信は1～2,000文字で入力してください。", "A reply has from 1 to 2,000 characters."));
    }
    notes.reply(
        session.account(),
        id,
        NoteContent.printable(text),
        NoteViews.login(session),
        clock.instant());
    news.tell(session.account());
    return views.whole(session, note);
  }

  private List<BoardNote> readable(Session session) {
    return notes.newest(session.account()).stream().filter(n -> mayRead(session, n)).toList();
  }

  /** Whoever wrote it reads it, whomever it is for. */
  private static boolean mayRead(Session session, BoardNote note) {
    return note.what().audience().holds(session) || note.author().equals(NoteViews.login(session));
  }

  private BoardNote note(Session session, String id) {
    return Optional.of(id)
        .filter(RowId::is)
        .flatMap(known -> notes.find(session.account(), known))
        .filter(n -> mayRead(session, n))
        .orElseThrow(() -> Rejection.notFound(new Text("この掲示はありません。", "There is no such note.")));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Japan.ZONE));
  }
}
