// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.account.Session;
import org.banto.flow.Topics;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.event.propertytypes.EventTopics;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The last hundred things a person should look at. */
@Component(service = {Alarms.class, EventHandler.class})
@EventTopics(Topics.ALARM)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("alarms")
@Produces(MediaType.APPLICATION_JSON)
public final class Alarms implements EventHandler {
  private static final int KEPT = 100;

  private final Clock clock = Clock.systemUTC();
  private final Deque<Raised> raised = new ArrayDeque<>();

  private record Raised(String account, View view) {}

  /** An alarm. */
  public record View(Instant at, String text) {}

  @Override
  public void handleEvent(Event event) {
    Object text = event.getProperty(Topics.TEXT);
    Object account = event.getProperty(Topics.ACCOUNT);
    if (text == null || account == null) {
      return;
    }
    synchronized (raised) {
      raised.addFirst(new Raised(account.toString(), new View(clock.instant(), text.toString())));
      while (raised.size() > KEPT) {
        raised.removeLast();
      }
    }
  }

  /** The account's alarms, newest first. */
  @GET
  public List<View> all(@Context SecurityContext who) {
    String account = ((Session) who.getUserPrincipal()).account().value();
    synchronized (raised) {
      return raised.stream().filter(r -> r.account().equals(account)).map(Raised::view).toList();
    }
  }
}
