// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

/** The colour of a note on the board: how it looks is the page's. */
public enum NoteColour {
  PLAIN,
  YELLOW,
  GREEN,
  BLUE,
  RED
}
