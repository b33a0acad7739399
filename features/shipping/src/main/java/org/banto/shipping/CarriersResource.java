// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The carriers that label data can be written for, with their slip types. */
@Component(service = CarriersResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("carriers")
@Produces(MediaType.APPLICATION_JSON)
public final class CarriersResource {
  private final Carriers carriers;

  /** The resource. */
  @Activate
  public CarriersResource(@Reference Carriers carriers) {
    this.carriers = carriers;
  }

  /** All of them. */
  @GET
  public List<Carriers.Carrier> list(@Context SecurityContext who) {
    return carriers.all(Session.of(who.getUserPrincipal()).account());
  }
}
