// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import org.banto.base.Japan;
import org.banto.base.Rejection;
import org.banto.base.SheetCell;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.conditions.FilteredOrders;
import org.banto.house.Audit;
import org.banto.house.OrderService;
import org.banto.house.OwnLine;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.FieldSet;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.banto.order.OrderFilter;
import org.banto.order.OrderLine;
import org.banto.order.OrderPart;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * Orders as a file (受注データダウンロード): CSV, one row per order line, UTF-8 with byte order mark, CRLF,
 * every cell quoted. A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front. Written page by page, so its length is bound by nothing.
 */
@Component(
    service = ExportsResource.class,
    configurationPid = "banto.function.order-data-download",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("exports")
@RequiresRight("orders.see")
public final class ExportsResource {
  private static final int PAGE = 200;
  private static final int MOST = 200;

  /** Marks what there ought to be and is not. */
  private static final String AWAY = "▲";

  private final OrderService orders;
  private final Audit audit;
  private final OneExport once = new OneExport(new HouseClock());

  @Reference private volatile List<OrderFields> fields;

  /** The moment of ordering, which fields say as a day and a time. */
  private static final String ORDERED_AT = "注文日時";

  /** The columns of who asks for none: fields by their ids, and the moment of ordering. */
  private static final List<String> USUAL =
      List.of(
          "id",
          "shop",
          "number",
          "desk",
          ORDERED_AT,
          "payment.name",
          "due",
          "buyer.name",
          "buyer.phone",
          "buyer.mail",
          "destination.name",
          "destination.zip",
          "destination.address",
          "destination.phone",
          "line.no",
          "line.sku",
          "line.name",
          "line.qty",
          "line.price",
          "line.rate",
          "ship.date",
          "waybill",
          "remarks");

  /** Stands for them among columns. */
  private static final String ALL_USUAL = "*";

  /** A line of an order among others: the row, and where its fields find it. */
  record Row(OrderFacts facts, int index, Order order, int line, int destination) {
    private String cell(OrderField field) {
      int thing =
          switch (field.scope()) {
            case ORDER -> 0;
            case LINE -> line;
            case DESTINATION -> destination;
          };
      FieldValues said = facts.of(field, index);
      if (said.failed()) {
        return AWAY;
      }
      List<List<Object>> things = said.each();
      return (thing < things.size() ? things.get(thing) : List.of())
          .stream().map(v -> field.said(v).ja()).collect(Collectors.joining(" "));
    }
  }

  /**
   * Which orders are wanted as a file.
   *
   * @param query which orders are meant
   * @param columns as they stand in the URL, with commas between; the usual ones when left out
   * @param reason why the file is needed, 200 characters at most; it stays in the history
   */
  public record OrderExport(
      @RequiredMember OrderFilter query, String columns, @RequiredMember String reason) {}

  /** How much of a file was written. */
  static final class RowCount {
    private int rows;
    private boolean whole;

    private String words() {
      return rows + "行" + (whole ? "" : "（途中まで）");
    }
  }

  /** One column, and how it says its cell of a row. */
  record Column(String name, Function<Row, String> value) {}

  @Activate
  public ExportsResource(@Reference OrderService orders, @Reference Audit audit) {
    this.orders = orders;
    this.audit = audit;
  }

  ExportsResource(OrderService orders, Audit audit, List<OrderFields> fields) {
    this(orders, audit);
    this.fields = fields;
  }

  /**
   * The orders that match the filter in the URL; {@code columns} names the fields that are wanted, with
   * commas between. {@code *} stands for those of who names none. {@code reason} says why the file is
   * needed, in 200 characters at most, and has to be there: it stays in the history.
   */
  @GET
  @Path("orders")
  @Produces("text/csv; charset=utf-8")
  @UrlFilter
  @OwnLine
  public Response orders(
      @Context UriInfo uri,
      @QueryParam("columns") @DefaultValue("") String columns,
      @QueryParam("reason") String reason,
      @Context SecurityContext who) {
    return file(
        content(
            OrderFilter.of(uri.getQueryParameters(), "columns", "reason"),
            columns,
            reason,
            Session.of(who.getUserPrincipal())));
  }

  /**
   * The orders that match the filter in the body, as the same file with nothing of a buyer in the
   * address.
   */
  @POST
  @Path("orders")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("text/csv; charset=utf-8")
  @OwnLine
  public Response searched(OrderExport in, @Context SecurityContext who) {
    if (in.query() == null) {
      throw new Rejection(
          new Text("query に条件を指定してください。", "query has to say which orders are meant."));
    }
    return file(
        content(
            in.query(),
            in.columns() == null ? "" : in.columns(),
            in.reason(),
            Session.of(who.getUserPrincipal())));
  }

  private static Response file(StreamingOutput content) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"orders.csv\"")
        .build();
  }

  /** Writes the file when it is asked to; the history says before and after that it is taken. */
  StreamingOutput content(OrderFilter filter, String columns, String reason, Session session) {
    String why = ExportNote.reason(reason);
    FilteredOrders found = FilteredOrders.of(orders, fields, session.account(), filter);
    // what is refused is refused before the first byte is written
    found.candidates();
    List<Column> asked = columns(columns);
    String note = ExportNote.of(filter, new FieldSet(fields), why);
    OneExport.Run begun = once.begin(session);
    try {
      audit.write(session.account(), session.actor(), "orders.exported", note);
    } catch (RuntimeException e) {
      begun.close();
      throw e;
    }
    return out -> {
      RowCount rows = new RowCount();
      try (begun) {
        write(found, asked, out, rows);
      } finally {
        audit.write(session.account(), session.actor(), "orders.export-ended", rows.words());
      }
    };
  }

  /** What is away is a column without values, marked as such. */
  List<Column> columns(String asked) {
    List<String> ids =
        ColumnIds.atMost(
            MOST,
            ColumnIds.split(asked.isBlank() ? ALL_USUAL : asked)
                .flatMap(id -> id.equals(ALL_USUAL) ? USUAL.stream() : Stream.of(id)));
    FieldSet all = new FieldSet(fields);
    return ids.stream().map(id -> column(all, id)).toList();
  }

  private static Column column(FieldSet all, String id) {
    if (id.equals(ORDERED_AT)) {
      return new Column(id, r -> Japan.moment(r.order().placed().orderedAt()));
    }
    return all.find(id)
        .map(f -> new Column(f.name().ja(), r -> r.cell(f)))
        .orElseGet(() -> new Column(AWAY + id, r -> ""));
  }

  static void write(FilteredOrders found, List<Column> columns, OutputStream out, RowCount written)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write('\uFEFF');
    writer.write(SheetCell.line(columns.stream().map(Column::name).toList()));
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = found.slice(from, PAGE);
      for (Row row : rows(slice.items())) {
        writer.write(SheetCell.line(columns.stream().map(c -> c.value().apply(row)).toList()));
        written.rows++;
      }
      from = slice.next();
    } while (from.isPresent());
    writer.flush();
    written.whole = true;
  }

  /** A row for each line, also for one that was struck. */
  private static List<Row> rows(List<Order> orders) {
    OrderFacts facts = OrderFacts.ofParts(orders.stream().map(OrderPart::unstruck).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      List<OrderLine> lines = orders.get(i).placed().lines();
      for (int l = 0; l < lines.size(); l++) {
        rows.add(new Row(facts, i, orders.get(i), l, lines.get(l).destination()));
      }
    }
    return rows;
  }
}
