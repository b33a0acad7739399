// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.Map;
import java.util.Set;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.PaymentTerms;
import org.banto.house.SettingsRules;
import org.osgi.service.component.annotations.Component;

/** What may stand in the settings of how long the shop waits for money, and of whom it asks. */
@Component
public final class TermRules implements SettingsRules {
  @Override
  public String section() {
    return PaymentTerms.SECTION;
  }

  @Override
  public boolean knows(String key) {
    return Set.of(PaymentTerms.REMIND, PaymentTerms.CANCEL, DeferredFollower.AGENT).contains(key);
  }

  @Override
  public void check(Map<String, String> all) {
    PaymentTerms.of(all);
    String agent = all.getOrDefault(DeferredFollower.AGENT, "");
    if (!agent.isEmpty() && !agent.matches("[a-z0-9-]{1,30}~[a-z0-9-]{1,30}")) {
      throw new Rejection(
          new Text("後払いの接続がありません: " + agent, "There is no such connection: " + agent));
    }
  }
}
