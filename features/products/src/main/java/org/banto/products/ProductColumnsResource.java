// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.banto.house.RequiresRight;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What the columns of a file of goods can be. */
@Component(service = ProductColumnsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("products/columns")
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
public final class ProductColumnsResource {
  /** All columns, in the order of an export. */
  @GET
  public List<ProductColumn> all() {
    return ProductColumn.all();
  }
}
