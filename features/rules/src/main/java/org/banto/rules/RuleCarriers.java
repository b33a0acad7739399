// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import org.banto.house.InUse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Rules that choose carriers and slip types (運送会社・送り状種別振分け). */
@Component(
    service = {RuleFunction.class, InUse.class},
    configurationPid = "banto.function.carrier-label-type-assignment",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RuleCarriers extends RuleFunction {
  /** Remembers. */
  @Activate
  public RuleCarriers(@Reference RuleStore store) {
    super("carrier-label-type-assignment", store);
  }
}
