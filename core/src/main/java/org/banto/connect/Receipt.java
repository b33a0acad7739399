// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import org.banto.base.CommandId;

/**
 * What a far side said to one instruction.
 *
 * @param command to which
 * @param status what it said
 * @param reference what the far side calls it, or empty
 * @param message in words, for staff; no personal data; may be empty
 */
public record Receipt(CommandId command, Status status, String reference, String message) {
  /** What a far side can say. */
  public enum Status {
    /** Done. */
    ACCEPTED,
    /** Taken; whether it is done is asked later through {@link Reconciler}. */
    PENDING,
    /** Will not be done; the message says why. */
    REFUSED,
    /** Nobody knows; asked through {@link Reconciler} before it is tried again. */
    UNKNOWN
  }

  /** Done. */
  public static Receipt accepted(CommandId command, String reference) {
    return new Receipt(command, Status.ACCEPTED, reference, "");
  }

  /** Will not be done. */
  public static Receipt refused(CommandId command, String message) {
    return new Receipt(command, Status.REFUSED, "", message);
  }
}
