// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import org.banto.base.Person;
import org.banto.base.SheetCell;
import org.banto.base.Slice;
import org.banto.house.Audit;
import org.banto.house.OrderService;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.Order;
import org.banto.order.OrderFilter;
import org.banto.order.OrderLine;
import org.banto.order.OrderQuery;
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

  private final OrderService orders;
  private final Audit audit;

  private record Row(Order order, OrderLine line) {}

  private record Column(String name, Function<Row, Object> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("受注ID", r -> r.order().id()),
          new Column("店舗", r -> r.order().key().shop()),
          new Column("受注番号", r -> r.order().key().number()),
          new Column("ステータス", r -> r.order().desk().japanese()),
          new Column("注文日時", r -> r.order().placed().orderedAt()),
          new Column("支払方法", r -> r.order().placed().payment().name()),
          new Column("請求金額", r -> r.order().placed().amounts().due().map(y -> y.value())),
          new Column("注文者氏名", r -> r.order().placed().buyer().name()),
          new Column("注文者電話番号", r -> r.order().placed().buyer().phone()),
          new Column("注文者メール", r -> r.order().placed().buyer().mail()),
          new Column("送付先氏名", r -> recipient(r).name()),
          new Column("送付先郵便番号", r -> recipient(r).address().zip()),
          new Column("送付先住所", r -> recipient(r).address().oneLine()),
          new Column("送付先電話番号", r -> recipient(r).phone()),
          new Column("明細番号", r -> r.line().no()),
          new Column("商品コード", r -> r.line().sku()),
          new Column("商品名", r -> r.line().name()),
          new Column("数量", r -> r.line().quantity()),
          new Column("単価", r -> r.line().unitPrice().value()),
          new Column("税率", r -> r.line().tax().percent()),
          new Column("出荷予定日", r -> r.order().shipDate()),
          new Column("伝票番号", r -> waybills(r.order())),
          new Column("備考", r -> r.order().placed().remarks()));

  @Activate
  public ExportsResource(@Reference OrderService orders, @Reference Audit audit) {
    this.orders = orders;
    this.audit = audit;
  }

  /** The orders that match the filter in the URL. */
  @GET
  @Path("orders")
  @Produces("text/csv; charset=utf-8")
  public Response orders(@Context UriInfo uri, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    OrderQuery query = OrderFilter.of(uri.getQueryParameters()).toQuery();
    audit.write(session.account(), session.actor(), "orders.exported", "受注データダウンロード");
    StreamingOutput body = out -> write(session, query, out);
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"orders.csv\"")
        .build();
  }

  private void write(Session session, OrderQuery query, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write('\uFEFF');
    writer.write(row(COLUMNS.stream().map(Column::name).toList()));
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = orders.search(session.account(), query, from, PAGE);
      for (Order order : slice.items()) {
        for (OrderLine line : order.placed().lines()) {
          Row row = new Row(order, line);
          writer.write(row(COLUMNS.stream().map(c -> text(c.value().apply(row))).toList()));
        }
      }
      from = slice.next();
    } while (from.isPresent());
    writer.flush();
  }

  private static Person recipient(Row row) {
    return row.order().placed().destinations().get(row.line().destination()).recipient();
  }

  private static String waybills(Order order) {
    return order.live().stream()
        .flatMap(s -> s.parcels().stream())
        .flatMap(p -> p.waybill().stream())
        .map(w -> w.number())
        .collect(Collectors.joining(" "));
  }

  private static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Object::toString).orElse("");
    }
    return value.toString();
  }

  static String row(List<String> cells) {
    return cells.stream().map(SheetCell::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }
}
