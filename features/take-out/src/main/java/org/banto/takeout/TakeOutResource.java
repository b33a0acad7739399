// SPDX-License-Identifier: Apache-2.0
package org.banto.takeout;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import org.banto.base.AccountId;
import org.banto.house.Audit;
import org.banto.house.FreshProof;
import org.banto.house.OwnLine;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.TakeOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** All of a shop as one archive (データの書き出し). */
@Component(service = TakeOutResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("take-out")
@RequiresRight(TakeOutRights.TAKE)
public final class TakeOutResource {
  private final Audit audit;

  @Reference private volatile List<TakeOut> rooms = List.of();

  /** The resource. */
  @Activate
  public TakeOutResource(@Reference Audit audit) {
    this.audit = audit;
  }

  /**
   * A ZIP of what every room has of the shop, written while it is read, so that its length is bound by nothing and nothing
   * of it is kept. One that breaks off has no end. That it was taken stands in the history.
   */
  @FreshProof
  @GET
  @Produces("application/zip")
  @OwnLine
  public Response take(@Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    AccountId account = session.account();
    audit.write(account, session.actor(), "take-out.taken", "店舗のデータをすべて書き出しました");
    StreamingOutput out = to -> TakeOutZip.write(account, rooms, to);
    return Response.ok(out)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"banto.zip\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
