// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banto.simulators.Answer;

/** One operation of the order API. */
interface Operation {
  Answer answer(ObjectNode request);
}
