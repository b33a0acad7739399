// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.flow.SettingsSection;
import org.banto.house.Form;
import org.banto.house.Session;
import org.banto.house.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The sections of settings that rooms and partners describe. */
@Component(service = SettingsSectionsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("settings")
@Form
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SettingsSectionsResource {
  private final Settings settings;

  /** Come and go with their rooms. */
  @Reference(policy = ReferencePolicy.DYNAMIC)
  volatile List<SettingsSection> sections = List.of();

  @Activate
  public SettingsSectionsResource(@Reference Settings settings) {
    this.settings = settings;
  }

  /** What there is to set, by id. */
  @GET
  public List<SettingsSection.Description> list() {
    return sections.stream()
        .map(SettingsSection::description)
        .sorted(Comparator.comparing(SettingsSection.Description::id))
        .toList();
  }

  /** What holds in a section, by key: as set, else as it is to start from. */
  @GET
  @Path("{section}")
  public Map<String, String> read(
      @PathParam("section") String section, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    Map<String, String> all = new TreeMap<>(find(section).initial());
    all.putAll(settings.read(session.account(), section));
    return all;
  }

  /** Sets some keys of a section; an empty value brings back what it is to start from. */
  @PUT
  @Path("{section}")
  public Map<String, String> write(
      @PathParam("section") String section, Map<String, String> in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    SettingsSection.Description is = find(section);
    if (!session.may(is.right())) {
      throw Rejection.forbidden(
          new Text(
              "「" + is.name().ja() + "」を変更する権限がありません。",
              "You have no right to change: " + is.name().en()));
    }
    settings.write(session.account(), section, in, session.actor());
    return read(section, who);
  }

  private SettingsSection.Description find(String section) {
    return list().stream()
        .filter(is -> is.id().equals(section))
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.notFound(
                    new Text("この設定はありません: " + section, "There is no such section: " + section)));
  }
}
