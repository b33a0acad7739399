// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.base.TimeSlot;
import org.banto.order.Amounts;
import org.banto.order.Destination;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;

/**
 * A file and the mall's interface write the same thing differently, and the file does not say
 * everything. What means the same, or was not said, takes the form of the interface and counts as no
 * change of the mall.
 */
final class EqualMeaning {
  private final PlacedOrder said;
  private final PlacedOrder says;

  private EqualMeaning(PlacedOrder said, PlacedOrder says) {
    this.said = said;
    this.says = says;
  }

  /** What was said, in the form of what is said now where it means the same. */
  static PlacedOrder of(PlacedOrder said, PlacedOrder says) {
    return new EqualMeaning(said, says).placed();
  }

  /** An order with the keys of destinations that are said now, where there are as many of them. */
  static PlacedOrder keyed(PlacedOrder order, PlacedOrder says) {
    int size = order.destinations().size();
    if (size != says.destinations().size()) {
      return order;
    }
    return order.withDestinations(
        IntStream.range(0, size)
            .mapToObj(i -> keyed(order.destinations().get(i), says.destinations().get(i)))
            .toList());
  }

  private static Destination keyed(Destination d, Destination says) {
    return new Destination(says.key(), d.recipient(), d.noshi(), d.wrapping(), d.note());
  }

  private PlacedOrder placed() {
    boolean samePay = said.payment().kind() == says.payment().kind();
    return new PlacedOrder(
        says.orderedAt(),
        person(said.buyer(), says.buyer()),
        destinations(),
        lines(),
        amounts(),
        samePay ? says.payment() : said.payment(),
        says.deliveryMethod(),
        wish(),
        text(said.remarks(), says.remarks()),
        says.flags());
  }

  private List<Destination> destinations() {
    if (said.destinations().size() != says.destinations().size()) {
      return said.destinations();
    }
    List<Destination> all = new ArrayList<>();
    for (int i = 0; i < said.destinations().size(); i++) {
      Destination a = said.destinations().get(i);
      Destination b = says.destinations().get(i);
      all.add(
          new Destination(
              a.key(),
              person(a.recipient(), b.recipient()),
              text(a.noshi(), b.noshi()),
              text(a.wrapping(), b.wrapping()),
              text(a.note(), b.note())));
    }
    return all;
  }

  /** All lines or none: another number, order or quantity of goods is a change. */
  private List<OrderLine> lines() {
    boolean same =
        said.lines().size() == says.lines().size()
            && IntStream.range(0, said.lines().size())
                .allMatch(i -> same(said.lines().get(i), says.lines().get(i)));
    return same ? says.lines() : said.lines();
  }

  private static boolean same(OrderLine a, OrderLine b) {
    boolean goods =
        a.sku().equals(b.sku()) || a.itemCode().equals(b.itemCode()) || same(a.name(), b.name());
    return goods
        && a.no() == b.no()
        && a.destination() == b.destination()
        && a.quantity() == b.quantity();
  }

  private Amounts amounts() {
    return said.amounts().due().equals(says.amounts().due()) ? says.amounts() : said.amounts();
  }

  private DeliveryWish wish() {
    Optional<TimeSlot> a = said.wish().slot();
    Optional<TimeSlot> b = says.wish().slot();
    boolean same = a.isPresent() && b.isPresent() && hours(a.get()).equals(hours(b.get()));
    return new DeliveryWish(said.wish().date(), same ? b : a);
  }

  private static List<Object> hours(TimeSlot slot) {
    return slot.from().isEmpty() && slot.to().isEmpty()
        ? List.of(plain(slot.label()))
        : List.of(slot.from(), slot.to());
  }

  private static Person person(Person a, Person b) {
    return new Person(
        text(a.name(), b.name()),
        text(a.kana(), b.kana()),
        text(a.company(), b.company()),
        address(a.address(), b.address()),
        digits(a.phone()).equals(digits(b.phone())) ? b.phone() : text(a.phone(), b.phone()),
        text(a.mail(), b.mail()));
  }

  private static Address address(Address a, Address b) {
    boolean place = same(a.oneLine(), b.oneLine()) && digits(a.zip()).equals(digits(b.zip()));
    return place || a.equals(Address.NONE) ? b : a;
  }

  private static String text(String a, String b) {
    return a.isBlank() || same(a, b) ? b : a;
  }

  private static boolean same(String a, String b) {
    return plain(a).equals(plain(b));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  private static String digits(String text) {
    return plain(text).replaceAll("[^0-9]", "");
  }
}
