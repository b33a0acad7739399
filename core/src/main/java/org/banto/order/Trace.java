// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.Instant;
import org.banto.base.Text;

/**
 * Something that a room did to an order on its way, and why (自動処理の記録). It stays when the room
 * goes.
 *
 * @param at when
 * @param by what did it, stable, e.g. {@code shipping.plan}
 * @param name the same in words for staff
 * @param did what it did and why, in words for staff; without personal data
 */
public record Trace(Instant at, String by, Text name, Text did) {
  /** An order keeps the newest so many. */
  public static final int MOST = 50;
}
