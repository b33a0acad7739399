// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.Optional;
import org.banto.base.Text;
import org.banto.payment.PaymentState;

/**
 * What an agent has decided of a payment.
 *
 * @param order {@link Instruction.RequestPayment#key()}, as the agent was given it
 * @param payment what the agent calls the payment; empty where it has no name of its own
 * @param state where the payment stands by it: AUTHORISED, FAILED, or MALL_REVIEW while the agent
 *     goes on or waits for the shop to mend something
 * @param reason why, with the agent's code, for staff and without personal data; where there is
 *     something to say
 */
public record PaymentReview(
    String order, String payment, PaymentState state, Optional<Text> reason) {}
