// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.ParcelStatus.State;
import org.banto.shipment.Waybill;

/**
 * A parcel as far as this house has heard of it.
 *
 * @param waybill which
 * @param state the last that was heard; empty before the first answer
 * @param words the carrier's words for it
 * @param place its depot, or empty
 * @param at when, as the carrier says
 * @param asked when the carrier last answered
 * @param changed when the house last heard something new, or took it up
 * @param absent when nobody was there for the first time, until it is delivered or turns back
 * @param attention why it needs a hand
 * @param end how it ended, if it has
 * @param bell how staff is called to it
 */
record TrackedParcel(
    Waybill waybill,
    Optional<State> state,
    String words,
    String place,
    Optional<Instant> at,
    Optional<Instant> asked,
    Instant changed,
    Optional<Instant> absent,
    Attention attention,
    End end,
    Bell bell) {
  /** Whether it is still asked about. */
  enum End {
    /** It is. */
    OPEN,
    DELIVERED,
    /** Nothing changed for too long. */
    GIVEN_UP
  }

  /** How staff is called to a parcel that needs a hand. */
  enum Bell {
    /** At once. */
    OWN,
    /** It had left before anybody followed it, and nothing was heard of it yet. */
    QUIET,
    /** It needs a hand; staff is to be told of all like it in one sentence. */
    OWED
  }

  private static final Set<State> NOT_KNOWN = EnumSet.of(State.NOT_FOUND, State.INVALID);

  /**
   * What it is after the carrier's answer. What was delivered stays so, and a carrier that has
   * forgotten a parcel it knew takes nothing back: their pages keep numbers for some months only.
   */
  TrackedParcel hear(ParcelStatus said, Instant now, TrackingSettings rules) {
    boolean knew = state.filter(s -> !NOT_KNOWN.contains(s)).isPresent();
    if (end == End.DELIVERED || (knew && NOT_KNOWN.contains(said.state()))) {
      return judged(now, rules, Optional.of(now));
    }
    boolean same =
        state.equals(Optional.of(said.state()))
            && words.equals(said.words())
            && place.equals(said.place())
            && at.equals(said.at());
    return new TrackedParcel(
            waybill,
            Optional.of(said.state()),
            said.words(),
            said.place(),
            said.at(),
            asked,
            same ? changed : now,
            absent(said, now),
            attention,
            said.state() == State.DELIVERED && !returning() ? End.DELIVERED : end,
            bell)
        .judged(now, rules, Optional.of(now));
  }

  /** Where it is, as staff is to see it: one that went back is on its way back, whatever is said. */
  Optional<State> where() {
    return returning() ? Optional.of(State.RETURNED) : state;
  }

  /** A parcel that went back is under way once more, and is delivered in the end: to the sender. */
  private boolean returning() {
    return attention == Attention.RETURNED;
  }

  private Optional<Instant> absent(ParcelStatus said, Instant now) {
    return switch (said.state()) {
      case ATTEMPT_FAILED -> absent.or(() -> Optional.of(said.at().orElse(now)));
      case DELIVERED, RETURNED -> Optional.empty();
      default -> absent;
    };
  }

  /** As it is, judged at a later moment. */
  TrackedParcel later(Instant now, TrackingSettings rules) {
    return judged(now, rules, asked);
  }

  private TrackedParcel judged(Instant now, TrackingSettings rules, Optional<Instant> answered) {
    Attention need = need(now, rules);
    return new TrackedParcel(
        waybill,
        state,
        words,
        place,
        at,
        answered,
        changed,
        absent,
        need,
        end,
        bell(need, answered.isPresent()));
  }

  private Bell bell(Attention need, boolean answered) {
    return switch (bell) {
      case OWN -> Bell.OWN;
      case QUIET -> !answered ? Bell.QUIET : need == Attention.NONE ? Bell.OWN : Bell.OWED;
      case OWED -> need == Attention.NONE ? Bell.OWN : Bell.OWED;
    };
  }

  private Attention need(Instant now, TrackingSettings rules) {
    if (returning()) {
      return Attention.RETURNED;
    }
    State known = state.orElse(State.UNKNOWN);
    boolean tooLong = absent.filter(a -> !a.plus(rules.untilAbsent()).isAfter(now)).isPresent();
    return switch (known) {
      case DELIVERED -> Attention.NONE;
      case RETURNED -> Attention.RETURNED;
      case EXCEPTION -> Attention.TROUBLE;
      case INVALID -> Attention.NUMBER;
      default -> tooLong ? Attention.ABSENT : Attention.NONE;
    };
  }
}
