// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Document;
import org.banto.house.CommandCount;
import org.banto.house.NumberImport;
import org.banto.house.OrderService;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.ShipmentService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Numbers that come back from carriers (伝票番号取込): looked at first, then saved. */
@Component(service = TrackingImportsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("tracking-imports")
@RequiresRight("shipping.edit")
@Produces(MediaType.APPLICATION_JSON)
public final class TrackingImportsResource {
  private final ShipmentService shipments;
  private final OrderService orders;

  /**
   * What the rows of a file are, or were.
   *
   * @param carrier of which carrier
   * @param sha256 digest of the file
   * @param rows one per row
   * @param matched rows that will be, or were, saved, those that change a number among them
   * @param refused rows that somebody has to look at
   * @param early matched rows of parcels that are planned to leave later than today
   * @param leaves what leaves the house when the matched rows are saved
   * @param job by which it is taken back once it is saved; empty before
   * @param undoSeconds how long what leaves because of it waits for that
   */
  public record Seen(
      String carrier,
      String sha256,
      List<NumberRow> rows,
      long matched,
      long refused,
      long early,
      List<CommandCount> leaves,
      String job,
      long undoSeconds) {}

  /**
   * A row of a file.
   *
   * @param row its number in the file, from 1, header included
   * @param key the shipment number as written in the file
   * @param number the waybill number as written in the file
   * @param verdict what it is
   * @param column the column a problem is in, or empty
   * @param ja a problem or a remark in words; empty when matched without any
   * @param en the same in English
   */
  public record NumberRow(
      int row,
      String key,
      String number,
      NumberImport.Verdict verdict,
      String column,
      String ja,
      String en) {
    private static NumberRow of(NumberImport.Row r) {
      return new NumberRow(r.row(), r.key(), r.number(), r.verdict(), r.column(), r.ja(), r.en());
    }
  }

  /** The resource. */
  @Activate
  public TrackingImportsResource(
      @Reference ShipmentService shipments, @Reference OrderService orders) {
    this.shipments = shipments;
    this.orders = orders;
  }

  /**
   * Reads a result file, of the carrier that is named or, without one, of the carrier whose reader
   * knows it; saves what matches when asked to.
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Seen read(
      @QueryParam("carrier") @DefaultValue("") String carrier,
      @QueryParam("save") @DefaultValue("false") boolean save,
      @QueryParam("name") @DefaultValue("result.csv") String name,
      byte[] bytes,
      @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    Document file = new Document(name, MediaType.APPLICATION_OCTET_STREAM, bytes);
    NumberImport read = shipments.numbers(session.account(), carrier, file, save, session.actor());
    long matched =
        count(read, NumberImport.Verdict.MATCHED) + count(read, NumberImport.Verdict.CHANGED);
    long already = count(read, NumberImport.Verdict.ALREADY);
    return new Seen(
        read.carrier(),
        read.sha256(),
        read.rows().stream().map(NumberRow::of).toList(),
        matched,
        read.rows().size() - matched - already,
        read.rows().stream().filter(r -> r.column().equals(NumberVerdicts.SHIP_DATE)).count(),
        read.leaves(),
        save ? read.job() : "",
        orders.undoFor().toSeconds());
  }

  private static long count(NumberImport read, NumberImport.Verdict verdict) {
    return read.rows().stream().filter(r -> r.verdict() == verdict).count();
  }
}
