// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.io.IOException;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Audit;
import org.banto.house.FreshProof;
import org.banto.house.GoodAnswer;
import org.banto.house.Jobs;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The connectors in the page: which there are, what a jar would change, and its installation. */
@Component(service = ConnectorsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("connectors")
@RequiresRight("connectors.manage")
@Produces(MediaType.APPLICATION_JSON)
public final class ConnectorsResource {
  private static final String JAR = "application/java-archive";

  private final Connectors connectors;
  private final Jobs jobs;
  private final Audit audit;

  /** The job that installs. */
  public record Started(String job) {}

  /** Remembers whom to ask. */
  @Activate
  public ConnectorsResource(
      @Reference Connectors connectors, @Reference Jobs jobs, @Reference Audit audit) {
    this.connectors = connectors;
    this.jobs = jobs;
    this.audit = audit;
  }

  /** All connectors, installed and available. */
  @GET
  public List<Connectors.Listed> list() throws Exception {
    return connectors.list();
  }

  /** What a jar would change; changes nothing. */
  @POST
  @Path("rehearsal")
  @Consumes(JAR)
  public InstallPreview rehearse(byte[] jar) {
    try {
      return connectors.rehearse(jar);
    } catch (IOException | IllegalArgumentException e) {
      throw new Rejection(
          new Text("接続プログラムの jar として読めません。", "This is no jar of a connector that can be read."), e);
    }
  }

  /** Installs a jar as a job; 202 with the job's id. */
  @FreshProof
  @POST
  @Consumes(JAR)
  @GoodAnswer(value = Started.class, status = 202)
  public Response install(byte[] jar, @Context SecurityContext who) {
    rehearse(jar);
    return start(
        who,
        session -> {
          InstallPreview done = connectors.install(jar);
          String what = done.name() + " " + done.version();
          audit.write(session.account(), session.actor(), "connector.install", what);
          return installed(what);
        });
  }

  /** Installs a connector that comes with the house. */
  @FreshProof
  @POST
  @Path("{feature}/install")
  @GoodAnswer(value = Started.class, status = 202)
  public Response installFeature(
      @PathParam("feature") String feature, @Context SecurityContext who) {
    return start(
        who,
        session -> {
          connectors.installFeature(feature);
          audit.write(session.account(), session.actor(), "connector.install", feature);
          return installed(feature);
        });
  }

  /** Lets a version that asks for it take over what another program is called for. */
  @FreshProof
  @POST
  @Path("{name}/{version}/allow")
  public void allow(
      @PathParam("name") String name,
      @PathParam("version") String version,
      @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    connectors.allow(name, version, session.actor());
    audit.write(session.account(), session.actor(), "connector.allow", name + " " + version);
  }

  /** Takes a jar away that was dropped or uploaded. */
  @FreshProof
  @DELETE
  @Path("{name}/{version}")
  public void remove(
      @PathParam("name") String name,
      @PathParam("version") String version,
      @Context SecurityContext who)
      throws IOException {
    Session session = Session.of(who.getUserPrincipal());
    connectors.remove(name, version);
    audit.write(session.account(), session.actor(), "connector.remove", name + " " + version);
  }

  /** Puts the last good jar of a program that does not work back in its place. */
  @FreshProof
  @POST
  @Path("{name}/{version}/former")
  public void putBack(
      @PathParam("name") String name,
      @PathParam("version") String version,
      @Context SecurityContext who)
      throws IOException {
    Session session = Session.of(who.getUserPrincipal());
    String former = connectors.putBack(name, version);
    audit.write(session.account(), session.actor(), "connector.former", name + " " + former);
  }

  @FunctionalInterface
  private interface Work {
    Text of(Session session) throws Exception;
  }

  private static Text installed(String what) {
    return new Text(what + " を入れました", what + " is installed");
  }

  private Response start(SecurityContext who, Work work) {
    Session session = Session.of(who.getUserPrincipal());
    String job =
        jobs.start(
            session.account(), session.actor(), "connectors.install", progress -> work.of(session));
    return Response.accepted(new Started(job)).build();
  }
}
