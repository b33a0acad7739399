// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.util.Optional;
import org.banto.base.Desk;

/**
 * How many orders stand somewhere; read from kept counters, never counted on the way.
 *
 * @param desk on which desk
 * @param shop of which shop
 * @param box in which hold box, for {@link Desk#HOLD}
 * @param orders how many
 */
public record DeskCount(Desk desk, String shop, Optional<Integer> box, long orders) {}
