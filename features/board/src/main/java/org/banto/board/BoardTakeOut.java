// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.SheetCell;
import org.banto.house.TakeOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The board with its replies, the canned texts and the catalogue of tags, each as a CSV. */
@Component
public final class BoardTakeOut implements TakeOut {
  private final BoardNotes notes;
  private final CannedTexts texts;
  private final TagDesigns tags;

  /** Remembers. */
  @Activate
  public BoardTakeOut(
      @Reference BoardNotes notes, @Reference CannedTexts texts, @Reference TagDesigns tags) {
    this.notes = notes;
    this.texts = texts;
    this.tags = tags;
  }

  @Override
  public void write(AccountId account, Files to) {
    Consumer<byte[]> board = to.begin("board/notes.csv");
    row(board, List.of("日時", "書いた人", "題名", "本文", "対象", "掲示終了日", "取り消し"));
    for (BoardNote note : notes.newest(account)) {
      row(
          board,
          List.of(
              Japan.moment(note.at()),
              note.author(),
              note.what().title(),
              note.what().text(),
              note.what().audience().title().ja(),
              note.what().until().map(Object::toString).orElse(""),
              note.struck().map(Japan::moment).orElse("")));
      notes
          .replies(account, note.id())
          .forEach(
              r ->
                  row(
                      board,
                      List.of(Japan.moment(r.at()), r.author(), "返信", r.text(), "", "", "")));
    }
    Consumer<byte[]> canned = to.begin("board/texts.csv");
    row(canned, List.of("名前", "フォルダー", "短縮", "使う場所", "持ち主", "本文"));
    texts
        .all(account)
        .forEach(
            t ->
                row(
                    canned,
                    List.of(
                        t.name(),
                        t.folder(),
                        t.shortcut(),
                        t.places().stream()
                            .map(Enum::name)
                            .sorted()
                            .collect(Collectors.joining(" ")),
                        t.owner().orElse("共用"),
                        t.text())));
    Consumer<byte[]> designs = to.begin("board/tags.csv");
    row(designs, List.of("名前", "文字の色", "地の色", "形", "アイコン", "働き"));
    tags.all(account)
        .forEach(
            t ->
                row(
                    designs,
                    List.of(
                        t.name(),
                        t.fore(),
                        t.back(),
                        t.shape().name(),
                        t.icon(),
                        t.behaviour().name())));
  }

  private static void row(Consumer<byte[]> to, List<String> cells) {
    to.accept(SheetCell.line(cells).getBytes(StandardCharsets.UTF_8));
  }
}
