// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.banto.base.Text;
import org.banto.house.Session;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;

/**
 * Makes a double click one click, also when its second half comes to another house: a request with
 * an {@code Idempotency-Key} that was answered within {@link JpaAnswers#KEPT} gets the same answer
 * again (409 while it is being answered, 422 when it asks for something else). A claim comes before
 * the request and the answer after it, each in a transaction of its own: what a key must never do
 * twice across the death of a house is guarded by revisions and command ids.
 */
@Component(service = {ContainerRequestFilter.class, ContainerResponseFilter.class})
@JaxrsExtension
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Priority(Priorities.USER)
public final class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String KEY = "banto.once";

  /**
   * Of these nothing is kept: what only looks may be done as often as one likes, and of what is sent
   * to the session, passwords and codes, not even a digest stays.
   */
  private static final String UNKEPT = "/?(orders/search(/.*)?|actions/preview|session(/.*)?)";

  /** An answer of more bytes, as of a printed paper, is not kept: asked again, it is made again. */
  private static final int LONGEST = 1 << 20;

  private final JpaAnswers answers;
  private final Clock clock;

  /** A request that is under way. */
  private record Claimed(JpaAnswers.Keyed keyed, String claim) {}

  /** For the service component runtime. */
  @Activate
  public IdempotencyFilter(@Reference JpaAnswers answers) {
    this(answers, new HouseClock());
  }

  IdempotencyFilter(JpaAnswers answers, Clock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString("Idempotency-Key");
    if (key == null
        || request.getUriInfo().getPath().matches(UNKEPT)
        || !(request.getSecurityContext().getUserPrincipal() instanceof Session session)) {
      return;
    }
    String place =
        String.join(
            " ", session.getName(), request.getMethod(), request.getUriInfo().getPath(), key);
    JpaAnswers.Keyed keyed =
        new JpaAnswers.Keyed(session.account(), TextDigest.of(place), TextDigest.of(sent(request)));
    claim(keyed)
        .ifPresent(
            claim -> {
              switch (claim.turn()) {
                case GOES -> request.setProperty(KEY, new Claimed(keyed, claim.claim()));
                case RUNS ->
                    refuse(
                        request,
                        409,
                        new Text("同じ操作を処理しています。", "The same request is already running."));
                case ANOTHER ->
                    refuse(
                        request,
                        422,
                        new Text(
                            "この Idempotency-Key は、別の内容の操作にすでに使われています。",
                            "This Idempotency-Key was used for another request already."));
                case ANSWERED -> request.abortWith(again(claim.answer().orElseThrow()));
              }
            });
  }

  /** While the disk is full nothing is remembered, and what needs no room is done. */
  private Optional<JpaAnswers.Claim> claim(JpaAnswers.Keyed keyed) {
    try {
      return Optional.of(answers.claim(keyed, clock.instant()));
    } catch (RuntimeException e) {
      if (DiskSpace.isFull(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** What is asked for: all of a JSON body; of a file, which may be long, how long it is. */
  private static String sent(ContainerRequestContext request) throws IOException {
    String query = String.valueOf(request.getUriInfo().getRequestUri().getRawQuery());
    MediaType type = request.getMediaType();
    if (!request.hasEntity() || !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
      return query + " " + type + " " + request.getLength();
    }
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    return query + " " + TextDigest.of(body);
  }

  private static void refuse(ContainerRequestContext request, int status, Text words) {
    request.abortWith(Problem.of(status, words, Language.of(request)).toResponse());
  }

  private static Response again(JpaAnswers.Answer answer) {
    Response.ResponseBuilder again = Response.status(answer.status());
    if (!answer.type().isEmpty()) {
      again.type(answer.type()).entity(answer.body());
    }
    return answer.tag().isEmpty()
        ? again.build()
        : again.header(HttpHeaders.ETAG, answer.tag()).build();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    if (!(request.getProperty(KEY) instanceof Claimed claimed)) {
      return;
    }
    Optional<JpaAnswers.Answer> answer =
        response.getStatus() < 400 ? answer(response) : Optional.empty();
    try {
      if (answer.isPresent()) {
        answers.keep(claimed.keyed(), claimed.claim(), answer.get());
      } else {
        answers.forget(claimed.keyed(), claimed.claim());
      }
    } catch (RuntimeException e) {
      if (!DiskSpace.isFull(e)) {
        throw e;
      }
    }
  }

  /** Empty of one that is written while it is made, or is too long to be kept. */
  private static Optional<JpaAnswers.Answer> answer(ContainerResponseContext response)
      throws JsonProcessingException {
    String type = response.getEntity() == null ? "" : response.getMediaType().toString();
    Object tag = response.getHeaders().getFirst(HttpHeaders.ETAG);
    String tagged = tag == null ? "" : tag.toString();
    return body(response)
        .filter(bytes -> bytes.length <= LONGEST)
        .map(bytes -> new JpaAnswers.Answer(response.getStatus(), type, tagged, bytes));
  }

  private static Optional<byte[]> body(ContainerResponseContext response)
      throws JsonProcessingException {
    Object entity = response.getEntity();
    if (entity == null) {
      return Optional.of(new byte[0]);
    }
    if (entity instanceof byte[] bytes) {
      return Optional.of(bytes);
    }
    if (entity instanceof String text) {
      return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }
    boolean json = MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
    return json && !(entity instanceof StreamingOutput)
        ? Optional.of(Json.MAPPER.writeValueAsBytes(entity))
        : Optional.empty();
  }
}
