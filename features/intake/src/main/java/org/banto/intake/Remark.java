// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Instant;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.order.Note;
import org.banto.order.Order;

/**
 * What intake has to tell staff about an order: a memo everybody can read, which {@link
 * RemarkCheck} turns into a finding, so that it stays with the order until somebody says yes to it.
 */
enum Remark {
  CHANGED_BOTH("mall.changed-both", "【モールと社内の両方で変更】", "Changed at the mall and here: "),
  CHANGED_AFTER_PRINT(
      "mall.changed-after-print", "【出力後のモール変更】", "Changed at the mall after printing: "),
  SHIPPED_AT_MALL("mall.shipped-elsewhere", "【モールで発送済み】", "Stands as shipped at the mall: "),
  REVIVED("mall.cancel-withdrawn", "【モールでキャンセル取消】", "No longer cancelled at the mall: "),
  DOUBLE("order.double?", "【重複の可能性】", "May be the same order twice: ");

  private final String code;
  private final String mark;
  private final String english;

  Remark(String code, String mark, String english) {
    this.code = code;
    this.mark = mark;
    this.english = english;
  }

  String code() {
    return code;
  }

  /** The memo for who reads English: what it is about stays as it was written. */
  String english(Note note) {
    return english + note.text().substring(mark.length());
  }

  /** The memo; its text holds no personal data. */
  Note note(Instant at, String text) {
    return new Note(at, Actor.system(LedgerIntake.ROOM), mark + text);
  }

  /** The newest memo of this kind on an order. */
  Optional<Note> on(Order order) {
    return order.notes().stream().filter(this::is).reduce((first, second) -> second);
  }

  private boolean is(Note note) {
    return note.by().equals(Actor.system(LedgerIntake.ROOM)) && note.text().startsWith(mark);
  }
}
