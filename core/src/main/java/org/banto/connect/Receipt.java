// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.Optional;
import org.banto.base.CommandId;
import org.banto.base.Text;

/**
 * What a far side said to one instruction.
 *
 * @param command to which
 * @param status what it said
 * @param reference what the far side calls it, or empty
 * @param words for staff, without personal data; where there is something to say
 */
public record Receipt(CommandId command, Status status, String reference, Optional<Text> words) {
  /** What a far side can say. */
  public enum Status {
    /** Done. */
    ACCEPTED,
    /** Taken; whether it is done is asked later through {@link Reconciler}. */
    PENDING,
    /** Will not be done; the words say why. */
    REFUSED,
    /** Nobody knows; asked through {@link Reconciler} before it is tried again. */
    UNKNOWN
  }

  /** What a far side said, where there is nothing to add. */
  public Receipt(CommandId command, Status status, String reference) {
    this(command, status, reference, Optional.empty());
  }

  /** What a far side said, in words. */
  public Receipt(CommandId command, Status status, String reference, Text words) {
    this(command, status, reference, Optional.of(words));
  }

  /** Done. */
  public static Receipt accepted(CommandId command, String reference) {
    return new Receipt(command, Status.ACCEPTED, reference);
  }

  /** Done without the far side: it need not, or cannot, be told. */
  public static Receipt needless(CommandId command, Text why) {
    return new Receipt(command, Status.ACCEPTED, "", why);
  }

  /** Will not be done. */
  public static Receipt refused(CommandId command, Text why) {
    return new Receipt(command, Status.REFUSED, "", why);
  }
}
