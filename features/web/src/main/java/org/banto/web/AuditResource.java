// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Slice;
import org.banto.house.Audit;
import org.banto.house.AuditEntry;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The history of who did what (担当者処理履歴). */
@Component(service = AuditResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("audit")
@RequiresRight("audit.see")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public final class AuditResource {
  private final Audit audit;

  /**
   * Whether the chain is whole, and where it is not.
   *
   * @param gaps lines that are known to be missing; a line of the history says so of each
   */
  public record Verdict(boolean ok, Optional<Long> brokenAt, List<Audit.Gap> gaps) {}

  @Activate
  public AuditResource(@Reference Audit audit) {
    this.audit = audit;
  }

  /** A slice of the history, newest first. */
  @GET
  public Slice<AuditEntry> read(
      @QueryParam("staff") @DefaultValue("") String staff,
      @QueryParam("act") @DefaultValue("") String act,
      @QueryParam("from") String from,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Context SecurityContext who) {
    return audit.read(
        Session.of(who.getUserPrincipal()).account(),
        staff,
        act,
        Optional.ofNullable(from).filter(f -> !f.isEmpty()),
        Math.max(1, Math.min(limit, 200)));
  }

  /** Walks the whole chain. */
  @POST
  @Path("verify")
  public Verdict verify(@Context SecurityContext who) {
    AccountId account = Session.of(who.getUserPrincipal()).account();
    Optional<Long> broken = audit.verify(account);
    return new Verdict(broken.isEmpty(), broken, audit.gaps(account));
  }
}
