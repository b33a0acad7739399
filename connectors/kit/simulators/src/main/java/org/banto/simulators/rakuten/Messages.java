// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banto.simulators.Json;

/** The messages of one answer; their codes all begin with the operation's own word. */
final class Messages {
  private final String prefix;
  private final ArrayNode list = Json.array();
  private boolean error;

  Messages(String operation) {
    prefix = "ORDER_EXT_API_" + operation + '_';
  }

  /** Adds a message and hands it back for further fields; the code is as in {@code INFO_101}. */
  ObjectNode add(String code, String message) {
    ObjectNode m = Json.object();
    String type = code.substring(0, code.indexOf('_'));
    error |= type.equals("ERROR");
    m.put("messageType", type).put("messageCode", prefix + code).put("message", message);
    list.add(m);
    return m;
  }

  boolean hasError() {
    return error;
  }

  ArrayNode list() {
    return list;
  }
}
