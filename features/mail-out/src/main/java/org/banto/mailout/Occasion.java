// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.time.LocalDate;
import java.util.Optional;
import org.banto.base.Shop;
import org.banto.order.Order;
import org.banto.shipment.Shipment;

/**
 * What a mail is about.
 *
 * @param order the order as it is now
 * @param shipment the shipment, for a mail about one
 * @param shop who writes
 * @param payBy the last day on which the money may come in, where the shop sets one
 */
record Occasion(Order order, Optional<Shipment> shipment, Shop shop, Optional<LocalDate> payBy) {}
