// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.house.KeyRotation;
import org.banto.house.Vault;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notes of the board with their replies and read marks, in the database. */
@Component(service = {BoardNotes.class, KeyRotation.class})
public final class BoardNotes implements KeyRotation {
  /** So many are looked through at most; older ones stay and are not found any more. */
  static final int MOST = 2_000;

  private static final String COLUMNS =
      "id, at_ms, author, changed_ms, changed_by, colour, pinned, until_day, audience, orders,"
          + " words, struck_ms";

  private final JpaTemplate jpa;
  private final SealedWords notes;
  private final SealedWords replies;

  /** A reply to a note: its text may name people. */
  record Reply(String id, Instant at, String author, String text) {}

  /** Who has read a note, by log-in, and when last. */
  record Reader(String login, Instant at) {}

  /** Remembers; the tables are ready. */
  @Activate
  public BoardNotes(
      @Reference(target = "(osgi.unit.name=banto-board)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference BoardTables tables) {
    this(jpa, vault);
  }

  BoardNotes(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.notes = new SealedWords(vault, "board.note");
    this.replies = new SealedWords(vault, "board.reply");
  }

  /** The newest of an account, struck ones among them. */
  List<BoardNote> newest(AccountId account) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.first(
                    em,
                    MOST,
                    "SELECT "
                        + COLUMNS
                        + " FROM board_note WHERE account = ? ORDER BY at_ms DESC, id",
                    account.value()))
        .stream()
        .map(row -> note(account, row))
        .toList();
  }

  /** One of them. */
  Optional<BoardNote> find(AccountId account, String id) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT " + COLUMNS + " FROM board_note WHERE account = ? AND id = ?",
                    account.value(),
                    id))
        .stream()
        .map(row -> note(account, row))
        .findFirst();
  }

  private BoardNote note(AccountId account, Object[] row) {
    String id = (String) row[0];
    List<String> words = notes.open(account, id, row[10]);
    String until = (String) row[7];
    long struck = Sql.number(row[11]);
    return new BoardNote(
        id,
        new BoardNote.Content(
            words.get(0),
            words.get(1),
            NoteColour.valueOf((String) row[5]),
            Sql.number(row[6]) == 1,
            until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
            Audience.valueOf((String) row[8]),
            orders((String) row[9])),
        Instant.ofEpochMilli(Sql.number(row[1])),
        (String) row[2],
        Instant.ofEpochMilli(Sql.number(row[3])),
        (String) row[4],
        struck == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(struck)));
  }

  private static List<OrderId> orders(String kept) {
    return Stream.of(kept.split(","))
        .filter(one -> !one.isEmpty())
        .map(one -> new OrderId(Long.parseLong(one)))
        .toList();
  }

  /** Keeps a new one, or one that was changed; whether it is struck stays. Whoever wrote it has read it. */
  void keep(AccountId account, BoardNote note) {
    BoardNote.Content what = note.what();
    jpa.tx(
        TransactionType.Required,
        em -> {
          Object[] row = {
            note.changedAt().toEpochMilli(),
            note.changedBy(),
            what.colour().name(),
            what.pinned() ? 1 : 0,
            what.until().map(LocalDate::toString).orElse(""),
            what.audience().name(),
            what.orders().stream().map(OrderId::toString).collect(Collectors.joining(",")),
            notes.seal(account, note.id(), what.title(), what.text()),
            account.value(),
            note.id()
          };
          int there =
              Sql.run(
                  em,
                  "UPDATE board_note SET changed_ms = ?, changed_by = ?, colour = ?, pinned = ?,"
                      + " until_day = ?, audience = ?, orders = ?, words = ?"
                      + " WHERE account = ? AND id = ?",
                  row);
          if (there == 0) {
            Sql.run(
                em,
                "INSERT INTO board_note (changed_ms, changed_by, colour, pinned, until_day,"
                    + " audience, orders, words, account, id, at_ms, author, struck_ms, struck_by)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')",
                Stream.concat(Stream.of(row), Stream.of(note.at().toEpochMilli(), note.author()))
                    .toArray());
          }
          read(em, account, note.id(), note.changedBy(), note.changedAt());
        });
  }

  /** Takes one off the board, and keeps it. */
  void strike(AccountId account, String id, String by, Instant at) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "UPDATE board_note SET struck_ms = ?, struck_by = ?"
                    + " WHERE account = ? AND id = ? AND struck_ms = 0",
                at.toEpochMilli(),
                by,
                account.value(),
                id));
  }

  /** Puts a struck one back. */
  void restore(AccountId account, String id) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "UPDATE board_note SET struck_ms = 0, struck_by = '' WHERE account = ? AND id = ?",
                account.value(),
                id));
  }

  /** Somebody has read it. */
  void read(AccountId account, String id, String reader, Instant at) {
    jpa.tx(TransactionType.Required, em -> read(em, account, id, reader, at));
  }

  /** Who reads a note in two windows at once has one mark: whoever sets one holds the note meanwhile. */
  private static void read(
      EntityManager em, AccountId account, String id, String reader, Instant at) {
    Sql.run(
        em,
        "UPDATE board_note SET struck_ms = struck_ms WHERE account = ? AND id = ?",
        account.value(),
        id);
    Sql.run(
        em,
        "DELETE FROM board_read WHERE account = ? AND note = ? AND reader = ?",
        account.value(),
        id,
        reader);
    Sql.run(
        em,
        "INSERT INTO board_read (account, note, reader, at_ms) VALUES (?, ?, ?, ?)",
        account.value(),
        id,
        reader,
        at.toEpochMilli());
  }

  /** When somebody has read which of them last. */
  Map<String, Instant> readBy(AccountId account, String reader) {
    Map<String, Instant> all = new HashMap<>();
    jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT note, at_ms FROM board_read WHERE account = ? AND reader = ?",
                    account.value(),
                    reader))
        .forEach(row -> all.put((String) row[0], Instant.ofEpochMilli(Sql.number(row[1]))));
    return all;
  }

  /** Who has read it, in the order in which they did. */
  List<Reader> readers(AccountId account, String id) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT reader, at_ms FROM board_read WHERE account = ? AND note = ?"
                        + " ORDER BY at_ms, reader",
                    account.value(),
                    id))
        .stream()
        .map(row -> new Reader((String) row[0], Instant.ofEpochMilli(Sql.number(row[1]))))
        .toList();
  }

  /** How many replies the notes of an account have; those without are left out. */
  Map<String, Integer> replyCounts(AccountId account) {
    Map<String, Integer> all = new HashMap<>();
    jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT note, COUNT(*) FROM board_reply WHERE account = ? GROUP BY note",
                    account.value()))
        .forEach(row -> all.put((String) row[0], (int) Sql.number(row[1])));
    return all;
  }

  /** The replies to one, oldest first. */
  List<Reply> replies(AccountId account, String id) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT id, at_ms, author, words FROM board_reply"
                        + " WHERE account = ? AND note = ? ORDER BY at_ms, id",
                    account.value(),
                    id))
        .stream()
        .map(
            row ->
                new Reply(
                    (String) row[0],
                    Instant.ofEpochMilli(Sql.number(row[1])),
                    (String) row[2],
                    replies.open(account, (String) row[0], row[3]).get(0)))
        .toList();
  }

  /** Adds a reply. */
  void reply(AccountId account, String note, String text, String by, Instant at) {
    String id = UUID.randomUUID().toString();
    jpa.tx(
        TransactionType.Required,
        em -> {
          Sql.run(
              em,
              "INSERT INTO board_reply (account, note, id, at_ms, author, words)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              account.value(),
              note,
              id,
              at.toEpochMilli(),
              by,
              replies.seal(account, id, text));
          read(em, account, note, by, at);
        });
  }

  @Override
  public long reseal(AccountId account) {
    return notes.reseal(jpa, "board_note", account) + replies.reseal(jpa, "board_reply", account);
  }
}
