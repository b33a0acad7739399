// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.util.List;
import org.banto.base.StaffMessage;
import org.banto.base.Text;

/** A call that is not waited for any longer, or was not made as an earlier one still runs. */
final class Endless extends Exception implements StaffMessage {
  private static final long serialVersionUID = 1L;

  private final transient Text sentence;
  private final List<String> frames;
  private final boolean begun;

  /**
   * A call without an end.
   *
   * @param words what was waited for, for staff
   * @param frames where it stands
   * @param begun whether the call was made at all
   */
  Endless(Text words, List<String> frames, boolean begun) {
    super(words.ja());
    this.sentence = words;
    this.frames = List.copyOf(frames);
    this.begun = begun;
  }

  @Override
  public Text sentence() {
    return sentence;
  }

  List<String> frames() {
    return frames;
  }

  boolean begun() {
    return begun;
  }
}
