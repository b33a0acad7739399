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
import org.banto.editions.Edition;
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
  private final Audit audit;

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
    this.audit = audit;
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
    return profiles
        .now(session(who).account(), id)
        .map(ProfileView::of)
        .orElseThrow(
            () ->
                Rejection.notFound(
                    new Text("プロファイルがありません: " + id, "There is no such profile: " + id)));
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
    if (!id.matches("[a-z0-9-]{1,40}") || id.equals(ConnectorFormats.ID)) {
      throw new Rejection(
          new Text(
              "プロファイルのIDは英小文字・数字・ハイフンで40字までです。",
              "The id of a profile has small letters, digits and hyphens, 40 characters at most."));
    }
    return save(session(who), id, in.version(), in.profile());
  }

  /** Makes a new version that says what an old one said. */
  @POST
  @Path("{id}/restore")
  @RequiresRight("order-files.manage")
  public ProfileView restore(@PathParam("id") String id, Restore in, @Context SecurityContext who) {
    Session session = session(who);
    Edition<Profile> old =
        profiles
            .find(session.account(), id, in.version())
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text(
                            "この版はありません: " + in.version(),
                            "There is no such version: " + in.version())));
    return save(session, id, in.seen(), old.body());
  }

  private ProfileView save(Session session, String id, int seen, Profile profile) {
    Edition<Profile> next =
        profiles
            .save(session.account(), id, seen, profile, session.actor())
            .orElseThrow(
                () ->
                    new Rejection(
                        Rejection.Kind.STALE,
                        new Text(
                            "ほかの人が先にこのプロファイルを変更しました。開き直してください。",
                            "Somebody else has changed this profile first. Open it again.")));
    audit.write(
        session.account(),
        session.actor(),
        "order-files.profile-saved",
        id + " " + next.version() + "版");
    return ProfileView.of(next);
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
