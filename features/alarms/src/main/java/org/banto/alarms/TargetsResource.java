// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.house.Form;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Whom an account wants to be told of alarms. */
@Component(service = TargetsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("alarms/targets")
@Form
@RequiresRight("alarms.manage")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TargetsResource {
  private final Targets targets;
  private final AlarmSender telling;
  private final Messages messages;

  /** What a shop sets; a secret that is left out stays. */
  @Form
  public record Wanted(
      String name,
      String way,
      String to,
      String secret,
      String template,
      String language,
      boolean faults,
      Set<String> kinds,
      String from,
      String until,
      boolean on) {}

  /**
   * One of them, without its secret.
   *
   * @param secret whether it has one
   * @param lastAt when the last message went to it, or was tried
   * @param trouble why the last message has not arrived, in words; or empty
   */
  public record TargetView(
      String id,
      String name,
      String way,
      String to,
      boolean secret,
      String template,
      String language,
      boolean faults,
      Set<String> kinds,
      String from,
      String until,
      boolean on,
      Optional<Instant> lastAt,
      String trouble) {}

  /** What came of a test. */
  public record Test(boolean ok, String words) {}

  @Activate
  public TargetsResource(
      @Reference Targets targets,
      @Reference AlarmSender telling,
      @Reference(target = "(osgi.unit.name=banto-alarms)") JpaTemplate jpa) {
    this.targets = targets;
    this.telling = telling;
    this.messages = new Messages(jpa, new HouseClock());
  }

  /** All of the account. */
  @GET
  public List<TargetView> all(@Context SecurityContext who) {
    AccountId account = session(who).account();
    return targets.all(account).stream().map(t -> view(account, t)).toList();
  }

  /** Sets one up, or changes it. */
  @PUT
  @Path("{id}")
  public List<TargetView> keep(
      @PathParam("id") String id, Wanted in, @Context SecurityContext who) {
    Session session = session(who);
    targets.keep(session.account(), target(id, in), session.actor());
    return all(who);
  }

  /** Takes one away. */
  @DELETE
  @Path("{id}")
  public List<TargetView> remove(@PathParam("id") String id, @Context SecurityContext who) {
    Session session = session(who);
    targets.remove(session.account(), found(id, who).id(), session.actor());
    return all(who);
  }

  /** Sends a message that says it is a test. */
  @POST
  @Path("{id}/test")
  public Test test(
      @PathParam("id") String id, @Context SecurityContext who, @Context HttpHeaders reader) {
    try {
      telling.test(session(who).account(), found(id, who));
      Text sent = new Text("送りました。届いたか確認してください", "It was sent. See whether it has come");
      return new Test(true, sent.in(reader.getAcceptableLanguages()));
    } catch (ConnectorException e) {
      return new Test(false, e.sentence().in(reader.getAcceptableLanguages()));
    }
  }

  private Target found(String id, SecurityContext who) {
    return targets
        .find(session(who).account(), id)
        .orElseThrow(
            () -> Rejection.notFound(new Text("この送り先はありません。", "There is no such target.")));
  }

  private static Target target(String id, Wanted in) {
    return new Target(
        id,
        text(in.name()),
        text(in.way()),
        text(in.to()),
        text(in.secret()),
        text(in.template()),
        in.language() == null ? "ja" : in.language(),
        in.faults(),
        in.kinds() == null ? Set.of() : new TreeSet<>(in.kinds()),
        text(in.from()),
        text(in.until()),
        in.on());
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }

  private TargetView view(AccountId account, Target t) {
    Optional<MessageRow> last = messages.last(account, t.id());
    return new TargetView(
        t.id(),
        t.name(),
        t.way(),
        t.to(),
        !t.secret().isEmpty(),
        t.template(),
        t.language(),
        t.faults(),
        t.kinds(),
        t.from(),
        t.until(),
        t.on(),
        last.map(m -> Instant.ofEpochMilli(m.made)),
        last.map(m -> m.why).orElse(""));
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
