// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banto.simulators.Answer;
import org.banto.simulators.Json;

/** How Amazon says no. */
final class Said {
  private Said() {}

  static Answer error(int status, String code, String message, String details) {
    ObjectNode answer = Json.object();
    answer
        .putArray("errors")
        .addObject()
        .put("code", code)
        .put("message", message)
        .put("details", details);
    return Answer.json(status, answer);
  }

  static Answer invalid(String what) {
    return error(400, "InvalidInput", what, "");
  }

  static Answer unknown() {
    return error(404, "NotFound", "The requested resource was not found.", "");
  }

  static Answer denied(String why) {
    return error(403, "Unauthorized", "Access to requested resource is denied.", why);
  }

  static Answer tooMany() {
    return error(429, "QuotaExceeded", "You exceeded your quota for the requested resource.", "");
  }
}
