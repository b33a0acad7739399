// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import org.banto.base.Text;

/** Why a certificate cannot be served. Names files and names of hosts, never a key. */
final class KeyFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text sentence;

  KeyFault(String ja, String en) {
    super(en);
    this.sentence = new Text(ja, en);
  }

  /** For the operator. */
  Text sentence() {
    return sentence;
  }
}
