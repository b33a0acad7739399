// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** What somebody writes on the board, looked at before it is kept. */
final class NoteContent {
  private static final int LAST_YEAR = 2999;
  private static final Pattern NOT_PRINTED =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\p{Cs}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private NoteContent() {}

  /**
   * What is sent as it is kept.
   *
   * @param known by which people can be reached that stood there before: nobody is asked about
   *     these again
   * @throws Rejection naming what cannot stay; a conflict where it has to be confirmed
   */
  static BoardNote.Content of(BoardNotesResource.Edit in, Set<String> known) {
    String title = in == null || in.title() == null ? "" : printable(in.title()).strip();
    String text = in == null || in.text() == null ? "" : printable(in.text()).strip();
    if (title.isEmpty() || title.length() > BoardNote.LONGEST_TITLE || title.contains("\n")) {
      throw new Rejection(
          new Text("題名は1行、1～100文字で入力してください。", "The title is one line of 1 to 100 characters."));
    }
    if (text.length() > BoardNote.LONGEST_TEXT) {
      throw new Rejection(new Text("本文は4,000文字までです。", "The text has 4,000 characters at most."));
    }
    if (in.until() != null && (in.until().getYear() > LAST_YEAR || in.until().getYear() < 1)) {
      throw new Rejection(new Text("掲示する最終日が正しくありません。", "The last day cannot be used."));
    }
    BoardNote.Content what =
        new BoardNote.Content(
            title,
            text,
            in.colour() == null ? NoteColour.PLAIN : in.colour(),
            Boolean.TRUE.equals(in.pinned()),
            Optional.ofNullable(in.until()),
            in.audience() == null ? Audience.ALL : in.audience(),
            orders(in.orders() == null ? List.of() : in.orders()));
    if (!Boolean.TRUE.equals(in.confirm()) && tellsAll(what, known)) {
      throw Rejection.conflict(
          new Text(
              "電話番号かメールアドレスのようなものが書かれています。この掲示は全員が読みます。まだ保存していません。",
              "There seems to be a phone number or a mail address in it, and everybody reads this"
                  + " note. It was not saved yet."));
    }
    return what;
  }

  private static boolean tellsAll(BoardNote.Content what, Set<String> known) {
    return what.audience() == Audience.ALL && !known.containsAll(contacts(what));
  }

  /** By which somebody can be reached, in a note that all read. */
  static Set<String> contacts(BoardNote.Content what) {
    if (what.audience() != Audience.ALL) {
      return Set.of();
    }
    return new TreeSet<>(ContactWords.in(what.title() + "\n" + what.text()));
  }

  private static List<OrderId> orders(List<Long> ids) {
    if (ids.size() > BoardNote.MOST_ORDERS || ids.stream().anyMatch(id -> id == null || id < 1)) {
      throw new Rejection(new Text("受注へのリンクは20件までです。", "A note leads to 20 orders at most."));
    }
    return ids.stream().distinct().map(OrderId::new).toList();
  }

  /** One that is new. */
  static BoardNote first(BoardNote.Content what, Instant at, String by) {
    return new BoardNote(UUID.randomUUID().toString(), what, at, by, at, by, Optional.empty());
  }

  /** Lines end with a line feed, nothing controls a terminal or turns the writing round, and no character is half. */
  static String printable(String text) {
    return NOT_PRINTED.matcher(text.replace("\r\n", "\n")).replaceAll(" ");
  }
}
