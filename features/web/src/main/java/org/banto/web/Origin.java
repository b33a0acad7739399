// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

/**
 * Where somebody logged in from.
 *
 * @param address of the network; empty where it is not known
 * @param browser as it names itself ({@code User-Agent}), cut off; empty where it does not
 */
record Origin(String address, String browser) {
  /** Of sessions from before it was kept. */
  static final Origin UNKNOWN = new Origin("", "");

  private static final int LONGEST = 300;

  Origin {
    browser = browser.length() > LONGEST ? browser.substring(0, LONGEST) : browser;
  }
}
