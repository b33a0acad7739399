// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Takes what far sides bring besides orders: parcels that left, money that came in. The conductor
 * reads every connection that has such a port on from its bookmark, as often as malls are read.
 */
@ConsumerType
public interface SourceReader {
  /** The sources that are read for the room, always the same. */
  List<Source<?, ?>> sources();
}
