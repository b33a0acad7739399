// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
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

  /**
   * A job in the reader's language.
   *
   * @param id its id
   * @param kind what it does
   * @param by who started it
   * @param done units done
   * @param total units in all, 0 while not known
   * @param state how far it is
   * @param result what came of it, or why it failed or ended; empty while it runs
   * @param refused items refused, as {@code item: why}
   */
  public record JobView(
      String id,
      String kind,
      Actor by,
      long done,
      long total,
      State state,
      String result,
      List<String> refused) {
    /** How far a job is; interrupted is one in the middle of which the house closed. */
    public enum State {
      RUNNING,
      DONE,
      FAILED,
      INTERRUPTED
    }

    static JobView of(Jobs.Job job, Locale reader) {
      return new JobView(
          job.id(),
          job.kind(),
          job.by(),
          job.done(),
          job.total(),
          State.valueOf(job.state()),
          job.result().map(r -> r.in(reader)).orElse(""),
          job.refused().stream().map(r -> r.in(reader)).toList());
    }
  }

  @Activate
  public JobsResource(@Reference Jobs jobs) {
    this.jobs = jobs;
  }

  /** The account's jobs, newest first. */
  @GET
  public List<JobView> list(@Context SecurityContext who, @Context HttpHeaders headers) {
    Locale reader = Language.of(headers);
    return jobs.list(Session.of(who.getUserPrincipal()).account()).stream()
        .map(job -> JobView.of(job, reader))
        .toList();
  }

  /** One job. */
  @GET
  @Path("{id}")
  public JobView one(
      @PathParam("id") String id, @Context SecurityContext who, @Context HttpHeaders headers) {
    return jobs.find(Session.of(who.getUserPrincipal()).account(), id)
        .map(job -> JobView.of(job, Language.of(headers)))
        .orElseThrow(() -> Rejection.notFound(new Text("この処理は見つかりません。", "There is no such job.")));
  }
}
