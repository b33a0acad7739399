// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What goes back over HTTP. */
record Answer(int status, byte[] body) {
  static Answer of(int status, JsonNode json) {
    return new Answer(status, Json.bytes(json));
  }

  static Answer ok(JsonNode json) {
    return of(200, json);
  }

  /** The shape of errors before an operation is reached. */
  static Answer results(int status, String code, String message) {
    ObjectNode error = Json.object().put("errorCode", code).put("message", message);
    return of(status, Json.object().set("Results", error));
  }

  static Answer messages(int status, Messages messages) {
    return of(status, Json.object().set("MessageModelList", messages.list()));
  }
}
