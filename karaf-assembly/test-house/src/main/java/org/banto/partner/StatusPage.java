// SPDX-License-Identifier: Apache-2.0
package org.banto.partner;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
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

  /** For who is logged in. */
  @GET
  @Path("staff")
  public String staff() {
    return PAGE;
  }
}
