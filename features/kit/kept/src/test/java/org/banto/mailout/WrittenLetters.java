// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.house.Vault;

/** Letters as the mail room keeps them: in its own rows, sealed. */
public final class WrittenLetters {
  private static final int PART = 500;

  private final JpaLetters letters;

  /** On the room's tables. */
  public WrittenLetters(JpaTemplate jpa, Vault vault) {
    this.letters = new JpaLetters(jpa, vault);
  }

  /** What the room answers when orders go. */
  public JpaLetters room() {
    return letters;
  }

  /** A letter about an order. */
  public void write(AccountId account, OrderId order, Instant at) {
    TemplateWords wording = new TemplateWords("ご注文ありがとうございます", text(order));
    String to = "buyer" + order + "@example.jp";
    Letter.State sent = Letter.State.SENT;
    Letter letter = new Letter("thanks" + order, order, "thanks", to, wording, at, sent);
    letters.keep(account, List.of(letter));
  }

  private static String text(OrderId order) {
    return "お手紙 " + order;
  }

  /** How an archive holds it: its name there, and what it says. */
  public static List<String> archived(OrderId order, Instant at) {
    return List.of(
        "letter-thanks" + order + ".txt",
        "日時: "
            + at
            + "\n宛先: buyer"
            + order
            + "@example.jp\n件名: ご注文ありがとうございます\n"
            + "雛形: thanks\n状態: SENT\n\n"
            + text(order));
  }

  /** Every field of every letter, newest first. */
  public List<List<Object>> all(AccountId account) {
    List<List<Object>> all = new ArrayList<>();
    Optional<Letter> last = Optional.empty();
    List<Letter> part;
    do {
      part = letters.newest(account, last, PART);
      part.forEach(
          l ->
              all.add(
                  List.of(
                      l.id(), l.order(), l.template(), l.to(), l.wording(), l.at(), l.state())));
      last = part.isEmpty() ? last : Optional.of(part.get(part.size() - 1));
    } while (part.size() == PART);
    return all;
  }
}
