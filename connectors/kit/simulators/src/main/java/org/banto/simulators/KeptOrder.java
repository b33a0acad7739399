// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** An order as a far side keeps it; the tree is its whole truth. */
public interface KeptOrder {
  /** The far side's number. */
  String number();

  /** When the buyer ordered. */
  Instant placed();

  /** A tree of one's own, to change or to look at. */
  ObjectNode tree();
}
