// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.List;
import java.util.Optional;
import org.banto.base.Text;

/**
 * What the packing table is told.
 *
 * @param state how it went
 * @param ja the sentence staff reads; empty when there is nothing to say
 * @param en the same in English
 * @param task what lies on the table; none where nothing does
 * @param others the shipment numbers among which the slip does not choose
 */
public record Answer(
    State state, String ja, String en, Optional<TaskView> task, List<String> others) {
  /** How it went. */
  public enum State {
    /** It lies on this table. */
    OPEN,
    /** All of it is in the box. */
    PACKED,
    /** The label is the box's own; {@link TaskView#parcels} says which are still to be read. */
    TIED,
    /** Nothing lies on this table. */
    NONE,
    /** No slip is known by this. */
    UNKNOWN,
    /** The slip is of several shipments. */
    SEVERAL,
    /** It must not be packed, or must not leave. */
    REFUSED,
    /** Somebody else packs it. */
    BUSY,
    /** The same worker packs it at another table; the same slip once more takes it along. */
    ELSEWHERE,
    /** It does not lie on this table any more. */
    LOST,
    /** Not all is there, or too much. */
    INCOMPLETE,
    /** The label is not of this box. */
    WRONG_LABEL
  }

  public Answer {
    others = List.copyOf(others);
  }

  static Answer of(State state, TaskView task) {
    return new Answer(state, "", "", Optional.of(task), List.of());
  }

  static Answer of(State state) {
    return new Answer(state, "", "", Optional.empty(), List.of());
  }

  static Answer say(State state, Text sentence) {
    return new Answer(state, sentence.ja(), sentence.en(), Optional.empty(), List.of());
  }

  static Answer refused(PackingRefusal why) {
    return say(State.REFUSED, why.sentence());
  }

  static Answer lost() {
    return say(
        State.LOST,
        new Text(
            "ほかの検品台に移りました。続けるには伝票をもう一度読み取ってください。",
            "It was taken to another table; read its slip again to go on."));
  }

  Answer with(TaskView it) {
    return new Answer(state, ja, en, Optional.of(it), others);
  }
}
