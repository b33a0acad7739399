// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

/**
 * A file.
 *
 * @param name file name, ASCII
 * @param mediaType e.g. {@code text/csv; charset=windows-31j}
 * @param bytes the bytes; not copied, must not be changed
 */
public record Document(String name, String mediaType, byte[] bytes) {
  @Override
  public String toString() {
    return "Document[" + name + ", " + bytes.length + " bytes]";
  }
}
