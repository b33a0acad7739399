// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import org.banto.house.InUse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Rules that put goods in (商品の自動追加). */
@Component(
    service = {RuleFunction.class, InUse.class},
    configurationPid = "banto.function.auto-add-items",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RuleGifts extends RuleFunction {
  /** Remembers. */
  @Activate
  public RuleGifts(@Reference RuleStore store) {
    super("auto-add-items", store);
  }
}
