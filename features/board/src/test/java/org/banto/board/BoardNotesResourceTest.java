// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import static org.banto.board.Staff.HANAKO;
import static org.banto.board.Staff.TARO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.banto.base.Rejection;
import org.banto.board.BoardNotesResource.Edit;
import org.banto.board.BoardNotesResource.NewReply;
import org.banto.board.BoardNotesResource.State;
import org.banto.board.BoardNotesResource.View;
import org.banto.fakes.Events;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.NumberedVault;
import org.banto.fakes.Orders;
import org.banto.house.Topics;
import org.junit.jupiter.api.Test;

class BoardNotesResourceTest {
  private final MemoryOrders orders = new MemoryOrders();
  private final NumberedVault vault = new NumberedVault();
  private final Events events = new Events();
  private Instant now = Instant.parse("2026-12-01T00:00:00Z");

  /** One that goes on by a second with each look. */
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
          now = now.plusSeconds(1);
          return now;
        }
      };

  private interface Walk {
    void on(BoardNotesResource board, BoardNotes notes) throws Exception;
  }

  private void onBoth(Walk walk) throws Exception {
    BoardDatabase.onBoth(
        (jpa, data) -> {
          BoardNotes notes = new BoardNotes(jpa, vault);
          walk.on(new BoardNotesResource(notes, orders, new BoardNews(events), clock), notes);
        });
  }

  private static Edit saying(String title, String text, Audience audience) {
    return new Edit(title, text, null, null, null, audience, null, null);
  }

  private static List<String> titles(BoardNotesResource board, String words, Staff who) {
    return board.list(words, State.STANDS, 0, 50, who).items().stream().map(View::title).toList();
  }

  @Test
  void whatSomebodyWritesOthersReadAndItsWordsAreSealed() throws Exception {
    long order = orders.put(Orders.everyday(7)).id().value();
    BoardDatabase.onBoth(
        (jpa, data) -> {
          BoardNotes notes = new BoardNotes(jpa, vault);
          BoardNotesResource board =
              new BoardNotesResource(notes, orders, new BoardNews(events), clock);
          Edit edit =
              new Edit(
                  "髙﨑様の件",
                  "𠮷日は11/28\r\nのし",
                  NoteColour.RED,
                  true,
                  null,
                  null,
                  List.of(order, 999L),
                  null);
          View note = board.write(edit, HANAKO);
          assertEquals("髙﨑様の件", note.title());
          assertEquals("𠮷日は11/28\nのし", note.text());
          assertTrue(note.read(), "who wrote it has read it");
          assertEquals("123456-20261123-00000007", note.orders().get(0).number());
          assertEquals("", note.orders().get(1).number(), "it is not in the house");
          assertFalse(board.list("", State.STANDS, 0, 50, TARO).items().get(0).read());
          assertEquals(1, board.unread(TARO).notes());
          assertEquals(0, board.read(note.id(), TARO).notes());
          board.change(note.id(), saying("髙﨑様の件", "12/1に変更", Audience.ALL), HANAKO);
          assertEquals(1, board.unread(TARO).notes(), "it says something else now");
          try (var c = data.getConnection();
              var s = c.createStatement();
              var rows = s.executeQuery("SELECT words FROM board_note")) {
            assertTrue(rows.next());
            assertFalse(rows.getString(1).contains("変更"));
          }
        });
  }

  @Test
  void aPhoneNumberInANoteForAllIsAskedAboutOnce() throws Exception {
    onBoth(
        (board, notes) -> {
          Edit first = saying("折り返し", "髙﨑様 090-1234-5678", Audience.ALL);
          Rejection no = assertThrows(Rejection.class, () -> board.write(first, HANAKO));
          assertEquals(Rejection.Kind.CONFLICT, no.kind());
          assertFalse(no.sentence().ja().contains("5678"));
          assertEquals(List.of(), titles(board, "", HANAKO));
          View kept =
              board.write(
                  new Edit("折り返し", "髙﨑様 090-1234-5678", null, null, null, null, null, true),
                  HANAKO);
          board.change(kept.id(), saying("折り返し済み", "090-1234-5678", Audience.ALL), HANAKO);
          assertThrows(
              Rejection.class,
              () -> board.change(kept.id(), saying("もう一人", "a@example.jp", Audience.ALL), HANAKO));
          board.write(saying("受注だけに", "090-9999-9999", Audience.ORDERS), HANAKO);
        });
  }

  @Test
  void aNoteForThoseWhoDoSomeWorkIsReadByThemAndByWhoWroteIt() throws Exception {
    onBoth(
        (board, notes) -> {
          View note = board.write(saying("冷凍の箱", "木曜に届く", Audience.SHIPPING), HANAKO);
          Staff accountant = new Staff("jiro", java.util.Set.of("board.write", "payments.book"));
          assertEquals(List.of("冷凍の箱"), titles(board, "", TARO));
          assertEquals(List.of("冷凍の箱"), titles(board, "", HANAKO));
          assertEquals(List.of(), titles(board, "", accountant));
          assertEquals(
              Rejection.Kind.NOT_FOUND,
              assertThrows(Rejection.class, () -> board.read(note.id(), accountant)).kind());
        });
  }

  @Test
  void pinnedNotesStandFirstAndWordsAreSearchedWhateverTheirWidth() throws Exception {
    onBoth(
        (board, notes) -> {
          board.write(new Edit("固定", "ABC", null, true, null, null, null, null), HANAKO);
          board.write(saying("二番", "ａｂｃ 楽天", null), HANAKO);
          board.write(saying("三番", "ヤフー", null), HANAKO);
          assertEquals(List.of("固定", "三番", "二番"), titles(board, "", HANAKO));
          assertEquals(List.of("固定", "二番"), titles(board, "Abc", HANAKO));
          assertEquals(List.of("二番"), titles(board, "abc　楽天", HANAKO));
          var slice = board.list("", State.STANDS, 0, 2, HANAKO);
          assertEquals("2", slice.next().orElseThrow());
          assertTrue(board.list("", State.STANDS, 2, 2, HANAKO).next().isEmpty());
        });
  }

  @Test
  void aNoteEndsWithItsLastDayAndOneThatIsStruckIsKept() throws Exception {
    onBoth(
        (board, notes) -> {
          LocalDate today = LocalDate.of(2026, 12, 1);
          View until =
              board.write(new Edit("今日まで", "", null, null, today, null, null, null), HANAKO);
          View struck = board.write(saying("取り消す", "", null), HANAKO);
          notes.strike(Orders.MAIN, struck.id(), "hanako", now);
          assertEquals(List.of("今日まで"), titles(board, "", HANAKO));
          now = now.plus(Duration.ofDays(1));
          assertEquals(List.of(), titles(board, "", HANAKO));
          List<View> past = board.list("", State.PAST, 0, 50, HANAKO).items();
          assertEquals(List.of("取り消す", "今日まで"), past.stream().map(View::title).toList());
          assertTrue(past.get(0).struck());
          assertTrue(past.get(1).ended());
          notes.restore(Orders.MAIN, struck.id());
          assertEquals(List.of("取り消す"), titles(board, "", HANAKO));
          assertEquals(until.id(), past.get(1).id());
          now = now.minus(Duration.ofDays(1));
        });
  }

  @Test
  void whoReadsANoteInTwoWindowsAtOnceHasOneMark() throws Exception {
    onBoth(
        (board, notes) -> {
          View note = board.write(saying("題名", "", null), HANAKO);
          CyclicBarrier all = new CyclicBarrier(4);
          ExecutorService windows = Executors.newFixedThreadPool(4);
          try {
            List<Future<?>> ends = new ArrayList<>();
            for (int window = 0; window < 4; window++) {
              ends.add(
                  windows.submit(
                      () -> {
                        for (int round = 0; round < 20; round++) {
                          all.await(60, TimeUnit.SECONDS);
                          notes.read(Orders.MAIN, note.id(), "taro", Instant.EPOCH);
                        }
                        return null;
                      }));
            }
            for (Future<?> end : ends) {
              end.get(60, TimeUnit.SECONDS);
            }
          } finally {
            windows.shutdownNow();
          }
          assertEquals(2, notes.readers(Orders.MAIN, note.id()).size());
        });
  }

  @Test
  void aNoteThatIsStruckWhileSomebodySavesItStaysStruck() throws Exception {
    onBoth(
        (board, notes) -> {
          View note = board.write(saying("題名", "", null), HANAKO);
          BoardNote opened = notes.find(Orders.MAIN, note.id()).orElseThrow();
          notes.strike(Orders.MAIN, note.id(), "taro", now);
          notes.keep(Orders.MAIN, opened.changed(opened.what(), now, "hanako"));
          BoardNote kept = notes.find(Orders.MAIN, note.id()).orElseThrow();
          assertEquals(opened.at(), kept.at());
          assertEquals("hanako", kept.changedBy());
          assertTrue(kept.struck().isPresent());
        });
  }

  @Test
  void noCharacterIsHalfAndNoneTurnsTheWritingRound() {
    assertEquals("a b 𠮷\n\t", NoteContent.printable("a\uD800b\u202E𠮷\r\n\t"));
    assertEquals("👨\u200D👩", NoteContent.printable("👨\u200D👩"), "control");
  }

  @Test
  void aReplyIsHeardOfAndWhoHasReadItIsKnown() throws Exception {
    onBoth(
        (board, notes) -> {
          View note = board.write(saying("棚卸し", "30日", null), HANAKO);
          events.clear();
          var whole = board.reply(note.id(), new NewReply(" わかりました "), TARO);
          assertEquals("わかりました", whole.replies().get(0).text());
          assertEquals("taro", whole.replies().get(0).by().name());
          assertEquals(
              List.of("hanako", "taro"), whole.readers().stream().map(r -> r.by().name()).toList());
          assertEquals(1, board.list("", State.STANDS, 0, 50, HANAKO).items().get(0).replies());
          assertEquals(Topics.ROOM_CHANGED, events.all().get(0).getTopic());
          assertThrows(Rejection.class, () -> board.reply(note.id(), new NewReply(" "), TARO));
        });
  }

  @Test
  void wordsAreReadUnderAnotherKeyToo() throws Exception {
    onBoth(
        (board, notes) -> {
          View note = board.write(saying("題名", "本文", null), HANAKO);
          board.reply(note.id(), new NewReply("返信"), TARO);
          vault.renew();
          assertEquals(2, notes.reseal(Orders.MAIN));
          assertEquals("本文", notes.find(Orders.MAIN, note.id()).orElseThrow().what().text());
          assertEquals("返信", notes.replies(Orders.MAIN, note.id()).get(0).text());
        });
  }

  @Test
  void whatIsTooLongOrEmptyIsRefusedInWords() throws Exception {
    onBoth(
        (board, notes) -> {
          for (Edit wrong :
              List.of(
                  saying("", "本文", null),
                  saying("あ".repeat(101), "", null),
                  saying("題名", "あ".repeat(4_001), null))) {
            assertThrows(Rejection.class, () -> board.write(wrong, HANAKO));
          }
          assertEquals(
              4_000, board.write(saying("長文", "𠮷".repeat(2_000), null), HANAKO).text().length());
          assertEquals(
              4_000, board.write(saying("長文", "あ".repeat(4_000), null), HANAKO).text().length());
        });
  }
}
