// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample.own;

import org.banto.connect.ConnectorException;
import org.banto.testkit.sampleport.Printer;

/** A connector whose port is a room's own. */
public final class SamplePrinter implements Printer {
  @Override
  public void check() {
    // nothing can be wrong with it
  }

  @Override
  public void print(String text) throws ConnectorException {
    check();
  }
}
