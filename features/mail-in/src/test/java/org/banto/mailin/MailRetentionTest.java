// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import static org.banto.mailin.PostHouse.MAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Slice;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.RoomDatabase;
import org.banto.flow.OrderRetention;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Audit;
import org.banto.house.AuditEntry;
import org.junit.jupiter.api.Test;

/** A plan that keeps orders for three months keeps their mails no longer. */
class MailRetentionTest {
  private static final RoomDatabase TABLES = new RoomDatabase("db/mail-in.xml", "banto-mail-in");
  private static final Instant FIRST = Instant.parse("2026-08-23T15:00:00Z"); // midnight in Japan
  private static final String NIGHT = "2026-11-23T18:00:00Z"; // three o'clock in Japan

  private final List<String> lines = new ArrayList<>();

  @Test
  void mailsOlderThanThePlanAllowsAreTakenOutAtNightOnBothDatabases() throws Exception {
    TABLES.onDerby((jpa, data) -> walk(jpa));
    lines.clear();
    TABLES.onPostgresql((jpa, data) -> walk(jpa));
  }

  private void walk(JpaTemplate jpa) {
    MailArchive post = new MailArchive(jpa, new InvertedVault());
    for (int i = 0; i < 450; i++) {
      keep(post, "old" + i, FIRST.minusMillis(1 + i), KeptMail.State.OTHER);
    }
    keep(post, "unread", FIRST.minusMillis(1), KeptMail.State.UNREADABLE);
    keep(post, "waits", FIRST.minusMillis(1), KeptMail.State.NEW);
    keep(post, "young", FIRST, KeptMail.State.READ);

    retention(post, 0, NIGHT).run();
    retention(post, 3, "2026-11-23T17:59:59Z").run();
    assertEquals(453, kept(post).size());

    MailRetention tonight = retention(post, 3, NIGHT);
    tonight.run();
    assertEquals(List.of("young", "waits"), kept(post));
    assertEquals(List.of("mails.purged 保管期限（3か月）を過ぎた注文メールを消しました。2026-08-24より前に受信（451件）"), lines);

    keep(post, "late", FIRST.minusMillis(1), KeptMail.State.OTHER);
    tonight.run();
    assertEquals(1, lines.size());
    retention(post, 3, "2026-11-24T18:00:00Z").run();
    assertEquals(List.of("waits"), kept(post));
  }

  private static void keep(MailArchive post, String id, Instant at, KeptMail.State state) {
    KeptMail mail = KeptMail.fresh(id, "box", at, "order@mall.example", "ORDER");
    post.keep(MAIN, mail, new byte[] {1}, "");
    KeptMail settled =
        switch (state) {
          case NEW -> mail;
          case READ -> mail.read("rakuten~tokyo", "1");
          case OTHER -> mail.other("");
          case UNREADABLE -> mail.unreadable("rakuten~tokyo", "");
        };
    post.settle(MAIN, settled, KeptMail.State.NEW, em -> {});
  }

  private static List<String> kept(MailArchive post) {
    return post.newest(MAIN, Optional.empty(), Optional.empty(), 1000).stream()
        .map(KeptMail::id)
        .toList();
  }

  private MailRetention retention(MailArchive post, int months, String now) {
    Accounts accounts =
        new Accounts() {
          @Override
          public List<Account> all() {
            return List.of(new Account(MAIN, "本店"));
          }

          @Override
          public void keep(Account account) {
            throw new UnsupportedOperationException();
          }
        };
    Clock clock = Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Tokyo"));
    return new MailRetention(new Months(months), accounts, post, new Lines(), clock);
  }

  /** A term of so many months that no switch has touched. */
  private record Months(int months) implements OrderRetention {
    @Override
    public Term term(AccountId account) {
      return new Term(months, Optional.empty(), Optional.empty(), months);
    }

    @Override
    public LocalDate firstNight(Instant switched) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PastTerm pastTerm(AccountId account, int other, LocalDate night) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Archive> archives(AccountId account) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> file(AccountId account, Archive archive) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Lines implements Audit {
    @Override
    public void write(AccountId account, Actor by, String act, String detail) {
      lines.add(act + " " + detail);
    }

    @Override
    public Slice<AuditEntry> read(
        AccountId account, String staff, String act, Optional<String> from, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Long> verify(AccountId account) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Gap> gaps(AccountId account) {
      throw new UnsupportedOperationException();
    }
  }
}
