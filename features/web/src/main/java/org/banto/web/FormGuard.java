// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.Optional;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.Form;
import org.banto.house.Session;
import org.banto.house.Settings;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;

/**
 * Minds what a {@link Form} saves: says with what is read how far the saves were, and refuses to save over
 * what somebody else has saved since. It stands behind {@link IdempotencyFilter}, so that a double click is no
 * second save.
 */
@Component(service = {ContainerRequestFilter.class, ContainerResponseFilter.class})
@JaxrsExtension
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Priority(Priorities.USER + 100)
public final class FormGuard implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String READ = "banto.saves";
  private static final String SAVE = "banto.save";

  private final SaveMarks marks;

  @Context private ResourceInfo resource;

  /**
   * A save that is under way.
   *
   * @param account whose
   * @param path what is saved
   * @param by who saves
   * @param claim its number
   */
  private record Save(AccountId account, String path, Actor by, SaveMarks.Claim claim) {}

  @Activate
  public FormGuard(@Reference Settings settings) {
    this.marks = new SaveMarks(settings, new HouseClock());
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Form> form = form();
    if (form.isEmpty()
        || !(request.getSecurityContext().getUserPrincipal() instanceof Session session)) {
      return;
    }
    AccountId account = form.get().ofTheHouse() ? Users.HOME : session.account();
    switch (request.getMethod()) {
      case "GET" -> request.setProperty(READ, marks.now(account));
      case "PUT", "DELETE" -> save(request, session, account);
      default -> {}
    }
  }

  private void save(ContainerRequestContext request, Session session, AccountId account) {
    String path = request.getUriInfo().getPath();
    Optional<Long> seen = seen(request.getHeaderString(HttpHeaders.IF_MATCH));
    SaveMarks.Claim claim = marks.claim(account, path, seen, session.actor());
    if (claim.ahead().isPresent()) {
      request.abortWith(Problem.savedBy(claim.ahead().get(), Language.of(request)).toResponse());
      return;
    }
    request.setProperty(SAVE, new Save(account, path, session.actor(), claim));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean good = response.getStatus() < 400;
    if (request.getProperty(READ) instanceof Long number && good) {
      say(response, number);
    }
    if (request.getProperty(SAVE) instanceof Save save) {
      if (good) {
        say(response, marks.done(save.account(), save.path(), save.by()));
      } else {
        marks.forget(save.account(), save.path(), save.claim());
      }
    }
  }

  private static void say(ContainerResponseContext response, long number) {
    response.getHeaders().putIfAbsent(HttpHeaders.ETAG, java.util.List.of("\"" + number + "\""));
  }

  private Optional<Form> form() {
    if (resource.getResourceMethod() == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(resource.getResourceMethod().getAnnotation(Form.class))
        .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(Form.class)));
  }

  /** What is no number of ours was never read here, and so is older than everything. */
  private static Optional<Long> seen(String header) {
    if (header == null || header.isBlank() || header.strip().equals("*")) {
      return Optional.empty();
    }
    String number = header.strip().replaceAll("^W/|\"", "");
    return Optional.of(number.matches("[0-9]{1,18}") ? Long.parseLong(number) : -1L);
  }
}
