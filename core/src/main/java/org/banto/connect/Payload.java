// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

/**
 * Bytes as a far side sent them, kept before anybody reads them.
 *
 * @param mediaType e.g. {@code application/json}
 * @param bytes the bytes; not copied, must not be changed
 */
public record Payload(String mediaType, byte[] bytes) {
  @Override
  public String toString() {
    return "Payload[" + mediaType + ", " + bytes.length + " bytes]";
  }
}
