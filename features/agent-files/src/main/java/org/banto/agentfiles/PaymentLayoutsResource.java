// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Document;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.PaymentResultRow;
import org.banto.connect.PaymentReview;
import org.banto.editions.Edition;
import org.banto.editions.EditionDesk;
import org.banto.house.Audit;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.payment.PaymentState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The shop's layouts of agents' files: read, tried, proven, changed as a new version, taken back. */
@Component(service = PaymentLayoutsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("payment-file-layouts")
@RequiresRight("agent-files.manage")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PaymentLayoutsResource {
  private final PaymentLayoutRoom room;
  private final EditionDesk<PaymentLayout> desk;

  /**
   * What can stand in a column.
   *
   * @param code what stands between the braces
   */
  public record FieldView(String code, String ja, String en) {
    private static final Text DIGITS = new Text("（数字だけ）", ", digits");

    private static FieldView of(ItemField f) {
      return new FieldView(f.code() + ":1", f.words().ja(), f.words().en());
    }

    /** A number of a phone or a place with its digits alone too. */
    private static Stream<FieldView> of(OrderField f) {
      FieldView plain = new FieldView(f.id(), f.name().ja(), f.name().en());
      FieldView digits =
          new FieldView(
              f.id() + ":" + PaymentSymbols.DIGITS,
              f.name().ja() + DIGITS.ja(),
              f.name().en() + DIGITS.en());
      return f.id().matches(".*\\.(phone|zip)") ? Stream.of(plain, digits) : Stream.of(plain);
    }
  }

  /** A version. */
  public record Version(int version, Instant at, String by) {}

  /** Which version to go back to, and the newest one that was seen. */
  public record Restore(int version, int seen) {}

  /** All layouts, and what can stand in them. */
  public record All(List<PaymentLayoutView> layouts, List<FieldView> fields) {}

  /**
   * What a layout writes of an invented order.
   *
   * @param text the file
   * @param problems why it would not take that order
   */
  public record Trial(String text, List<String> problems) {}

  /**
   * What a layout reads of a file of the shop.
   *
   * @param rows what each row says; nothing is taken in
   * @param proves whether the layout is proven by it, which it was not before
   */
  public record Reading(List<RowRead> rows, boolean proves) {}

  /**
   * A row.
   *
   * @param row its number in the file, from 1
   * @param order the order's number; empty where it could not be read
   * @param state AUTHORISED, FAILED or MALL_REVIEW; null where it could not be read
   * @param words the agent's reason, or what is wrong with the row
   * @param good whether it could be read
   */
  public record RowRead(
      int row, String order, Optional<PaymentState> state, String words, boolean good) {
    private static RowRead of(PaymentResultRow r, List<Locale> reader) {
      return r.problem()
          .map(
              p ->
                  new RowRead(
                      r.row(),
                      "",
                      Optional.empty(),
                      p.column() + ": " + p.sentence().in(reader),
                      false))
          .orElseGet(() -> said(r.row(), r.review().orElseThrow(), reader));
    }

    private static RowRead said(int row, PaymentReview review, List<Locale> reader) {
      String why = review.reason().map(w -> w.in(reader)).orElse("");
      return new RowRead(row, review.order(), Optional.of(review.state()), why, true);
    }
  }

  /** The resource. */
  @Activate
  public PaymentLayoutsResource(@Reference PaymentLayoutRoom room, @Reference Audit audit) {
    this.room = room;
    this.desk =
        new EditionDesk<>(
            room.layouts(), new Text("レイアウト", "layout"), audit, "agent-files.layout-saved");
  }

  /** Everything the page needs to choose and edit. */
  @GET
  public All all(@Context SecurityContext who) {
    return new All(
        room.layouts().all(session(who).account()).stream().map(PaymentLayoutView::of).toList(),
        Stream.concat(
                Arrays.stream(ItemField.values()).map(FieldView::of),
                room.fields().all().stream().flatMap(FieldView::of))
            .toList());
  }

  /** One layout as it is now. */
  @GET
  @Path("{id}")
  public PaymentLayoutView one(@PathParam("id") String id, @Context SecurityContext who) {
    return PaymentLayoutView.of(desk.one(session(who).account(), id));
  }

  /** The shop's versions, newest first; version 0 came with the house. */
  @GET
  @Path("{id}/versions")
  public List<Version> versions(@PathParam("id") String id, @Context SecurityContext who) {
    return room.layouts().versions(session(who).account(), id).stream()
        .map(v -> new Version(v.edition().version(), v.at(), v.by()))
        .toList();
  }

  /** What a layout, as it stands in the editor, would write of an invented order. */
  @POST
  @Path("trial")
  public Trial trial(PaymentLayoutView in, @Context HttpHeaders reader) {
    PaymentLayout layout = checked(in);
    PaymentLayoutFile file = room.file(new Edition<>("trial", 0, layout));
    List<Order> orders = List.of(InventedOrder.order());
    byte[] bytes = layout.columns().isEmpty() ? new byte[0] : file.write(orders).bytes();
    return new Trial(
        new String(bytes, Charset.forName(layout.form().charset())),
        file.misfits(orders).values().stream()
            .map(t -> t.in(reader.getAcceptableLanguages()))
            .toList());
  }

  /** Reads a file of the shop by the layout as it was saved; the layout is proven where all of it could be read. */
  @POST
  @Path("reading")
  @Consumes(MediaType.WILDCARD)
  public Reading reading(
      @QueryParam("layout") String id,
      @QueryParam("name") @DefaultValue("results") String name,
      byte[] bytes,
      @Context SecurityContext who,
      @Context HttpHeaders reader) {
    Edition<PaymentLayout> now = desk.one(session(who).account(), id);
    List<RowRead> rows =
        read(now.body(), new Document(name, MediaType.APPLICATION_OCTET_STREAM, bytes)).stream()
            .map(r -> RowRead.of(r, reader.getAcceptableLanguages()))
            .toList();
    boolean proves =
        !now.body().proven() && !rows.isEmpty() && rows.stream().allMatch(RowRead::good);
    if (proves) {
      desk.save(session(who), id, now.version(), now.body().proven(true));
    }
    return new Reading(rows, proves);
  }

  private static List<PaymentResultRow> read(PaymentLayout layout, Document file) {
    PaymentLayout.Result where =
        layout
            .result()
            .orElseThrow(
                () ->
                    new Rejection(
                        new Text("このレイアウトでは審査結果を読みません。", "This layout reads no decisions.")));
    try {
      return new PaymentLayoutResult(where, layout.form().delimiter()).read(file);
    } catch (ConnectorException e) {
      throw new Rejection(e.sentence(), e);
    }
  }

  /** Makes a new version from the one that was seen; it stays proven while files look the same by it. */
  @PUT
  @Path("{id}")
  public PaymentLayoutView save(
      @PathParam("id") String id, PaymentLayoutView in, @Context SecurityContext who) {
    PaymentLayout next = checked(in);
    boolean proven =
        room.layouts()
            .now(session(who).account(), id)
            .filter(e -> e.body().proven() && e.body().alike(next))
            .isPresent();
    return PaymentLayoutView.of(desk.save(session(who), id, in.version(), next.proven(proven)));
  }

  /** Makes a new version that says what an old one said. */
  @POST
  @Path("{id}/restore")
  public PaymentLayoutView restore(
      @PathParam("id") String id, Restore in, @Context SecurityContext who) {
    return PaymentLayoutView.of(desk.restore(session(who), id, in.version(), in.seen()));
  }

  /** What it says, with fields that are there; one that has gone since stays in what was saved. */
  private PaymentLayout checked(PaymentLayoutView in) {
    PaymentLayout layout = in.layout();
    FieldSet fields = room.fields();
    layout.columns().stream()
        .flatMap(c -> c.text().symbols())
        .forEach(s -> PaymentSymbols.check(s, fields));
    return layout;
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
