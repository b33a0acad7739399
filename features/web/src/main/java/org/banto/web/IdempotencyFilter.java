// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.Response;
import org.banto.base.Text;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;

/**
 * Makes a double click one click: a request with an {@code Idempotency-Key} that was answered
 * before gets the same answer again; one that is still being answered is told to wait. The last
 * 5,000 answers are remembered; what a key must never do twice across a restart is guarded by
 * revisions and command ids.
 */
@Component(service = {ContainerRequestFilter.class, ContainerResponseFilter.class})
@JaxrsExtension
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Priority(Priorities.USER)
public final class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String KEY = "banto.once";
  private static final int REMEMBERED = 5_000;

  private record Answer(int status, Object entity) {}

  private static final Answer RUNNING = new Answer(0, "");

  private final Map<String, Answer> answers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
          return size() > REMEMBERED;
        }
      };

  @Override
  public void filter(ContainerRequestContext request) {
    String header = request.getHeaderString("Idempotency-Key");
    if (header == null || request.getSecurityContext().getUserPrincipal() == null) {
      return;
    }
    String key =
        request.getSecurityContext().getUserPrincipal().getName()
            + " "
            + request.getMethod()
            + " "
            + request.getUriInfo().getPath()
            + " "
            + header;
    Answer known;
    synchronized (answers) {
      known = answers.putIfAbsent(key, RUNNING);
    }
    if (known == null) {
      request.setProperty(KEY, key);
    } else if (known == RUNNING) {
      request.abortWith(
          Problem.of(
                  409,
                  new Text("同じ操作を処理しています。", "The same request is already running."),
                  Language.of(request))
              .toResponse());
    } else {
      request.abortWith(Response.status(known.status).entity(known.entity).build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(KEY) instanceof String key) {
      synchronized (answers) {
        if (response.getStatus() < 400) {
          answers.put(key, new Answer(response.getStatus(), response.getEntity()));
        } else {
          answers.remove(key);
        }
      }
    }
  }
}
