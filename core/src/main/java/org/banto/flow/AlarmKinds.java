// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The kinds of alarms a room raises, so that a shop can choose among them who is told. */
@ConsumerType
public interface AlarmKinds {
  /** The kinds, always the same. */
  List<AlarmKind> kinds();
}
