// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Watch;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The alarms that stand. */
@Component(service = AlarmsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("alarms")
@Produces(MediaType.APPLICATION_JSON)
public final class AlarmsResource {
  @Reference private volatile List<AlarmKinds> rooms = List.of();
  @Reference private volatile List<Watch> watches = List.of();

  private final JpaAlarms alarms;

  /** A kind of alarm. */
  public record KindView(String id, String ja, String en, boolean fault) {}

  /**
   * An alarm.
   *
   * @param fault whether it ends by itself when it is mended; otherwise when somebody has looked
   */
  public record AlarmView(
      String id,
      Instant at,
      String kind,
      String name,
      String nameEn,
      boolean fault,
      String subject,
      String text,
      String textEn) {
    static AlarmView of(AlarmRow a) {
      return new AlarmView(
          a.id,
          Instant.ofEpochMilli(a.raised),
          a.kind,
          a.nameJa,
          a.nameEn,
          a.fault != 0,
          a.subject,
          a.ja,
          a.en);
    }
  }

  @Activate
  public AlarmsResource(@Reference JpaAlarms alarms) {
    this.alarms = alarms;
  }

  /** The alarms of the account and of the whole house that stand, newest first. */
  @GET
  public List<AlarmView> all(@Context SecurityContext who) {
    return alarms.seen(account(who)).stream().map(AlarmView::of).toList();
  }

  /** Somebody has looked at it. */
  @POST
  @Path("{id}/seen")
  public List<AlarmView> seen(@PathParam("id") String id, @Context SecurityContext who) {
    if (!alarms.dismiss(account(who), id)) {
      throw Rejection.notFound(new Text("このお知らせはもうありません。", "This alarm is gone."));
    }
    return all(who);
  }

  /** The kinds of alarms that rooms raise, faults first. */
  @GET
  @Path("kinds")
  public List<KindView> kinds() {
    return Stream.concat(rooms.stream(), watches.stream())
        .flatMap(r -> r.kinds().stream())
        .distinct()
        .sorted(Comparator.comparing((AlarmKind k) -> !k.fault()).thenComparing(AlarmKind::id))
        .map(k -> new KindView(k.id(), k.name().ja(), k.name().en(), k.fault()))
        .toList();
  }

  private static AccountId account(SecurityContext who) {
    return Session.of(who.getUserPrincipal()).account();
  }
}
