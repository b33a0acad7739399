// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.SheetCell;
import org.banto.house.TakeOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The mails that were written to buyers, newest first. */
@Component
public final class MailsTakeOut implements TakeOut {
  private static final int PART = 200;

  private final Letters letters;

  /** For the service component runtime. */
  @Activate
  public MailsTakeOut(@Reference JpaLetters letters) {
    this((Letters) letters);
  }

  MailsTakeOut(Letters letters) {
    this.letters = letters;
  }

  @Override
  public void write(AccountId account, Files to) {
    Consumer<byte[]> file = to.begin("mails.csv");
    file.accept("\uFEFF".getBytes(StandardCharsets.UTF_8));
    line(file, "日時", "受注ID", "種類", "状態", "宛先", "件名", "本文");
    Optional<Letter> before = Optional.empty();
    do {
      List<Letter> part = letters.newest(account, before, PART);
      for (Letter l : part) {
        line(
            file,
            Japan.moment(l.at()),
            Long.toString(l.order().value()),
            l.template(),
            l.state().name(),
            l.to(),
            l.wording().subject(),
            l.wording().body());
      }
      before = part.isEmpty() ? Optional.empty() : Optional.of(part.get(part.size() - 1));
    } while (before.isPresent());
  }

  private static void line(Consumer<byte[]> to, String... cells) {
    to.accept(SheetCell.line(List.of(cells)).getBytes(StandardCharsets.UTF_8));
  }
}
