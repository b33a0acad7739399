// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.Map;
import org.banto.house.PaymentTerms;
import org.banto.house.SettingsRules;
import org.osgi.service.component.annotations.Component;

/** What may stand in the settings of how long the shop waits for money. */
@Component
public final class TermRules implements SettingsRules {
  @Override
  public String section() {
    return PaymentTerms.SECTION;
  }

  @Override
  public boolean knows(String key) {
    return key.equals(PaymentTerms.REMIND) || key.equals(PaymentTerms.CANCEL);
  }

  @Override
  public void check(Map<String, String> all) {
    PaymentTerms.of(all);
  }
}
