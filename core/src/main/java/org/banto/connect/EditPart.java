// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.Text;
import org.banto.order.Destination;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;

/** A part of an order that staff change, as far as a mall can be told of it apart from the others. */
public enum EditPart {
  /** Who bought. */
  BUYER("注文者", "the buyer"),
  /** Who receives, at which address. */
  RECIPIENT("お届け先", "the recipient"),
  /** What goes, and how much of it. */
  LINES("商品・数量", "the goods"),
  /** The money, where it does not follow from the goods. */
  AMOUNTS("金額", "the amounts"),
  /** When it is to be delivered. */
  WISH("お届け希望日時", "the delivery date"),
  /** The remarks. */
  REMARKS("備考", "the remarks"),
  /** Anything else: how it is paid or carried, のし, wrapping, how many places it goes to. */
  OTHER("その他の項目", "other parts");

  private final Text name;

  EditPart(String ja, String en) {
    this.name = new Text(ja, en);
  }

  /** In which parts an order differs from what it was. What a product is called here is the shop's own. */
  public static Set<EditPart> between(PlacedOrder was, PlacedOrder is) {
    Set<EditPart> parts = EnumSet.noneOf(EditPart.class);
    add(parts, BUYER, was, is, PlacedOrder::buyer);
    add(
        parts,
        RECIPIENT,
        was,
        is,
        p -> p.destinations().stream().map(Destination::recipient).toList());
    add(parts, LINES, was, is, p -> p.ordered().lines().stream().map(EditPart::goods).toList());
    add(parts, AMOUNTS, was, is, PlacedOrder::amounts);
    add(parts, WISH, was, is, PlacedOrder::wish);
    add(parts, REMARKS, was, is, PlacedOrder::remarks);
    add(parts, OTHER, was, is, EditPart::rest);
    return parts;
  }

  private static void add(
      Set<EditPart> parts,
      EditPart part,
      PlacedOrder was,
      PlacedOrder is,
      Function<PlacedOrder, Object> of) {
    if (!of.apply(was).equals(of.apply(is))) {
      parts.add(part);
    }
  }

  private static List<Object> goods(OrderLine line) {
    return List.of(
        line.key(), line.destination(), line.quantity(), line.unitPrice(), line.struck());
  }

  private static List<Object> rest(PlacedOrder placed) {
    return List.of(
        placed.payment(),
        placed.deliveryMethod(),
        placed.destinations().stream()
            .map(d -> List.of(d.key(), d.noshi(), d.wrapping(), d.note()))
            .toList());
  }

  /** Several of them in words, in the order they stand here. */
  public static Text names(Set<EditPart> parts) {
    return new Text(
        parts.stream().sorted().map(p -> p.name.ja()).collect(Collectors.joining("、")),
        parts.stream().sorted().map(p -> p.name.en()).collect(Collectors.joining(", ")));
  }
}
