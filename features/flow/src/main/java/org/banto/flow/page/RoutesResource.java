// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.page;

import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.banto.base.Desk;
import org.banto.house.Flow;
import org.banto.order.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The processing routes. */
@Component(
    service = RoutesResource.class,
    configurationPid = "banto.function.processing-routes",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("routes")
@Produces(MediaType.APPLICATION_JSON)
public final class RoutesResource {
  private static final Map<String, String> NAMES =
      Map.of(
          "standard", "標準",
          "prepaid", "前払い",
          "cod", "代引き",
          "deferred", "後払い",
          "warehouse", "外部倉庫");

  /**
   * A route.
   *
   * @param id its id
   * @param name for staff
   * @param desks the desks it passes
   */
  public record RouteView(String id, String name, List<DeskView> desks) {}

  /**
   * A desk.
   *
   * @param desk which
   * @param name for staff
   */
  public record DeskView(Desk desk, String name) {}

  private final Flow flow;

  /** Remembers. */
  @Activate
  public RoutesResource(@Reference Flow flow) {
    this.flow = flow;
  }

  /** All routes, over the desks the house has. */
  @GET
  public List<RouteView> list() {
    List<Desk> here = flow.desks();
    return Route.DEFAULTS.stream().map(route -> view(route, here)).toList();
  }

  private static RouteView view(Route route, List<Desk> here) {
    return new RouteView(
        route.id(),
        NAMES.getOrDefault(route.id(), route.id()),
        route.desks().stream()
            .filter(here::contains)
            .map(d -> new DeskView(d, d.japanese()))
            .toList());
  }
}
