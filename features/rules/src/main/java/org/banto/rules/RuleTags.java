// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import org.banto.house.InUse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Rules that give and take tags (タグ機能). */
@Component(
    service = {RuleFunction.class, InUse.class},
    configurationPid = "banto.function.order-tags",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RuleTags extends RuleFunction {
  /** Remembers. */
  @Activate
  public RuleTags(@Reference RuleStore store) {
    super("order-tags", store);
  }
}
