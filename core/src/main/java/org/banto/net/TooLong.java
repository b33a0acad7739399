// SPDX-License-Identifier: Apache-2.0
package org.banto.net;

import java.net.SocketException;

/** A far side answers with more than is read; the rest was not waited for. */
public final class TooLong extends SocketException {
  private static final long serialVersionUID = 1L;

  /** Of an answer. */
  public TooLong() {
    super("an answer of more than " + WayOut.LONGEST + " bytes");
  }
}
