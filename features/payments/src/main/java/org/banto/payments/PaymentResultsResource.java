// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Document;
import org.banto.base.Rejection;
import org.banto.connect.ConnectorException;
import org.banto.connect.PaymentResultFile;
import org.banto.connect.PaymentResultRow;
import org.banto.house.OwnPaymentFormat;
import org.banto.house.OwnPaymentFormats;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Files of what agents decided of the payments that they were asked for by file. */
@Component(service = PaymentResultsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("payments/result-files")
@RequiresRight("payments.book")
@Produces(MediaType.APPLICATION_JSON)
public final class PaymentResultsResource {
  @Reference
  private volatile List<Map.Entry<Map<String, Object>, PaymentResultFile>> formats = List.of();

  @Reference private volatile List<OwnPaymentFormats> own = List.of();

  private final FileResults results;

  /**
   * What became of a file.
   *
   * @param read how many rows are in it
   * @param decided how many orders changed by it
   * @param faults the rows that somebody has to look at
   */
  public record ResultsTaken(int read, int decided, List<ResultFault> faults) {}

  /**
   * A row that was not taken in.
   *
   * @param row its number in the file, from 1
   * @param column the column that is at fault
   * @param why in the reader's language; names the value
   */
  public record ResultFault(int row, String column, String why) {}

  @Activate
  public PaymentResultsResource(@Reference FileResults results) {
    this.results = results;
  }

  PaymentResultsResource with(String id, PaymentResultFile file) {
    formats = List.of(FileFormats.entry(id, id, file));
    return this;
  }

  /** The kinds of file that can be read. */
  @GET
  public List<PaymentFormat> formats(@Context SecurityContext who) {
    return FileFormats.list(formats(Session.of(who.getUserPrincipal()).account()));
  }

  private List<Map.Entry<Map<String, Object>, PaymentResultFile>> formats(AccountId account) {
    return FileFormats.of(formats, own, account, OwnPaymentFormat::result);
  }

  /** Reads a file; the same file again changes nothing. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public ResultsTaken read(
      @QueryParam("format") String format,
      @QueryParam("name") @DefaultValue("results") String name,
      byte[] bytes,
      @Context SecurityContext who,
      @Context HttpHeaders reader) {
    Session session = Session.of(who.getUserPrincipal());
    Document file = new Document(name, MediaType.APPLICATION_OCTET_STREAM, bytes);
    List<PaymentResultRow> rows = rows(FileFormats.find(formats(session.account()), format), file);
    FileResults.Taken taken = results.take(session.account(), rows);
    List<ResultFault> faults =
        taken.faults().stream()
            .map(
                f ->
                    new ResultFault(
                        f.row(), f.column(), f.why().in(reader.getAcceptableLanguages())))
            .toList();
    return new ResultsTaken(rows.size(), taken.decided(), faults);
  }

  private static List<PaymentResultRow> rows(PaymentResultFile format, Document file) {
    try {
      return format.read(file);
    } catch (ConnectorException e) {
      throw new Rejection(e.sentence(), e);
    }
  }
}
