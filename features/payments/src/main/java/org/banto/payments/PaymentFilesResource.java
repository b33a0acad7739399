// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.PaymentFile;
import org.banto.house.Audit;
import org.banto.house.OwnPaymentFormat;
import org.banto.house.OwnPaymentFormats;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Files that ask agents for deferred payments. */
@Component(service = PaymentFilesResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("payments/request-files")
@RequiresRight("payments.book")
@Produces(MediaType.APPLICATION_JSON)
public final class PaymentFilesResource {
  private static final int SHOWN = 50;

  @Reference private volatile List<Map.Entry<Map<String, Object>, PaymentFile>> formats = List.of();

  @Reference private volatile List<OwnPaymentFormats> own = List.of();

  private final FileRequests requests;
  private final JpaRequestedFiles kept;
  private final Audit audit;

  /**
   * How matters stand.
   *
   * @param formats the kinds of file that can be written
   * @param waiting how many orders wait to be asked for
   * @param files the newest files
   */
  public record RequestFilesState(
      List<PaymentFormat> formats, int waiting, List<RequestedFileView> files) {}

  /**
   * A file.
   *
   * @param id its id
   * @param format in which format it was written
   * @param at when
   * @param by who wrote it
   * @param orders how many are in it
   * @param struck whether the marking of its orders was taken back
   * @param name its name
   */
  public record RequestedFileView(
      String id, String format, Instant at, String by, int orders, boolean struck, String name) {
    static RequestedFileView of(RequestedFile f) {
      return new RequestedFileView(
          f.id(), f.format(), f.at(), f.by(), f.orders(), f.struck(), f.name());
    }
  }

  /**
   * What is to be written.
   *
   * @param format in which format
   * @param orders these; null or none for all that wait
   */
  public record FileWish(@RequiredMember String format, List<Long> orders) {}

  /**
   * What was written.
   *
   * @param file the file; null when none of the orders fits into it
   * @param left the orders that do not fit: they wait as before
   */
  public record FileWritten(Optional<RequestedFileView> file, List<LeftOut> left) {}

  /**
   * An order that does not fit into the file.
   *
   * @param order its id
   * @param number its number
   * @param why in the reader's language; names the column
   */
  public record LeftOut(long order, String number, String why) {}

  /**
   * What was taken back.
   *
   * @param orders how many orders wait again
   */
  public record TakenBack(int orders) {}

  @Activate
  public PaymentFilesResource(
      @Reference FileRequests requests, @Reference JpaRequestedFiles kept, @Reference Audit audit) {
    this.requests = requests;
    this.kept = kept;
    this.audit = audit;
  }

  PaymentFilesResource with(String id, PaymentFile file) {
    formats = List.of(FileFormats.entry(id, id, file));
    return this;
  }

  /** The kinds of file, how many orders wait, and the newest files. */
  @GET
  public RequestFilesState state(@Context SecurityContext who) {
    AccountId account = account(who);
    return new RequestFilesState(
        FileFormats.list(formats(account)),
        requests.waiting(account).size(),
        kept.newest(account, SHOWN).stream().map(RequestedFileView::of).toList());
  }

  private List<Map.Entry<Map<String, Object>, PaymentFile>> formats(AccountId account) {
    return FileFormats.of(formats, own, account, OwnPaymentFormat::file);
  }

  /** Writes what waits, or these orders, and marks them as asked for; what does not fit goes on waiting. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public FileWritten write(FileWish in, @Context SecurityContext who, @Context HttpHeaders reader) {
    Session session = Session.of(who.getUserPrincipal());
    AccountId account = session.account();
    Set<OrderId> only =
        in.orders() == null
            ? Set.of()
            : in.orders().stream().map(OrderId::new).collect(Collectors.toSet());
    FileRequests.Format format =
        new FileRequests.Format(
            in.format(),
            FileFormats.find(formats(account), in.format()),
            FileFormats.fit(own, account, in.format()));
    FileRequests.Written done = requests.write(account, format, only, session.actor());
    return new FileWritten(
        done.file().map(RequestedFileView::of),
        done.left().stream()
            .map(
                l ->
                    new LeftOut(
                        l.order().value(), l.number(), l.why().in(reader.getAcceptableLanguages())))
            .toList());
  }

  /** The very bytes of a file. */
  @GET
  @Path("{id}")
  @Produces(MediaType.WILDCARD)
  public Response file(@PathParam("id") String id, @Context SecurityContext who) {
    Document file = found(account(who), id);
    return Response.ok(file.bytes(), file.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .build();
  }

  /** Takes the marking of a file's orders back: they wait again. What is decided stays. */
  @DELETE
  @Path("{id}")
  public TakenBack takeBack(@PathParam("id") String id, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    found(session.account(), id);
    int orders = requests.takeBack(session.account(), id, session.actor());
    audit.write(session.account(), session.actor(), "payment.file-struck", id);
    return new TakenBack(orders);
  }

  private Document found(AccountId account, String id) {
    return kept.bytes(account, id)
        .orElseThrow(
            () ->
                Rejection.notFound(new Text("ファイルがありません: " + id, "There is no such file: " + id)));
  }

  private static AccountId account(SecurityContext who) {
    return Session.of(who.getUserPrincipal()).account();
  }
}
