// SPDX-License-Identifier: Apache-2.0
package org.banto.checks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.banto.base.Desk;
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
import org.banto.order.Finding.Level;
import org.banto.order.Order;

/**
 * What the checks of one room find, and where they look.
 *
 * @param bundle the room's bundle, which says so
 */
public record RoomFindings(String bundle) {
  /** What needs a yes. */
  public Finding warn(String code, String subject, String ja, String en) {
    return warn(code, subject, ja, en, Fix.NONE);
  }

  /** What needs a yes, or this correction. */
  public Finding warn(String code, String subject, String ja, String en, Fix fix) {
    return new Finding(Level.WARN, code, subject, bundle, ja, en, fix);
  }

  /** What stops the order. */
  public Finding block(String code, String subject, String ja, String en) {
    return block(code, subject, ja, en, Fix.NONE);
  }

  /** What stops the order until it is corrected, perhaps so. */
  public Finding block(String code, String subject, String ja, String en, Fix fix) {
    return new Finding(Level.BLOCK, code, subject, bundle, ja, en, fix);
  }

  /**
   * Whether the contents of the order matter to whoever lets it go from this desk: up to the label,
   * and not for an order that could not be read at all. What the mall changes after the order was
   * accepted is so looked at again.
   */
  public static boolean beforeLabel(Order order, Desk leaving) {
    return switch (leaving) {
      case NEW, SHIP_WAIT, DOC_WAIT -> !BlankOrder.is(order);
      default -> false;
    };
  }

  /** A short digest, so that a yes to one text is no yes to another. */
  public static String digest(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(Arrays.copyOf(sha.digest(), 6));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
