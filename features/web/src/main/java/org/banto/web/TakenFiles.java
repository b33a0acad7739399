// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.lang.reflect.Method;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.banto.house.Audit;
import org.banto.house.OwnLine;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;

/**
 * Writes a line of the history for each file that leaves the house, of whatever room, before its first byte: papers,
 * label data, mails and what a far side said hold buyers' names and addresses (OWASP ASVS 5.0, 16.3.2). Pictures of
 * goods hold none.
 */
@Component(service = ContainerResponseFilter.class)
@JaxrsExtension
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
public final class TakenFiles implements ContainerResponseFilter {
  static final String ACT = "file.taken";

  private final Audit audit;

  @Context private ResourceInfo resource;

  /** Writes them there. */
  @Activate
  public TakenFiles(@Reference Audit audit) {
    this.audit = audit;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Method method = resource.getResourceMethod();
    boolean own = method != null && method.isAnnotationPresent(OwnLine.class);
    if (!own
        && response.getStatus() == 200
        && isFile(response.getMediaType())
        && request.getSecurityContext().getUserPrincipal() instanceof Session session) {
      audit.write(session.account(), session.actor(), ACT, request.getUriInfo().getPath());
    }
  }

  /** Whether an answer of this type is a file, and no words of the API, stream of them or picture. */
  static boolean isFile(MediaType type) {
    return type != null
        && !type.getSubtype().endsWith("json")
        && !type.getSubtype().equals("event-stream")
        && !type.getType().equals("image");
  }
}
