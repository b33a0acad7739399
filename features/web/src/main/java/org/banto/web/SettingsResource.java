// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Rejection;
import org.banto.base.Shop;
import org.banto.base.Text;
import org.banto.house.Flow;
import org.banto.house.Form;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.Settings;
import org.banto.order.Hold;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What a shop sets for itself. */
@Component(service = SettingsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("")
@Form
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SettingsResource {
  private final Settings settings;
  private final Flow flow;

  @Activate
  public SettingsResource(@Reference Settings settings, @Reference Flow flow) {
    this.settings = settings;
    this.flow = flow;
  }

  /** The shop as it stands on labels and papers. */
  @GET
  @Path("shop")
  public Map<String, String> shop(@Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    return Shop.of(settings.read(session.account(), Shop.SECTION)).toSettings();
  }

  /** Changes the shop. */
  @PUT
  @Path("shop")
  @RequiresRight("shop.manage")
  public Map<String, String> shop(Map<String, String> in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    settings.write(session.account(), Shop.SECTION, in, session.actor());
    return shop(who);
  }

  /** Names of the thirty hold boxes. */
  @GET
  @Path("boxes")
  public List<String> boxes(@Context SecurityContext who) {
    return flow.boxNames(Session.of(who.getUserPrincipal()).account());
  }

  /** Names the hold boxes; an empty name brings the first one back. */
  @PUT
  @Path("boxes")
  @RequiresRight("shop.manage")
  public List<String> boxes(List<String> names, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    if (names.size() != Hold.BOX_NAMES.size()) {
      throw new Rejection(
          new Text(
              "保留ボックスの名前は" + Hold.BOX_NAMES.size() + "個です。",
              "There are " + Hold.BOX_NAMES.size() + " names of hold boxes."));
    }
    Map<String, String> values = new TreeMap<>();
    List<String> all = new ArrayList<>(names);
    for (int i = 0; i < all.size(); i++) {
      values.put(Integer.toString(i + 1), all.get(i).strip());
    }
    settings.write(session.account(), BoxRules.SECTION, values, session.actor());
    return flow.boxNames(session.account());
  }
}
