// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What a zip stands for, for whoever types an address. */
@Component(service = PostalResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("postal")
@Produces(MediaType.APPLICATION_JSON)
public final class PostalResource {
  private final PostalRoom postal;

  @Activate
  public PostalResource(@Reference PostalRoom postal) {
    this.postal = postal;
  }

  /**
   * A place a zip stands for.
   *
   * @param zip seven digits
   * @param prefecture 都道府県
   * @param city 市区町村
   * @param town 町域, or empty
   */
  public record Place(String zip, String prefecture, String city, String town) {}

  /** The places of a zip; names of before a merger only where there is no newer one. */
  @GET
  public List<Place> find(@QueryParam("zip") @DefaultValue("") String zip) {
    List<PostalEntry> all = postal.master().find(AddressMatch.digits(zip));
    List<PostalEntry> now = all.stream().filter(e -> e.kind() != PostalEntry.Kind.OLD).toList();
    return (now.isEmpty() ? all : now)
        .stream().map(e -> new Place(e.zip(), e.prefecture(), e.city(), e.town())).toList();
  }
}
