// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.banto.base.Document;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes a warehouse's instruction file. Pure. */
@ConsumerType
public interface FulfilmentFile {
  /** The file, in the given order. */
  Document write(List<Label> shipments);
}
