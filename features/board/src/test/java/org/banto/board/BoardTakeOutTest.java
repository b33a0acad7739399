// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.Orders;
import org.junit.jupiter.api.Test;

class BoardTakeOutTest {
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  @Test
  void whatStaffWroteGoesWithTheShopAndRunsAsNoFormula() throws Exception {
    BoardDatabase.onBoth(
        (jpa, data) -> {
          BoardNotes notes = new BoardNotes(jpa, new InvertedVault());
          CannedTexts texts = new CannedTexts(jpa, new InvertedVault());
          TagDesigns tags = new TagDesigns(jpa);
          BoardNote.Content what =
              new BoardNote.Content(
                  "=HYPERLINK",
                  "髙﨑様\n二行目",
                  NoteColour.PLAIN,
                  false,
                  Optional.empty(),
                  Audience.ALL,
                  List.of());
          BoardNote note = NoteContent.first(what, NOW, "hanako");
          notes.keep(Orders.MAIN, note);
          notes.reply(Orders.MAIN, note.id(), "はい", "taro", NOW);
          texts.keep(
              Orders.MAIN,
              new CannedText(
                  "a",
                  Optional.empty(),
                  "",
                  ";のし",
                  Set.of(TextPlace.MEMO),
                  Set.of(),
                  "確認",
                  "{{受注番号}}",
                  NOW,
                  "hanako"));
          Map<String, StringBuilder> files = new LinkedHashMap<>();
          new BoardTakeOut(notes, texts, tags)
              .write(
                  Orders.MAIN,
                  name -> {
                    StringBuilder file = new StringBuilder();
                    files.put(name, file);
                    return bytes -> file.append(new String(bytes, StandardCharsets.UTF_8));
                  });
          assertEquals(
              Set.of("board/notes.csv", "board/texts.csv", "board/tags.csv"), files.keySet());
          String board = files.get("board/notes.csv").toString();
          assertTrue(board.contains("\"'=HYPERLINK\",\"髙﨑様\n二行目\",\"全員\""), board);
          assertTrue(board.contains("\"taro\",\"返信\",\"はい\""), board);
          assertTrue(files.get("board/texts.csv").toString().contains("\";のし\""));
        });
  }
}
