// SPDX-License-Identifier: Apache-2.0
package org.banto.productlist;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.conditions.FilteredOrders;
import org.banto.house.OrderService;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.OrderFields;
import org.banto.order.OrderFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The product list (商品リスト出力) over REST. */
@Component(service = ProductListResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("product-list")
@RequiresRight("product-list.issue")
@Consumes(MediaType.APPLICATION_JSON)
public final class ProductListResource {
  private static final int MOST = 20_000;
  private static final int PART = 500;

  private final OrderService orders;

  @Reference private volatile List<OrderFields> fields = List.of();

  /** These orders, or all that match. */
  public record Which(List<Long> ids, OrderFilter query) {}

  /** The resource. */
  @Activate
  public ProductListResource(@Reference OrderService orders) {
    this.orders = orders;
  }

  /** The products of these orders, as CSV. */
  @POST
  @Produces("text/csv; charset=UTF-8")
  public Response list(Which in, @Context SecurityContext who) {
    AccountId account = Session.of(who.getUserPrincipal()).account();
    List<OrderId> ids = ids(in, account);
    ProductList list = new ProductList();
    for (List<OrderId> part : Parts.of(ids, PART)) {
      orders.find(account, part).forEach(list::add);
    }
    return Response.ok(list.csv())
        .header("Content-Disposition", "attachment; filename=\"product-list.csv\"")
        .build();
  }

  private List<OrderId> ids(Which in, AccountId account) {
    if (in.ids() != null && in.ids().size() <= MOST) {
      return in.ids().stream().map(OrderId::new).toList();
    }
    if (in.ids() != null || in.query() == null) {
      throw new Rejection(
          new Text(
              "ids（" + MOST + " 件まで）か query を指定してください。",
              "Name ids (" + MOST + " at most) or a query."));
    }
    return FilteredOrders.of(orders, fields, account, in.query()).ids(MOST);
  }
}
