// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

/**
 * Orders that stand where they stand for the same reason.
 *
 * @param code the finding's code; empty for orders with no open finding
 * @param ja its sentence, from one of the orders
 * @param en the same in English
 * @param orders how many
 */
public record Pile(String code, String ja, String en, long orders) {}
