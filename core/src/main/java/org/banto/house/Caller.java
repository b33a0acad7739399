// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

/**
 * Where something was asked for.
 *
 * @param address of the network; empty where nobody asked from outside
 * @param session names the session it was asked in, by a few digits that open nothing; empty for none
 */
public record Caller(String address, String session) {
  /** The house works by itself. */
  public static final Caller NOBODY = new Caller("", "");
}
