// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.function.Predicate;
import org.banto.base.Person;
import org.banto.base.Yen;
import org.banto.documents.PaperCondition.About;
import org.banto.order.Destination;
import org.banto.order.Order;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.shipment.Shipment;

/** The comparisons of rules for papers as they were before fields: what the rules of shops rely on. */
record FormerComparison(About about, String value) {
  /** Whether a line fulfils it. */
  boolean meets(OrderLine line, int quantity) {
    return switch (about) {
      case PRODUCT ->
          (line.sku() + " " + line.itemCode() + " " + line.name() + " " + line.options())
              .contains(value);
      case QUANTITY_FROM -> quantity >= Integer.parseInt(value);
      default -> false;
    };
  }

  /** Whether an order fulfils it, or any of its deliveries. */
  boolean meets(Order order) {
    return Delivery.of(order).stream().anyMatch(d -> meets(order, d));
  }

  /** Whether a delivery of an order fulfils it. */
  boolean meets(Order order, Delivery delivery) {
    Destination place = order.placed().destinations().get(delivery.destination());
    return switch (about) {
      case ALWAYS -> true;
      case GIFT -> order.placed().flags().contains(OrderFlag.GIFT);
      case RECEIPT_WANTED -> order.placed().flags().contains(OrderFlag.RECEIPT_WANTED);
      case OTHER_RECIPIENT -> other(order.placed().buyer(), place.recipient());
      case SEVERAL_DESTINATIONS -> order.placed().destinations().size() > 1;
      case NOSHI -> has(place.noshi());
      case WRAPPING -> has(place.wrapping());
      case REMARKS -> has(order.placed().remarks());
      case MALL -> order.key().shop().mall().equals(value);
      case PAYMENT -> order.placed().payment().kind().name().equals(value);
      case CARRIER -> shipped(delivery, s -> s.carriage().carrier().equals(value));
      case TEMPERATURE -> shipped(delivery, s -> s.carriage().temperature().name().equals(value));
      case TAG -> order.tags().contains(value);
      case WISH_DATE -> wish(order, delivery);
      case PREFECTURE -> place.recipient().address().prefecture().equals(value);
      case AMOUNT_FROM ->
          order.placed().amounts().due().map(Yen::value).orElse(0L) >= Long.parseLong(value);
      case PRODUCT, QUANTITY_FROM ->
          delivery.pieces().stream().anyMatch(p -> meets(p.line(), p.quantity()));
    };
  }

  private boolean has(String text) {
    return !text.isBlank() && text.contains(value);
  }

  private static boolean wish(Order order, Delivery delivery) {
    return delivery.shipment().map(Shipment::wish).orElse(order.placed().wish()).date().isPresent();
  }

  private static boolean shipped(Delivery delivery, Predicate<Shipment> condition) {
    return delivery.shipment().filter(condition).isPresent();
  }

  private static boolean other(Person buyer, Person recipient) {
    return !CustomerName.folded(buyer.name() + buyer.company())
            .equals(CustomerName.folded(recipient.name() + recipient.company()))
        || !buyer.address().equals(recipient.address());
  }
}
