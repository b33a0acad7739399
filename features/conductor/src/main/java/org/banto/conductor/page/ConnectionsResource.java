// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectorFaults;
import org.banto.conductor.line.OwnHosts;
import org.banto.conductor.line.Pushes;
import org.banto.connect.ConnectorException;
import org.banto.connect.Payload;
import org.banto.flow.Retake;
import org.banto.house.Audit;
import org.banto.house.Connection;
import org.banto.house.Connections;
import org.banto.house.Form;
import org.banto.house.FreshProof;
import org.banto.house.Ledger;
import org.banto.house.OwnLine;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.net.WaysOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The accounts at far sides. */
@Component(service = ConnectionsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("connections")
@Form
@Produces(MediaType.APPLICATION_JSON)
@RequiresRight("connections.manage")
public final class ConnectionsResource {
  private static final int DAYS = 60;
  private static final int UNREAD = 100;
  private static final int UNSTORED = 500;

  private final Connections connections;
  private final Ledger ledger;
  private final Audit audit;
  private final Pushes pushes;
  private final Retake retake;
  private final OwnHosts hosts;
  private final ConnectorFaults faults;
  private final WaysOut out;

  /**
   * A connection in the reader's language.
   *
   * @param id its id
   * @param account whose
   * @param settings values by setting name, secrets shown as {@code ••••}
   * @param state where it stands
   * @param words the state in words; what to do, where something is to be done
   * @param field the setting that is wrong, or empty
   * @param lastRead when the last read ended well
   * @param nextRead when the next one is due
   * @param credentialEnds last day of its credential, where known
   */
  public record ConnectionView(
      ConnectionId id,
      AccountId account,
      Map<String, String> settings,
      Connection.State state,
      String words,
      String field,
      Optional<Instant> lastRead,
      Optional<Instant> nextRead,
      Optional<LocalDate> credentialEnds) {
    static ConnectionView of(Connection c, HttpHeaders reader) {
      return new ConnectionView(
          c.id(),
          c.account(),
          c.settings(),
          c.state(),
          c.words().in(reader.getAcceptableLanguages()),
          c.field(),
          c.lastRead(),
          c.nextRead(),
          c.credentialEnds());
    }
  }

  /**
   * What came of a test.
   *
   * @param ok whether the account works
   * @param words why not, for staff
   * @param field the setting that is wrong, or empty
   */
  public record Test(boolean ok, String words, String field) {}

  /**
   * What a connector does that no connector may.
   *
   * @param call which call, {@code start} or the name of a port's method
   * @param since since when this call has not gone well
   * @param words what it did, in the reader's language
   * @param frames where, the innermost first, for its author; empty where it did nothing but last
   * @param starts whether the connector cannot be called at all for it
   */
  public record ConnectorFaultView(
      String call, Instant since, String words, List<String> frames, boolean starts) {}

  /**
   * Which orders are to be tried again.
   *
   * @param numbers their numbers at the far side; empty for all
   */
  public record Wanted(List<String> numbers) {}

  /**
   * Where a connection's far side may push to, and what has come since the house started.
   *
   * @param path the path to push to
   * @param genuine how many pushes were its far side's
   * @param refused how many were not
   * @param last when the last genuine one came
   * @param trouble why those in the far side's queue cannot be had, in words; or empty
   */
  public record Pushed(
      String path, long genuine, long refused, Optional<Instant> last, String trouble) {}

  /** Remembers. */
  @Activate
  public ConnectionsResource(
      @Reference Connections connections,
      @Reference Ledger ledger,
      @Reference Audit audit,
      @Reference Pushes pushes,
      @Reference Retake retake,
      @Reference OwnHosts hosts,
      @Reference ConnectorFaults faults,
      @Reference WaysOut out) {
    this.connections = connections;
    this.ledger = ledger;
    this.audit = audit;
    this.pushes = pushes;
    this.retake = retake;
    this.hosts = hosts;
    this.faults = faults;
    this.out = out;
  }

  /** All of the account. */
  @GET
  public List<ConnectionView> list(@Context SecurityContext who, @Context HttpHeaders reader) {
    return connections.list(session(who).account()).stream()
        .map(c -> ConnectionView.of(c, reader))
        .toList();
  }

  /** One of them. */
  @GET
  @Path("{id}")
  public ConnectionView one(
      @PathParam("id") String id, @Context SecurityContext who, @Context HttpHeaders reader) {
    return ConnectionView.of(found(id, who), reader);
  }

  /** Sets one up, or changes it; settings its connector could not work with are refused, each named. */
  @FreshProof
  @PUT
  @Path("{id}")
  public ConnectionView save(
      @PathParam("id") String id,
      Map<String, String> settings,
      @Context SecurityContext who,
      @Context HttpHeaders reader) {
    Session session = session(who);
    Map<String, String> entered = new TreeMap<>();
    if (settings != null) {
      settings.forEach((name, value) -> entered.put(name, Objects.toString(value, "")));
    }
    return ConnectionView.of(
        connections.save(session.account(), read(id), entered, session.actor()), reader);
  }

  /** Takes one away; its orders stay. */
  @FreshProof
  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") String id, @Context SecurityContext who) {
    Connection found = found(id, who);
    connections.remove(found.account(), found.id(), session(who).actor());
  }

  /** Asks the far side whether the account works. */
  @POST
  @Path("{id}/test")
  public Test test(
      @PathParam("id") String id, @Context SecurityContext who, @Context HttpHeaders reader) {
    Connection found = found(id, who);
    try {
      connections.test(found.account(), found.id());
      Text well = new Text("つながりました", "It works");
      return new Test(true, well.in(reader.getAcceptableLanguages()), "");
    } catch (ConnectorException e) {
      return new Test(false, e.sentence().in(reader.getAcceptableLanguages()), e.field());
    }
  }

  /** Switches it on. */
  @POST
  @Path("{id}/enable")
  public ConnectionView enable(
      @PathParam("id") String id, @Context SecurityContext who, @Context HttpHeaders reader) {
    return enable(id, true, who, reader);
  }

  /** Switches it off. */
  @POST
  @Path("{id}/disable")
  public ConnectionView disable(
      @PathParam("id") String id, @Context SecurityContext who, @Context HttpHeaders reader) {
    return enable(id, false, who, reader);
  }

  /** Has it read in place of the other shops of its mall, where the plan reads one of each. */
  @POST
  @Path("{id}/choose")
  public ConnectionView choose(
      @PathParam("id") String id, @Context SecurityContext who, @Context HttpHeaders reader) {
    Connection found = found(id, who);
    connections.choose(found.account(), found.id(), session(who).actor());
    return ConnectionView.of(found(id, who), reader);
  }

  private ConnectionView enable(String id, boolean on, SecurityContext who, HttpHeaders reader) {
    Connection found = found(id, who);
    connections.enable(found.account(), found.id(), on, session(who).actor());
    return ConnectionView.of(found(id, who), reader);
  }

  /** Has it read as soon as its pace allows. */
  @POST
  @Path("{id}/wake")
  public ConnectionView wake(
      @PathParam("id") String id, @Context SecurityContext who, @Context HttpHeaders reader) {
    Connection found = found(id, who);
    connections.wake(found.account(), found.id());
    return ConnectionView.of(found(id, who), reader);
  }

  /** Where its far side may push to, and what has come. */
  @GET
  @Path("{id}/pushes")
  public Pushed pushes(
      @PathParam("id") String id, @Context SecurityContext who, @Context HttpHeaders reader) {
    ConnectionKey far = new ConnectionKey(session(who).account(), found(id, who).id());
    Pushes.Count count = pushes.of(far);
    String trouble =
        count.blind().map(b -> b.told().in(reader.getAcceptableLanguages())).orElse("");
    return new Pushed(
        PushResource.path(far), count.genuine(), count.refused(), count.last(), trouble);
  }

  /** What its connector does that no connector may, as far as it stands: for its author. */
  @GET
  @Path("{id}/faults")
  public List<ConnectorFaultView> faults(
      @PathParam("id") String id, @Context SecurityContext who, @Context HttpHeaders reader) {
    return faults.all(new ConnectionKey(session(who).account(), found(id, who).id())).stream()
        .map(
            f ->
                new ConnectorFaultView(
                    f.call(),
                    f.since(),
                    f.words().in(reader.getAcceptableLanguages()),
                    f.frames(),
                    f.starts()))
        .toList();
  }

  /** Its addresses in the house's own network, which it reaches because the operator has listed them. */
  @GET
  @Path("{id}/inside")
  public List<String> inside(@PathParam("id") String id, @Context SecurityContext who) {
    AccountId account = session(who).account();
    return hosts.inside(new ConnectionKey(account, found(id, who).id()), out.of(account));
  }

  /** How complete its days are. */
  @GET
  @Path("{id}/days")
  public List<Ledger.Day> days(@PathParam("id") String id, @Context SecurityContext who) {
    Connection found = found(id, who);
    return ledger.days(found.account(), found.id(), DAYS);
  }

  /** What came in and could not be read, the last to come first. */
  @GET
  @Path("{id}/unread")
  public List<Ledger.Aside> unread(@PathParam("id") String id, @Context SecurityContext who) {
    Connection found = found(id, who);
    return ledger.asides(found.account(), found.id(), UNREAD);
  }

  /** Orders that came in and cannot be stored, oldest first. */
  @GET
  @Path("{id}/unstored")
  public List<Ledger.Unstored> unstored(@PathParam("id") String id, @Context SecurityContext who) {
    Connection found = found(id, who);
    return ledger.unstored(found.account(), found.id(), UNSTORED);
  }

  /** Tries some of them again, or all. */
  @POST
  @Path("{id}/unstored/again")
  public Retake.Taken again(
      @PathParam("id") String id, Wanted wanted, @Context SecurityContext who) {
    Connection found = found(id, who);
    List<String> numbers =
        wanted == null || wanted.numbers() == null ? List.of() : wanted.numbers();
    Actor by = session(who).actor();
    Retake.Taken taken = retake.again(found.account(), found.id(), Set.copyOf(numbers), by);
    String what = numbers.isEmpty() ? "すべて" : String.join(", ", numbers);
    String words = "%s 保存できなかった注文（%s）をもう一度取込: 取込済み%d件、残り%d件";
    audit.write(
        found.account(),
        by,
        "connection.unstored-again",
        words.formatted(found.id(), what, taken.stored(), taken.left()));
    return taken;
  }

  /** The very bytes of one of them, buyers included; the history says who took them. */
  @GET
  @Path("{id}/unread/{seq}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @RequiresRight("orders.see")
  @OwnLine
  public Response unread(
      @PathParam("id") String id, @PathParam("seq") long seq, @Context SecurityContext who) {
    Connection found = found(id, who);
    Payload answer =
        ledger
            .aside(found.account(), found.id(), seq)
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text("受信内容 " + seq + " はありません。", "There is no payload " + seq + ".")));
    return download(found, "unread-" + seq, answer, who);
  }

  /** The newest payload of an order, as it came; the history says who took it. */
  @GET
  @Path("{id}/payloads/{number}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @RequiresRight("orders.see")
  @OwnLine
  public Response payload(
      @PathParam("id") String id,
      @PathParam("number") String number,
      @Context SecurityContext who) {
    Connection found = found(id, who);
    Payload payload =
        ledger
            .latest(found.account(), found.id(), number)
            .map(e -> e.order().payload())
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text(
                            "受注番号 " + number + " の受信内容はありません。",
                            "There is no payload of order " + number + ".")));
    return download(found, "payload", payload, who);
  }

  /** Never shown by the browser: nobody knows what is in it. */
  private Response download(Connection of, String name, Payload payload, SecurityContext who) {
    audit.write(
        of.account(), session(who).actor(), "connection.payload-read", of.id() + " " + name);
    String ending = payload.mediaType().contains("json") ? ".json" : ".txt";
    return Response.ok(payload.bytes(), MediaType.APPLICATION_OCTET_STREAM_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ending + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private Connection found(String id, SecurityContext who) {
    return connections
        .find(session(who).account(), read(id))
        .orElseThrow(
            () ->
                Rejection.notFound(
                    new Text("接続「" + id + "」はありません。", "There is no connection \"" + id + "\".")));
  }

  private static ConnectionId read(String id) {
    try {
      return ConnectionId.of(id);
    } catch (IllegalArgumentException e) {
      throw new Rejection(
          new Text(
              "接続の名前は「種類~名前」（英小文字・数字・ハイフン）です。",
              "The name of a connection is \"type~name\" (small letters, digits, hyphens)."),
          e);
    }
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
