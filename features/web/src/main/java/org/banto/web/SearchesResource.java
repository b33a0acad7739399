// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.conditions.FilteredOrders;
import org.banto.house.InUse;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.Settings;
import org.banto.order.FieldSet;
import org.banto.order.OrderFields;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Saved searches: names for the query part of the list's URL, shared by the account's staff. */
@Component(
    service = {SearchesResource.class, InUse.class},
    configurationPid = "banto.function.saved-search-panel",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("searches")
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SearchesResource implements InUse {
  /** Where they are kept, each under its name. */
  static final String SECTION = "searches";

  private static final String CONDITION = "condition=";

  private static final int LONGEST = 8_000;

  private final Settings settings;

  @Reference private volatile List<OrderFields> fields = List.of();

  /** A saved search. */
  public record Search(String name, String query) {}

  @Activate
  public SearchesResource(@Reference Settings settings) {
    this.settings = settings;
  }

  SearchesResource(Settings settings, List<OrderFields> fields) {
    this(settings);
    this.fields = fields;
  }

  @Override
  public String function() {
    return "saved-search-panel";
  }

  @Override
  public Optional<Text> of(AccountId account, Settings all) {
    return InUse.counted(
        new Text("保存した検索", "saved searches"), all.read(account, SECTION).size(), "件");
  }

  /** All, by name. */
  @GET
  public List<Search> all(@Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    return new TreeMap<>(settings.read(session.account(), SECTION))
        .entrySet().stream().map(e -> new Search(e.getKey(), e.getValue())).toList();
  }

  /** Keeps one; a condition in it can be worked with as things are. */
  @PUT
  @Path("{name}")
  public Search keep(@PathParam("name") String name, Search in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    if (name.length() > 40 || in.query() == null) {
      throw new Rejection(
          new Text("検索の名前は40文字までにしてください。", "The name of a search has 40 characters at most."));
    }
    if (in.query().length() > LONGEST) {
      throw new Rejection(
          new Text(
              "検索の条件が長すぎます（" + LONGEST + "文字まで）。",
              "The conditions of a search have " + LONGEST + " characters at most."));
    }
    condition(in.query()).ifPresent(c -> FilteredOrders.checked(c, new FieldSet(fields)));
    settings.write(session.account(), SECTION, Map.of(name, in.query()), session.actor());
    return new Search(name, in.query());
  }

  private static Optional<String> condition(String query) {
    return Stream.of(query.replaceFirst("^\\?", "").split("&"))
        .filter(p -> p.startsWith(CONDITION))
        .map(p -> URLDecoder.decode(p.substring(CONDITION.length()), StandardCharsets.UTF_8))
        .filter(c -> !c.isBlank())
        .findFirst();
  }

  /** Drops one. */
  @DELETE
  @Path("{name}")
  public Map<String, Boolean> drop(@PathParam("name") String name, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    settings.write(session.account(), SECTION, Map.of(name, ""), session.actor());
    return Map.of("dropped", true);
  }
}
