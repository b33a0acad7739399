// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * A memo on an order.
 *
 * @param at when written
 * @param by who wrote it
 * @param text the words; may hold personal data
 * @param kind what it is about; one that was kept before there were kinds is {@link Kind#INTERNAL}
 * @param pinned whether it stands before the others
 * @param packing whether it is shown where the order is packed
 * @param reminder when somebody is to be reminded of it; empty once that is done, and where nobody is
 */
public record Note(
    Instant at,
    Actor by,
    String text,
    Kind kind,
    boolean pinned,
    boolean packing,
    Optional<Reminder> reminder) {
  /** What a memo is about. */
  public enum Kind {
    /** Somebody telephoned. */
    PHONE(new Text("電話", "Phone")),
    /** Somebody came to the shop. */
    COUNTER(new Text("店頭", "At the shop")),
    /** A talk of any other way than mail. */
    CONTACT(new Text("メール以外", "Other contact")),
    /** Among the staff. */
    INTERNAL(new Text("社内", "Internal"));

    private final Text title;

    Kind(Text title) {
      this.title = title;
    }

    /** What staff reads. */
    public Text title() {
      return title;
    }
  }

  /**
   * Who is reminded of a memo, and when.
   *
   * @param day from this day on
   * @param person the log-in of a member of staff; empty for whoever works on the order
   */
  public record Reminder(LocalDate day, String person) {
    private static final int LAST_YEAR = 2999;
    private static final int LONGEST_PERSON = 100;

    public Reminder {
      if (day == null) {
        throw new Rejection(new Text("確認日を入力してください。", "Enter the day of the reminder."));
      }
      person = person == null ? "" : person.strip();
      if (day.getYear() > LAST_YEAR
          || day.getYear() < 1
          || person.length() > LONGEST_PERSON
          || person.chars().anyMatch(Character::isISOControl)) {
        throw new Rejection(
            new Text(
                "確認日が先すぎるか、担当者の名前が正しくありません。",
                "The day of the reminder is too far away, or this is nobody's log-in."));
      }
    }

    /** Whether somebody has to look at it by now. */
    public boolean due(LocalDate today) {
      return !day.isAfter(today);
    }
  }

  public Note {
    // one that was kept before there were kinds: all of those were shown to packers
    packing = packing || kind == null;
    kind = kind == null ? Kind.INTERNAL : kind;
  }

  /** Words of whoever works on the order, or of the house: shown wherever its memos are. */
  public Note(Instant at, Actor by, String text) {
    this(at, by, text, Kind.INTERNAL, false, true, Optional.empty());
  }

  /** The same, marked otherwise. */
  public Note marked(boolean onTop, boolean whenPacked, Optional<Reminder> again) {
    return new Note(at, by, text, kind, onTop, whenPacked, again);
  }
}
