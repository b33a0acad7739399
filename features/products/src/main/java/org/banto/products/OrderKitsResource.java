// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.OrderService;
import org.banto.house.ProductMaster;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The kits (セット商品) among what an order's lines sell. */
@Component(service = OrderKitsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("products/kits")
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
public final class OrderKitsResource {
  private final OrderService orders;
  private final LinkedProductMaster master;

  /**
   * What is fetched of a kit.
   *
   * @param code its code
   * @param name its name; its code where the goods are gone
   * @param shelf where it lies, or empty
   * @param quantity how many for one kit
   */
  public record KitPart(String code, String name, String shelf, int quantity) {}

  /**
   * A line that sells a kit.
   *
   * @param line the number of the line
   * @param parts what one piece is made of, down to what is picked
   */
  public record KitLine(int line, List<KitPart> parts) {}

  /** Remembers. */
  @Activate
  public OrderKitsResource(
      @Reference OrderService orders, @Reference LineGoods goods, @Reference JpaProducts products) {
    this.orders = orders;
    this.master = new LinkedProductMaster(goods, products);
  }

  /** The lines of an order that sell kits, by their numbers. */
  @GET
  @Path("{order}")
  public List<KitLine> of(@PathParam("order") long order, @Context SecurityContext who) {
    return of(order, Session.of(who.getUserPrincipal()).account());
  }

  List<KitLine> of(long id, AccountId account) {
    Order order =
        orders
            .find(account, new OrderId(id))
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text("受注がありません: " + id, "There is no such order: " + id)));
    return master
        .sold(account, List.of(order))
        .getOrDefault(order.id(), Map.of())
        .entrySet()
        .stream()
        .filter(line -> !line.getValue().parts().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .map(
            line ->
                new KitLine(
                    line.getKey(),
                    line.getValue().parts().stream().map(OrderKitsResource::part).toList()))
        .toList();
  }

  private static KitPart part(ProductMaster.Part part) {
    ProductMaster.Item item = part.item();
    return new KitPart(item.code(), item.name(), item.shelf(), part.quantity());
  }
}
