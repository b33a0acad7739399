// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.banto.flow.AlarmKind;
import org.banto.flow.Alarms;
import org.banto.flow.Opened;
import org.banto.house.Accounts;
import org.banto.house.Flow;
import org.banto.time.HouseClock;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;

/**
 * Says at {@code /health} that the house is up: it is open, database read, orders can move, staff can
 * log in. While faults stand it says {@code part} and names their kinds: the house works, and somebody
 * should look.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/health")
public final class Health extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Whoever asks gets an answer within a second, however the database hangs. */
  private static final Duration PATIENCE = Duration.ofMillis(800);

  private static final Duration CALM = Duration.ofMillis(700);

  @Reference private transient volatile List<Alarms> alarms = List.of();

  @Reference(cardinality = ReferenceCardinality.OPTIONAL)
  private transient volatile Opened opened;

  private final transient TimelyAnswer<Integer> database;
  private final transient JaxrsServiceRuntime rest;
  private final transient ServiceReference<JaxrsServiceRuntime> restChanges;
  private long changes = -1;
  private Instant calmSince = Instant.MAX;
  private boolean started;
  private final String version;
  private final HouseClock clock = new HouseClock();

  @Activate
  public Health(
      @Reference Accounts accounts,
      @Reference Flow flow,
      @Reference Users users,
      @Reference ServiceReference<JaxrsServiceRuntime> rest,
      BundleContext context) {
    this.database = new TimelyAnswer<>(() -> accounts.all().size(), PATIENCE);
    this.rest = context.getService(rest);
    this.restChanges = rest;
    this.version = context.getBundle().getVersion().toString();
  }

  /** Asks no more. */
  @Deactivate
  public void close() {
    database.close();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ObjectNode body = Json.MAPPER.createObjectNode();
    if (!answers()) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      body.put("status", "starting");
    }
    Optional<Integer> shops = database.beat();
    if (shops.isPresent()) {
      body.put("status", body.path("status").asText("up"));
    } else {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      body.put("status", "down").put("cause", "database");
    }
    if (DiskSpace.isOut()) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      body.put("status", "down").put("cause", "disk");
    }
    if ("up".equals(body.path("status").asText())) {
      name(body, alarms.stream().flatMap(a -> a.faults().stream()).toList());
    }
    if (atHome(request)) {
      body.put("version", version);
      Optional.ofNullable(opened).ifPresent(o -> body.put("since", o.since().toString()));
      shops.ifPresent(n -> body.put("accounts", n));
    }
    response.setContentType("application/json; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(body));
  }

  /** Whether somebody at the machine itself asks, and no proxy for a stranger. */
  private static boolean atHome(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
          && request.getHeader("X-Forwarded-For") == null
          && request.getHeader("Forwarded") == null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Says of each kind of fault how many stand; nothing of whose they are: anybody may ask. */
  static void name(ObjectNode body, List<Alarms.Standing> faults) {
    Map<AlarmKind, Long> kinds =
        faults.stream()
            .map(f -> f.alarm().kind())
            .collect(Collectors.groupingBy(k -> k, LinkedHashMap::new, Collectors.counting()));
    if (kinds.isEmpty()) {
      return;
    }
    ArrayNode causes = body.put("status", "part").putArray("causes");
    kinds.forEach(
        (kind, n) ->
            causes
                .addObject()
                .put("kind", kind.id())
                .put("ja", kind.name().ja())
                .put("en", kind.name().en())
                .put("standing", n));
  }

  /**
   * Whether the log-in answers, and goes on to: the whiteboard takes resources in a moment after
   * they are registered, and builds the application anew for each.
   */
  private synchronized boolean answers() {
    Object now = restChanges.getProperty(Constants.SERVICE_CHANGECOUNT);
    if (now instanceof Long count && count != changes) {
      changes = count;
      calmSince = clock.instant();
    }
    started = started || calmSince.plus(CALM).isBefore(clock.instant()) && opened != null;
    return started
        && Arrays.stream(rest.getRuntimeDTO().applicationDTOs)
            .filter(a -> "banto".equals(a.name))
            .flatMap(a -> Arrays.stream(a.resourceDTOs))
            .flatMap(r -> Arrays.stream(r.resourceMethods))
            .anyMatch(m -> m.path.contains("session"));
  }
}
