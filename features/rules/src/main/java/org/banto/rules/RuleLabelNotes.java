// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import org.banto.house.InUse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Rules that write on the slip (送り状記事欄の自動追加). */
@Component(
    service = {RuleFunction.class, InUse.class},
    configurationPid = "banto.function.auto-add-label-note",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RuleLabelNotes extends RuleFunction {
  /** Remembers. */
  @Activate
  public RuleLabelNotes(@Reference RuleStore store) {
    super("auto-add-label-note", store);
  }
}
