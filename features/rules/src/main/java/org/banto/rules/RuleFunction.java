// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.house.InUse;
import org.banto.house.Settings;

/** A function of a plan that lets rules do something: here as long as the plan has it. */
public abstract class RuleFunction implements InUse {
  private final String function;
  private final RuleStore store;

  RuleFunction(String function, RuleStore store) {
    this.function = function;
    this.store = store;
  }

  @Override
  public final String function() {
    return function;
  }

  @Override
  public final Optional<Text> of(AccountId account, Settings settings) {
    long rules =
        store.newest(account).stream()
            .flatMap(edition -> edition.rules().stream())
            .filter(rule -> rule.acts().stream().anyMatch(this::lets))
            .count();
    return InUse.counted(new Text("自動処理ルール", "rules"), rules, "件");
  }

  private boolean lets(RuleAct act) {
    return RuleKind.of(act).function().equals(function);
  }
}
