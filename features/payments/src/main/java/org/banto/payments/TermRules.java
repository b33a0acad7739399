// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.PaymentTerms;
import org.banto.house.SettingsRules;
import org.osgi.service.component.annotations.Component;

/** What may stand in the settings of how long the shop waits for money, and of whom it asks. */
@Component
public final class TermRules implements SettingsRules {
  private static final int LONGEST = 60;

  @Override
  public String section() {
    return PaymentTerms.SECTION;
  }

  @Override
  public boolean knows(String key) {
    return Set.of(PaymentTerms.REMIND, PaymentTerms.CANCEL, DeferredFollower.AGENT).contains(key)
        || method(key).filter(m -> m.length() <= LONGEST).isPresent();
  }

  @Override
  public void check(Map<String, String> all) {
    PaymentTerms.of(all);
    all.forEach(
        (key, agent) -> {
          Optional<String> method = method(key);
          boolean nobody = method.isPresent() && agent.equals(DeferredFollower.NOBODY);
          if ((method.isPresent() || key.equals(DeferredFollower.AGENT))
              && !nobody
              && !agent.matches("[a-z0-9-]{1,30}~[a-z0-9-]{1,30}")) {
            throw new Rejection(
                new Text("後払いの接続がありません: " + agent, "There is no such connection: " + agent));
          }
        });
  }

  /** The way to pay that a key names an agent for, as orders are compared with it. */
  private static Optional<String> method(String key) {
    return Optional.of(key)
        .filter(k -> k.startsWith(DeferredFollower.AGENT_OF))
        .map(k -> k.substring(DeferredFollower.AGENT_OF.length()))
        .filter(m -> !m.isEmpty() && m.equals(DeferredFollower.named(m)));
  }
}
