// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banto.simulators.Answer;
import org.banto.simulators.Json;

/** What the mall says in its two shapes of messages. */
final class Said {
  private Said() {}

  /** The shape of errors before an operation is reached. */
  static Answer results(int status, String code, String message) {
    ObjectNode error = Json.object().put("errorCode", code).put("message", message);
    return Answer.json(status, Json.object().set("Results", error));
  }

  static Answer messages(int status, Messages messages) {
    return Answer.json(status, Json.object().set("MessageModelList", messages.list()));
  }
}
