// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.Pushes;
import org.banto.connect.Push;
import org.banto.connect.PushAnswer;
import org.banto.house.Anonymous;
import org.banto.house.GoodAnswer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * The door at which far sides knock when something is new. Anybody may knock; who is not known and
 * who cannot prove to be the far side hear the same, but for far sides that want to hear why.
 */
@Component(service = PushResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("push")
public final class PushResource {
  /** Far above what far sides send, and little enough to be read at once. */
  static final int LARGEST = 256 * 1024;

  private static final int TOO_LARGE = 413;

  private final Pushes pushes;

  /** Remembers. */
  @Activate
  public PushResource(@Reference Pushes pushes) {
    this.pushes = pushes;
  }

  /** The path at which a connection's far side knocks. */
  static String path(ConnectionKey far) {
    return "/api/v1/push/" + far.account() + "/" + far.id();
  }

  /**
   * Takes a push; 202 when it is the far side's, else 404. Where the far side wants an answer in its
   * own words, it is 200 and that answer either way.
   */
  @POST
  @Path("{account}/{connection}")
  @Consumes(MediaType.WILDCARD)
  @Anonymous
  @GoodAnswer(
      value = byte[].class,
      status = {200, 202})
  public Response take(
      @PathParam("account") String account,
      @PathParam("connection") String connection,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    byte[] bytes = body.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new Rejection(
          Rejection.Kind.TOO_LARGE,
          new Text("本文が大きすぎます（256 kB まで）。", "The body is too large (256 kB at most)."));
    }
    String query = Optional.ofNullable(address.getRequestUri().getRawQuery()).orElse("");
    Push push = new Push(query, headers.getRequestHeaders(), bytes);
    ConnectionKey far = far(account, connection).orElseThrow(PushResource::unknown);
    boolean taken = pushes.take(far, push);
    Optional<PushAnswer> answer = pushes.answer(far, push, taken);
    if (answer.isPresent()) {
      return Response.ok(answer.get().body(), answer.get().mediaType()).build();
    }
    if (!taken) {
      throw unknown();
    }
    return Response.accepted().build();
  }

  private static Rejection unknown() {
    return Rejection.notFound(new Text("受け付けられません。", "This is not taken."));
  }

  private static Optional<ConnectionKey> far(String account, String connection) {
    try {
      return Optional.of(new ConnectionKey(new AccountId(account), ConnectionId.of(connection)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
