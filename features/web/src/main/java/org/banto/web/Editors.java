// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.banto.base.AccountId;
import org.banto.base.OrderId;

/**
 * Who has a form of which order open, as their pages say it again and again. It locks nothing: what
 * is saved over another's change is refused by the order's revision. It is known to this process
 * alone, one order to a person: the one they spoke of last.
 */
final class Editors {
  /** How long a word holds; pages say it anew more often. */
  static final Duration HOLDS = Duration.ofSeconds(30);

  private final Clock clock;
  private final ConcurrentMap<Person, Form> forms = new ConcurrentHashMap<>();

  private record Person(AccountId account, String login) {}

  private record Form(OrderId order, Instant since, Instant until) {}

  /** Somebody with an open form, since when. */
  record Editor(String login, Instant since) {}

  Editors(Clock clock) {
    this.clock = clock;
  }

  /** Somebody has a form of the order open. */
  void opens(AccountId account, OrderId order, String login) {
    Instant now = clock.instant();
    Form next = new Form(order, now, now.plus(HOLDS));
    forms.merge(
        new Person(account, login),
        next,
        (before, it) ->
            before.order().equals(order) && before.until().isAfter(now)
                ? new Form(order, before.since(), it.until())
                : it);
  }

  /** Somebody has no form of the order open any more. */
  void closes(AccountId account, OrderId order, String login) {
    forms.computeIfPresent(
        new Person(account, login), (who, form) -> form.order().equals(order) ? null : form);
  }

  /** Who else has a form of the order open, the first first. */
  List<Editor> others(AccountId account, OrderId order, String login) {
    Instant now = clock.instant();
    forms.values().removeIf(form -> !form.until().isAfter(now));
    return forms.entrySet().stream()
        .filter(e -> e.getKey().account().equals(account) && e.getValue().order().equals(order))
        .filter(e -> !e.getKey().login().equals(login))
        .map(e -> new Editor(e.getKey().login(), e.getValue().since()))
        .sorted(Comparator.comparing(Editor::since).thenComparing(Editor::login))
        .toList();
  }
}
