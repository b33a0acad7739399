// SPDX-License-Identifier: Apache-2.0
package org.banto.fields.partner;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.order.Destination;
import org.banto.order.Effect;
import org.banto.order.Finding;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.banto.payment.Deposit;

/**
 * An order as somebody sees it who may see these fields: other personal data is blank. So is what no
 * field says and may name people: memos, who paid, and the words of findings.
 *
 * @param fields ids of the fields
 */
record OrderView(Set<String> fields) {
  private static final String BUYER = "buyer.";
  private static final String DESTINATION = "destination.";

  OrderView {
    fields = Set.copyOf(fields);
  }

  /** The order as it is seen. */
  Order of(Order order) {
    PlacedOrder placed = order.placed();
    List<Destination> places = placed.destinations().stream().map(this::of).toList();
    PlacedOrder seen =
        with(placed, of(BUYER, placed.buyer()), places, sees("remarks") ? placed.remarks() : "");
    return with(
        order,
        seen,
        order.deposits().stream().map(OrderView::of).toList(),
        order.findings().stream().map(OrderView::of).toList(),
        List.of(),
        List.of());
  }

  private boolean sees(String field) {
    return fields.contains(field);
  }

  private String of(String field, String value) {
    return sees(field) ? value : "";
  }

  private Destination of(Destination place) {
    return new Destination(
        place.key(),
        of(DESTINATION, place.recipient()),
        of(DESTINATION + "noshi", place.noshi()),
        of(DESTINATION + "wrapping", place.wrapping()),
        of(DESTINATION + "note", place.note()));
  }

  private Person of(String whose, Person person) {
    return new Person(
        of(whose + "name", person.name()),
        of(whose + "kana", person.kana()),
        of(whose + "company", person.company()),
        of(whose, person.address()),
        of(whose + "phone", person.phone()),
        of(whose + "mail", person.mail()));
  }

  private Address of(String whose, Address address) {
    String part = whose + "address";
    return new Address(
        of(whose + "zip", address.zip()),
        address.prefecture(),
        of(part, address.city()),
        of(part, address.street()),
        of(part, address.building()));
  }

  private static Deposit of(Deposit deposit) {
    return new Deposit(deposit.id(), deposit.day(), deposit.amount(), "", deposit.source());
  }

  private static Finding of(Finding finding) {
    return new Finding(
        finding.level(),
        finding.code(),
        finding.subject(),
        finding.check(),
        Text.same(finding.code()),
        Finding.Fix.NONE);
  }

  /**
   * The order with what somebody made of what was seen of it; what was not seen is as it was.
   *
   * @throws Unseen when that was changed which is not seen
   */
  Order back(Order order, Order changed) {
    Order seen = of(order);
    if (changed.equals(seen)) {
      return order;
    }
    PlacedOrder was = order.placed();
    PlacedOrder is = changed.placed();
    PlacedOrder placed =
        with(
            is,
            back(BUYER, was.buyer(), is.buyer()),
            places(was.destinations(), is.destinations()),
            back("remarks", was.remarks(), is.remarks()));
    return with(
        changed,
        placed,
        each(order.deposits(), seen.deposits(), changed.deposits()),
        each(order.findings(), seen.findings(), changed.findings()),
        Stream.concat(order.notes().stream(), changed.notes().stream()).toList(),
        order.effects());
  }

  /** What is as it was seen is as it was. */
  private static <T> List<T> each(List<T> was, List<T> seen, List<T> is) {
    return is.stream().map(one -> seen.contains(one) ? was.get(seen.indexOf(one)) : one).toList();
  }

  private List<Destination> places(List<Destination> was, List<Destination> is) {
    List<Destination> seen = was.stream().map(this::of).toList();
    if (seen.equals(is)) {
      return was;
    }
    // which place is which is known by where it stands: goods must not go to somebody else
    boolean same =
        was.size() == is.size()
            && IntStream.range(0, was.size())
                .allMatch(i -> was.get(i).key().equals(is.get(i).key()));
    if (!same) {
      throw unseen("destinations");
    }
    return IntStream.range(0, was.size()).mapToObj(i -> back(was.get(i), is.get(i))).toList();
  }

  private Destination back(Destination was, Destination is) {
    return new Destination(
        is.key(),
        back(DESTINATION, was.recipient(), is.recipient()),
        back(DESTINATION + "noshi", was.noshi(), is.noshi()),
        back(DESTINATION + "wrapping", was.wrapping(), is.wrapping()),
        back(DESTINATION + "note", was.note(), is.note()));
  }

  private Person back(String whose, Person was, Person is) {
    return new Person(
        back(whose + "name", was.name(), is.name()),
        back(whose + "kana", was.kana(), is.kana()),
        back(whose + "company", was.company(), is.company()),
        back(whose, was.address(), is.address()),
        back(whose + "phone", was.phone(), is.phone()),
        back(whose + "mail", was.mail(), is.mail()));
  }

  private Address back(String whose, Address was, Address is) {
    String part = whose + "address";
    if (!sees(part) && !was.prefecture().equals(is.prefecture())) {
      throw unseen(part);
    }
    return new Address(
        back(whose + "zip", was.zip(), is.zip()),
        is.prefecture(),
        back(part, was.city(), is.city()),
        back(part, was.street(), is.street()),
        back(part, was.building(), is.building()));
  }

  private String back(String field, String was, String is) {
    if (sees(field)) {
      return is;
    }
    if (!is.isEmpty()) {
      throw unseen(field);
    }
    return was;
  }

  private static Unseen unseen(String what) {
    return new Unseen(what);
  }

  /** Something was changed without being seen. */
  static final class Unseen extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private final String what;

    private Unseen(String what) {
      super("changes " + what + " without seeing it");
      this.what = what;
    }

    /** Which field. */
    String what() {
      return what;
    }
  }

  private static PlacedOrder with(
      PlacedOrder placed, Person buyer, List<Destination> places, String remarks) {
    return new PlacedOrder(
        placed.orderedAt(),
        buyer,
        places,
        placed.lines(),
        placed.amounts(),
        placed.payment(),
        placed.deliveryMethod(),
        placed.wish(),
        remarks,
        placed.flags());
  }

  private static Order with(
      Order order,
      PlacedOrder placed,
      List<Deposit> deposits,
      List<Finding> findings,
      List<Note> notes,
      List<Effect> effects) {
    return new Order(
        order.id(),
        order.account(),
        order.key(),
        order.revision(),
        order.receivedAt(),
        order.changedAt(),
        placed,
        order.mall(),
        order.stage(),
        order.route(),
        order.hold(),
        order.payment(),
        deposits,
        order.shipments(),
        findings,
        order.acknowledged(),
        order.tags(),
        order.assignee(),
        order.cancelReason(),
        notes,
        order.traces(),
        effects);
  }
}
