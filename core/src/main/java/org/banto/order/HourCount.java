// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.Instant;
import java.util.Optional;
import org.banto.base.Yen;

/**
 * The orders of one shop that were placed within one hour.
 *
 * @param hour its beginning, a full hour
 * @param shop of which shop
 * @param orders how many, those cancelled since among them
 * @param sales what they come to, those cancelled since left out; empty where it is not known of one
 *     of them
 */
public record HourCount(Instant hour, String shop, long orders, Optional<Yen> sales) {}
