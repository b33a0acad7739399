// SPDX-License-Identifier: Apache-2.0
package org.banto.customer;

import java.time.LocalDate;
import org.banto.base.Person;

/**
 * A buyer across orders.
 *
 * @param id the house's id
 * @param person as on the latest order
 * @param purchases orders not cancelled
 * @param lastPurchase day of the latest
 */
public record Customer(long id, Person person, int purchases, LocalDate lastPurchase) {}
