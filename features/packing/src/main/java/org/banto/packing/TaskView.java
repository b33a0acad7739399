// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.TimeSlot;
import org.banto.order.Destination;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.order.OrderFlag;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;

/**
 * A shipment on the packing table with all that the page needs to answer a scan by itself.
 *
 * @param shipment its number
 * @param order the order's id
 * @param numbers the order's number, and those of the orders that travel along
 * @param shop which shop
 * @param carrier by whom it travels
 * @param label slip type
 * @param temperature how cold
 * @param cod yen to collect, or none
 * @param recipient who receives, to compare with the label
 * @param prefecture where to
 * @param gift whether it is a gift
 * @param noshi のし text, or empty
 * @param wrapping wrapping, or empty
 * @param remarks what the buyers wrote, an order's each
 * @param memos what staff noted on the orders for whoever packs them, pinned ones first, then the newest
 * @param tags the tags of the orders, each once
 * @param wish the day and time the buyer wishes, in words; empty for none
 * @param parcels its boxes
 * @param pieces what goes in
 * @param scans what is in
 * @param seq of the scans that are kept
 * @param packed whether all is in
 * @param labels whether the labels have to be read
 */
public record TaskView(
    String shipment,
    long order,
    List<String> numbers,
    String shop,
    String carrier,
    String label,
    Temperature temperature,
    Optional<Long> cod,
    String recipient,
    String prefecture,
    boolean gift,
    String noshi,
    String wrapping,
    List<String> remarks,
    List<String> memos,
    List<String> tags,
    String wish,
    List<Box> parcels,
    List<Piece> pieces,
    List<Scan> scans,
    int seq,
    boolean packed,
    boolean labels) {
  /**
   * A box.
   *
   * @param no 1, 2, 3 …
   * @param number its waybill number, or empty
   * @param tied whether the label was read on it
   */
  public record Box(int no, String number, boolean tied) {}

  static TaskView of(
      Slips.Found found, Contents contents, PackingTask work, Set<String> tied, boolean labels) {
    Shipment s = found.shipment();
    Destination to = found.order().placed().destinations().get(s.destination());
    return new TaskView(
        s.number().value(),
        found.order().id().value(),
        contents.numbers(),
        found.order().key().shop().toString(),
        s.carriage().carrier(),
        s.carriage().label(),
        s.carriage().temperature(),
        s.cod().map(y -> y.value()),
        to.recipient().name(),
        to.recipient().address().prefecture(),
        found.order().placed().flags().contains(OrderFlag.GIFT),
        to.noshi(),
        to.wrapping(),
        contents.orders().stream()
            .map(o -> o.placed().remarks().strip())
            .filter(r -> !r.isEmpty())
            .toList(),
        memos(contents.orders()),
        contents.orders().stream().flatMap(o -> o.tags().stream()).distinct().sorted().toList(),
        wish(s),
        boxes(s, tied),
        contents.pieces(),
        work.scans(),
        work.seq(),
        work.packed(),
        labels);
  }

  private static List<String> memos(List<Order> orders) {
    return orders.stream()
        .flatMap(o -> o.notes().stream())
        .filter(Note::packing)
        .sorted(Comparator.comparing(Note::pinned).thenComparing(Note::at).reversed())
        .map(Note::text)
        .toList();
  }

  private static String wish(Shipment s) {
    return Stream.concat(
            s.wish().date().stream().map(LocalDate::toString),
            s.wish().slot().stream().map(TimeSlot::label))
        .collect(Collectors.joining(" "));
  }

  private static List<Box> boxes(Shipment s, Set<String> tied) {
    return s.parcels().stream()
        .map(p -> new Box(p.no(), p.waybill().map(w -> w.number()).orElse(""), false))
        .map(b -> new Box(b.no(), b.number(), tied.contains(b.number())))
        .toList();
  }

  /** Whether nothing is left to be done. */
  boolean done() {
    return packed && (!labels || parcels.stream().allMatch(Box::tied));
  }
}
