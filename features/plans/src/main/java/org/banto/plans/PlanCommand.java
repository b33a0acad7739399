// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The plan switch of the console: {@code banto:plan} lists, {@code banto:plan basic} changes. */
@Service
@Command(
    scope = "banto",
    name = "plan",
    description = "Shows the plans, or gives the house another one")
public final class PlanCommand implements Action {
  @Reference PlanSwitch plans;

  @Argument(description = "lite, basic, plus or premium")
  String wanted = "";

  @Override
  public Object execute() throws Exception {
    if (!wanted.isEmpty()) {
      Tier tier =
          Tier.of(wanted)
              .orElseThrow(() -> new IllegalArgumentException("no such plan: " + wanted));
      long start = System.nanoTime();
      plans.change(tier);
      System.out.println("Changed in " + (System.nanoTime() - start) / 1_000_000 + " ms.");
    }
    for (Plan plan : plans.plans()) {
      String mark = plans.current().filter(plan.tier()::equals).isPresent() ? "*" : " ";
      System.out.println(
          mark + " " + plan.tier().id() + "  " + plan.name() + "  " + plan.numbers());
    }
    return null;
  }
}
