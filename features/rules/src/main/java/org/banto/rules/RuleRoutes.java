// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import org.banto.house.InUse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Rules that choose routes (処理ルート振り分け). */
@Component(
    service = {RuleFunction.class, InUse.class},
    configurationPid = "banto.function.route-assignment",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RuleRoutes extends RuleFunction {
  /** Remembers. */
  @Activate
  public RuleRoutes(@Reference RuleStore store) {
    super("route-assignment", store);
  }
}
