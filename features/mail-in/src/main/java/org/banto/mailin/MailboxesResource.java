// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.house.Form;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.mail.library.MailLibrary;
import org.banto.net.WaysOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The mailboxes whose mails are read. */
@Component(service = MailboxesResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("mailboxes")
@Form
@RequiresRight("mail-in.manage")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MailboxesResource {
  private final Mailboxes mailboxes;
  private final MailboxStates standings;
  private final MailArchive post;
  private final MailReaders readers;
  private final WaysOut out;

  /**
   * A mailbox as a page sees it.
   *
   * @param settings values by name, the secret hidden
   * @param state OFF, STARTING, OK, WAITING or STOPPED
   * @param words what to know or do
   * @param field the setting that is wrong, or empty
   */
  public record MailboxView(
      String id,
      Map<String, String> settings,
      Standing state,
      String words,
      String field,
      Optional<Instant> lastRead,
      Optional<Instant> nextRead) {
    /** How a mailbox does: as {@link MailboxState} says, or nobody reads it. */
    public enum Standing {
      STARTING,
      OK,
      WAITING,
      STOPPED,
      OFF
    }
  }

  /**
   * What came of a test.
   *
   * @param ok whether it can be read
   * @param words why not, for staff
   * @param field the setting that is wrong, or empty
   */
  public record Test(boolean ok, String words, String field) {}

  @Activate
  public MailboxesResource(
      @Reference Mailboxes mailboxes,
      @Reference MailboxStates standings,
      @Reference MailArchive post,
      @Reference MailReaders readers,
      @Reference WaysOut out) {
    this.mailboxes = mailboxes;
    this.standings = standings;
    this.post = post;
    this.readers = readers;
    this.out = out;
  }

  /** All of the account. */
  @GET
  public List<MailboxView> list(@Context SecurityContext who) {
    AccountId account = session(who).account();
    return mailboxes.of(account).stream().map(box -> view(account, box)).toList();
  }

  /** The connections whose order mails can be read. */
  @GET
  @Path("readers")
  public List<String> readers(@Context SecurityContext who) {
    return readers.connections(session(who).account());
  }

  /** One of them. */
  @GET
  @Path("{id}")
  public MailboxView one(@PathParam("id") String id, @Context SecurityContext who) {
    return view(session(who).account(), found(id, who));
  }

  /** Sets one up, or changes it; it is read at once. */
  @PUT
  @Path("{id}")
  public MailboxView save(
      @PathParam("id") String id, Map<String, String> in, @Context SecurityContext who) {
    Session session = session(who);
    AccountId account = session.account();
    Optional<Mailbox> before = mailboxes.find(account, id);
    in.forEach(Mailboxes::check);
    Mailbox.connections(in.getOrDefault("connections", "")).stream()
        .map(Object::toString)
        .filter(c -> !readers.connections(account).contains(c))
        .filter(c -> before.stream().noneMatch(b -> served(b).contains(c)))
        .findFirst()
        .ifPresent(
            c -> {
              throw new Rejection(
                  new Text(
                      "接続「" + c + "」は注文メールを読めません",
                      "The connection \"" + c + "\" cannot read order mails"));
            });
    mailboxes.save(account, id, in, session.actor());
    if (before.isPresent() && !before.map(MailboxesResource::where).equals(where(account, id))) {
      // another mailbox: what the old one called its mails says nothing about it
      post.forgetPlaces(account, id, Set.of());
      standings.forget(account, id);
    }
    return wake(id, who);
  }

  private static Set<String> served(Mailbox box) {
    return Set.copyOf(box.connections().stream().map(Object::toString).toList());
  }

  private Optional<List<String>> where(AccountId account, String id) {
    return mailboxes.find(account, id).map(MailboxesResource::where);
  }

  private static List<String> where(Mailbox box) {
    return Stream.of(box.protocol(), box.host(), box.user(), box.folder())
        .map(Objects::toString)
        .toList();
  }

  /** Takes one away; the mails that were kept stay. */
  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") String id, @Context SecurityContext who) {
    Session session = session(who);
    found(id, who);
    mailboxes.remove(session.account(), id, session.actor());
    post.forgetPlaces(session.account(), id, Set.of());
    standings.forget(session.account(), id);
  }

  /** Asks the mail server whether the mailbox can be read. */
  @POST
  @Path("{id}/test")
  public Test test(
      @PathParam("id") String id, @Context SecurityContext who, @Context HttpHeaders reader) {
    Mailbox box = found(id, who);
    try {
      MailLibrary.with(
          () -> {
            new Inbox(box, out.of(session(who).account())).close();
            return box;
          });
      Text well = new Text("つながりました", "It works");
      return new Test(true, well.in(reader.getAcceptableLanguages()), "");
    } catch (ConnectorException e) {
      return new Test(false, e.sentence().in(reader.getAcceptableLanguages()), e.field());
    }
  }

  /** Its server in the house's own network, which is reached because the operator has listed it; or none. */
  @GET
  @Path("{id}/inside")
  public List<String> inside(@PathParam("id") String id, @Context SecurityContext who) {
    Mailbox box = found(id, who);
    return out.of(session(who).account()).inside(box.host(), box.port()).stream().toList();
  }

  /** Has it read at once, also when it was stopped. */
  @POST
  @Path("{id}/wake")
  public MailboxView wake(@PathParam("id") String id, @Context SecurityContext who) {
    AccountId account = session(who).account();
    found(id, who);
    standings.keep(account, id, standings.of(account, id).awake());
    return one(id, who);
  }

  private MailboxView view(AccountId account, Mailbox box) {
    MailboxState s = standings.of(account, box.id());
    boolean planned =
        box.on() && s.state() != MailboxState.State.STOPPED && s.next().toEpochMilli() > 0;
    return new MailboxView(
        box.id(),
        mailboxes.shown(account, box.id()),
        box.on() ? MailboxView.Standing.valueOf(s.state().name()) : MailboxView.Standing.OFF,
        s.words(),
        s.field(),
        s.lastRead(),
        planned ? Optional.of(s.next()) : Optional.empty());
  }

  private Mailbox found(String id, SecurityContext who) {
    return mailboxes
        .find(session(who).account(), id)
        .orElseThrow(
            () ->
                Rejection.notFound(
                    new Text("受信箱「" + id + "」はありません。", "There is no mailbox \"" + id + "\".")));
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
