// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.sse.OutboundSseEvent;
import javax.ws.rs.sse.Sse;
import javax.ws.rs.sse.SseEventSink;
import org.banto.flow.Shift;
import org.banto.house.GoodAnswer;
import org.banto.house.Session;
import org.banto.house.Topics;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.event.propertytypes.EventTopics;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * Live changes as server-sent events: {@code orders}, {@code connection}, {@code job}, {@code
 * house}, {@code alarm}, {@code room}. An event says that something changed, not what it is now; the page asks.
 * The last event of a house that closes is {@code closing}.
 */
@Component(service = {EventsResource.class, EventHandler.class, Shift.class})
@EventTopics({
  Topics.ORDERS_CHANGED,
  Topics.CONNECTION_CHANGED,
  Topics.JOB_CHANGED,
  Topics.HOUSE_CHANGED,
  Topics.ALARMS_CHANGED,
  Topics.ROOM_CHANGED
})
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("events")
public final class EventsResource implements EventHandler, Shift {
  /** More pages than one person looks at; what is open costs the house a connection. */
  private static final int MOST = 20;

  /** More than a large office has open behind its one address. */
  private static final int OF_ADDRESS = 100;

  private final AtomicLong numbers = new AtomicLong();
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  private volatile boolean closed;

  private record Listener(
      long number, String person, String account, String line, SseEventSink sink, Sse sse) {}

  /** Listens until the page closes. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @GoodAnswer(String.class)
  public void listen(
      @Context SseEventSink sink,
      @Context Sse sse,
      @Context SecurityContext who,
      @Context HttpServletRequest request) {
    Session session = Session.of(who.getUserPrincipal());
    String person = session.getName();
    String line = ClientLine.of(request.getRemoteAddr());
    spare(l -> l.person().equals(person), MOST);
    if (!line.equals(ClientLine.HERE)) {
      spare(l -> l.line().equals(line), OF_ADDRESS);
    }
    Listener listener =
        new Listener(numbers.incrementAndGet(), person, session.account().value(), line, sink, sse);
    listeners.add(listener);
    sink.send(sse.newEvent("hello", "{}"));
    if (closed) {
      bid(listener);
    }
  }

  /**
   * Ends the oldest of some streams where there are too many: mostly those of pages that have gone,
   * which nobody notices before something is sent; a page that is there listens again.
   */
  private void spare(Predicate<Listener> those, int most) {
    List<Listener> open =
        listeners.stream()
            .filter(those)
            .sorted(Comparator.comparingLong(Listener::number))
            .toList();
    for (Listener oldest : open.subList(0, Math.max(0, open.size() - most + 1))) {
      listeners.remove(oldest);
      oldest.sink().close();
    }
  }

  @Override
  public void handleEvent(Event event) {
    String account = String.valueOf(event.getProperty(Topics.ACCOUNT));
    boolean everybody = event.getTopic().equals(Topics.HOUSE_CHANGED) || account.isEmpty();
    String name = name(event.getTopic());
    String data = data(event);
    for (Listener l : listeners) {
      if (l.sink().isClosed()) {
        listeners.remove(l);
      } else if (everybody || l.account().equals(account)) {
        send(l, l.sse().newEvent(name, data));
      }
    }
  }

  @Override
  public void end() {
    closed = true;
    listeners.forEach(this::bid);
  }

  @Override
  public List<String> underWay() {
    return listeners.isEmpty() ? List.of() : List.of(listeners.size() + " event streams");
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(3);
  }

  private void bid(Listener listener) {
    listener
        .sink()
        .send(listener.sse().newEvent("closing", "{}"))
        .whenComplete(
            (sent, gone) -> {
              listener.sink().close();
              listeners.remove(listener);
            });
  }

  /** Ends all streams; the pages connect again by themselves. */
  @Deactivate
  public void close() {
    listeners.forEach(l -> l.sink().close());
    listeners.clear();
  }

  private void send(Listener listener, OutboundSseEvent event) {
    listener
        .sink()
        .send(event)
        .exceptionally(
            gone -> {
              listeners.remove(listener);
              return null;
            });
  }

  private static String name(String topic) {
    return switch (topic) {
      case Topics.ORDERS_CHANGED -> "orders";
      case Topics.CONNECTION_CHANGED -> "connection";
      case Topics.JOB_CHANGED -> "job";
      case Topics.HOUSE_CHANGED -> "house";
      case Topics.ROOM_CHANGED -> "room";
      default -> "alarm";
    };
  }

  private static String data(Event event) {
    return switch (event.getTopic()) {
      case Topics.JOB_CHANGED -> quoted("id", event.getProperty(Topics.JOB));
      case Topics.CONNECTION_CHANGED -> quoted("id", event.getProperty(Topics.CONNECTION));
      case Topics.ALARMS_CHANGED ->
          quoted(
              Map.of(
                  "text", event.getProperty(Topics.TEXT),
                  "textEn", event.getProperty(Topics.TEXT_EN)));
      case Topics.ROOM_CHANGED -> quoted("room", event.getProperty(Topics.ROOM));
      default -> "{}";
    };
  }

  private static String quoted(String name, Object value) {
    return quoted(Map.of(name, String.valueOf(value)));
  }

  private static String quoted(Map<String, Object> values) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    values.forEach((name, value) -> node.put(name, value.toString()));
    return node.toString();
  }
}
