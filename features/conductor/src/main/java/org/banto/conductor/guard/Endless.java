// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.util.List;

/** A call that is not waited for any longer, or was not made as an earlier one still runs. */
final class Endless extends Exception {
  private static final long serialVersionUID = 1L;

  private final List<String> frames;
  private final boolean begun;

  /**
   * A call without an end.
   *
   * @param words what was waited for, for staff
   * @param frames where it stands
   * @param begun whether the call was made at all
   */
  Endless(String words, List<String> frames, boolean begun) {
    super(words);
    this.frames = List.copyOf(frames);
    this.begun = begun;
  }

  List<String> frames() {
    return frames;
  }

  boolean begun() {
    return begun;
  }
}
