// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.Instant;
import java.util.List;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Watch;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sees rules that are switched on and cannot be worked with: orders go on without them. */
@Component(service = {Watch.class, AlarmKinds.class})
public final class RuleWatch implements Watch {
  private static final AlarmKind KIND =
      new AlarmKind("rules.broken", new Text("使えない自動処理ルール", "Rule that cannot be used"), true);

  private final Accounts accounts;
  private final RuleBook book;

  /** Remembers. */
  @Activate
  public RuleWatch(@Reference Accounts accounts, @Reference RuleShop shop) {
    this(accounts, (RuleBook) shop);
  }

  RuleWatch(Accounts accounts, RuleBook book) {
    this.accounts = accounts;
    this.book = book;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(KIND);
  }

  @Override
  public List<Alarm> look(Instant now) {
    return accounts.all().stream().flatMap(account -> look(account).stream()).toList();
  }

  private List<Alarm> look(Account account) {
    return book.of(account.id()).rules().stream()
        .filter(r -> r.rule().active() && r.state() == RuleState.BROKEN)
        .map(r -> Alarm.of(KIND, account.id(), r.rule().id(), said(r)))
        .toList();
  }

  private static Text said(RuleSet.Ready ready) {
    String name = ready.rule().name();
    Text why = ready.why().orElseThrow();
    return new Text(
        "自動処理ルール「" + name + "」が使えません（" + why.ja() + "）。設定 → 自動処理ルールで直してください",
        "The rule \""
            + name
            + "\" cannot be used ("
            + why.en()
            + "). Mend it under Settings, Rules");
  }
}
