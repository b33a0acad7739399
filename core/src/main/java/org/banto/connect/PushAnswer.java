// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

/**
 * What a far side hears when it has pushed, with status 200.
 *
 * @param mediaType e.g. {@code text/xml; charset=UTF-8}
 * @param body the bytes; not copied, must not be changed
 */
public record PushAnswer(String mediaType, byte[] body) {
  @Override
  public String toString() {
    return "PushAnswer[" + mediaType + ", " + body.length + " bytes]";
  }
}
