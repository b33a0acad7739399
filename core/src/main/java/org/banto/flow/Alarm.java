// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Text;

/**
 * Something a person should look at.
 *
 * @param kind of which kind
 * @param account whose, or empty where it is the whole house's
 * @param subject what it is about, so that the same is not said twice: a connection id, the number
 *     of an order, or empty where there is one such thing only
 * @param sentence one sentence in the shop's words, without personal data: what it is and what to do
 */
public record Alarm(AlarmKind kind, Optional<AccountId> account, String subject, Text sentence) {
  private static final int LONGEST = 200;

  public Alarm {
    if (subject.length() > LONGEST) {
      throw new IllegalArgumentException(
          "subject of an alarm " + kind.id() + " is longer than " + LONGEST + " characters");
    }
  }

  /** An alarm of one account. */
  public static Alarm of(AlarmKind kind, AccountId account, String subject, Text sentence) {
    return new Alarm(kind, Optional.of(account), subject, sentence);
  }

  /** An alarm of the whole house. */
  public static Alarm ofHouse(AlarmKind kind, String subject, Text sentence) {
    return new Alarm(kind, Optional.empty(), subject, sentence);
  }

  /** Whether both say the same: of one kind, of one account, about one thing. */
  public boolean same(Alarm other) {
    return kind.id().equals(other.kind.id())
        && account.equals(other.account)
        && subject.equals(other.subject);
  }
}
