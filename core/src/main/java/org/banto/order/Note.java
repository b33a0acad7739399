// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.Instant;
import org.banto.base.Actor;

/**
 * A memo on an order.
 *
 * @param at when written
 * @param by who wrote it
 * @param text the words; may hold personal data
 */
public record Note(Instant at, Actor by, String text) {}
