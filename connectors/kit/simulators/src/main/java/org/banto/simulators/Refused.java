// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

/** What was asked cannot be done with this order. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says why, in words for whoever asked. */
  public Refused(String why) {
    super(why);
  }
}
