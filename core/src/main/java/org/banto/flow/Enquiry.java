// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a room wants to know of far sides that tell it only when they are asked: where a parcel is,
 * what became of something they took. The conductor asks batch after batch while something is due;
 * a connection whose sources are read ({@link SourceReader}) is asked about one batch whenever that
 * was done.
 */
@ConsumerType
public interface Enquiry {
  /** What is asked for the room, always the same. */
  List<Question<?, ?, ?>> questions();
}
