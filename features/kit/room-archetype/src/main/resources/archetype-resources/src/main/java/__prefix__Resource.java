package ${package};

import java.util.List;
import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The orders whose buyers ask for it. */
@Component(service = ${prefix}Resource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("${id}")
@RequiresRight("${id}.work")
@Produces(MediaType.APPLICATION_JSON)
public final class ${prefix}Resource {
  private static final int MOST = 200;

  private final ${prefix}List list;

  /** Remembers. */
  @Activate
  public ${prefix}Resource(@Reference ${prefix}List list) {
    this.list = list;
  }

  /** A slice of the orders whose buyers ask for it, and how it stands with each. */
  @GET
  public Slice<${prefix}Row> list(
      @QueryParam("from") @DefaultValue("0") long from,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Context SecurityContext who) {
    if (limit < 1 || limit > MOST) {
      throw new Rejection(
          new Text("limit は1～200で指定してください: " + limit, "limit has to be from 1 to 200: " + limit));
    }
    List<${prefix}Row> rows =
        list.after(Session.of(who.getUserPrincipal()).account(), from, limit + 1);
    if (rows.size() <= limit) {
      return new Slice<>(rows, Optional.empty());
    }
    List<${prefix}Row> some = rows.subList(0, limit);
    return new Slice<>(some, Optional.of(Long.toString(some.get(limit - 1).order())));
  }
}
