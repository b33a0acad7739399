// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.banto.account.Accounts;
import org.banto.flow.Flow;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;

/** Says at {@code /health} that the house is up: database read, orders can move, staff can log in. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/health")
public final class Health extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Duration CALM = Duration.ofMillis(700);

  private final transient Accounts accounts;
  private final transient JaxrsServiceRuntime rest;
  private final transient ServiceReference<JaxrsServiceRuntime> restChanges;
  private long changes = -1;
  private Instant calmSince = Instant.MAX;
  private boolean started;
  private final String version;
  private final Instant since = Instant.now();

  @Activate
  public Health(
      @Reference Accounts accounts,
      @Reference Flow flow,
      @Reference Users users,
      @Reference ServiceReference<JaxrsServiceRuntime> rest,
      BundleContext context) {
    this.accounts = accounts;
    this.rest = context.getService(rest);
    this.restChanges = rest;
    this.version = context.getBundle().getVersion().toString();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ObjectNode body = Json.MAPPER.createObjectNode();
    if (!answers()) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      body.put("status", "starting");
    }
    try {
      body.put("status", body.path("status").asText("up")).put("accounts", accounts.all().size());
    } catch (RuntimeException e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      body.put("status", "down").put("cause", "database");
    }
    if (Room.isOut()) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      body.put("status", "down").put("cause", "disk");
    }
    body.put("version", version).put("since", since.toString());
    response.setContentType("application/json; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(body));
  }

  /**
   * Whether the log-in answers, and goes on to: the whiteboard takes resources in a moment after
   * they are registered, and builds the application anew for each.
   */
  private synchronized boolean answers() {
    Object now = restChanges.getProperty(Constants.SERVICE_CHANGECOUNT);
    if (now instanceof Long count && count != changes) {
      changes = count;
      calmSince = Instant.now();
    }
    started |= calmSince.plus(CALM).isBefore(Instant.now());
    return started
        && Arrays.stream(rest.getRuntimeDTO().applicationDTOs)
            .filter(a -> "banto".equals(a.name))
            .flatMap(a -> Arrays.stream(a.resourceDTOs))
            .flatMap(r -> Arrays.stream(r.resourceMethods))
            .anyMatch(m -> m.path.contains("session"));
  }
}
