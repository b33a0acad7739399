// SPDX-License-Identifier: Apache-2.0
package org.banto.partner;

import java.io.IOException;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.banto.house.Anonymous;

/** Pages of a partner whose script tries to read orders with the log-in of whoever looks at it. */
@Path("acme-status")
@Produces(MediaType.TEXT_HTML)
public class StatusPage {
  private static final String PAGE =
      """
      <!DOCTYPE html><title>tries</title><p id="said">…</p><script>
      fetch('/api/v1/orders?limit=5', { credentials: 'include' })
        .then((answer) => answer.text(), (fault) => 'refused ' + fault)
        .then((text) => { document.getElementById('said').textContent = text; document.title = 'tried'; });
      </script>
      """;

  /** For everybody. */
  @GET
  @Path("everybody")
  @Anonymous
  public String everybody() {
    return PAGE;
  }

  /** For everybody, past what writes answers, with what would hold for the whole house. */
  @GET
  @Path("written")
  @Anonymous
  public void written(@Context HttpServletResponse answer) throws IOException {
    answer.reset();
    answer.setContentType(MediaType.TEXT_HTML);
    answer.setHeader("content-security-policy", "script-src *");
    answer.addHeader("Set-Cookie", "banto_session=mine;Path=/");
    answer.getWriter().write(PAGE);
    answer.flushBuffer();
  }

  /** Answers while it is asked who answers. */
  @Path("located")
  public Object located() {
    throw new WebApplicationException(Response.ok(PAGE).build());
  }

  /** For who is logged in. */
  @GET
  @Path("staff")
  public String staff() {
    return PAGE;
  }
}
