// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.Set;
import java.util.function.UnaryOperator;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.house.Flow;
import org.banto.house.GoodAnswer;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.Order;
import org.banto.order.OrderEdit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Tags of an order (タグ機能). Without the function those there are stay, and are shown with their order. */
@Component(
    service = TagsResource.class,
    configurationPid = "banto.function.order-tags",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("orders/{id}/tags")
@RequiresRight("orders.edit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TagsResource {
  private final OrderAtHand hand;

  @Activate
  public TagsResource(
      @Reference OrderService orders, @Reference Flow flow, @Reference Outbox outbox) {
    this.hand = new OrderAtHand(orders, flow, outbox);
  }

  /** Replaces the tags. */
  @PUT
  @GoodAnswer(
      value = OrderPage.class,
      status = {200, 204})
  public Response tags(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen,
      Set<String> tags,
      @Context SecurityContext who,
      @Context HttpHeaders reader) {
    Session session = Session.of(who.getUserPrincipal());
    Order before = hand.find(session, id, seen);
    UnaryOperator<OrderEdit> edit =
        e -> {
          before.tags().stream().filter(t -> !tags.contains(t)).forEach(e::untag);
          tags.forEach(e::tag);
          return e;
        };
    return hand.change(session, before, edit, "order.tagged", "タグを変更", reader);
  }
}
