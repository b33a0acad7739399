// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.time.Instant;

/**
 * A mail that came in.
 *
 * @param messageId its Message-ID
 * @param from address of the sender
 * @param subject decoded
 * @param text decoded text body
 * @param at when received
 */
public record Mail(String messageId, String from, String subject, String text, Instant at) {
  @Override
  public String toString() {
    return "Mail[" + at + "]";
  }
}
