// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.OrderId;

/**
 * Something that has to leave the house, waiting in the outbox.
 *
 * @param id the same for the same effect; the outbox keeps each id once for ever
 * @param account for which account
 * @param kind which {@link CommandKind} of a room it is, or which {@link CommandHandler} does it, e.g.
 *     {@code mall.confirm}, {@code mail.send}
 * @param target the lane it runs in: the connection id ({@code type~name}) for a far side, or empty
 * @param order about which order
 * @param argument what else the worker needs (a template name, a shipment number); no personal data
 */
public record Command(
    CommandId id, AccountId account, String kind, String target, OrderId order, String argument) {}
