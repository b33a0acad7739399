// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.banto.editions.EditionDesk;
import org.banto.editions.Editions;
import org.banto.house.Audit;
import org.banto.house.Connections;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The profiles of order files: read, changed as a new version, taken back to an old one. */
@Component(service = ProfilesResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("order-file-profiles")
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProfilesResource {
  private final Editions<Profile> profiles;
  private final ConnectorFormats connectors;
  private final Connections connections;
  private final EditionDesk<Profile> desk;

  /** A field that columns can be given to. */
  public record FieldView(String code, String ja, String en, OrderFileField.Part part) {}

  /** A version. */
  public record Version(int version, Instant at, String by) {}

  /** Which version to go back to, and the newest one that was seen. */
  public record Restore(int version, int seen) {}

  /**
   * A shop that files can be brought in for.
   *
   * @param id its connection
   * @param name the name its settings give it, or empty
   * @param profile the profile that is offered first, or empty
   * @param own whether its connector reads files by itself
   */
  public record ShopView(String id, String name, String profile, boolean own) {}

  /** All that can read files: profiles, and shops whose connector reads its own. */
  public record All(List<ProfileView> profiles, List<ShopView> shops, List<FieldView> fields) {}

  /** The resource. */
  @Activate
  public ProfilesResource(
      @Reference ProfileRoom profiles,
      @Reference ConnectorFormats connectors,
      @Reference Connections connections,
      @Reference Audit audit) {
    this.profiles = profiles.profiles();
    this.connectors = connectors;
    this.connections = connections;
    this.desk =
        new EditionDesk<>(
            this.profiles, new Text("プロファイル", "profile"), audit, "order-files.profile-saved");
  }

  /** Everything the page needs to choose and edit. */
  @GET
  public All all(@Context SecurityContext who) {
    AccountId account = session(who).account();
    return new All(
        profiles.all(account).stream().map(ProfileView::of).toList(),
        shops(account),
        Arrays.stream(OrderFileField.values())
            .map(f -> new FieldView(f.code(), f.ja(), f.en(), f.part()))
            .toList());
  }

  private List<ShopView> shops(AccountId account) {
    return connections.list(account).stream()
        .filter(c -> connectors.mall(c.id()))
        .map(
            c ->
                new ShopView(
                    c.id().toString(),
                    c.settings().getOrDefault("title", ""),
                    c.settings().getOrDefault("profile", ""),
                    connectors.reads(account, c.id())))
        .toList();
  }

  /** One profile as it is now. */
  @GET
  @Path("{id}")
  public ProfileView one(@PathParam("id") String id, @Context SecurityContext who) {
    return ProfileView.of(desk.one(session(who).account(), id));
  }

  /** The shop's versions, newest first; version 0 came with the house. */
  @GET
  @Path("{id}/versions")
  public List<Version> versions(@PathParam("id") String id, @Context SecurityContext who) {
    return profiles.versions(session(who).account(), id).stream()
        .map(v -> new Version(v.edition().version(), v.at(), v.by()))
        .toList();
  }

  /** Makes a new version from the one that was seen. */
  @PUT
  @Path("{id}")
  @RequiresRight("order-files.manage")
  public ProfileView save(
      @PathParam("id") String id, ProfileView in, @Context SecurityContext who) {
    if (id.equals(ConnectorFormats.ID)) {
      throw new Rejection(new Text("このIDは使えません: " + id, "This id cannot be used: " + id));
    }
    return ProfileView.of(desk.save(session(who), id, in.version(), in.profile()));
  }

  /** Makes a new version that says what an old one said. */
  @POST
  @Path("{id}/restore")
  @RequiresRight("order-files.manage")
  public ProfileView restore(@PathParam("id") String id, Restore in, @Context SecurityContext who) {
    return ProfileView.of(desk.restore(session(who), id, in.version(), in.seen()));
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
