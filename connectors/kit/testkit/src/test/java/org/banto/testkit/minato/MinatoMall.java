// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.minato;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderCanceller;
import org.banto.connect.OrderReader;
import org.banto.connect.OrderSource;
import org.banto.connect.Page;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.connect.Receipt;
import org.banto.connect.ShipmentReporter;

/** A good connector to Minato; each {@link Mistake} overrides the least of it. */
class MinatoMall implements OrderSource, OrderReader, ShipmentReporter, OrderCanceller {
  private static final Text UNKNOWN = new Text("注文がありません", "the order is unknown");

  final Quay quay;
  final Clock clock;
  final MinatoReader reader;

  MinatoMall(Quay quay, Clock clock, MinatoReader reader) {
    this.quay = quay;
    this.clock = clock;
    this.reader = reader;
  }

  /** Something to be done about one order. */
  @FunctionalInterface
  interface Step {
    Receipt take() throws ConnectorException;
  }

  @Override
  public void check() throws ConnectorException {
    quay.get("/account");
  }

  @Override
  public ReadOrder read(Payload payload) throws ConnectorException {
    return reader.read(payload);
  }

  // The bookmark is the time up to which all has been read, and within a list its next page.

  @Override
  public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
    boolean own = from.value().matches("[0-9T:.Z-]{20,30}~[a-z0-9-]*");
    String[] mark = own ? from.value().split("~", -1) : new String[] {Instant.EPOCH.toString(), ""};
    Instant since = Instant.parse(mark[0]);
    String list = "/orders?since=" + (own ? since.minus(overlap()) : since);
    Optional<List<String>> page = quay.get(list + place(mark[1]));
    List<String> rows = new ArrayList<>(page.isPresent() ? page.get() : anew(list));
    rows.removeIf(String::isEmpty);
    boolean more = !rows.isEmpty() && rows.get(rows.size() - 1).startsWith("next ");
    String given = more ? rows.remove(rows.size() - 1).substring(5) : "";
    Instant newest =
        rows.isEmpty() ? since : Instant.parse(rows.get(rows.size() - 1).split("\\|")[1]);
    Cursor next =
        new Cursor(more ? since + "~" + next(mark[1], rows.size(), given) : upTo(newest) + "~");
    return new Page<>(
        rows.stream().filter(this::kept).map(MinatoMall::incoming).toList(), next, more);
  }

  List<String> anew(String list) throws ConnectorException {
    return quay.get(list).orElseThrow();
  }

  Duration overlap() {
    return Duration.ofMinutes(5);
  }

  Instant upTo(Instant newest) {
    return newest;
  }

  String place(String mark) {
    return mark.isEmpty() ? "" : "&page=" + mark;
  }

  String next(String mark, int rows, String given) {
    return given;
  }

  boolean kept(String row) {
    return true;
  }

  private static IncomingOrder incoming(String row) {
    Payload payload = new Payload("text/plain", row.getBytes(StandardCharsets.UTF_8));
    return new IncomingOrder(row.split("\\|")[0], payload);
  }

  @Override
  public List<Receipt> report(List<ReportShipment> shipments) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (ReportShipment shipment : shipments) {
      receipts.add(about(shipment.order(), () -> ship(shipment)));
    }
    return receipts;
  }

  @Override
  public List<Receipt> cancel(List<CancelOrder> orders) throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    for (CancelOrder order : orders) {
      receipts.add(about(order.order(), () -> takeOff(order)));
    }
    return receipts;
  }

  Receipt about(String order, Step step) throws ConnectorException {
    return step.take();
  }

  String path(String order) {
    return "/orders/" + order;
  }

  private Receipt ship(ReportShipment shipment) throws ConnectorException {
    String order = shipment.order();
    Optional<List<String>> found = quay.get(path(order));
    if (found.isEmpty()) {
      return Receipt.refused(shipment.id(), UNKNOWN);
    }
    Set<String> there = new TreeSet<>(Arrays.asList(found.get().get(1).split(",")));
    there.remove("");
    List<ParcelNotice> told = boxes(shipment);
    for (ParcelNotice parcel : missing(told, there)) {
      String no = quay.tell("POST", path(order) + "/parcels", parcel.number() + contents(parcel));
      if (!no.isEmpty()) {
        return Receipt.refused(shipment.id(), Text.same(no));
      }
    }
    there.removeAll(told.stream().map(ParcelNotice::number).toList());
    remove(order, there);
    if (!found.get().get(0).equals("SHIPPED")) {
      close(order);
    }
    return Receipt.accepted(shipment.id(), "");
  }

  List<ParcelNotice> boxes(ReportShipment shipment) {
    return shipment.parcels();
  }

  List<ParcelNotice> missing(List<ParcelNotice> told, Set<String> there) {
    return told.stream().filter(p -> !there.contains(p.number())).toList();
  }

  void remove(String order, Set<String> numbers) throws ConnectorException {
    for (String old : numbers) {
      quay.tell("DELETE", path(order) + "/parcels/" + old, "");
    }
  }

  void close(String order) throws ConnectorException {
    quay.tell("POST", path(order) + "/shipped", "");
  }

  private static String contents(ParcelNotice parcel) {
    return parcel.contents().stream()
        .map(c -> " " + c.line() + "*" + c.quantity())
        .collect(Collectors.joining());
  }

  private Receipt takeOff(CancelOrder order) throws ConnectorException {
    Optional<List<String>> found = quay.get(path(order.order()));
    if (found.isEmpty()) {
      return Receipt.refused(order.id(), UNKNOWN);
    }
    if (off(found.get().get(0))) {
      return Receipt.accepted(order.id(), "");
    }
    String no = quay.tell("POST", path(order.order()) + "/cancel", order.reason());
    return no.isEmpty()
        ? Receipt.accepted(order.id(), "")
        : Receipt.refused(order.id(), Text.same(no));
  }

  boolean off(String state) {
    return state.equals("CANCELLED");
  }
}
