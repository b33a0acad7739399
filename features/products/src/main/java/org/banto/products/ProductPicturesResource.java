// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.GoodAnswer;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The picture of goods. */
@Component(service = ProductPicturesResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("products/{id}/picture")
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
public final class ProductPicturesResource {
  private static final String JPEG = "image/jpeg";

  private final ProductDesk desk;
  private final ProductPictures pictures;
  private final ProductNews news;
  private final Clock clock;

  /** Remembers. */
  @Activate
  public ProductPicturesResource(
      @Reference ProductDesk desk,
      @Reference ProductPictures pictures,
      @Reference EventAdmin events) {
    this(desk, pictures, new ProductNews(events), new HouseClock());
  }

  ProductPicturesResource(
      ProductDesk desk, ProductPictures pictures, ProductNews news, Clock clock) {
    this.desk = desk;
    this.pictures = pictures;
    this.news = news;
    this.clock = clock;
  }

  /** The picture, 400 × 400 pixels at most. */
  @GET
  @Produces(JPEG)
  @GoodAnswer(byte[].class)
  public Response picture(@PathParam("id") String id, @Context SecurityContext who) {
    byte[] jpeg = picture(id, Session.of(who.getUserPrincipal()).account());
    CacheControl mine = new CacheControl();
    mine.setPrivate(true);
    mine.setMaxAge((int) TimeUnit.MINUTES.toSeconds(1));
    return Response.ok(jpeg, JPEG).cacheControl(mine).build();
  }

  byte[] picture(String id, AccountId account) {
    return pictures
        .find(account, ProductsResource.number(id))
        .orElseThrow(
            () -> Rejection.notFound(new Text("この商品の写真はありません。", "There is no picture of it.")));
  }

  /** Keeps a PNG or JPEG of 5 MB and 40 million pixels at most as a small JPEG, in the place of the one before. */
  @PUT
  @Consumes(MediaType.WILDCARD)
  @RequiresRight("products.edit")
  @GoodAnswer(status = 204)
  public Response keep(
      @PathParam("id") String id, InputStream picture, @Context SecurityContext who)
      throws IOException {
    keep(id, picture, Session.of(who.getUserPrincipal()));
    return Response.noContent().build();
  }

  void keep(String id, InputStream picture, Session session) throws IOException {
    long number = desk.find(session.account(), ProductsResource.number(id)).id();
    byte[] jpeg = SmallPicture.of(picture);
    pictures.keep(session.account(), number, jpeg, session.actor(), clock.instant());
    news.tell(session.account());
  }

  /** Takes it away. */
  @DELETE
  @RequiresRight("products.edit")
  @GoodAnswer(status = 204)
  public Response remove(@PathParam("id") String id, @Context SecurityContext who) {
    remove(id, Session.of(who.getUserPrincipal()));
    return Response.noContent().build();
  }

  void remove(String id, Session session) {
    pictures.remove(
        session.account(), ProductsResource.number(id), session.actor(), clock.instant());
    news.tell(session.account());
  }
}
