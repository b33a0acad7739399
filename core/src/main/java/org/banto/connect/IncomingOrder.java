// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

/**
 * An order as it came from a mall, not yet read: the platform keeps it first and has it read by
 * the connector's {@link OrderReader} after.
 *
 * @param number the mall's order number
 * @param payload everything the mall says of this one order
 */
public record IncomingOrder(String number, Payload payload) {}
