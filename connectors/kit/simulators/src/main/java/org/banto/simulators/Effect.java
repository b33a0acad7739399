// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that happened to an order.
 *
 * @param kind a word such as created, confirmed, reported, cancelled
 * @param detail what exactly
 */
public record Effect(String kind, ObjectNode detail) {
  /** One without detail. */
  public static Effect of(String kind) {
    return new Effect(kind, Json.object());
  }

  ObjectNode json() {
    return Json.object().put("effect", kind).set("detail", detail);
  }
}
