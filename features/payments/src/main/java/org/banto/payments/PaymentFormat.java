// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

/**
 * A kind of file about payments.
 *
 * @param id its id
 * @param name what staff call it
 */
public record PaymentFormat(String id, String name) {}
