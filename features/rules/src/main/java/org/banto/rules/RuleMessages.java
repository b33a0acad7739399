// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import org.banto.house.InUse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Rules that write to the buyer (個別メッセージの自動追加). */
@Component(
    service = {RuleFunction.class, InUse.class},
    configurationPid = "banto.function.auto-add-personal-message",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RuleMessages extends RuleFunction {
  /** Remembers. */
  @Activate
  public RuleMessages(@Reference RuleStore store) {
    super("auto-add-personal-message", store);
  }
}
