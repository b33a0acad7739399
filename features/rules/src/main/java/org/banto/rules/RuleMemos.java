// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import org.banto.house.InUse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Rules that write the short memo (一言メモの自動追加). */
@Component(
    service = {RuleFunction.class, InUse.class},
    configurationPid = "banto.function.auto-add-short-memo",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RuleMemos extends RuleFunction {
  /** Remembers. */
  @Activate
  public RuleMemos(@Reference RuleStore store) {
    super("auto-add-short-memo", store);
  }
}
