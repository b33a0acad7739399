// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.house.Jobs;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Long work and how far it is. */
@Component(service = JobsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
public final class JobsResource {
  private final Jobs jobs;

  @Activate
  public JobsResource(@Reference Jobs jobs) {
    this.jobs = jobs;
  }

  /** The account's jobs, newest first. */
  @GET
  public List<Jobs.Job> list(@Context SecurityContext who) {
    return jobs.list(((Session) who.getUserPrincipal()).account());
  }

  /** One job. */
  @GET
  @Path("{id}")
  public Jobs.Job one(@PathParam("id") String id, @Context SecurityContext who) {
    return jobs.find(((Session) who.getUserPrincipal()).account(), id)
        .orElseThrow(() -> new NotFoundException("この処理は見つかりません。"));
  }
}
