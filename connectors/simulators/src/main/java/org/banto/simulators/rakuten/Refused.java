// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

/** What was asked cannot be done with this order. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refused(String why) {
    super(why);
  }
}
