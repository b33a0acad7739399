// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.DeliveryWish;
import org.banto.base.Document;
import org.banto.base.TimeSlot;
import org.banto.base.Yen;
import org.banto.connect.ReadOrder;
import org.banto.editions.Edition;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/**
 * What would come of a file.
 *
 * @param profile the profile it is read by; empty when none fits
 * @param version its version
 * @param header the columns of the file
 * @param fresh orders that are new
 * @param changed orders that would be brought up to date
 * @param known orders that are here already
 * @param bad orders, or rows without an order, that cannot be read
 * @param orders the first orders as they would be read
 * @param faults the first things that are wrong
 */
public record PreviewView(
    String profile,
    int version,
    List<String> header,
    long fresh,
    long changed,
    long known,
    long bad,
    List<OrderView> orders,
    List<ResultView.FaultView> faults) {
  /** A line. */
  public record LineView(
      String sku, String name, List<String> options, int quantity, Yen price, int tax) {}

  /** A recipient. */
  public record PlaceView(String name, String zip, String address, String phone) {}

  /** An order as it would be read. */
  public record OrderView(
      long row,
      String number,
      Verdict verdict,
      Instant orderedAt,
      String buyer,
      List<PlaceView> places,
      List<LineView> lines,
      String payment,
      PaymentMethod.Kind paymentKind,
      PaymentState state,
      MallState.Standing mall,
      String wish,
      Optional<Yen> due,
      String remarks) {
    private static OrderView of(OrderFilePreview.Seen seen) {
      ReadOrder read = seen.read();
      PlacedOrder p = read.placed();
      return new OrderView(
          seen.row(),
          read.number(),
          seen.verdict(),
          p.orderedAt(),
          p.buyer().name(),
          p.destinations().stream().map(OrderView::place).toList(),
          p.lines().stream()
              .map(
                  l ->
                      new LineView(
                          l.sku(),
                          l.name(),
                          l.options(),
                          l.quantity(),
                          l.unitPrice(),
                          l.tax().percent()))
              .toList(),
          p.payment().name(),
          p.payment().kind(),
          read.payment(),
          read.mall().standing(),
          wish(p.wish()),
          p.amounts().due(),
          p.remarks());
    }

    private static PlaceView place(Destination d) {
      return new PlaceView(
          d.recipient().name(),
          d.recipient().address().zip(),
          d.recipient().address().oneLine(),
          d.recipient().phone());
    }

    private static String wish(DeliveryWish wish) {
      List<String> parts = new ArrayList<>();
      wish.date().ifPresent(d -> parts.add(d.toString()));
      wish.slot().map(TimeSlot::label).ifPresent(parts::add);
      return String.join(" ", parts);
    }
  }

  static PreviewView of(OrderFilePreview preview) {
    return new PreviewView(
        ConnectorFormats.ID,
        0,
        List.of(),
        preview.count(Verdict.NEW),
        preview.count(Verdict.CHANGED),
        preview.count(Verdict.KNOWN),
        preview.faults().bad(),
        preview.first().stream().map(OrderView::of).toList(),
        ResultView.FaultView.of(preview.faults().all()));
  }

  /** The same, said of a profile. */
  PreviewView by(Edition<Profile> edition, List<String> columns) {
    return new PreviewView(
        edition.id(), edition.version(), columns, fresh, changed, known, bad, orders, faults);
  }

  /** A file that cannot be read at all. */
  static PreviewView spoilt(UnreadableRows why, String profile, List<String> columns) {
    List<ResultView.FaultView> faults = ResultView.FaultView.of(why.faults());
    return new PreviewView(profile, 0, columns, 0, 0, 0, faults.size(), List.of(), faults);
  }

  /** The columns of files nobody has a profile for yet, to choose from in the editor. */
  static List<String> header(List<Document> files) {
    List<String> all = new ArrayList<>();
    for (Document file : files) {
      all.addAll(Formats.header(file, StandardCharsets.UTF_8));
    }
    return all;
  }
}
