// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.nio.charset.StandardCharsets;

/**
 * What is sealed of an issued document.
 *
 * @param customer who it is made out to
 * @param reason why it was reissued or taken back, or empty
 * @param xml what was printed, so that a reissue says the same; empty where a reissue may say
 *     something new
 */
record Content(String customer, String reason, String xml) {
  /** Nothing. */
  static final Content NONE = new Content("", "", "");

  private static final String CUT = "\u0000";

  byte[] bytes() {
    return String.join(CUT, customer, reason, xml).getBytes(StandardCharsets.UTF_8);
  }

  static Content of(byte[] bytes) {
    String[] parts = new String(bytes, StandardCharsets.UTF_8).split(CUT, 3);
    return new Content(parts[0], parts[1], parts[2]);
  }

  @Override
  public String toString() {
    return "Content[…]";
  }
}
