// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.order.Destination;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;

/**
 * Three-way merge of what was ordered: what the mall changed since it last spoke overwrites, unless
 * staff has changed the same thing to something else; then staff's stays, and it is said.
 */
final class Merge {
  private final PlacedOrder base;
  private final PlacedOrder theirs;
  private final PlacedOrder ours;
  private final boolean blind;
  private final List<String> changed = new ArrayList<>();
  private final List<String> both = new ArrayList<>();

  private Merge(PlacedOrder base, PlacedOrder theirs, PlacedOrder ours, boolean blind) {
    this.blind = blind;
    this.base = base;
    this.theirs = theirs;
    this.ours = ours;
  }

  /**
   * The outcome.
   *
   * @param placed what is ordered now
   * @param changed names of what the mall changed, in Japanese
   * @param both names of what the mall and staff changed differently
   */
  record Merged(PlacedOrder placed, List<String> changed, List<String> both) {}

  /**
   * Merges.
   *
   * @param base what the mall said before
   * @param theirs what it says now
   * @param ours what the house has
   */
  static Merged of(PlacedOrder base, PlacedOrder theirs, PlacedOrder ours) {
    PlacedOrder said = base.ordered();
    PlacedOrder own = ours.ordered();
    if (theirs.equals(said) || theirs.equals(own)) {
      return new Merged(ours, List.of(), List.of());
    }
    return new Merge(said, theirs, own, false).merged(ours);
  }

  /** Merges when nobody knows what the mall said before: what differs stays, and it is said. */
  static Merged blindly(PlacedOrder theirs, PlacedOrder ours) {
    PlacedOrder own = ours.ordered();
    return new Merge(own, theirs, own, true).merged(ours);
  }

  /** What the house put in stays, whatever the mall says of the goods it knows. */
  private Merged merged(PlacedOrder from) {
    PlacedOrder placed = placed();
    List<OrderLine> lines = new ArrayList<>(placed.lines());
    from.lines().stream().filter(OrderLine::given).forEach(lines::add);
    return new Merged(placed.withLines(lines), List.copyOf(changed), List.copyOf(both));
  }

  private PlacedOrder placed() {
    boolean sameShape = sameKeys(base, theirs) && sameKeys(base, ours);
    PlacedOrder goods =
        sameShape ? theirs : pick("お届け先の構成", whole(base), whole(theirs), whole(ours));
    return new PlacedOrder(
        theirs.orderedAt(),
        person("注文者", base.buyer(), theirs.buyer(), ours.buyer()),
        sameShape ? destinations() : goods.destinations(),
        sameShape ? pick("商品", base.lines(), theirs.lines(), ours.lines()) : goods.lines(),
        pick("金額", base.amounts(), theirs.amounts(), ours.amounts()),
        pick("支払方法", base.payment(), theirs.payment(), ours.payment()),
        pick("配送方法", base.deliveryMethod(), theirs.deliveryMethod(), ours.deliveryMethod()),
        new DeliveryWish(
            pick("お届け希望日", base.wish().date(), theirs.wish().date(), ours.wish().date()),
            pick("お届け希望時間", base.wish().slot(), theirs.wish().slot(), ours.wish().slot())),
        pick("備考", base.remarks(), theirs.remarks(), ours.remarks()),
        pick("フラグ", base.flags(), theirs.flags(), ours.flags()));
  }

  private static boolean sameKeys(PlacedOrder a, PlacedOrder b) {
    return keys(a).equals(keys(b));
  }

  private static List<String> keys(PlacedOrder p) {
    return p.destinations().stream().map(Destination::key).toList();
  }

  /** Only its destinations and lines, to compare them as one. */
  private PlacedOrder whole(PlacedOrder p) {
    return new PlacedOrder(
        base.orderedAt(),
        base.buyer(),
        p.destinations(),
        p.lines(),
        base.amounts(),
        base.payment(),
        base.deliveryMethod(),
        base.wish(),
        base.remarks(),
        base.flags());
  }

  private List<Destination> destinations() {
    return IntStream.range(0, base.destinations().size()).mapToObj(this::destination).toList();
  }

  private Destination destination(int i) {
    Destination b = base.destinations().get(i);
    Destination t = theirs.destinations().get(i);
    Destination o = ours.destinations().get(i);
    return new Destination(
        t.key(),
        person("お届け先", b.recipient(), t.recipient(), o.recipient()),
        pick("のし", b.noshi(), t.noshi(), o.noshi()),
        pick("包装", b.wrapping(), t.wrapping(), o.wrapping()),
        pick("お届け先の備考", b.note(), t.note(), o.note()));
  }

  private Person person(String who, Person b, Person t, Person o) {
    Address address = pick(who + "の住所", b.address(), t.address(), o.address());
    return new Person(
        pick(who + "の氏名", b.name(), t.name(), o.name()),
        pick(who + "のフリガナ", b.kana(), t.kana(), o.kana()),
        pick(who + "の会社名", b.company(), t.company(), o.company()),
        address,
        pick(who + "の電話番号", b.phone(), t.phone(), o.phone()),
        pick(who + "のメール", b.mail(), t.mail(), o.mail()));
  }

  private <T> T pick(String name, T b, T t, T o) {
    if (Objects.equals(t, b) || Objects.equals(t, o)) {
      return o;
    }
    if (Objects.equals(o, b) && !blind) {
      changed.add(name);
      return t;
    }
    both.add(name);
    return o;
  }
}
