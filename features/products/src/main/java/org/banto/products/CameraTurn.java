// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How far a photo is to be turned to stand upright: a camera that is held otherwise writes that beside the picture (Exif) and
 * leaves the picture as it is.
 *
 * @param quarters to the right, 0 to 3
 */
record CameraTurn(int quarters) {
  private static final CameraTurn NONE = new CameraTurn(0);
  private static final int START = 0xFFD8;
  private static final int EXIF = 0xFFE1;
  private static final int SCAN = 0xFFDA;
  private static final int NAMED_EXIF = 0x45786966;
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;

  /** Of a file; none where it says nothing, or is no JPEG. */
  static CameraTurn of(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    try {
      if (Short.toUnsignedInt(in.getShort()) != START) {
        return NONE;
      }
      while (true) {
        int marker = Short.toUnsignedInt(in.getShort());
        int length = Short.toUnsignedInt(in.getShort());
        if (marker == SCAN || marker < 0xFF00 || length < 2) {
          return NONE;
        }
        if (marker == EXIF && in.getInt(in.position()) == NAMED_EXIF) {
          return exif(in.slice(in.position() + 6, length - 8));
        }
        in.position(in.position() + length - 2);
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      // what ends too early says nothing of it; whoever reads the picture tells whether it is whole
      return NONE;
    }
  }

  private static CameraTurn exif(ByteBuffer in) {
    in.order(in.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int at = in.getInt(4);
    int entries = Short.toUnsignedInt(in.getShort(at));
    for (int i = 0; i < entries; i++) {
      int entry = at + 2 + i * ENTRY;
      if (Short.toUnsignedInt(in.getShort(entry)) == ORIENTATION) {
        return switch (in.getShort(entry + 8)) {
          case 3 -> new CameraTurn(2);
          case 6 -> new CameraTurn(1);
          case 8 -> new CameraTurn(3);
          default -> NONE;
        };
      }
    }
    return NONE;
  }

  /** Whether width becomes height. */
  boolean lies() {
    return quarters % 2 == 1;
  }

  double radians() {
    return quarters * Math.PI / 2;
  }
}
