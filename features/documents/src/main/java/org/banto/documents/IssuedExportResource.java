// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Issued papers as one file (発行済み領収書ダウンロード). Without the function each is still fetched alone. */
@Component(
    service = IssuedExportResource.class,
    configurationPid = "banto.function.issued-receipt-download",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("issued-documents/export")
@RequiresRight("documents.see")
@Consumes(MediaType.APPLICATION_JSON)
public final class IssuedExportResource {
  private static final String COUNT = "Banto-Count";

  private final IssueLedger ledger;

  @Activate
  public IssuedExportResource(@Reference IssueLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * All that match as a ZIP, however many: an index as CSV, and each document as a PDF named by day, customer and
   * amount. The header {@value #COUNT} says how many there are.
   */
  @POST
  @Produces("application/zip")
  public Response export(IssuedResource.Search in, @Context SecurityContext who)
      throws IOException {
    Session session = Session.of(who.getUserPrincipal());
    IssuedPapersZip export = new IssuedPapersZip(ledger, session.account(), in.filter());
    StreamingOutput out = export::write;
    return Response.ok(out)
        .header(COUNT, export.count())
        .header("Content-Disposition", "attachment; filename=\"issued-documents.zip\"")
        .build();
  }
}
