// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import org.banto.house.InUse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Rules that tidy the buyer's words (注文備考欄の自動編集). */
@Component(
    service = {RuleFunction.class, InUse.class},
    configurationPid = "banto.function.auto-edit-order-remarks",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RuleRemarks extends RuleFunction {
  /** Remembers. */
  @Activate
  public RuleRemarks(@Reference RuleStore store) {
    super("auto-edit-order-remarks", store);
  }
}
