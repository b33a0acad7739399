// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Document;
import org.banto.base.Rejection;
import org.banto.connect.ConnectorException;
import org.banto.connect.DepositFile;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.payment.Deposit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Files of money that came in: what is in one is booked, or waits, as if a far side had told of it. */
@Component(service = DepositFilesResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("payments/deposit-files")
@RequiresRight("payments.book")
@Produces(MediaType.APPLICATION_JSON)
public final class DepositFilesResource {
  @Reference private volatile List<Map.Entry<Map<String, Object>, DepositFile>> formats = List.of();

  private final DepositReader reader;

  /**
   * What became of a file.
   *
   * @param read how many deposits are in it
   * @param waiting of these, how many wait for somebody to say for which order they are
   */
  public record DepositsRead(int read, long waiting) {}

  @Activate
  public DepositFilesResource(@Reference DepositReader reader) {
    this.reader = reader;
  }

  DepositFilesResource with(String id, DepositFile file) {
    formats = List.of(FileFormats.entry(id, id, file));
    return this;
  }

  /** The kinds of file that can be read. */
  @GET
  public List<PaymentFormat> formats() {
    return FileFormats.list(formats);
  }

  /** Reads a file; the same file again books nothing again. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public DepositsRead read(
      @QueryParam("format") String format,
      @QueryParam("name") @DefaultValue("deposits") String name,
      byte[] bytes,
      @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    Document file = new Document(name, MediaType.APPLICATION_OCTET_STREAM, bytes);
    List<Deposit> deposits = deposits(FileFormats.find(formats, format), file);
    Set<String> waiting = reader.take(session.account(), deposits);
    Set<String> ids = deposits.stream().map(Deposit::id).collect(Collectors.toSet());
    return new DepositsRead(ids.size(), ids.stream().filter(waiting::contains).count());
  }

  private static List<Deposit> deposits(DepositFile format, Document file) {
    try {
      return format.read(file);
    } catch (ConnectorException e) {
      throw new Rejection(e.sentence(), e);
    }
  }
}
