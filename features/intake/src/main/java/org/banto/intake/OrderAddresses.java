// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.List;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.connect.ReadOrder;
import org.banto.house.AddressFields;
import org.banto.order.Destination;
import org.banto.order.PlacedOrder;

/** The addresses of an order that a reader made of a payload, put into their fields. */
final class OrderAddresses {
  private final AddressFields fields;

  OrderAddresses(AddressFields fields) {
    this.fields = fields;
  }

  /** The order with all its addresses put into fields. */
  ReadOrder parted(ReadOrder read) {
    PlacedOrder placed = read.placed();
    List<Destination> destinations =
        placed.destinations().stream().map(d -> d.to(of(d.recipient()))).toList();
    PlacedOrder parted = placed.withBuyer(of(placed.buyer())).withDestinations(destinations);
    return parted.equals(placed)
        ? read
        : new ReadOrder(read.number(), parted, read.mall(), read.payment(), read.shipped());
  }

  private Person of(Person person) {
    Address parted = fields.parted(person.address());
    return parted.equals(person.address()) ? person : person.at(parted);
  }
}
