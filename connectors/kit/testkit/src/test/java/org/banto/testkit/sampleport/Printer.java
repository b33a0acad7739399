// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sampleport;

import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;

/** A port that core does not have: a room brings it. */
public interface Printer extends Connector {
  /** Prints. */
  void print(String text) throws ConnectorException;
}
